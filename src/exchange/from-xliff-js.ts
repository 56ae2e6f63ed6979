import { BitextError } from '../errors.ts'
import type { XliffChild, XliffDocument, XliffGroup, XliffUnit } from '../xliff/model.ts'
import { readUnit12 } from '../xliff/reader/unit-1.2.ts'
import {
  type Located,
  readFields,
  readKnownFields,
  readString,
  refuseValue,
  takeField,
} from './json-value.ts'
import { createTag, replayContent } from './replay-content.ts'
import { elementKinds } from './xliff-js.ts'

/**
 * Reads a JS model of the package `xliff`, as it comes from XLIFF 1.2 or from
 * `toXliffJs`.
 *
 * Keys that the package reads and does not write are passed over. Throws
 * `exchange-syntax` with the path of a value or key that the model does not
 * have, and for the model of another version: there, files are known by their
 * ids and codes have no Markdown.
 */
export function fromXliffJs(model: unknown): XliffDocument {
  const root = { value: model, path: 'model' }
  const fields = readKnownFields(root, rootKeys)
  const version = fields.get('xliffVersion')
  if (version && version.value !== '1.2') refuseValue(version, '`1.2`: only its files have paths')
  const targetLanguage = fields.get('targetLanguage')
  const languages = {
    sourceLanguage: readString(takeField(fields, 'sourceLanguage', root)),
    ...(targetLanguage ? { targetLanguage: readString(targetLanguage) } : {}),
  }
  const resources = readFields(takeField(fields, 'resources', root))
  return {
    version: '1.2',
    files: Array.from(resources, ([original, units]) => ({
      original,
      ...languages,
      children: readChildren(units, 0),
    })),
    findings: [],
  }
}

/** The same for JSON text; throws `exchange-syntax` also for what is no JSON. */
export function parseXliffJs(json: string): XliffDocument {
  return fromXliffJs(parseJson(json))
}

const rootKeys = ['resources', 'sourceLanguage', 'targetLanguage', 'xliffVersion', 'headerExtras']
const groupKeys = ['groupUnits', 'additionalAttributes', 'additionalElements']
const unitKeys = ['source', 'target', 'note', 'additionalAttributes', 'additionalElements']
const elementNames = new Map(Object.entries(elementKinds).map(([name, kind]) => [kind, name]))
const noAttributes: ReadonlyMap<string, string> = new Map()
// As deep as elements may be in XLIFF.
const maximumDepth = 256

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new BitextError('exchange-syntax', `Unexpected text, expected JSON: ${reason}`, { cause })
  }
}

function readChildren(located: Located, depth: number): XliffChild[] {
  if (depth > maximumDepth)
    refuseValue(located, `no more than ${maximumDepth} groups in each other`)
  return Array.from(readFields(located), ([id, child]) => {
    return readFields(child).has('groupUnits') ? readGroup(id, child, depth) : readUnit(id, child)
  })
}

function readGroup(id: string, group: Located, depth: number): XliffGroup {
  const fields = readKnownFields(group, groupKeys)
  const attributes = Array.from(readAttributes(fields.get('additionalAttributes')), toAttribute)
  return {
    type: 'group',
    id,
    ...(attributes.length > 0 ? { attributes } : {}),
    children: readChildren(takeField(fields, 'groupUnits', group), depth + 1),
  }
}

function toAttribute([name, value]: readonly [string, string]) {
  return { name, value }
}

/** A unit as the XLIFF reader makes it from the elements that the model stands for. */
function readUnit(id: string, unit: Located): XliffUnit {
  const fields = readKnownFields(unit, unitKeys)
  const attributes = readAttributes(fields.get('additionalAttributes'))
  const units: XliffUnit[] = []
  const frame = readUnit12(createTag('trans-unit', new Map([...attributes, ['id', id]])), {
    original: undefined,
    isCore: () => true,
    done: (read) => units.push(read),
  })
  const replay = (name: string, content: Located) => {
    const inner = frame.open(createTag(name, noAttributes))
    replayContent(content, inner, elementNames)
    inner.close()
  }
  replay('source', takeField(fields, 'source', unit))
  const target = fields.get('target')
  if (target) replay('target', target)
  for (const note of listNotes(fields.get('note'))) replay('note', note)
  frame.close()

  const [read] = units
  if (!read) throw new Error(`Expected the reader to make a unit of \`${id}\``)
  // The place is that of a tag in XML.
  const { place: _, ...rest } = read
  return rest
}

function listNotes(note: Located | undefined): readonly Located[] {
  if (!note) return []
  const { value, path } = note
  const notes = Array.isArray(value)
    ? value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]` }))
    : [note]
  for (const item of notes) readString(item)
  return notes
}

function readAttributes(additional: Located | undefined): ReadonlyMap<string, string> {
  if (!additional) return noAttributes
  const fields = readFields(additional)
  return new Map(Array.from(fields, ([name, value]) => [name, readString(value)]))
}
