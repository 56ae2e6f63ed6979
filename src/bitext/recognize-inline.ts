import { findCodeSpans } from './code-spans.ts'
import type { Token } from './tokens.ts'

// What an inline construct of CommonMark or GFM begins with; `]`, `(` and the
// like mean nothing without one of these. NUL is replaced by U+FFFD.
const plainPattern = /^(?!.*(?:www\.|https?:))[^\\`*_[<&~@\r\n\0]*$/is
const codePattern = /^(?!.*(?:www\.|https?:))[^\\*_[<&~@\r\n\0]*$/is

// A link whose text and destination hold nothing that Markdown could read in
// another way, and that is no image.
const linkPattern =
  /(?<!!)\[((?![ ^])(?:(?!www\.|https?:)[^\\`*_[\]<&~@\r\n\0])+(?<! ))\]\(([^\s()\\`*_[\]<>&~\p{Cc}]+)\)/giu

/**
 * Splits a text whose tokens are certain without a Markdown parser.
 *
 * Returns undefined for all others. This is for speed alone: what it returns
 * is what `remark-parse` with GFM says.
 */
export function recognizeInline(text: string): Token[] | undefined {
  if (plainPattern.test(text)) return readText(text)
  if (codePattern.test(text)) return readCodeSpans(text)
  return text.includes('](') ? readLinks(text) : undefined
}

function readText(text: string): Token[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

function readCodeSpans(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const span of findCodeSpans(text)) {
    const code = text.slice(span.start, span.end)
    tokens.push(...readText(text.slice(end, span.start)))
    tokens.push({ type: 'placeholder', kind: 'codeSpan', text: code, value: readCode(code) })
    end = span.end
  }
  return [...tokens, ...readText(text.slice(end))]
}

/** CommonMark 0.31, section 6.1: one space goes on each side, unless there is nothing else. */
function readCode(span: string): string {
  let fence = 0
  while (span[fence] === '`') fence++
  const code = span.slice(fence, -fence)
  const isPadded = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code)
  return isPadded ? code.slice(1, -1) : code
}

function readLinks(text: string): Token[] | undefined {
  const tokens: Token[] = []
  let end = 0
  let pair = 0
  for (const { 0: link, 1: label = '', 2: url = '', index } of text.matchAll(linkPattern)) {
    const between = text.slice(end, index)
    if (!isBetweenLinks(between)) return undefined
    pair++
    tokens.push(
      ...readText(between),
      { type: 'start', kind: 'link', text: '[', pair, url },
      { type: 'text', text: label },
      { type: 'end', kind: 'link', text: `](${url})`, pair },
    )
    end = index + link.length
  }
  const rest = text.slice(end)
  return isBetweenLinks(rest) ? [...tokens, ...readText(rest)] : undefined
}

function isBetweenLinks(text: string): boolean {
  return plainPattern.test(text) && !text.includes(']')
}
