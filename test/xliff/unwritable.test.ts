import { describe, expect, test } from 'vitest'
import type {
  Inline,
  XliffDocument,
  XliffFile,
  XliffGroup,
  XliffSegment,
  XliffUnit,
  XliffVersion,
} from '../../src/xliff/model.ts'
import { xliffVersions } from '../../src/xliff/model.ts'
import { findUnwritable, streamXliff, writeXliff } from '../../src/xliff/write-xliff.ts'
import type { XmlAttribute, XmlNode } from '../../src/xliff/xml/xml-node.ts'

const text = { inlines: [{ type: 'text', text: 'a' }] } as const
const segment: XliffSegment = { type: 'segment', source: text, target: text }
const unit: XliffUnit = { type: 'unit', id: 'u', segments: [segment] }
const file: XliffFile = {
  original: 'a.md',
  sourceLanguage: 'en',
  targetLanguage: 'de',
  children: [unit],
}

const withFile = (fields: Partial<XliffFile>): XliffDocument => ({
  files: [{ ...file, ...fields }],
  findings: [],
})
const withUnit = (fields: Partial<XliffUnit>) => withFile({ children: [{ ...unit, ...fields }] })
const withSegment = (fields: Partial<XliffSegment>) =>
  withUnit({ segments: [{ ...segment, ...fields }] })
const withInlines = (...inlines: Inline[]) => withSegment({ target: { inlines } })
const withNode = (node: XmlNode) => withUnit({ others: [{ position: 0, node }] })
const withAttributes = (...attributes: XmlAttribute[]) => withUnit({ attributes })
const element = (fields: object): XmlNode => ({
  type: 'element',
  name: 'a',
  uri: '',
  attributes: [],
  children: [],
  ...fields,
})

const all: readonly XliffVersion[] = xliffVersions
const two = all.slice(1)
const one = all.slice(0, 1)

