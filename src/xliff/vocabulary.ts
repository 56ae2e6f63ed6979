import type { BlockKind } from '../bitext/outline.ts'
import type { InlineKind, XliffState } from './model.ts'

/** 1.2, `restype`. The ones without `x-` are the specification's. */
export const restypes: ReadonlyMap<BlockKind, string> = new Map([
  ['heading', 'heading'],
  ['listItem', 'listitem'],
  ['tableCell', 'cell'],
  ['paragraph', 'x-paragraph'],
  ['blockquote', 'x-blockquote'],
  ['alert', 'x-alert'],
  ['html', 'x-html'],
  ['code', 'x-code'],
  ['definition', 'x-definition'],
  ['footnoteDefinition', 'x-footnote'],
])

/** 2.x, `type` of a unit. */
export const unitTypes: ReadonlyMap<BlockKind, string> = new Map(
  Array.from(restypes.keys(), (block) => [block, `bitext:${toKebabCase(block)}`]),
)

/** 1.2, `ctype`. */
export const ctypes: ReadonlyMap<InlineKind, string> = new Map([
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['link', 'link'],
  ['image', 'image'],
  ['break', 'lb'],
  ['strikethrough', 'x-strikethrough'],
  ['linkReference', 'x-link-reference'],
  ['imageText', 'x-image-text'],
  ['codeSpan', 'x-code-span'],
  ['html', 'x-html'],
  ['xref', 'x-xref'],
  ['autolink', 'x-autolink'],
  ['include', 'x-include'],
  ['footnoteReference', 'x-footnote-reference'],
  ['character', 'x-character'],
])

/** 2.x, `type` and `subType` of a code, with a space between. */
export const codeTypes: ReadonlyMap<InlineKind, string> = new Map([
  ['bold', 'fmt xlf:b'],
  ['italic', 'fmt xlf:i'],
  ['link', 'link'],
  ['image', 'image'],
  ['break', 'fmt xlf:lb'],
  ['strikethrough', 'fmt bitext:strikethrough'],
  ['linkReference', 'link bitext:link-reference'],
  ['imageText', 'image bitext:image-text'],
  ['codeSpan', 'other bitext:code-span'],
  ['html', 'other bitext:html'],
  ['xref', 'link bitext:xref'],
  ['autolink', 'link bitext:autolink'],
  ['include', 'other bitext:include'],
  ['footnoteReference', 'other bitext:footnote-reference'],
  ['character', 'other bitext:character'],
])

/** 1.2, `state`, where it has another name than the model. */
export const states12: ReadonlyMap<XliffState, string> = new Map([
  ['initial', 'new'],
  ['reviewed', 'signed-off'],
])

/** The states, from the least to the most finished, as 2.x's four. */
export const stateLevels = ['initial', 'translated', 'reviewed', 'final'] as const

export type StateLevel = (typeof stateLevels)[number]

const levels: ReadonlyMap<string, StateLevel> = new Map([
  ['initial', 'initial'],
  ['needs-translation', 'initial'],
  ['needs-l10n', 'translated'],
  ['needs-adaptation', 'translated'],
  ['needs-review-translation', 'translated'],
  ['needs-review-l10n', 'translated'],
  ['needs-review-adaptation', 'translated'],
  ['translated', 'translated'],
  ['reviewed', 'reviewed'],
  ['final', 'final'],
])

export function isKnownState(state: string): state is XliffState {
  return levels.has(state) || state.startsWith('x-')
}

/** How far a state is, as 2.x has it; what only its tool knows is `initial`. */
export function readStateLevel(state: XliffState): StateLevel {
  return levels.get(state) ?? 'initial'
}

export function invert<Key, Value>(map: ReadonlyMap<Key, Value>): ReadonlyMap<Value, Key> {
  return new Map(Array.from(map, ([key, value]) => [value, key]))
}

function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
