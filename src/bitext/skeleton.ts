import type { BitextDocument } from './document.ts'
import { findFrontMatter } from './front-matter.ts'

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

// The span writer's anchor at the start of a heading's text: its content is no
// part of any block structure, and no reader sees it.
const headingAnchorPattern = /^(#{1,6}[ \t]+)<a name="[^"<>\n]*"><\/a>/gm

/** Builds the skeleton of a document, or of what stands behind its front matter. */
export function buildSkeleton(document: BitextDocument): Skeleton {
  const mark = findFreeCharacter(document.text)
  const bodyStart = findBodyStart(document)
  const offsets: number[] = []
  // Behind an empty line nothing is taken for front matter.
  const parts: string[] = bodyStart > 0 ? ['\n'] : []
  let length = parts.length
  for (const piece of document.pieces) {
    let part = mark
    if (piece.type === 'unit') offsets.push(length)
    else {
      part = piece.start < bodyStart ? piece.text.slice(bodyStart - piece.start) : piece.text
      if (part.includes('<a name="')) part = part.replace(headingAnchorPattern, '$1')
    }
    parts.push(part)
    length += part.length
  }
  // Joined at once: a text put together piece by piece is slow to read.
  return { text: parts.join(''), mark, offsets }
}

/** Where remark has something to say: behind a byte order mark and front matter without units. */
function findBodyStart({ text, units }: BitextDocument): number {
  const frontMatter = findFrontMatter(text)
  const firstUnit = units[0]?.start ?? text.length
  if (frontMatter && frontMatter.bodyStart <= firstUnit) return frontMatter.bodyStart
  // remark does not count a byte order mark.
  return text.startsWith('\uFEFF') && !frontMatter ? 1 : 0
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