const cases: readonly {
  readonly title: string
  readonly versions: readonly XliffVersion[]
  readonly xliff: XliffDocument
}[] = [
  { title: 'no files', versions: all, xliff: { files: [], findings: [] } },
  {
    title: 'a file without a source language',
    versions: all,
    xliff: withFile({ sourceLanguage: '' }),
  },
  {
    title: 'a file without `original`',
    versions: one,
    xliff: { files: [{ sourceLanguage: 'en', children: [] }], findings: [] },
  },
  { title: 'a file id', versions: one, xliff: withFile({ id: 'x' }) },
  { title: 'a file id that is none', versions: two, xliff: withFile({ id: 'a b' }) },
  {
    title: 'files of different languages',
    versions: two,
    xliff: { files: [file, { ...file, targetLanguage: 'fr' }], findings: [] },
  },
  {
    title: 'a target without a target language',
    versions: two,
    xliff: { files: [{ original: 'a', sourceLanguage: 'en', children: [unit] }], findings: [] },
  },
  {
    title: 'a group without id',
    versions: two,
    xliff: withFile({ children: [{ type: 'group', children: [] } satisfies XliffGroup] }),
  },
  { title: 'approved', versions: two, xliff: withUnit({ isApproved: true }) },
  { title: 'a segmented source', versions: two, xliff: withUnit({ segmentedSource: text }) },
  { title: 'a unit id that is none', versions: two, xliff: withUnit({ id: 'a b' }) },
  { title: 'an empty unit id', versions: two, xliff: withUnit({ id: '' }) },
  { title: 'two segments', versions: one, xliff: withUnit({ segments: [segment, segment] }) },
  { title: 'no segment', versions: all, xliff: withUnit({ segments: [] }) },
  {
    title: 'an ignorable alone',
    versions: all,
    xliff: withUnit({ segments: [{ type: 'ignorable', source: text }] }),
  },
  { title: 'original data', versions: one, xliff: withUnit({ originalData: [] }) },
  { title: 'a segment id', versions: one, xliff: withSegment({ id: 's' }) },
  { title: 'a subState', versions: one, xliff: withSegment({ state: 'final', subState: 'a:b' }) },
  {
    title: 'a segment with attributes',
    versions: one,
    xliff: withSegment({ attributes: [{ name: 'order', value: '1' }] }),
  },
  {
    title: 'a segment with other elements',
    versions: one,
    xliff: withSegment({ others: [{ position: 0, node: element({}) }] }),
  },
  {
    title: 'a state without a target',
    versions: one,
    xliff: withUnit({ segments: [{ type: 'segment', source: text, state: 'final' }] }),
  },
  { title: 'a subState without a state', versions: all, xliff: withSegment({ subState: 'a:b' }) },
  {
    title: 'a qualifier without a state',
    versions: two,
    xliff: withSegment({ stateQualifier: 'mt-suggestion' }),
  },
  {
    title: 'a qualifier that no subState can hold',
    versions: two,
    xliff: withSegment({ state: 'final', stateQualifier: 'a b' }),
  },
  {
    title: 'an ignorable with a state',
    versions: two,
    xliff: withUnit({ segments: [segment, { type: 'ignorable', source: text, state: 'final' }] }),
  },
  { title: 'a control character', versions: one, xliff: withInlines({ type: 'text', text: '\0' }) },
  {
    title: 'a control character in the Markdown of a code',
    versions: one,
    xliff: withInlines({ type: 'placeholder', id: '1', native: '\0' }),
  },
  ...(['x', 'g', 'bx', 'it'] as const).map((form) => ({
    title: `the form ${form}`,
    versions: two,
    xliff: withInlines(
      { type: form === 'x' ? 'placeholder' : 'start', form, id: '1' },
      ...(form === 'g' ? [{ type: 'end', form, id: '1' } as const] : []),
    ),
  })),
  {
    title: 'sc',
    versions: one,
    xliff: withInlines({ type: 'start', form: 'sc', id: '1', native: 'a' }),
  },
  { title: 'sm', versions: one, xliff: withInlines({ type: 'markerStart', form: 'sm', id: '1' }) },
  {
    title: 'what a tool shows of a code',
    versions: one,
    xliff: withInlines({ type: 'placeholder', id: '1', native: 'a', display: 'a' }),
  },
  {
    title: 'canDelete',
    versions: one,
    xliff: withInlines({ type: 'placeholder', id: '1', native: 'a', canDelete: true }),
  },
  {
    title: 'a reference to data',
    versions: one,
    xliff: withInlines({ type: 'placeholder', id: '1', native: 'a', dataRef: 'd' }),
  },
  {
    title: 'a code without its Markdown',
    versions: one,
    xliff: withInlines({ type: 'placeholder', id: '1' }),
  },
  {
    title: 'x with Markdown',
    versions: all,
    xliff: withInlines({ type: 'placeholder', form: 'x', id: '1', native: 'a' }),
  },
  {
    title: 'x as the start of a pair',
    versions: all,
    xliff: withInlines({ type: 'start', form: 'x', id: '1' }),
  },
  {
    title: 'a code with elements in it',
    versions: two,
    xliff: withInlines({ type: 'placeholder', id: '1', content: [element({})] }),
  },
  {
    title: 'a code id that is none',
    versions: two,
    xliff: withInlines({ type: 'placeholder', id: 'a b' }),
  },
  {
    title: 'a start without an end',
    versions: two,
    xliff: withInlines({ type: 'start', id: '1', native: '*' }),
  },
  {
    title: 'an end without a start',
    versions: two,
    xliff: withInlines({ type: 'end', id: '1', native: '*' }),
  },
  {
    title: 'codes across each other',
    versions: two,
    xliff: withInlines(
      { type: 'start', id: '1' },
      { type: 'start', id: '2' },
      { type: 'end', id: '1' },
      { type: 'end', id: '2' },
    ),
  },
  {
    title: 'a kind at the end of a pair',
    versions: two,
    xliff: withInlines({ type: 'start', id: '1' }, { type: 'end', id: '1', kind: 'bold' }),
  },
  { title: 'a marker without an end', versions: all, xliff: withInlines({ type: 'markerStart' }) },
  {
    title: 'attributes at the end of a marker',
    versions: all,
    xliff: withInlines(
      { type: 'markerStart', id: '1' },
      { type: 'markerEnd', id: '1', attributes: [{ name: 'a', value: '' }] },
    ),
  },
  {
    title: 'markers and codes across each other',
    versions: all,
    xliff: withInlines(
      { type: 'markerStart', id: '1' },
      { type: 'start', form: 'g', id: '1' },
      { type: 'markerEnd', id: '1' },
      { type: 'end', form: 'g', id: '1' },
    ),
  },
  {
    title: 'an attribute name that is none',
    versions: all,
    xliff: withAttributes({ name: 'a b', value: '' }),
  },
  {
    title: 'an empty attribute name',
    versions: all,
    xliff: withAttributes({ name: '', value: '' }),
  },
  {
    title: 'an attribute twice',
    versions: all,
    xliff: withAttributes({ name: 'a', value: '' }, { name: 'a', value: '' }),
  },
  {
    title: 'an attribute that has a field',
    versions: all,
    xliff: withAttributes({ name: 'id', value: 'x' }),
  },
  {
    title: 'a control character in an attribute',
    versions: all,
    xliff: withAttributes({ name: 'a', value: '\0' }),
  },
  {
    title: 'a control character in a note',
    versions: all,
    xliff: withUnit({ notes: [{ text: '\0' }] }),
  },
  {
    title: 'a control character in a skeleton',
    versions: all,
    xliff: withFile({ skeleton: { type: 'embedded', text: '\0' } }),
  },
  {
    title: 'a control character in a heading',
    versions: all,
    xliff: withUnit({ location: { line: 1, headingPath: ['\0'] } }),
  },
  {
    title: 'a comment with two hyphens',
    versions: all,
    xliff: withNode({ type: 'comment', text: 'a -- b' }),
  },
  {
    title: 'a comment that ends in a hyphen',
    versions: all,
    xliff: withNode({ type: 'comment', text: 'a-' }),
  },
  {
    title: 'a control character in a comment',
    versions: all,
    xliff: withNode({ type: 'comment', text: '\0' }),
  },
  {
    title: 'the end of a processing instruction in one',
    versions: all,
    xliff: withNode({ type: 'instruction', target: 'a', body: '?> <b' }),
  },
  {
    title: 'a processing instruction that is an XML declaration',
    versions: all,
    xliff: withNode({ type: 'instruction', target: 'XML', body: 'a' }),
  },
  {
    title: 'a processing instruction without a name',
    versions: all,
    xliff: withNode({ type: 'instruction', target: '', body: 'a' }),
  },
  {
    title: 'an element name that is none',
    versions: all,
    xliff: withNode(element({ name: 'a b' })),
  },
  {
    title: 'an attribute twice in another element',
    versions: all,
    xliff: withNode(
      element({
        attributes: [
          { name: 'a', value: '' },
          { name: 'a', value: '' },
        ],
      }),
    ),
  },
  {
    title: 'a control character in the text of another element',
    versions: all,
    xliff: withNode(element({ children: [{ type: 'text', text: '\0' }] })),
  },
  {
    title: 'a control character in an inline element',
    versions: all,
    xliff: withInlines({
      type: 'other',
      node: element({ children: [{ type: 'text', text: '\0' }] }),
    }),
  },
  {
    title: 'a control character in an element between units',
    versions: all,
    xliff: withFile({ children: [{ type: 'other', node: { type: 'comment', text: '\0' } }, unit] }),
  },
  {
    title: 'a comment before the root with two hyphens',
    versions: all,
    xliff: { ...withFile({}), prolog: [{ type: 'comment', text: '--' }] },
  },
]

