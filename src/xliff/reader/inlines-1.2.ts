import type { Inline, InlineCode, InlineKind } from '../model.ts'
import { ctypes, invert } from '../vocabulary.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import { field, type Mutable, TagAttributes } from './attributes.ts'
import { createInlineFrame } from './content.ts'
import { captureElement, type Frame, readPlainContent } from './frame.ts'

const kinds = invert(ctypes)

/** Opens an inline element of XLIFF 1.2. */
export function openInline12(tag: XmlTag, inlines: Inline[]): Frame | undefined {
  switch (tag.local) {
    case 'ph':
      return openNative(tag, inlines, { type: 'placeholder' })
    case 'bpt':
      return openNative(tag, inlines, { type: 'start' })
    case 'ept':
      return openNative(tag, inlines, { type: 'end' })
    case 'it':
      return openIsolated(tag, inlines)
    case 'x':
      return openEmpty(tag, inlines, { type: 'placeholder', form: 'x' })
    case 'bx':
      return openEmpty(tag, inlines, { type: 'start', form: 'bx' })
    case 'ex':
      return openEmpty(tag, inlines, { type: 'end', form: 'bx' })
    case 'g':
      return openPaired(tag, inlines)
    case 'mrk':
      return openMarker(tag, inlines)
    default:
      return undefined
  }
}

type CodeShape = Pick<InlineCode, 'type' | 'form'>

function readCode(
  tag: XmlTag,
  { type, form }: CodeShape,
  attributes = new TagAttributes(tag),
): Mutable<InlineCode> {
  const code: Mutable<InlineCode> = { type, id: attributes.take('id') ?? '' }
  const kind = attributes.takeIf('ctype', readKind)
  const equivText = attributes.take('equiv-text')
  const rest = attributes.rest()
  if (form !== undefined) code.form = form
  if (kind !== undefined) code.kind = kind
  if (equivText !== undefined) code.equivText = equivText
  if (rest) code.attributes = rest
  return code
}

function readKind(ctype: string): InlineKind | undefined {
  return kinds.get(ctype)
}

function openNative(
  tag: XmlTag,
  inlines: Inline[],
  shape: CodeShape,
  attributes = new TagAttributes(tag),
): Frame {
  const code = readCode(tag, shape, attributes)
  return captureElement(tag, (element) => {
    const native = readPlainContent(element)
    if (native === undefined) code.content = element.children
    else code.native = native
    inlines.push(code)
  })
}

function openIsolated(tag: XmlTag, inlines: Inline[]): Frame {
  const attributes = new TagAttributes(tag)
  const type = attributes.takeIf('pos', (pos) => {
    if (pos === 'open') return 'start'
    return pos === 'close' ? 'end' : undefined
  })
  return openNative(tag, inlines, { type: type ?? 'start', form: 'it' }, attributes)
}

function openEmpty(tag: XmlTag, inlines: Inline[], shape: CodeShape): Frame {
  inlines.push(readCode(tag, shape))
  // They are empty by the schema; what stands inside all the same stays beside them.
  return createInlineFrame(inlines, openInline12, () => {})
}

function openPaired(tag: XmlTag, inlines: Inline[]): Frame {
  const start = readCode(tag, { type: 'start', form: 'g' })
  inlines.push(start)
  return createInlineFrame(inlines, openInline12, () => {
    inlines.push({ type: 'end', form: 'g', id: start.id })
  })
}

function openMarker(tag: XmlTag, inlines: Inline[]): Frame {
  const attributes = new TagAttributes(tag)
  const id = field('id', attributes.take('mid'))
  inlines.push({ type: 'markerStart', ...id, ...field('attributes', attributes.rest()) })
  return createInlineFrame(inlines, openInline12, () => {
    inlines.push({ type: 'markerEnd', ...id })
  })
}
