/** Zeros of Unicode's decimal digits (general category Nd) below U+10000; one to nine follow each. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
  0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
]

const foreignPattern = /(?![0-9])[\p{Nd}٫٬．，⁄−]/gu

const separators: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': ',',
  '．': '.',
  '，': ',',
  '⁄': '/',
  '−': '-',
}

/**
 * Writes the digits of all scripts and the marks of numbers in ASCII.
 *
 * The result is as long as the text, so that offsets stay what they are.
 */
export function toAsciiDigits(text: string): string {
  return text.replace(
    foreignPattern,
    (character) => separators[character] ?? readDigit(character) ?? character,
  )
}

/** Whether a text has a digit of any script. */
export function hasDigit(text: string): boolean {
  return /\p{Nd}/u.test(text)
}

function readDigit(character: string): string | undefined {
  if (character.length > 1) return undefined
  const code = character.charCodeAt(0)
  const zero = zeros.findLast((candidate) => candidate <= code)
  return zero === undefined || code > zero + 9 ? undefined : String(code - zero)
}
