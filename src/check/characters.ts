const names: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u180e': 'Mongolian vowel separator',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u2060': 'word joiner',
  '\ufeff': 'zero width no-break space',
  '\u061c': 'Arabic letter mark',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u00a0': 'no-break space',
  '\u202f': 'narrow no-break space',
  '\ufffd': 'replacement character',
}

/** How messages write a character that cannot be seen, such as `U+200B`. */
export function formatCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** A character for a message, with its name if it has one here: `` `U+200B` (zero width space) ``. */
export function describeCharacter(character: string): string {
  const name = names[character]
  return `\`${formatCodePoint(character)}\`${name === undefined ? '' : ` (${name})`}`
}

// Control, format and private characters, and every space but the ordinary one.
const invisiblePattern = /(?! )[\p{C}\p{Z}]/gu

/** A piece of a text for a message: invisible characters as `U+200B`, cut where it is long. */
export function quoteText(text: string, limit = 60): string {
  const characters = Array.from(text.length > 4 * limit ? text.slice(0, 4 * limit) : text)
  const isLong = characters.length > limit
  const shown = isLong ? characters.slice(0, limit - 1).join('') : characters.join('')
  const visible = shown
    .replaceAll('\ufffc', '…')
    .replace(/\s*[\r\n]\s*/g, ' ')
    .replaceAll('`', 'ˋ')
    .replace(invisiblePattern, formatCodePoint)
  return `\`${visible}${isLong ? '…' : ''}\``
}
