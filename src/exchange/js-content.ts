import type { Inline, InlineCode, InlineMarker } from '../xliff/model.ts'
import { isCode } from '../xliff/original-data.ts'
import { ctypes } from '../xliff/vocabulary.ts'
import { matchEnds } from '../xliff/writer/nesting.ts'
import type { XmlAttribute } from '../xliff/xml/xml-node.ts'
import {
  elementKinds,
  type XliffJsContent,
  type XliffJsElement,
  type XliffJsElementFields,
  type XliffJsPart,
} from './xliff-js.ts'

/**
 * Shows inlines in the object form of the package `xliff`, as 1.2.
 *
 * Codes and markers that 1.2 writes as elements with content become nested.
 * Throws `xliff-unsupported` if such starts and ends do not match. What the
 * form cannot hold is for `findLoss` to find before.
 */
export function toJsContent(inlines: readonly Inline[]): XliffJsContent {
  matchEnds(inlines, hasContent)
  const root: XliffJsPart[] = []
  const open: { readonly start: InlineCode | InlineMarker; readonly parts: XliffJsPart[] }[] = []
  for (const inline of inlines) {
    const parts = open.at(-1)?.parts ?? root
    if (inline.type === 'text') pushText(parts, inline.text)
    else if (inline.type === 'other') continue
    else if (isCode(inline) && !hasContent(inline)) parts.push(toElement(inline))
    else if (inline.type === 'start' || inline.type === 'markerStart') {
      open.push({ start: inline, parts: [] })
    } else {
      const closed = open.pop()
      const outer = open.at(-1)?.parts ?? root
      if (closed) outer.push(toSpan(closed.start, closed.parts))
    }
  }
  return compact(root)
}

/** Says what of inlines the form cannot hold. */
export function findLoss(inlines: readonly Inline[]): string | undefined {
  for (const inline of inlines) {
    if (inline.type === 'text') continue
    if (inline.type === 'other') return 'XML that is no inline code'
    if (inline.form === 'it' || inline.form === 'sc' || inline.form === 'sm') {
      return `\`${inline.form}\` element`
    }
    if ('content' in inline) return 'elements inside of a code'
  }
  return undefined
}

type InlineTag = InlineCode | InlineMarker

/** `g` and `mrk` surround what is between start and end. */
function hasContent(inline: InlineTag): boolean {
  return inline.type === 'markerStart' || inline.type === 'markerEnd' || inline.form === 'g'
}

function pushText(parts: XliffJsPart[], text: string): void {
  const last = parts.at(-1)
  if (typeof last === 'string') parts[parts.length - 1] = last + text
  else if (text !== '') parts.push(text)
}

const nativeTags = { placeholder: 'ph', start: 'bpt', end: 'ept' } as const
const emptyTags = { placeholder: 'x', start: 'bx', end: 'ex' } as const

function toElement(code: InlineCode): XliffJsElement {
  const isEmpty = code.form === 'x' || code.form === 'bx'
  const tag = isEmpty ? emptyTags[code.type] : nativeTags[code.type]
  const contents = isEmpty ? {} : { contents: code.native ?? '' }
  return { [elementKinds[tag]]: { ...listCodeFields(code), ...contents } }
}

function toSpan(start: InlineTag, parts: readonly XliffJsPart[]): XliffJsElement {
  const contents = { contents: compact(parts) }
  if (isCode(start)) return { [elementKinds.g]: { ...listCodeFields(start), ...contents } }
  const mid = start.id === undefined ? {} : { mid: start.id }
  return { [elementKinds.mrk]: { ...mid, ...listFields(start.attributes), ...contents } }
}

/** Attributes in the order of our XLIFF. */
function listCodeFields({ id, kind, equivText, attributes }: InlineCode): XliffJsElementFields {
  const ctype = kind && ctypes.get(kind)
  return {
    id,
    ...(ctype === undefined ? {} : { ctype }),
    ...(equivText === undefined ? {} : { 'equiv-text': equivText }),
    ...listFields(attributes),
  }
}

/** Unlike an assignment this makes an ordinary key of `__proto__`. */
export function listFields(attributes: readonly XmlAttribute[] = []): Record<string, string> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]))
}

function compact(parts: readonly XliffJsPart[]): XliffJsContent {
  const [first, ...more] = parts
  if (first === undefined) return ''
  return more.length === 0 ? first : parts
}
