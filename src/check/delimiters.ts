import type { Token } from '../bitext/tokens.ts'
import { maskCodes } from './inline-mask.ts'
import type { Range } from './unit-rule.ts'

/** The emphasis of a text, and the delimiters that make none. */
export interface Delimiters {
  /** Stretches in bold, in Markdown or HTML. */
  readonly strong: number
  /** Stretches in italics, in Markdown or HTML. */
  readonly emphasis: number
  /** Where `**` or `__` stands and is plain text. */
  readonly looseStrong: readonly Range[]
  /** Where `*` or `_` stands at the edge of a word and is plain text. */
  readonly looseEmphasis: readonly Range[]
  /** Where `\*\*` stands. */
  readonly escapedStrong: readonly Range[]
  /** Where `\*` stands alone. */
  readonly escapedEmphasis: readonly Range[]
  /** Where `＊＊` stands. */
  readonly wideStrong: readonly Range[]
}

const strongTagPattern = /^<(?:strong|b)(?:\s[^>]*)?>$/i
const emphasisTagPattern = /^<(?:em|i|var|cite|dfn)(?:\s[^>]*)?>$/i
const starPattern = /\*+/g
const underscorePattern = /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu

/** Counts the emphasis of a text and finds what was to be emphasis and is none. */
export function findDelimiters(tokens: readonly Token[], raw: string): Delimiters {
  const plain = maskCodes(tokens)
  const runs = [...findRuns(plain, starPattern), ...findRuns(plain, underscorePattern)]
  const escaped = raw.includes('\\*') ? findRuns(raw, /(?:\\\*){1,2}/g) : []
  return {
    strong: count(tokens, 'strong', strongTagPattern),
    emphasis: count(tokens, 'emphasis', emphasisTagPattern),
    looseStrong: runs.filter(({ start, end }) => end - start === 2 || end - start === 3),
    looseEmphasis: runs.filter(({ start, end }) => end - start === 1),
    escapedStrong: escaped.filter(({ start, end }) => end - start === 4),
    escapedEmphasis: escaped.filter(({ start, end }) => end - start === 2),
    wideStrong: findRuns(plain, /＊＊/g),
  }
}

function count(tokens: readonly Token[], kind: 'strong' | 'emphasis', tag: RegExp): number {
  return tokens.filter((token) => {
    if (token.type === 'start') return token.kind === kind
    return token.type === 'placeholder' && token.kind === 'html' && tag.test(token.text)
  }).length
}

function findRuns(text: string, pattern: RegExp): Range[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
