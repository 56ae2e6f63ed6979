import type { MarkedText } from '../../finding.ts'
import { replaceHidden } from '../hidden-characters.ts'
import { cutToWindow, hasPreciseMark } from '../marked-text.ts'
import { escapeHtml } from './escape-html.ts'

/**
 * A stretch of a text as the page shows it: plain, or with what it is.
 *
 * The page's script gets the same pieces as JSON, so the sums are fixed.
 */
export type Piece = string | readonly [kind: number, text: string]

/** What a piece can be; a hidden character in a mark is both. */
const kinds = { mark: 1, control: 2, code: 4 }

// Longer texts are cut around their mark.
const textSize = 1000

/** A text of a unit, its mark as a piece unless all of it is marked. */
export function toTextPieces(marked: MarkedText): Piece[] {
  const { before, mark, after } = cutToWindow(marked, textSize)
  if (!hasPreciseMark(marked)) return splitControls(before + mark + after, 0)
  const middle: Piece[] = mark === '' ? [[kinds.mark, '']] : splitControls(mark, kinds.mark)
  return [...splitControls(before, 0), ...middle, ...splitControls(after, 0)]
}

/** A message, what stands in backticks as code. */
export function toMessagePieces(message: string): Piece[] {
  return message
    .split('`')
    .flatMap((part, index, parts) =>
      index % 2 === 1 && index < parts.length - 1
        ? splitControls(part, kinds.code)
        : splitControls(index % 2 === 1 ? `\`${part}` : part, 0),
    )
}

/** Any other text. */
export function toPlainPieces(text: string): Piece[] {
  return splitControls(text, 0)
}

function splitControls(text: string, kind: number): Piece[] {
  const pieces: Piece[] = []
  const push = (part: string) => {
    if (part !== '') pieces.push(kind === 0 ? part : [kind, part])
  }
  let offset = 0
  replaceHidden(text, (character, at) => {
    push(text.slice(offset, at))
    pieces.push([kind | kinds.control, nameCharacter(character)])
    offset = at + character.length
    return ''
  })
  push(text.slice(offset))
  return pieces
}

/** Such as `U+202E`. */
function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Pieces as HTML. */
export function formatPieces(pieces: readonly Piece[]): string {
  return pieces.map(formatPiece).join('')
}

function formatPiece(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece)
  const [kind, text] = piece
  let html = escapeHtml(text)
  if (kind & kinds.control) html = `<span class="control">${html}</span>`
  if (kind & kinds.code) html = `<code>${html}</code>`
  return kind & kinds.mark ? `<mark>${html}</mark>` : html
}
