import type { Inline, InlineCode, InlineMarker } from '../model.ts'
import { codeTypes } from '../vocabulary.ts'
import { escapeText, findIllegalCharacter, splitIllegal } from '../xml/xml-text.ts'
import { appendAttributes, expectNmtoken, formatAttribute, formatYesNo, refuse } from './format.ts'
import { formatNode } from './format-node.ts'
import { matchEnds } from './nesting.ts'

/** Writes the content of a source or target of XLIFF 2.x. */
export function formatInlines2(inlines: readonly Inline[], writing: InlineWriting): string {
  const [first] = inlines
  if (inlines.length === 1 && first?.type === 'text') {
    return formatText2(first.text, writing.prefix)
  }
  const ends = inlines.some(isElement) ? matchEnds(inlines, isElement) : noEnds
  let text = ''
  for (const inline of inlines) text += formatInline(inline, writing, ends)
  return text
}

export interface InlineWriting {
  /** Stands before element names. */
  readonly prefix: string
  /** Ids of the unit's data by the native code that they hold. */
  readonly refs: ReadonlyMap<string, string>
}

type Ends = ReadonlyMap<Inline, InlineCode | InlineMarker>

const noEnds: Ends = new Map()

/** `pc` and `mrk` surround what is between start and end. */
function isElement(inline: Inline): boolean {
  const isPair = inline.type !== 'text' && inline.type !== 'other' && inline.type !== 'placeholder'
  return isPair && inline.form === undefined
}

/** Text, with `cp` for the characters that XML cannot hold. */
export function formatText2(text: string, prefix: string): string {
  if (findIllegalCharacter(text) < 0) return escapeText(text)
  return splitIllegal(text)
    .map((part) => (part.isLegal ? escapeText(part.text) : formatCodePoint(part.text, prefix)))
    .join('')
}

function formatCodePoint(character: string, prefix: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `<${prefix}cp hex="${hex}"/>`
}

function formatInline(inline: Inline, writing: InlineWriting, ends: Ends): string {
  const { prefix } = writing
  switch (inline.type) {
    case 'text':
      return formatText2(inline.text, prefix)
    case 'other':
      return formatNode(inline.node)
    case 'markerStart':
      return formatMarkerStart(inline, prefix)
    case 'markerEnd':
      if (inline.form) return formatMarkerEnd(inline, prefix)
      if (inline.attributes) refuse('Unexpected attributes of an end, expected them at its start')
      return `</${prefix}mrk>`
    default:
      return formatCode(inline, writing, ends)
  }
}

function formatMarkerStart(marker: InlineMarker, prefix: string): string {
  const element = marker.form ?? 'mrk'
  const start = `<${prefix}${element}${formatAttribute('id', marker.id)}`
  return `${appendAttributes(start, marker.attributes)}${marker.form ? '/>' : '>'}`
}

function formatMarkerEnd({ id, attributes }: InlineMarker, prefix: string): string {
  return `${appendAttributes(`<${prefix}em${formatAttribute('startRef', id)}`, attributes)}/>`
}

function formatCode(code: InlineCode, writing: InlineWriting, ends: Ends): string {
  const { prefix } = writing
  if (code.content || (code.form !== undefined && code.form !== 'sc')) {
    refuse(`Unexpected form of code \`${code.id}\`, expected one that 2.x has`)
  }
  if (code.type === 'placeholder') {
    if (code.form) refuse(`Unexpected form of placeholder \`${code.id}\`, expected none`)
    return `${appendAttributes(formatEmpty('ph', code, writing), code.attributes)}/>`
  }
  if (code.form) {
    const element = code.type === 'start' ? 'sc' : 'ec'
    return `${appendAttributes(formatEmpty(element, code, writing), code.attributes)}/>`
  }
  if (code.type === 'end') {
    expectPlainEnd(code)
    return `</${prefix}pc>`
  }
  const end = ends.get(code)
  const face = end?.type === 'end' ? formatFace(end, 'End', writing) : ''
  const flows = end?.attributes?.[0]?.value
  const start =
    `<${prefix}pc id="${expectNmtoken(code.id, 'code')}"` +
    formatKind(code) +
    formatAttribute('canDelete', formatYesNo(code.canDelete)) +
    formatFace(code, 'Start', writing) +
    face +
    formatAttribute('subFlowsEnd', flows)
  return `${appendAttributes(start, code.attributes)}>`
}

/** All else that a `pc` says stands at its start. */
function expectPlainEnd({ id, kind, canDelete, attributes }: InlineCode): void {
  const isPlain =
    kind === undefined &&
    canDelete === undefined &&
    (attributes === undefined || (attributes.length === 1 && attributes[0]?.name === 'subFlowsEnd'))
  if (!isPlain)
    refuse(`Unexpected properties at the end of code \`${id}\`, expected them at its start`)
}

function formatEmpty(element: string, code: InlineCode, writing: InlineWriting): string {
  const isIsolated = code.attributes?.some(
    ({ name, value }) => name === 'isolated' && value === 'yes',
  )
  const idName = element === 'ec' && !isIsolated ? 'startRef' : 'id'
  return (
    `<${writing.prefix}${element} ${idName}="${expectNmtoken(code.id, 'code')}"` +
    formatKind(code) +
    formatAttribute('canDelete', formatYesNo(code.canDelete)) +
    formatFace(code, '', writing)
  )
}

function formatKind({ kind }: InlineCode): string {
  if (kind === undefined) return ''
  const [type, subType] = (codeTypes.get(kind) ?? '').split(' ')
  return formatAttribute('type', type) + formatAttribute('subType', subType)
}

function formatFace(code: InlineCode, side: string, { refs }: InlineWriting): string {
  const ref = code.dataRef ?? (code.native === undefined ? undefined : refs.get(code.native))
  return (
    formatAttribute(`equiv${side}`, code.equivText) +
    formatAttribute(`disp${side}`, code.display) +
    formatAttribute(`dataRef${side}`, ref)
  )
}
