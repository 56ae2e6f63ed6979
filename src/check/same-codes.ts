import type { CodeToken, Token } from '../bitext/tokens.ts'

/** Whether two texts have equal codes of a kind in the same order; `read` says what is compared, if anything. */
export function hasSameCodes(
  first: readonly Token[],
  second: readonly Token[],
  read: (token: CodeToken) => string | undefined,
): boolean {
  let next = 0
  for (const token of first) {
    const value = token.type === 'text' ? undefined : read(token)
    if (value === undefined) continue
    let other: string | undefined
    while (next < second.length && other === undefined) {
      const candidate = second[next++]
      if (candidate && candidate.type !== 'text') other = read(candidate)
    }
    if (other !== value) return false
  }
  for (; next < second.length; next++) {
    const token = second[next]
    if (token && token.type !== 'text' && read(token) !== undefined) return false
  }
  return true
}

/** What `hasSameCodes` compares of codes with a destination: that, and what it is taken for. */
export function readUrl(token: CodeToken): string | undefined {
  if (token.type === 'end' || token.url === undefined) return undefined
  // An include is no link, and a bare address is cut where one in angle brackets is not.
  if (token.kind === 'include') return `!${token.url}`
  if (token.kind !== 'autolink') return token.url
  return token.text.startsWith('<') ? `<${token.url}` : ` ${token.url}`
}
