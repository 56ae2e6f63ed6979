import type { Token } from '../bitext/tokens.ts'

/** The inline codes that a text has, as bits of a number. */
export const codes = {
  codeSpan: 1 << 0,
  /** Whatever has a destination: a link, an image, an include, an autolink, a cross reference. */
  url: 1 << 1,
  html: 1 << 2,
  /** An escape or an entity. */
  character: 1 << 3,
  /** Bold or italics, in Markdown. */
  emphasis: 1 << 4,
  /** Any other. */
  other: 1 << 5,
} as const

/** Says which kinds of inline codes there are. */
export function readCodes(tokens: readonly Token[]): number {
  let found = 0
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'end') continue
    found |= token.url === undefined ? 0 : codes.url
    switch (token.kind) {
      case 'codeSpan':
        found |= codes.codeSpan
        break
      case 'html':
        found |= codes.html
        break
      case 'escape':
      case 'entity':
        found |= codes.character
        break
      case 'strong':
      case 'emphasis':
        found |= codes.emphasis
        break
      default:
        found |= codes.other
    }
  }
  return found
}
