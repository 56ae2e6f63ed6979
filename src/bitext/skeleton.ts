import type { BitextDocument } from './document.ts'

/**
 * A document's text with one character in place of each unit.
 *
 * What a unit says cannot change which block it stands in, and remark's time
 * goes with the text that it sees.
 */
export interface Skeleton {
  readonly text: string
  /** The character that stands for a unit; it occurs nowhere else. */
  readonly mark: string
  /** Offset of each unit's mark, in the units' order. */
  readonly offsets: readonly number[]
}

const firstPrivateUse = 0xe000
const lastPrivateUse = 0xf8ff

/** Builds the skeleton; a byte order mark is left out, as remark would skip it uncounted. */
export function buildSkeleton(document: BitextDocument): Skeleton {
  const mark = findFreeCharacter(document.text)
  const offsets: number[] = []
  let text = ''
  for (const piece of document.pieces) {
    if (piece.type === 'unit') {
      offsets.push(text.length)
      text += mark
    } else {
      text += piece.start === 0 ? piece.text.replace(/^\uFEFF/, '') : piece.text
    }
  }
  return { text, mark, offsets }
}

/** A private use character: to Markdown it is a letter, neither space nor punctuation. */
function findFreeCharacter(text: string): string {
  for (let code = firstPrivateUse; code <= lastPrivateUse; code++) {
    const character = String.fromCharCode(code)
    if (!text.includes(character)) return character
  }
  // All 6,400 occur in the text: a mark among them is still a letter, only
  // heading texts may mix it up.
  return String.fromCharCode(firstPrivateUse)
}
