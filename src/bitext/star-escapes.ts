import { findCodeSpans, isEscaped } from './code-spans.ts'

/**
 * What the span writer did to `*`, undone.
 *
 * It wrote a backslash before each `*` that would have run into other units,
 * and sometimes before the character in front of one. Only `*`, a backtick or
 * a space ever got such a backslash; `\_`, `\<`, `\#` and `\[` are the author's.
 */

/** True if a `*` stands in the text that a backslash escapes. */
export function hasEscapedStar(text: string): boolean {
  return someStar(text, (at) => isEscaped(text, at))
}

/** True if a `*` stands in the text without a backslash before it. */
export function hasBareStar(text: string): boolean {
  return someStar(text, (at) => text[at - 1] !== '\\')
}

function someStar(text: string, matches: (at: number) => boolean): boolean {
  for (let at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) {
    if (matches(at)) return true
  }
  return false
}

/** Drops the backslashes of escaped `*` outside code spans, and those of the characters before. */
export function unescapeStars(text: string): string {
  if (!text.includes('\\')) return text
  return mapOutsideCode(text, (plain) => dropBackslashes(unescapeBeforeStar(plain), '*'))
}

/** Drops the backslashes of escaped backticks. */
export function unescapeBackticks(text: string): string {
  return mapOutsideCode(text, (plain) => dropBackslashes(plain, '`'))
}

/** Drops the backslash of a space before a `*`: no Markdown author writes it. */
export function unescapeSpaces(text: string): string {
  if (!text.includes('\\')) return text
  return mapOutsideCode(text, (plain) => plain.replace(/\\([ \u00A0])(?=\\?\*)/g, '$1'))
}

// `\X\*` was `X*`; `\ *` was ` *`, with a no-break space too. The author's own
// escapes are never touched.
function unescapeBeforeStar(text: string): string {
  return text.replace(/\\([^\n\\_<#[])\\(?=\*)|\\(?=[ \u00A0]\*)/g, '$1')
}

function dropBackslashes(text: string, character: string): string {
  let result = ''
  let copied = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    if (!isEscaped(text, at, copied)) continue
    result += text.slice(copied, at - 1)
    copied = at
  }
  return result + text.slice(copied)
}

function mapOutsideCode(text: string, change: (plain: string) => string): string {
  let result = ''
  let end = 0
  for (const span of findCodeSpans(text)) {
    result += change(text.slice(end, span.start)) + text.slice(span.start, span.end)
    end = span.end
  }
  return result + change(text.slice(end))
}
