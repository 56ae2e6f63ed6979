import type { Token } from '../bitext/tokens.ts'

/** Stands for a character that is no plain text. */
const maskCharacter = '\uFFFC'

/**
 * A raw text in which each character of a code is masked, so that what is left
 * is what Markdown takes for plain text. Offsets are those of the raw text.
 */
export function maskCodes(
  tokens: readonly Token[],
  isMasked: (token: Token) => boolean = isCode,
): string {
  return tokens
    .map((token) => (isMasked(token) ? maskCharacter.repeat(token.text.length) : token.text))
    .join('')
}

function isCode({ type }: Token): boolean {
  return type !== 'text'
}
