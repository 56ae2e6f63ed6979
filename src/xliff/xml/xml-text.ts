// XML 1.0, production 2: everything else cannot stand in a document, not even as a reference.
const illegalPattern = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
// Tells quickly that a text has nothing of the kind: half of a pair may be a whole character.
const suspectPattern = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Index of the first UTF-16 unit of a text that XML 1.0 cannot hold, or -1. */
export function findIllegalCharacter(text: string): number {
  return suspectPattern.test(text) ? text.search(illegalPattern) : -1
}

/** A text for use between tags; a carriage return is kept from the parser's line end handling. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text)
    ? text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character)
    : text
}

/** A text for use in a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text)
    ? text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character)
    : text
}

/** A label that nothing is read back from, with U+FFFD for what XML cannot hold. */
export function cleanLabel(text: string): string {
  return findIllegalCharacter(text) < 0
    ? text
    : text.replace(new RegExp(illegalPattern, 'gu'), '\uFFFD')
}

/** The text in parts: what XML can hold, and single characters that it cannot. */
export function splitIllegal(text: string): { text: string; isLegal: boolean }[] {
  if (findIllegalCharacter(text) < 0) return [{ text, isLegal: true }]
  const parts: { text: string; isLegal: boolean }[] = []
  let end = 0
  for (const { 0: character, index } of text.matchAll(new RegExp(illegalPattern, 'gu'))) {
    if (index > end) parts.push({ text: text.slice(end, index), isLegal: true })
    parts.push({ text: character, isLegal: false })
    end = index + character.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), isLegal: true })
  return parts
}

/** The name of a character, such as `U+0001`. */
export function nameCharacter(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
