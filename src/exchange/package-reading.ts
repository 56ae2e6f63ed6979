import xliff2js from 'xliff/xliff2js'
import xliff12ToJs from 'xliff/xliff12ToJs'
import type { Inline } from '../xliff/model.ts'
import { readContent } from '../xliff/reader/content.ts'
import { openInline12 } from '../xliff/reader/inlines-1.2.ts'
import { openInline2 } from '../xliff/reader/inlines-2.ts'
import { type Fields, type Located, readFields, readString, takeField } from './json-value.ts'
import { createTag, replayContent } from './replay-content.ts'
import { elementKinds } from './xliff-js.ts'

/** The package has one reader for 1.2 and one for 2.0, 2.1 and 2.2. */
export type Vocabulary = '1.2' | '2'

/** Reads XLIFF with the package `xliff`: its units by their files; what it throws is its own. */
export async function readWithPackage(xml: string, vocabulary: Vocabulary): Promise<Fields> {
  const value =
    vocabulary === '1.2'
      ? await xliff12ToJs(xml, { captureSpacesBetweenElements: true })
      : await xliff2js(xml)
  const model = { value, path: 'model' }
  return readFields(takeField(readFields(model), 'resources', model))
}

/** A source or target of the package as inlines; throws `exchange-syntax` for an unknown form. */
export function readPackageContent(
  content: Located,
  { vocabulary, data }: { vocabulary: Vocabulary; data: ReadonlyMap<string, string> },
): readonly Inline[] {
  let inlines: readonly Inline[] = []
  const { names, openInline } = vocabularies[vocabulary]
  const frame = readContent(createTag('source', new Map()), openInline, (read) => {
    inlines = read.inlines
  })
  replayContent(content, frame, names)
  frame.close()
  return inlines.map((inline) => {
    if (!('dataRef' in inline)) return inline
    const { dataRef = '', ...code } = inline
    const native = data.get(dataRef)
    return native === undefined ? inline : { ...code, native }
  })
}

/** 2.x: the texts of the `originalData` among the raw XML that the package keeps of a unit. */
export function readPackageData(unit: Fields): ReadonlyMap<string, string> {
  const data = new Map<string, string>()
  for (const element of listElements(unit.get('additionalElements'))) {
    if (element.get('name')?.value !== 'originalData') continue
    for (const item of listElements(element.get('elements'))) {
      const attributes = item.get('attributes')
      const id = attributes && readFields(attributes).get('id')
      if (id) data.set(readString(id), readText(item.get('elements')))
    }
  }
  return data
}

const vocabularies = {
  '1.2': {
    names: new Map(Object.entries(elementKinds).map(([name, kind]) => [kind, name])),
    openInline: openInline12,
  },
  '2': {
    names: new Map([
      [elementKinds.x, 'ph'],
      [elementKinds.ph, 'pc'],
      [elementKinds.bpt, 'sc'],
      [elementKinds.ept, 'ec'],
    ]),
    openInline: openInline2,
  },
}

function listElements(elements: Located | undefined): readonly Fields[] {
  if (!elements || !Array.isArray(elements.value)) return []
  return elements.value.map((value: unknown) => readFields({ value, path: elements.path }))
}

function readText(elements: Located | undefined): string {
  const texts = listElements(elements).flatMap((element) => element.get('text') ?? [])
  return texts.map(readString).join('')
}
