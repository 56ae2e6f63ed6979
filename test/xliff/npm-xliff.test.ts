import { expect, test } from 'vitest'
import xliff12ToJs, { type InlineValue } from 'xliff/xliff12ToJs'
import type { Inline } from '../../src/xliff/model.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { localeDocuments } from './locale-documents.ts'

test.each(localeDocuments)(
  'the package `xliff` sees the texts of $path as we do',
  async ({ path, document }) => {
    const model = toXliff(document)
    const [file] = model.files
    const expected = file?.units.map(({ id, source, target }) => [
      id,
      readText(source),
      readText(target ?? []),
    ])

    const { resources } = await xliff12ToJs(writeXliff(model), {
      captureSpacesBetweenElements: true,
    })
    const actual = Object.entries(resources[path] ?? {}).map(([id, { source, target }]) => [
      id,
      flatten(source),
      flatten(target ?? ''),
    ])
    expect(actual).toEqual(expected)
  },
)

test('the package `xliff` sees the languages as we do', async () => {
  const [first] = localeDocuments
  if (!first) throw new Error('Expected a document')
  const model = toXliff(first.document)
  expect(
    await xliff12ToJs(writeXliff(model), { captureSpacesBetweenElements: true }),
  ).toMatchObject({
    sourceLanguage: 'en-US',
    targetLanguage: model.files[0]?.targetLanguage,
  })
})

/** Our texts but for what the package is known to cut: the last line of a stretch if it is blank. */
function readText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'foreign') return ''
      return cutBlankLine(inline.type === 'text' ? inline.text : inline.native)
    })
    .join('')
}

function cutBlankLine(text: string): string {
  return /\n\s*$/.test(text) ? text.slice(0, text.lastIndexOf('\n')) : text
}

function flatten(value: InlineValue): string {
  if (typeof value === 'string') return value
  if (isList(value)) return value.map(flatten).join('')
  return Object.values(value)
    .map(({ contents }) => flatten(contents ?? ''))
    .join('')
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(value: InlineValue): value is readonly InlineValue[] {
  return Array.isArray(value)
}
