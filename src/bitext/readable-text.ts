import type { CodeToken, Token } from './tokens.ts'

/** A stretch of a text as a reader sees it, or a code with its native Markdown. */
export type ReadablePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly token: CodeToken }

// What XML 1.0 cannot hold or an editor would lose, and what stands for NUL.
const unreadablePattern = /[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u

/**
 * Reads a text's tokens as a reader would see them.
 *
 * Escapes and entities are the characters that they stand for, joined with the
 * text around them; all other codes stay codes. An entity for a control
 * character, for NUL or for several characters is a code.
 */
export function readReadable(tokens: readonly Token[]): ReadablePart[] {
  const [first] = tokens
  // Most texts are plain: one token says all.
  if (tokens.length === 1 && first?.type === 'text' && first.text !== '') return [first]
  const parts: ReadablePart[] = []
  let text = ''
  for (const token of tokens) {
    const readable = readText(token)
    if (readable !== undefined) {
      text += readable
    } else if (token.type !== 'text') {
      if (text !== '') parts.push({ type: 'text', text })
      parts.push({ type: 'code', token })
      text = ''
    }
  }
  if (text !== '') parts.push({ type: 'text', text })
  return parts
}

/** What a token says to a reader: its text, the character of an escape or an entity, else undefined. */
export function readText(token: Token): string | undefined {
  return token.type === 'text' ? token.text : readCharacter(token)
}

function readCharacter(token: CodeToken): string | undefined {
  if (token.type !== 'placeholder') return undefined
  if (token.kind !== 'escape' && token.kind !== 'entity') return undefined
  const { value = '' } = token
  const isOneCharacter =
    value !== '' && value.length === String.fromCodePoint(value.codePointAt(0) ?? 0).length
  return isOneCharacter && !unreadablePattern.test(value) ? value : undefined
}
