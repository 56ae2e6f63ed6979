import { diffArrays } from 'diff'
import { decodeString } from 'micromark-util-decode-string'
import { readText } from '../readable-text.ts'
import type { CodeToken, PlaceholderToken, Token } from '../tokens.ts'

/** A part of a new target: text as a reader sees it, or a code with its native Markdown. */
export type TargetPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly token: Pick<CodeToken, 'type' | 'text'> }

/** A character or a code of a target. */
export interface SpellingItem {
  readonly type: 'character' | CodeToken['type']
  /** The character, `\n` for each kind of line end, or the code's native Markdown. */
  readonly text: string
  /** What a bare link says to a reader. */
  readonly label?: string
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
  const item = { type: token.type, text: foldLineEnds(token.text) }
  return isBareLink(token) ? { ...item, label: readLabel(token) } : item
}

function isBareLink(token: CodeToken): token is PlaceholderToken {
  return token.type === 'placeholder' && token.kind === 'autolink' && !token.text.startsWith('<')
}

/** GFM finds bare links in the text as written and in what it stands for. */
function readLabel({ text, url = '' }: PlaceholderToken): string {
  return url.endsWith(text) ? text : decodeString(text)
}

/** The items of new parts. */
export function readItems(parts: readonly TargetPart[]): SpellingItem[] {
  const items: SpellingItem[] = []
  let text = ''
  for (const part of parts) {
    if (part.type === 'text') {
      text += part.text
      continue
    }
    pushCharacters(text)
    items.push({ type: part.token.type, text: foldLineEnds(part.token.text) })
    text = ''
  }
  pushCharacters(text)
  return items

  function pushCharacters(characters: string): void {
    for (const character of splitCharacters(characters)) {
      items.push({ type: 'character', text: foldLineEnds(character) })
    }
  }
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
    const kept = added
      ? wanted.slice(items.length, items.length + count)
      : present.slice(at, at + count)
    if (!removed) for (const item of kept) items.push(item)
    if (!added) at += count
  }
  return items
}

/** True if two items say the same, however they are spelled. */
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
    .map((item) => readReaderText(item) ?? `\uFFFF${item.type} ${item.text}\uFFFF`)
    .join('')
}

const bareLinkPattern = /^(?:https?:\/\/|www\.|mailto:|xmpp:|[\w.+-]+@)[^\s<]+$/i

function readReaderText({ type, text, label }: SpellingItem): string | undefined {
  if (type === 'character') return text
  if (label !== undefined) return label
  return type === 'placeholder' && bareLinkPattern.test(text) ? text : undefined
}
