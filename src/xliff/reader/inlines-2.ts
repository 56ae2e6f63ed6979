import type { Inline, InlineCode, InlineKind } from '../model.ts'
import { codeTypes, invert } from '../vocabulary.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import { findIllegalCharacter } from '../xml/xml-text.ts'
import { field, readYesNo, TagAttributes } from './attributes.ts'
import { createInlineFrame, pushText } from './content.ts'
import { captureElement, type Frame } from './frame.ts'

const kinds = invert(codeTypes)

/** Opens an inline element of XLIFF 2.x. */
export function openInline2(tag: XmlTag, inlines: Inline[]): Frame | undefined {
  switch (tag.local) {
    case 'ph':
      return openEmpty(tag, inlines, { type: 'placeholder' })
    case 'pc':
      return openPaired(tag, inlines)
    case 'sc':
      return openEmpty(tag, inlines, { type: 'start', form: 'sc' })
    case 'ec':
      return openEmpty(tag, inlines, { type: 'end', form: 'sc' })
    case 'mrk':
    case 'sm':
    case 'em':
      return openMarker(tag, inlines)
    case 'cp':
      return openCodePoint(tag, inlines)
    default:
      return undefined
  }
}

type CodeShape = Pick<InlineCode, 'type' | 'form'>

function openEmpty(tag: XmlTag, inlines: Inline[], shape: CodeShape): Frame {
  const attributes = new TagAttributes(tag)
  const isEnd = tag.local === 'ec'
  inlines.push({
    ...shape,
    id: (isEnd ? attributes.take('startRef') : undefined) ?? attributes.take('id') ?? '',
    ...readKind(attributes),
    ...readFace(attributes, ''),
    ...readCanDelete(attributes),
    ...field('attributes', attributes.rest()),
  })
  return createInlineFrame(inlines, openInline2, () => {})
}

function openPaired(tag: XmlTag, inlines: Inline[]): Frame {
  const attributes = new TagAttributes(tag)
  const id = attributes.take('id') ?? ''
  const endFace = readFace(attributes, 'End')
  const subFlows = attributes.take('subFlowsEnd')
  const start: InlineCode = {
    type: 'start',
    id,
    ...readKind(attributes),
    ...readFace(attributes, 'Start'),
    ...readCanDelete(attributes),
    ...field('attributes', attributes.rest()),
  }
  inlines.push(start)
  return createInlineFrame(inlines, openInline2, () => {
    const flows =
      subFlows === undefined ? {} : { attributes: [{ name: 'subFlowsEnd', value: subFlows }] }
    inlines.push({ type: 'end', id, ...endFace, ...flows })
  })
}

function openMarker(tag: XmlTag, inlines: Inline[]): Frame {
  const attributes = new TagAttributes(tag)
  const form = tag.local === 'mrk' ? {} : { form: 'sm' as const }
  const isEnd = tag.local === 'em'
  const id = field('id', attributes.take(isEnd ? 'startRef' : 'id'))
  inlines.push({
    type: isEnd ? 'markerEnd' : 'markerStart',
    ...form,
    ...id,
    ...field('attributes', attributes.rest()),
  })
  return createInlineFrame(inlines, openInline2, () => {
    if (tag.local === 'mrk') inlines.push({ type: 'markerEnd', ...id })
  })
}

/** A character that XML cannot hold; a `cp` that is none of them is kept as it is. */
function openCodePoint(tag: XmlTag, inlines: Inline[]): Frame {
  return captureElement(tag, (node) => {
    const text = readCodePoint(new TagAttributes(tag).take('hex') ?? '')
    const isPlain = node.attributes.length === 1 && node.children.length === 0
    if (text === undefined || !isPlain) inlines.push({ type: 'other', node })
    else pushText(inlines, text)
  })
}

/** The character of a `cp`, if it has the four to six digits and XML cannot hold it. */
export function readCodePoint(hex: string): string | undefined {
  if (!/^[\dA-Fa-f]{4,6}$/.test(hex)) return undefined
  const code = Number.parseInt(hex, 16)
  if (code > 0x10ffff) return undefined
  const text = String.fromCodePoint(code)
  return findIllegalCharacter(text) < 0 ? undefined : text
}

function readFace(
  attributes: TagAttributes,
  side: '' | 'Start' | 'End',
): Pick<InlineCode, 'equivText' | 'display' | 'dataRef'> {
  return {
    ...field('equivText', attributes.take(`equiv${side}`)),
    ...field('display', attributes.take(`disp${side}`)),
    ...field('dataRef', attributes.take(`dataRef${side}`)),
  }
}

function readCanDelete(attributes: TagAttributes): Pick<InlineCode, 'canDelete'> {
  return field('canDelete', attributes.takeIf('canDelete', readYesNo))
}

/** `type` and `subType` are taken only together, if they are one of our kinds. */
function readKind(attributes: TagAttributes): { kind?: InlineKind } {
  const subType = attributes.peek('subType')
  const type = attributes.peek('type')
  const kind = kinds.get(subType === undefined ? (type ?? '') : `${type} ${subType}`)
  if (kind === undefined) return {}
  attributes.take('type')
  attributes.take('subType')
  return { kind }
}
