import {
  asterisk,
  graveAccent,
  hyphen,
  lessThan,
  numberSign,
  tilde,
  underscore,
} from './characters.ts'
import { readHtmlKind } from './html-lines.ts'
import { isThematicBreak, readFence, readHeadingLevel } from './leaf-lines.ts'
import type { LineCursor } from './line-cursor.ts'

/** Tells whether a line begins a leaf that ends the paragraph above it, tables left aside. */
export function interruptsParagraph({ text, content, end, code }: LineCursor): boolean {
  switch (code) {
    case numberSign:
      return readHeadingLevel(text, content, end) > 0
    case hyphen:
    case asterisk:
    case underscore:
      return isThematicBreak(text, content, end)
    case graveAccent:
    case tilde:
      return readFence(text, content, end) > 0
    case lessThan: {
      const kind = readHtmlKind(text, content, end)
      return kind > 0 && kind < 7
    }
    default:
      return false
  }
}
