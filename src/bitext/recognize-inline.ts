import { findCodeSpans } from './code-spans.ts'
import { cutMarks } from './inline/cut-marks.ts'
import type { KnownLabels } from './inline/known-labels.ts'
import { readCodeValue } from './inline/read-code-value.ts'
import { InlineScanner } from './inline/scan-inline.ts'
import type { Token } from './tokens.ts'

// What an inline construct of CommonMark or GFM begins with; `]`, `(` and the
// like mean nothing without one of these. NUL is replaced by U+FFFD, the colon
// is that of `https:`. A table for each code unit is twice as fast as a pattern.
const special = new Uint8Array(0x10000)
for (const character of '\\`*_[<&~@:\r\n\0') special[character.charCodeAt(0)] = 1
const dot = 0x2e
special[dot] = 2

const backtick = 0x60
const specialBesideCode = /[\\*_[<&~@\r\n\0]|www\.|https?:/i

const scanner = new InlineScanner()

/**
 * Splits a text whose tokens are certain without remark.
 *
 * Returns undefined for all others, and without `labels` for those that a
 * definition of a link or a footnote could change. This is for speed alone:
 * what it returns is what `remark-parse` with GFM says.
 */
export function recognizeInline(text: string, labels?: KnownLabels): Token[] | undefined {
  const first = findSpecial(text)
  if (first < 0) return text === '' ? [] : [{ type: 'text', text }]
  if (mayBeCode(text.charCodeAt(first)) && !specialBesideCode.test(text)) return readCodeSpans(text)
  if (!scanner.scan(text, first, labels)) return undefined
  return cutMarks(text, scanner.marks, scanner.count)
}

/** Where the first character is that may have a meaning, or -1. */
function findSpecial(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const kind = special[text.charCodeAt(at)]
    // A dot has one only behind `www`.
    if (kind === 1 || (kind === 2 && (text.charCodeAt(at - 1) | 0x20) === 0x77)) return at
  }
  return -1
}

/** Whether a special character may be there with code spans at most: a bare URL gives a dot its meaning. */
function mayBeCode(code: number): boolean {
  return code === backtick || code === dot || code === 0x3a
}

function readCodeSpans(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const { start, end } of findCodeSpans(text)) {
    if (start > at) tokens.push({ type: 'text', text: text.slice(at, start) })
    const code = text.slice(start, end)
    tokens.push({ type: 'placeholder', kind: 'codeSpan', text: code, value: readCodeValue(code) })
    at = end
  }
  if (at < text.length) tokens.push({ type: 'text', text: text.slice(at) })
  return tokens
}
