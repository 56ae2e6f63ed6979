import stringWidth from 'string-width'

const narrowPattern = /^[\x20-\x7E\xA1-\xAC\xAE-\u02FF]*$/

/** How many columns of a terminal a text takes: two for wide characters, none for combining marks. */
export function measureWidth(text: string): number {
  // Latin text has a column a unit; to cut the rest into graphemes takes a hundred times as long.
  return narrowPattern.test(text) ? text.length : stringWidth(text)
}
