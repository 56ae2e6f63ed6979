import fc from 'fast-check'
import type {
  Inline,
  InlineCode,
  InlineKind,
  PlacedNode,
  XliffChild,
  XliffContent,
  XliffData,
  XliffDocument,
  XliffFile,
  XliffNote,
  XliffSegment,
  XliffSkeleton,
  XliffState,
  XliffUnit,
  XliffVersion,
} from '../../src/xliff/model.ts'
import type { XmlAttribute, XmlNode } from '../../src/xliff/xml/xml-node.ts'

const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const toolNamespace = 'urn:example:tool'

const hostile = fc.constantFrom(
  ']]>',
  '&amp;',
  '<',
  '>',
  '"',
  "'",
  '\t',
  '\n',
  '\r',
  '\r\n',
  '  ',
  '<!--',
  '-->',
  '<![CDATA[',
  '</source>',
  '&#13;',
  '\uFEFF',
  '\u0085',
  '\u2028',
  '😀',
  'word',
)

/** Any text that XML can hold. */
const legalText: fc.Arbitrary<string> = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 5 })
  .map((parts) => parts.join('').replace(illegal, ''))

/** Any text: 2.x has `cp` for what XML cannot hold. */
const anyText = fc
  .array(fc.oneof(legalText, fc.constantFrom('\0', '\u0001', '\u000B', '\uD800', '\uFFFE')), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''))

const token = fc.constantFrom('1', '2', 'a', '10', '9', '__proto__', 'constructor', '-.:_', 'é')

const kinds: readonly InlineKind[] = [
  'bold',
  'italic',
  'link',
  'image',
  'break',
  'strikethrough',
  'linkReference',
  'imageText',
  'codeSpan',
  'html',
  'xref',
  'autolink',
  'include',
  'footnoteReference',
  'character',
]

const states: readonly XliffState[] = [
  'initial',
  'needs-translation',
  'needs-l10n',
  'needs-adaptation',
  'needs-review-translation',
  'needs-review-l10n',
  'needs-review-adaptation',
  'translated',
  'reviewed',
  'final',
  'x-done',
]

/** A record in which keys may be missing. */
function optional<Model extends object>(
  model: { [Key in keyof Model]: fc.Arbitrary<NonNullable<Model[Key]>> },
): fc.Arbitrary<Partial<Model>> {
  // Missing keys are what `requiredKeys: []` makes of the record.
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<Model>>
}

const attributes: fc.Arbitrary<XmlAttribute[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('tool:a', 'tool:b', 'tool:c', 'xml:base', 'extra', 'über'),
    value: legalText,
  }),
  { minLength: 1, maxLength: 3, selector: ({ name }) => name },
)

const instruction: fc.Arbitrary<XmlNode> = fc.record({
  type: fc.constant('instruction' as const),
  target: fc.constantFrom('tool', 'x-y'),
  body: fc.constantFrom('', 'a', 'a="b" <&>', 'a > b ? c'),
})
const comment: fc.Arbitrary<XmlNode> = fc.record({
  type: fc.constant('comment' as const),
  text: fc.constantFrom('', ' a ', '<a>&amp;', ' - a\n b', '<!DOCTYPE a>'),
})
const element: fc.Arbitrary<XmlNode> = fc.letrec<{ element: XmlNode; node: XmlNode }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('tool:a', 'b'),
      fc.oneof(fc.constant([]), attributes),
      fc.array(tie('node'), { maxLength: 3 }),
    )
    .map(([name, own, children]) => {
      const declaration = name === 'b' ? [{ name: 'xmlns', value: 'urn:example:own' }] : []
      return {
        type: 'element',
        name,
        uri: name === 'b' ? 'urn:example:own' : toolNamespace,
        attributes: [...declaration, ...own],
        children: joinXmlTexts(children),
      }
    }),
  node: fc.oneof(
    { maxDepth: 3 },
    legalText.map((text): XmlNode => ({ type: 'text', text })),
    comment,
    instruction,
    tie('element'),
  ),
})).element

