// XML 1.0, production 2: everything else cannot stand in a document, not even as a reference.
const illegalPattern = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

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
  return text.search(illegalPattern)
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