describe('what a version cannot hold is refused before the first part is written', () => {
  test.each(
    cases.flatMap(({ title, versions, xliff }) =>
      versions.map((version) => ({ title, version, xliff })),
    ),
  )('$version: $title', ({ version, xliff }) => {
    expect(findUnwritable(xliff, version)).not.toEqual([])
    const error = expect.objectContaining({ name: 'BitextError', code: 'xliff-unsupported' })
    expect(() => writeXliff(xliff, { version })).toThrowError(error)
    expect(() => streamXliff(xliff, { version }).next()).toThrowError(error)
  })
})

test('what the other versions hold is no finding', () => {
  for (const { versions, xliff } of cases) {
    if (versions.length === all.length) continue
    const others = versions.length === 1 ? two : one
    // What only 1.2 has is in `two`; a reference or a display needs no other check.
    const accepted = others.filter((version) => findUnwritable(xliff, version).length === 0)
    expect(accepted.length === others.length || versions === two).toBe(true)
  }
})

test('a finding names the unit, its line and the file', () => {
  const xliff = withUnit({ isApproved: true, location: { line: 7, headingPath: [] } })
  expect(findUnwritable(xliff, '2.1')).toEqual([
    {
      file: 'a.md',
      line: 7,
      column: 1,
      unitId: 'u',
      rule: 'xliff-version',
      severity: 'error',
      message: 'Unexpected `approved` or `seg-source` in unit `u`, expected none in 2.x',
    },
  ])
})

test('each unit that cannot be written is named', () => {
  const children = ['a', 'b', 'c'].map((id) => ({ ...unit, id, isApproved: id !== 'b' }))
  const named = withFile({ children: children.map((one) => (one.isApproved ? one : unit)) })
  expect(findUnwritable(named, '2.0').map(({ unitId }) => unitId)).toEqual(['a', 'c'])
})