const otherNode = fc.oneof(comment, instruction, element)

function joinXmlTexts(nodes: readonly XmlNode[]): XmlNode[] {
  const joined: XmlNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + node.text }
    } else if (node.type !== 'text' || node.text !== '') {
      joined.push(node)
    }
  }
  return joined
}

/** Nodes at positions among `count` other children. */
function placeNodes(nodes: readonly XmlNode[], slots: readonly number[], count: number) {
  const sorted = nodes
    .map((_, index) => (slots[index] ?? 0) % (count + 1))
    .sort((left, right) => left - right)
  return nodes.map((node, index): PlacedNode => ({ position: (sorted[index] ?? 0) + index, node }))
}

const otherNodes = fc.tuple(
  fc.array(otherNode, { maxLength: 2 }),
  fc.array(fc.nat(9), { minLength: 2, maxLength: 2 }),
)

function withOthers<Model extends object>(
  model: Model,
  [nodes, slots]: readonly [readonly XmlNode[], readonly number[]],
  count: number,
): Model {
  return nodes.length === 0 ? model : { ...model, others: placeNodes(nodes, slots, count) }
}

const note: fc.Arbitrary<XliffNote> = fc
  .tuple(legalText, optional({ category: fc.constantFrom('a', '', 'x "y"'), attributes }))
  .map(([text, rest]) => ({ text, ...rest }))
const notes = fc.array(note, { minLength: 1, maxLength: 3 })

const digests = fc
  .tuple(
    fc.constantFrom('0123456789abcdef', 'ffffffffffffffff'),
    fc.constantFrom('0000000000000000', 'fedcba9876543210'),
  )
  .map(([source, target]) => ({ source, target }))

const location = fc.record({
  line: fc.integer({ min: 1, max: 10 ** 9 }),
  headingPath: fc.array(legalText, { maxLength: 3 }),
})

/** What an arbitrary inline becomes: joined text, ids of pairs shared. */
function joinInlines(parts: readonly (readonly Inline[])[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of parts.flat()) {
    const last = joined.at(-1)
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + inline.text }
    } else if (inline.type !== 'text' || inline.text !== '') {
      joined.push(inline)
    }
  }
  return joined
}

type CodeFace = Pick<InlineCode, 'kind' | 'equivText' | 'attributes'>
const face12: fc.Arbitrary<CodeFace> = optional<CodeFace>({
  kind: fc.constantFrom(...kinds),
  equivText: legalText,
  attributes,
})

const inlines12: fc.Arbitrary<Inline[]> = fc.letrec<{ inlines: Inline[]; part: Inline[] }>(
  (tie) => ({
    inlines: fc.array(tie('part'), { maxLength: 4 }).map(joinInlines),
    part: fc.oneof(
      { maxDepth: 3 },
      legalText.map((text): Inline[] => [{ type: 'text', text }]),
      otherNode.map((node): Inline[] => [{ type: 'other', node }]),
      fc
        .tuple(fc.constantFrom('placeholder', 'start', 'end'), token, legalText, face12)
        .map(([type, id, native, rest]): Inline[] => [{ type, id, native, ...rest }]),
      fc
        .tuple(fc.constantFrom('start', 'end'), token, legalText, face12)
        .map(([type, id, native, rest]): Inline[] => [{ type, id, native, form: 'it', ...rest }]),
      fc
        .tuple(token, face12, element)
        .map(([id, rest, node]): Inline[] => [
          { type: 'placeholder', id, content: [{ type: 'text', text: 'a' }, node], ...rest },
        ]),
      fc
        .tuple(token, face12)
        .map(([id, rest]): Inline[] => [{ type: 'placeholder', form: 'x', id, ...rest }]),
      fc
        .tuple(fc.constantFrom('start', 'end'), token, face12)
        .map(([type, id, rest]): Inline[] => [{ type, form: 'bx', id, ...rest }]),
      fc
        .tuple(token, face12, tie('inlines'))
        .map(([id, rest, inside]): Inline[] => [
          { type: 'start', form: 'g', id, ...rest },
          ...inside,
          { type: 'end', form: 'g', id },
        ]),
      fc
        .tuple(optional({ id: token, attributes }), tie('inlines'))
        .map(([rest, inside]): Inline[] => [
          { type: 'markerStart', ...rest },
          ...inside,
          { type: 'markerEnd', ...(rest.id === undefined ? {} : { id: rest.id }) },
        ]),
    ),
  }),
).inlines

