import type { CodeToken, Token } from '../bitext/tokens.ts'
import type { Mark } from './compare-marks.ts'
import { placeTokens } from './placed-tokens.ts'

/** A destination, where its code begins and ends, and what the code is. */
export interface Destination extends Mark {
  readonly kind: CodeToken['kind']
  /** Whether it stands in the text as it is, without brackets of any kind. */
  readonly isBare: boolean
}

/** The destinations of links, images, includes and autolinks of a text, in order. */
export function readDestinations(tokens: readonly Token[]): Destination[] {
  const placed = placeTokens(tokens)
  const ends = new Map<number, number>()
  for (const { token, end } of placed) if (token.type === 'end') ends.set(token.pair, end)

  return placed.flatMap(({ token, start, end }) => {
    if (token.type !== 'start' && token.type !== 'placeholder') return []
    if (token.url === undefined) return []
    const isBare = token.kind === 'autolink' && !token.text.startsWith('<')
    // A bare URL takes in the full-width punctuation that follows it.
    const value = isBare ? (/^[!-~]+/.exec(token.url)?.[0] ?? token.url) : token.url
    const wholeEnd = token.type === 'start' ? (ends.get(token.pair) ?? end) : end
    return [{ value, kind: token.kind, isBare, start, end: wholeEnd }]
  })
}

/** True for `xref:` destinations, which name a program element and no place. */
export function isXref(destination: string): boolean {
  return /^xref:/i.test(destination)
}
