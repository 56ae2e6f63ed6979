import type { BlockKind } from '../../bitext/outline.ts'
import { parseDigestPair } from '../digest.ts'
import type {
  UnitLocation,
  XliffContent,
  XliffData,
  XliffNote,
  XliffSegment,
  XliffUnit,
} from '../model.ts'
import { resolveDataRefs } from '../original-data.ts'
import { fromSegmentState } from '../sub-state.ts'
import { invert, type StateLevel, stateLevels, unitTypes } from '../vocabulary.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { type Mutable, readYesNo, TagAttributes } from './attributes.ts'
import { readContent } from './content.ts'
import type { Frame } from './frame.ts'
import { openInline2, readCodePoint } from './inlines-2.ts'
import { createChildren, keepText, readNote } from './placed-nodes.ts'
import { readSpace, type UnitOptions } from './unit-1.2.ts'

const blocks: ReadonlyMap<string, BlockKind> = invert(unitTypes)

/** Takes a `unit` of XLIFF 2.x whose `id` is known to be there. */
export function readUnit2(tag: XmlTag, { original, isCore, done }: UnitOptions): Frame {
  const attributes = new TagAttributes(tag)
  const children = createChildren()
  const segments: XliffSegment[] = []
  let notes: readonly XliffNote[] = []
  let originalData: readonly XliffData[] | undefined

  return {
    open: (child) => {
      const name = isCore(child.uri) ? child.local : ''
      if (name === 'segment' || name === 'ignorable') {
        children.count()
        return readSegment({
          tag: child,
          type: name,
          isCore,
          done: (found) => segments.push(found),
        })
      }
      if (name === 'notes' && notes.length === 0) {
        return children.read(child, (element) => {
          notes = readNotes(element) ?? []
          return notes.length > 0
        })
      }
      if (name === 'originalData' && !originalData) {
        return children.read(child, (element) => {
          originalData = readOriginalData(element)
          return originalData !== undefined
        })
      }
      return children.capture(child)
    },
    text: (text) => keepText(text, children.keep),
    node: children.keep,
    close: () => done(createUnit()),
  }

  function createUnit(): XliffUnit {
    const resolved = originalData ? resolveDataRefs(segments, originalData) : { segments }
    const located = splitLocation(notes, original)
    const unit: Mutable<XliffUnit> = {
      type: 'unit',
      id: attributes.take('id') ?? '',
      segments: resolved.segments,
      place: { line: tag.line, column: tag.column },
    }
    const name = attributes.take('name')
    const isTranslatable = attributes.takeIf('translate', readYesNo)
    const space = attributes.takeIf('xml:space', readSpace)
    const block = attributes.takeIf('type', readBlock)
    const digests = attributes.takeOwn('digests', parseDigestPair)
    const rest = attributes.rest()
    const { others } = children.others()
    if (name !== undefined) unit.name = name
    if (isTranslatable !== undefined) unit.isTranslatable = isTranslatable
    if (space) unit.space = space
    if (block) unit.block = block
    if (digests) unit.digests = digests
    if (located.location) unit.location = located.location
    if (located.notes) unit.notes = located.notes
    if (resolved.originalData) unit.originalData = resolved.originalData
    if (rest) unit.attributes = rest
    if (others) unit.others = others
    return unit
  }
}

function readBlock(type: string): BlockKind | undefined {
  return blocks.get(type)
}

interface SegmentParts {
  readonly tag: XmlTag
  readonly type: XliffSegment['type']
  readonly isCore: (uri: string) => boolean
  readonly done: (segment: XliffSegment) => void
}

function readSegment({ tag, type, isCore, done }: SegmentParts): Frame {
  const attributes = new TagAttributes(tag)
  const children = createChildren()
  let source: XliffContent | undefined
  let target: XliffContent | undefined
  return {
    open: (child) => {
      const name = isCore(child.uri) ? child.local : ''
      if (name === 'source' && !source) {
        children.count()
        return readContent(child, openInline2, (content) => (source = content))
      }
      if (name === 'target' && !target) {
        children.count()
        return readContent(child, openInline2, (content) => (target = content))
      }
      return children.capture(child)
    },
    text: (text) => keepText(text, children.keep),
    node: children.keep,
    close: () => {
      const segment: Mutable<XliffSegment> = { type, source: source ?? { inlines: [] } }
      const id = attributes.take('id')
      const level = attributes.takeIf('state', readLevel)
      const subState = attributes.take('subState')
      const rest = attributes.rest()
      const { others } = children.others()
      if (id !== undefined) segment.id = id
      if (target) segment.target = target
      if (level !== undefined || subState !== undefined) {
        Object.assign(segment, fromSegmentState(level, subState))
      }
      if (rest) segment.attributes = rest
      if (others) segment.others = others
      done(segment)
    },
  }
}

function readLevel(state: string): StateLevel | undefined {
  return stateLevels.find((level) => level === state)
}

/** The notes of a `notes` element; undefined if it has more in it. */
export function readNotes(element: XmlElement): XliffNote[] | undefined {
  if (element.attributes.length > 0) return undefined
  const notes: XliffNote[] = []
  for (const child of element.children) {
    if (child.type === 'text') {
      if (child.text.trim() !== '') return undefined
    } else if (child.type !== 'element' || !readNote(child, 'category', notes)) {
      return undefined
    }
  }
  return notes
}

/** Takes the notes that our writer says the place with from the front of the others. */
function splitLocation(
  notes: readonly XliffNote[],
  original: string | undefined,
): { location?: UnitLocation; notes?: readonly XliffNote[] } {
  const [first] = notes
  const prefix = `${original ?? ''}:`
  const line = first?.text.startsWith(prefix) ? first.text.slice(prefix.length) : ''
  const isLocation =
    first?.category === 'location' && !first.attributes && /^[1-9]\d{0,15}$/.test(line)
  if (!isLocation) return notes.length > 0 ? { notes } : {}
  const behind = notes.findIndex(
    (note, index) => index > 0 && (note.category !== 'heading' || note.attributes !== undefined),
  )
  const end = behind < 0 ? notes.length : behind
  const headingPath = notes.slice(1, end).map(({ text }) => text)
  const others = notes.slice(end)
  return {
    location: { line: Number(line), headingPath },
    ...(others.length > 0 ? { notes: others } : {}),
  }
}

/** The data of a unit; undefined if they hold more than text. */
function readOriginalData(element: XmlElement): XliffData[] | undefined {
  if (element.attributes.length > 0) return undefined
  const data: XliffData[] = []
  for (const child of element.children) {
    if (child.type === 'text' && child.text.trim() === '') continue
    const read = child.type === 'element' ? readData(child) : undefined
    if (!read) return undefined
    data.push(read)
  }
  return data.length > 0 ? data : undefined
}

function readData({ attributes, children }: XmlElement): XliffData | undefined {
  const id = attributes.find(({ name }) => name === 'id')?.value
  const rest = attributes.filter(({ name }) => name !== 'id')
  let text = ''
  for (const child of children) {
    const part = child.type === 'text' ? child.text : readDataCodePoint(child)
    if (part === undefined) return undefined
    text += part
  }
  return id === undefined
    ? undefined
    : { id, text, ...(rest.length > 0 ? { attributes: rest } : {}) }
}

function readDataCodePoint(node: XmlElement['children'][number]): string | undefined {
  if (node.type !== 'element' || node.children.length > 0 || node.attributes.length !== 1) {
    return undefined
  }
  const [hex] = node.attributes
  return hex?.name === 'hex' ? readCodePoint(hex.value) : undefined
}
