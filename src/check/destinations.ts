import type { Token } from '../bitext/tokens.ts'

/** The destinations of links, images, includes and autolinks of a text, in order. */
export function readDestinations(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'start' && token.type !== 'placeholder') return []
    if (token.url === undefined) return []
    // A bare URL takes in the full-width punctuation that follows it.
    const isBare = token.kind === 'autolink' && !token.text.startsWith('<')
    return [isBare ? (/^[!-~]+/.exec(token.url)?.[0] ?? token.url) : token.url]
  })
}

/** True for `xref:` destinations, which name a program element and no place. */
export function isXref(destination: string): boolean {
  return /^xref:/i.test(destination)
}
