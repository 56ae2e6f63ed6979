import type { Inline, InlineCode } from '../model.ts'
import { ctypes } from '../vocabulary.ts'
import { appendAttributes, formatAttribute, formatText, refuse } from './format.ts'
import { formatNode } from './format-node.ts'
import { matchEnds } from './nesting.ts'

/** Writes the content of a source or target of XLIFF 1.2; `prefix` stands before element names. */
export function formatInlines12(inlines: readonly Inline[], prefix: string): string {
  const [first] = inlines
  if (inlines.length === 1 && first?.type === 'text') return formatText(first.text)
  if (inlines.some(isElement)) matchEnds(inlines, isElement)
  let text = ''
  for (const inline of inlines) text += formatInline(inline, prefix)
  return text
}

/** `g` and `mrk` surround what is between start and end. */
function isElement(inline: Inline): boolean {
  if (inline.type === 'markerStart' || inline.type === 'markerEnd') return true
  return (inline.type === 'start' || inline.type === 'end') && inline.form === 'g'
}

function formatInline(inline: Inline, prefix: string): string {
  switch (inline.type) {
    case 'text':
      return formatText(inline.text)
    case 'other':
      return formatNode(inline.node)
    case 'markerStart': {
      if (inline.form) refuse('Unexpected `sm`, expected a marker that 1.2 has')
      const start = `<${prefix}mrk${formatAttribute('mid', inline.id)}`
      return `${appendAttributes(start, inline.attributes)}>`
    }
    case 'markerEnd':
      expectBare(inline.attributes)
      return `</${prefix}mrk>`
    default:
      return formatCode(inline, prefix)
  }
}

const ctypeAttributes: ReadonlyMap<string, string> = new Map(
  Array.from(ctypes, ([kind, ctype]) => [kind, formatAttribute('ctype', ctype)]),
)
const nativeElements = { placeholder: 'ph', start: 'bpt', end: 'ept' } as const
const emptyElements = { placeholder: 'x', start: 'bx', end: 'ex' } as const

function formatCode(code: InlineCode, prefix: string): string {
  const { form, type } = code
  if (code.display !== undefined || code.canDelete !== undefined || code.dataRef !== undefined) {
    refuse(`Unexpected property of code \`${code.id}\`, expected one that 1.2 has`)
  }
  if (form === 'g' && type === 'end') {
    expectBare(code.attributes ?? (code.kind || code.equivText !== undefined ? [] : undefined))
    return `</${prefix}g>`
  }
  if (form === 'g') {
    expectNoNative(code)
    return `${formatStart('g', code, prefix)}>`
  }
  if (form === 'x' || form === 'bx') {
    expectNoNative(code)
    if ((form === 'x') !== (type === 'placeholder')) refuseForm(code)
    return `${formatStart(emptyElements[type], code, prefix)}/>`
  }
  if (form === 'sc' || (form === 'it' && type === 'placeholder')) refuseForm(code)
  const element = form === 'it' ? 'it' : nativeElements[type]
  return `${formatStart(element, code, prefix)}>${formatNative(code)}</${prefix}${element}>`
}

function formatStart(element: string, code: InlineCode, prefix: string): string {
  const position = code.type === 'start' ? 'open' : 'close'
  const start =
    `<${prefix}${element}` +
    formatAttribute('id', code.id) +
    (element === 'it' ? formatAttribute('pos', position) : '') +
    (code.kind === undefined ? '' : (ctypeAttributes.get(code.kind) ?? '')) +
    formatAttribute('equiv-text', code.equivText)
  return code.attributes ? appendAttributes(start, code.attributes) : start
}

function formatNative({ id, native, content }: InlineCode): string {
  if (content) return content.map(formatNode).join('')
  if (native !== undefined) return formatText(native)
  return refuse(`Unexpected code \`${id}\` without its native code, expected it in 1.2`)
}

function expectNoNative(code: InlineCode): void {
  if (code.native === undefined && !code.content) return
  refuse(`Unexpected native code in \`${code.id}\`, expected none in an empty element`)
}

function refuseForm({ id, form, type }: InlineCode): never {
  return refuse(`Unexpected form \`${form}\` of ${type} \`${id}\`, expected one that 1.2 has`)
}

function expectBare(attributes: readonly unknown[] | undefined): void {
  if (attributes) refuse('Unexpected attributes of an end, expected them at its start')
}
