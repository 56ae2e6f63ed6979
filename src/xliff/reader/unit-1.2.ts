import type { BlockKind } from '../../bitext/outline.ts'
import { parseDigests } from '../digest.ts'
import type {
  UnitLocation,
  XliffContent,
  XliffNote,
  XliffSegment,
  XliffState,
  XliffUnit,
} from '../model.ts'
import { invert, isKnownState, restypes, states12 } from '../vocabulary.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { type Mutable, readYesNo, TagAttributes } from './attributes.ts'
import { readContent } from './content.ts'
import type { Frame } from './frame.ts'
import { readPlainContent } from './frame.ts'
import { openInline12 } from './inlines-1.2.ts'
import { createChildren, keepText, readNote } from './placed-nodes.ts'

const blocks: ReadonlyMap<string, BlockKind> = invert(restypes)
const stateNames: ReadonlyMap<string, XliffState> = invert(states12)

export interface UnitOptions {
  /** Path of the file that the unit belongs to. */
  readonly original: string | undefined
  /** True for elements in the document's XLIFF namespace. */
  readonly isCore: (uri: string) => boolean
  readonly done: (unit: XliffUnit) => void
}

/** Takes a `trans-unit` whose `id` is known to be there. */
export function readUnit12(tag: XmlTag, { original, isCore, done }: UnitOptions): Frame {
  const attributes = new TagAttributes(tag)
  const children = createChildren()
  const notes: XliffNote[] = []
  let source: XliffContent | undefined
  let segmentedSource: XliffContent | undefined
  let segment: Mutable<XliffSegment> | undefined
  let location: UnitLocation | undefined

  return {
    open: (child) => {
      const name = isCore(child.uri) ? child.local : ''
      if (name === 'source' && !source) return openContent(child, (content) => (source = content))
      if (name === 'seg-source' && !segmentedSource) {
        return openContent(child, (content) => (segmentedSource = content))
      }
      if (name === 'target' && !segment) return openTarget(child)
      if (name === 'note') return children.read(child, (note) => readNote(note, 'from', notes))
      if (name === 'context-group' && !location && notes.length === 0) {
        return children.read(child, (group) => {
          location = readLocation(group, original)
          return location !== undefined
        })
      }
      return children.capture(child)
    },
    text: (text) => keepText(text, children.keep),
    node: children.keep,
    close: () => done(createUnit()),
  }

  function openContent(child: XmlTag, take: (content: XliffContent) => void): Frame {
    children.count()
    return readContent(child, openInline12, take)
  }

  function openTarget(child: XmlTag): Frame {
    children.count()
    const targetAttributes = new TagAttributes(child)
    const state = targetAttributes.takeIf('state', readState)
    const stateQualifier = targetAttributes.take('state-qualifier')
    const opened: Mutable<XliffSegment> = { type: 'segment', source: emptyContent }
    segment = opened
    const take = (content: XliffContent): void => {
      opened.target = content
      if (state !== undefined) opened.state = state
      if (stateQualifier !== undefined) opened.stateQualifier = stateQualifier
    }
    return readContent(child, openInline12, take, targetAttributes)
  }

  function createUnit(): XliffUnit {
    const only: Mutable<XliffSegment> = segment ?? { type: 'segment', source: emptyContent }
    if (source) only.source = source
    const unit: Mutable<XliffUnit> = {
      type: 'unit',
      id: attributes.take('id') ?? '',
      segments: [only],
      place: { line: tag.line, column: tag.column },
    }
    const name = attributes.take('resname')
    const isApproved = attributes.takeIf('approved', readYesNo)
    const isTranslatable = attributes.takeIf('translate', readYesNo)
    const space = attributes.takeIf('xml:space', readSpace)
    const block = attributes.takeIf('restype', readBlock)
    const digests = attributes.takeIf('extradata', parseDigests)
    const rest = attributes.rest()
    const { others } = children.others()
    if (name !== undefined) unit.name = name
    if (isApproved !== undefined) unit.isApproved = isApproved
    if (isTranslatable !== undefined) unit.isTranslatable = isTranslatable
    if (space) unit.space = space
    if (block) unit.block = block
    if (digests) unit.digests = digests
    if (location) unit.location = location
    if (notes.length > 0) unit.notes = notes
    if (segmentedSource) unit.segmentedSource = segmentedSource
    if (rest) unit.attributes = rest
    if (others) unit.others = others
    return unit
  }
}

const emptyContent: XliffContent = { inlines: [] }

function readBlock(restype: string): BlockKind | undefined {
  return blocks.get(restype)
}

export function readSpace(value: string): 'preserve' | 'default' | undefined {
  return value === 'preserve' || value === 'default' ? value : undefined
}

function readState(value: string): XliffState | undefined {
  const state = stateNames.get(value)
  if (state) return state
  // A name that only the model has is no state of 1.2.
  return isKnownState(value) && !states12.has(value) ? value : undefined
}

/** The location that our writer gives a unit; undefined for any other context group. */
function readLocation(
  { attributes, children }: XmlElement,
  original: string | undefined,
): UnitLocation | undefined {
  const isLocation =
    attributes.length === 1 &&
    attributes[0]?.name === 'purpose' &&
    attributes[0].value === 'location'
  if (!isLocation) return undefined
  const elements = children.filter((child) => child.type === 'element')
  const contexts = elements.map(readContext)
  const [file, line, ...headings] = contexts
  const isOurs =
    file?.type === 'sourcefile' &&
    file.text === original &&
    line?.type === 'linenumber' &&
    /^[1-9]\d{0,15}$/.test(line.text) &&
    headings.every((context) => context?.type === 'x-heading')
  if (!isOurs) return undefined
  return { line: Number(line.text), headingPath: headings.map((heading) => heading?.text ?? '') }
}

function readContext(element: XmlElement): { type: string; text: string } | undefined {
  const [attribute, ...others] = element.attributes
  const text = readPlainContent(element)
  const isPlain = attribute?.name === 'context-type' && others.length === 0 && text !== undefined
  return isPlain ? { type: attribute.value, text } : undefined
}
