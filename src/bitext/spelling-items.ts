import { diffArrays } from 'diff'
import { type ReadablePart, readText } from './readable-text.ts'
import type { CodeToken, Token } from './tokens.ts'

/** A part of a new target: text as a reader sees it, or a code with its native Markdown. */
export type TargetPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly token: Pick<CodeToken, 'type' | 'text'> }

/** A character or a code of a target. */
export interface SpellingItem {
  readonly type: 'character' | CodeToken['type']
  /** The character, `\n` for each kind of line end, or the code's native Markdown. */
  readonly text: string
  /** How the present target has it, if it has it. */
  readonly known?: {
    readonly spelling: string
    /** Index among the present target's items. */
    readonly place: number
  }
}

/** The items of a text's tokens; each knows its spelling, and the spellings, joined, are the text. */
export function readKnownItems(tokens: readonly Token[]): SpellingItem[] {
  const items: SpellingItem[] = []
  for (const token of tokens) {
    if (token.type === 'text') {
      for (const spelling of splitCharacters(token.text)) {
        push({ type: 'character', text: foldLineEnds(spelling) }, spelling)
      }
    } else {
      push(readItem(token), token.text)
    }
  }
  return items

  function push(item: SpellingItem, spelling: string): void {
    items.push({ ...item, known: { spelling, place: items.length } })
  }
}

function readItem(token: CodeToken): SpellingItem {
  const character = readText(token)
  if (character !== undefined) return { type: 'character', text: character }
  return { type: token.type, text: foldLineEnds(token.text) }
}

/** The items of new parts. */
export function readItems(parts: readonly (TargetPart | ReadablePart)[]): SpellingItem[] {
  return parts.flatMap((part): SpellingItem[] => {
    if (part.type === 'code') {
      return [{ type: part.token.type, text: foldLineEnds(part.token.text) }]
    }
    return splitCharacters(part.text).map((text) => ({
      type: 'character',
      text: foldLineEnds(text),
    }))
  })
}

function splitCharacters(text: string): string[] {
  return text.match(/\r\n|[\s\S]/gu) ?? []
}

function foldLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

// Work goes with the length times this; beyond it the middle counts as all new.
const maximumEdits = 500

/** Tells the items of a new target how the present one spells what both have. */
export function alignItems(
  present: readonly SpellingItem[],
  wanted: readonly SpellingItem[],
): SpellingItem[] {
  const shorter = Math.min(present.length, wanted.length)
  let start = 0
  while (start < shorter && isSameItem(present[start], wanted[start])) start++
  let end = 0
  while (end < shorter - start && isSameItem(present.at(-1 - end), wanted.at(-1 - end))) end++
  return [
    ...present.slice(0, start),
    ...alignMiddle(
      present.slice(start, present.length - end),
      wanted.slice(start, wanted.length - end),
    ),
    ...present.slice(present.length - end),
  ]
}

function alignMiddle(
  present: readonly SpellingItem[],
  wanted: readonly SpellingItem[],
): readonly SpellingItem[] {
  if (present.length === 0 || wanted.length === 0) return wanted
  const changes = diffArrays(present.map(readKey), wanted.map(readKey), {
    maxEditLength: maximumEdits,
  })
  if (!changes) return wanted
  const items: SpellingItem[] = []
  let at = 0
  for (const { added, removed, count } of changes) {
    if (added) items.push(...wanted.slice(items.length, items.length + count))
    else if (!removed) items.push(...present.slice(at, at + count))
    if (!added) at += count
  }
  return items
}

export function isSameItem(a: SpellingItem | undefined, b: SpellingItem | undefined): boolean {
  return a?.text === b?.text && a?.type === b?.type
}

/** Equal for equal items; a character is shorter than any code's. */
function readKey({ type, text }: SpellingItem): string {
  return type === 'character' ? text : `${type} ${text}`
}

/**
 * Items as one string, for comparing; a bare link counts as the text that it is,
 * since nobody who types one means a code.
 */
export function readContent(items: readonly SpellingItem[]): string {
  return items
    .map((item) =>
      item.type === 'character' || isBareLink(item)
        ? item.text
        : `\uFFFF${item.type} ${item.text}\uFFFF`,
    )
    .join('')
}

function isBareLink({ type, text }: SpellingItem): boolean {
  return (
    type === 'placeholder' && /^(?:https?:\/\/|www\.|mailto:|xmpp:|[\w.+-]+@)[^\s<]+$/i.test(text)
  )
}