interface Face2 {
  readonly equivText: string
  readonly display: string
  /** Index of the data that it refers to, or the text itself. */
  readonly data: readonly [number, string]
}

/** With data the codes refer to them, else they have texts of their own. */
function inlines2(data: readonly XliffData[]): fc.Arbitrary<Inline[]> {
  const face = optional<Face2>({
    equivText: legalText,
    display: legalText,
    data: fc.tuple(fc.nat(3), anyText),
  }).map(({ data: reference, ...rest }) => {
    if (!reference) return rest
    const [index, native] = reference
    if (data.length === 0) return { ...rest, native }
    const known = data[index]
    return known ? { ...rest, native: known.text, dataRef: known.id } : { ...rest, dataRef: 'no' }
  })
  const start = optional<Pick<InlineCode, 'kind' | 'canDelete' | 'attributes'>>({
    kind: fc.constantFrom(...kinds),
    canDelete: fc.boolean(),
    attributes,
  })
  const flows = fc.constantFrom({}, { attributes: [{ name: 'subFlowsEnd', value: 'u1 u2' }] })

  return fc.letrec<{ inlines: Inline[]; part: Inline[] }>((tie) => ({
    inlines: fc.array(tie('part'), { maxLength: 4 }).map(joinInlines),
    part: fc.oneof(
      { maxDepth: 3 },
      anyText.map((text): Inline[] => [{ type: 'text', text }]),
      otherNode.map((node): Inline[] => [{ type: 'other', node }]),
      fc
        .tuple(token, start, face)
        .map(([id, rest, shown]): Inline[] => [{ type: 'placeholder', id, ...rest, ...shown }]),
      fc
        .tuple(fc.constantFrom('start', 'end'), token, start, face)
        .map(([type, id, rest, shown]): Inline[] => [{ type, form: 'sc', id, ...rest, ...shown }]),
      fc.tuple(token, face).map(([id, shown]): Inline[] => [
        {
          type: 'end',
          form: 'sc',
          id,
          ...shown,
          attributes: [{ name: 'isolated', value: 'yes' }],
        },
      ]),
      fc
        .tuple(token, start, face, face, flows, tie('inlines'))
        .map(([id, rest, shown, shownEnd, subFlows, inside]): Inline[] => [
          { type: 'start', id, ...rest, ...shown },
          ...inside,
          { type: 'end', id, ...shownEnd, ...subFlows },
        ]),
      fc
        .tuple(token, optional({ attributes }), tie('inlines'))
        .map(([id, rest, inside]): Inline[] => [
          { type: 'markerStart', id, ...rest },
          ...inside,
          { type: 'markerEnd', id },
        ]),
      fc
        .tuple(fc.constantFrom('markerStart', 'markerEnd'), token, optional({ attributes }))
        .map(([type, id, rest]): Inline[] => [{ type, form: 'sm', id, ...rest }]),
    ),
  })).inlines
}

function content(inlines: fc.Arbitrary<Inline[]>): fc.Arbitrary<XliffContent> {
  return fc
    .tuple(inlines, optional({ attributes }))
    .map(([parts, rest]) => ({ inlines: parts, ...rest }))
}

const blocks = [
  'heading',
  'listItem',
  'tableCell',
  'paragraph',
  'blockquote',
  'alert',
  'html',
  'code',
  'definition',
  'footnoteDefinition',
] as const

