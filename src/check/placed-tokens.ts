import type { Token } from '../bitext/tokens.ts'
import type { Range } from './unit-rule.ts'

/** A token and where it stands in the raw text. */
export interface PlacedToken extends Range {
  readonly token: Token
}

/** Says where each token of a text stands. */
export function placeTokens(tokens: readonly Token[]): PlacedToken[] {
  let end = 0
  return tokens.map((token) => {
    const start = end
    end += token.text.length
    return { token, start, end }
  })
}
