/**
 * A stretch of a unit's text: plain text, or an inline code with its native
 * Markdown. The `text`s of a text's tokens, joined, are that text.
 */
export type Token = TextToken | CodeToken

/** An inline code: all that is not plain text. */
export type CodeToken = PlaceholderToken | StartToken | EndToken

interface TextToken {
  readonly type: 'text'
  readonly text: string
}

/** A code that stands alone. */
export interface PlaceholderToken {
  readonly type: 'placeholder'
  readonly kind: PlaceholderKind
  readonly text: string
  /** What a reader sees: a code span's content, the character of an escape or an entity. */
  readonly value?: string
  /** The destination, where the code is a link, an image or an include. */
  readonly url?: string
}

/** The first half of a code that surrounds text, such as `[` or `**`. */
interface StartToken {
  readonly type: 'start'
  readonly kind: PairedKind
  readonly text: string
  /** Number shared with the end token; unique within the text. */
  readonly pair: number
  readonly url?: string
}

/** The second half, such as `](url)` or `**`. */
interface EndToken {
  readonly type: 'end'
  readonly kind: PairedKind
  readonly text: string
  readonly pair: number
}

export type PlaceholderKind =
  | 'codeSpan'
  | 'image'
  | 'html'
  | 'xref'
  | 'autolink'
  | 'include'
  | 'footnoteReference'
  | 'escape'
  | 'entity'
  | 'break'

export type PairedKind = 'link' | 'linkReference' | 'image' | 'strong' | 'emphasis' | 'delete'

/** The text that tokens were cut from. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('')
}

/** What is left for a translator's eye when all codes are gone. */
export function readPlainText(tokens: readonly Token[]): string {
  return tokens.map(readPlainToken).join('')
}

function readPlainToken(token: Token): string {
  if (token.type === 'text') return token.text
  return token.type === 'placeholder' ? (token.value ?? '') : ''
}

/** Stands for a code that stands alone: no part of a word. */
export const codeGap = '\uFFFC'

/** The text between codes, with the characters of escapes and entities and a gap for each other code. */
export function readProse(tokens: readonly Token[]): string {
  return tokens.map(readProseToken).join('')
}

/** What `readProse` takes of a token. */
export function readProseToken(token: Token): string {
  if (token.type === 'text') return token.text
  if (token.type !== 'placeholder') return ''
  const isCharacter = token.kind === 'escape' || token.kind === 'entity'
  return isCharacter ? (token.value ?? '') : codeGap
}