type UnitFields = Pick<
  XliffUnit,
  'name' | 'isTranslatable' | 'space' | 'block' | 'digests' | 'location' | 'notes' | 'attributes'
>
const unitFields = {
  name: legalText,
  isTranslatable: fc.boolean(),
  space: fc.constantFrom('preserve', 'default'),
  block: fc.constantFrom(...blocks),
  digests,
  location,
  notes,
  attributes,
} as const

const unit12: fc.Arbitrary<XliffUnit> = fc
  .tuple(
    legalText,
    content(inlines12),
    fc.option(
      fc
        .tuple(
          content(inlines12),
          optional({ state: fc.constantFrom(...states), stateQualifier: legalText }),
        )
        .map(([target, rest]) => ({ target, ...rest })),
      { nil: {} },
    ),
    optional<UnitFields & Pick<XliffUnit, 'isApproved' | 'segmentedSource'>>({
      ...unitFields,
      isApproved: fc.boolean(),
      segmentedSource: content(inlines12),
    }),
    otherNodes,
  )
  .map(([id, source, target, rest, others]) => {
    const segments: XliffSegment[] = [{ type: 'segment', source, ...target }]
    const count =
      1 +
      ('target' in target ? 1 : 0) +
      (rest.segmentedSource ? 1 : 0) +
      (rest.location ? 1 : 0) +
      (rest.notes?.length ?? 0)
    return withOthers({ type: 'unit', id, segments, ...rest }, others, count)
  })

const state2 = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...states).map((state) => ({ state })),
  fc.record({
    state: fc.constantFrom(...states),
    stateQualifier: fc.constantFrom('mt-suggestion', 'exact-match', 'x_y'),
  }),
  fc.record({
    state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
    subState: fc.constantFrom('tool:a', 'tool:b.c', 'bitext'),
  }),
)

function segment2(data: readonly XliffData[]): fc.Arbitrary<XliffSegment> {
  const inlines = content(inlines2(data))
  return fc
    .tuple(
      fc.constantFrom('segment', 'ignorable'),
      inlines,
      optional({ id: token, target: inlines, attributes }),
      state2,
      otherNodes,
    )
    .map(([type, source, rest, state, others]) => {
      const own = type === 'segment' ? state : {}
      return withOthers({ type, source, ...rest, ...own }, others, rest.target ? 2 : 1)
    })
}

const data: fc.Arbitrary<XliffData[]> = fc
  .array(fc.tuple(anyText, optional({ attributes })), { maxLength: 3 })
  .map((entries) => entries.map(([text, rest], index) => ({ id: `x${index}`, text, ...rest })))

const unit2: fc.Arbitrary<XliffUnit> = data.chain((originalData) =>
  fc
    .tuple(
      token,
      fc.array(segment2(originalData), { minLength: 1, maxLength: 3 }),
      optional<UnitFields>(unitFields),
      otherNodes,
    )
    .map(([id, segments, rest, others]) => {
      const [first, ...more] = segments
      const { state: _, ...asIgnorable } = first ?? { type: 'segment', source: { inlines: [] } }
      const all: XliffSegment[] = segments.some(({ type }) => type === 'segment')
        ? segments
        : [{ ...asIgnorable, type: 'segment' }, ...more]
      const hasData =
        originalData.length > 0 || all.some((segment) => listNatives(segment).length > 0)
      const count = all.length + (hasData ? 1 : 0) + (rest.notes || rest.location ? 1 : 0)
      const unit: XliffUnit = {
        type: 'unit',
        id,
        segments: all,
        ...rest,
        ...(originalData.length > 0 ? { originalData } : {}),
      }
      return withOthers(unit, others, count)
    }),
)

function listNatives({ source, target }: XliffSegment): string[] {
  return [...source.inlines, ...(target?.inlines ?? [])].flatMap((inline) =>
    'native' in inline && inline.native !== undefined ? [inline.native] : [],
  )
}

