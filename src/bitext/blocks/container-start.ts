import {
  asterisk,
  backslash,
  caret,
  colon,
  dot,
  greaterThan,
  hyphen,
  isDigit,
  isSpaceOrTab,
  leftBracket,
  one,
  plusSign,
  rightBracket,
  rightParenthesis,
} from './characters.ts'
import { isThematicBreak } from './leaf-lines.ts'
import type { LineCursor } from './line-cursor.ts'

/** What begins a container at the content of a line. */
export interface ContainerStart {
  readonly type: 'blockquote' | 'listItem' | 'footnoteDefinition'
  /** Of a list item: the bullet, or what stands behind its number; else 0. */
  readonly marker: number
  /** Behind the marker. */
  readonly end: number
  /** Columns of white space behind the marker that belong to it. */
  readonly padding: number
  /** Of a list item: the columns that further lines of it are indented by; else 0. */
  readonly size: number
  /** True for an item without text on its first line. */
  readonly isEmpty: boolean
}

const longestNumber = 9
// Longer ones are none to remark.
const longestLabel = 900

/**
 * Reads the container that begins at a line's content, if one does.
 *
 * `interrupts` is true where a paragraph or the like would go on: there no empty
 * item begins, and no numbered one but with `1`.
 */
export function readContainerStart(
  line: LineCursor,
  interrupts: boolean,
): ContainerStart | undefined {
  if (line.indent > 3) return undefined
  switch (line.code) {
    case greaterThan:
      return {
        type: 'blockquote',
        marker: 0,
        end: line.content + 1,
        padding: Math.min(1, line.measureGap(line.content + 1)),
        size: 0,
        isEmpty: false,
      }
    case leftBracket:
      return readFootnoteStart(line)
    default:
      return readItemStart(line, interrupts)
  }
}

/** Reads the list item that begins at a line's content, if one does. */
export function readItemStart(line: LineCursor, interrupts: boolean): ContainerStart | undefined {
  const { text, content, end, code, indent } = line
  if (indent > 3) return undefined
  if (code === plusSign) return readItem(line, content, interrupts)
  if (code === hyphen || code === asterisk) {
    return mayBeMarker(line, content) && !isThematicBreak(text, content, end)
      ? readItem(line, content, interrupts)
      : undefined
  }
  if (!isDigit(code)) return undefined
  let at = content + 1
  while (at < end && isDigit(text.charCodeAt(at))) at++
  if (at - content > longestNumber || at === end) return undefined
  if (interrupts && (code !== one || at - content > 1)) return undefined
  const delimiter = text.charCodeAt(at)
  return delimiter === dot || delimiter === rightParenthesis
    ? readItem(line, at, interrupts)
    : undefined
}

function mayBeMarker({ text, end }: LineCursor, at: number): boolean {
  return at + 1 >= end || isSpaceOrTab(text.charCodeAt(at + 1))
}

/** Reads what is behind a marker, whose last character stands at `at`. */
function readItem(line: LineCursor, at: number, interrupts: boolean): ContainerStart | undefined {
  if (!mayBeMarker(line, at)) return undefined
  const end = at + 1
  const gap = line.measureGap(end)
  const isEmpty = hasNothingBehind(line, end)
  if (isEmpty && interrupts) return undefined
  // More than four columns: the item begins with indented code.
  const padding = isEmpty ? 0 : gap > 4 ? 1 : gap
  return {
    type: 'listItem',
    marker: line.text.charCodeAt(at),
    end,
    padding,
    size: line.indent + end - line.content + (isEmpty ? 1 : padding),
    isEmpty,
  }
}

function hasNothingBehind({ text, end }: LineCursor, offset: number): boolean {
  for (let at = offset; at < end; at++) if (!isSpaceOrTab(text.charCodeAt(at))) return false
  return true
}

function readFootnoteStart(line: LineCursor): ContainerStart | undefined {
  const { text, content, end } = line
  if (content + 1 >= end || text.charCodeAt(content + 1) !== caret) return undefined
  const label = skipFootnoteLabel(text, content + 2, Math.min(end, content + longestLabel))
  if (label === 0 || label + 1 >= end || text.charCodeAt(label + 1) !== colon) return undefined
  return {
    type: 'footnoteDefinition',
    marker: 0,
    end: label + 2,
    padding: line.measureGap(label + 2),
    size: 0,
    isEmpty: false,
  }
}

/** The offset of the label's `]`, or 0. */
function skipFootnoteLabel(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === rightBracket) return at > start ? at : 0
    if (code === leftBracket || isSpaceOrTab(code)) return 0
    if (code === backslash && at + 1 < end) {
      const next = text.charCodeAt(at + 1)
      if (next === leftBracket || next === backslash || next === rightBracket) at++
    }
  }
  return 0
}