function children(
  unit: fc.Arbitrary<XliffUnit>,
  id: fc.Arbitrary<{ id?: string }>,
): fc.Arbitrary<XliffChild[]> {
  return fc.letrec<{ children: XliffChild[]; child: XliffChild }>((tie) => ({
    children: fc.array(tie('child'), { maxLength: 3 }),
    child: fc.oneof(
      { maxDepth: 2 },
      unit,
      otherNode.map((node): XliffChild => ({ type: 'other', node })),
      fc
        .tuple(id, optional({ notes, attributes }), otherNodes, tie('children'))
        .map(([named, rest, others, inside]): XliffChild => {
          const notesAsChildren = rest.notes?.length ?? 0
          const group = { type: 'group', ...named, ...rest } as const
          // What stands before the first unit belongs to the group itself.
          const from = inside.findIndex(({ type }) => type !== 'other')
          const kept = from < 0 ? [] : inside.slice(from)
          const is2 = unit === unit2
          const count = is2 ? Math.min(notesAsChildren, 1) : notesAsChildren
          return { ...withOthers(group, others, count), children: kept }
        }),
    ),
  })).children
}

const skeleton: fc.Arbitrary<XliffSkeleton> = fc.oneof(
  fc
    .tuple(legalText, optional({ digest: fc.constantFrom('0123456789abcdef') }))
    .map(([text, rest]) => ({ type: 'embedded' as const, text, ...rest })),
  legalText.map((href) => ({ type: 'external' as const, href })),
)

const file12: fc.Arbitrary<XliffFile> = fc
  .tuple(
    legalText,
    fc.constantFrom('en-US', 'de'),
    optional({ targetLanguage: fc.constantFrom('de-DE', 'fr'), skeleton, notes, attributes }),
    otherNodes,
    children(unit12, optional({ id: token })),
    fc.array(otherNode, { maxLength: 2 }),
  )
  .map(([original, sourceLanguage, rest, others, inside, behind]) => {
    const count = (rest.skeleton ? 1 : 0) + (rest.notes?.length ?? 0)
    const file = {
      original,
      sourceLanguage,
      ...rest,
      children: [
        ...inside,
        ...behind.map((node) => ({ type: 'other', node, isBehindBody: true }) as const),
      ],
    }
    return withOthers(file, others, count)
  })

const file2: fc.Arbitrary<XliffFile> = fc
  .tuple(
    optional({ id: fc.constantFrom('x', 'f99'), original: legalText, skeleton, notes, attributes }),
    otherNodes,
    children(
      unit2,
      token.map((id) => ({ id })),
    ),
  )
  .map(([rest, others, inside]) => {
    const from = inside.findIndex(({ type }) => type !== 'other')
    const count = (rest.skeleton ? 1 : 0) + (rest.notes ? 1 : 0)
    const file = {
      ...rest,
      sourceLanguage: 'en-US',
      targetLanguage: 'de-DE',
      children: from < 0 ? [] : inside.slice(from),
    }
    return withOthers(file, others, count)
  })

/** Any document that a version can hold, as it is when it has been read. */
export function xliffDocument(version: XliffVersion): fc.Arbitrary<XliffDocument> {
  const is12 = version === '1.2'
  const declarations = [
    { name: 'xmlns:tool', value: toolNamespace },
    ...(is12 ? [] : [{ name: 'xmlns:bitext', value: 'urn:bitext-md:xliff:1' }]),
  ]
  return fc
    .tuple(
      fc.array(is12 ? file12 : file2, { minLength: 1, maxLength: 2 }),
      optional({
        prefix: fc.constantFrom('x', 'xlf'),
        prolog: fc.array(fc.oneof(comment, instruction), { minLength: 1, maxLength: 2 }),
      }),
      fc.oneof(
        fc.constant(declarations),
        fc.constant(declarations.slice(0, 1)),
        fc.constant([...declarations, { name: 'tool:more', value: '"<&' }]),
      ),
      otherNodes,
    )
    .map(([files, rest, own, others]) =>
      withOthers({ ...rest, attributes: own, files, findings: [] }, others, files.length),
    )
}
