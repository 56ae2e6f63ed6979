/** A bracket without its other half. */
export interface UnbalancedBracket {
  readonly character: string
  /** UTF-16 offset. */
  readonly offset: number
  /** Both halves in ASCII where they have it: `()` for `（` too. */
  readonly shape: string
  readonly isOpening: boolean
}

// Each opening bracket, its closing one, and the shape they count as.
const pairs: readonly (readonly [string, string, string])[] = [
  ['(', ')', '()'],
  ['（', '）', '()'],
  ['﹙', '﹚', '()'],
  ['[', ']', '[]'],
  ['［', '］', '[]'],
  ['{', '}', '{}'],
  ['｛', '｝', '{}'],
  ['【', '】', '【】'],
  ['〔', '〕', '〔〕'],
  ['〖', '〗', '〖〗'],
]

const opening = new Map(pairs.map(([open, , shape]) => [open, shape]))
const closing = new Map(pairs.map(([, close, shape]) => [close, shape]))

const bracketPattern = /[()（）﹙﹚[\]［］{}｛｝【】〔〕〖〗]/g

// `a)`, `1)` and `iv)` at the beginning or behind white space number something; `:)` smiles.
const numberingPattern =
  /(?:^|[\s,;，、；])(?:\p{Nd}{1,3}|(?!\p{Script=Han})\p{L}|[ivx]{1,4})$|(?:^|\s)[:;]-?$/iu

// `GetName ( # A1` is what is left of `GetName()`, not of a bracket.
const residuePattern = /[（(]\s?#\s?[A-Z]\d/g

/** The brackets of a text that are not closed, not opened, or crossed by others, in order. */
export function findUnbalanced(text: string): UnbalancedBracket[] {
  const unbalanced: UnbalancedBracket[] = []
  const open: UnbalancedBracket[] = []
  const clean = text.replace(residuePattern, (residue) => ' '.repeat(residue.length))
  for (const { 0: character, index: offset } of clean.matchAll(bracketPattern)) {
    const openShape = opening.get(character)
    if (openShape !== undefined) {
      open.push({ character, offset, shape: openShape, isOpening: true })
      continue
    }
    const shape = closing.get(character) ?? ''
    if (open.at(-1)?.shape === shape) {
      open.pop()
      continue
    }
    const at = findLast(open, shape)
    if (at >= 0) unbalanced.push(...open.splice(at).slice(1))
    else if (shape !== '()' || !isNumbering(text, offset)) {
      unbalanced.push({ character, offset, shape, isOpening: false })
    }
  }
  return [...unbalanced, ...open].sort((first, second) => first.offset - second.offset)
}

const openingCodes = new Map(pairs.map(([open, , shape]) => [open.charCodeAt(0), shape]))
const closingCodes = new Map(pairs.map(([, close, shape]) => [close.charCodeAt(0), shape]))

/** Whether a bracket may lack its other half: a quick test, which finds no place. */
export function mayBeUnbalanced(text: string): boolean {
  const open: string[] = []
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // `#` may be what is left of brackets.
    if (code === 35) return true
    if (code !== 40 && code !== 41 && code < 91) continue
    if (code > 93 && code < 123) continue
    if (code > 125 && code < 0x3010) continue
    const shape = openingCodes.get(code)
    if (shape !== undefined) {
      open.push(shape)
      continue
    }
    const closed = closingCodes.get(code)
    if (closed !== undefined && open.pop() !== closed) return true
  }
  return open.length > 0
}

function isNumbering(text: string, offset: number): boolean {
  return numberingPattern.test(text.slice(Math.max(0, offset - 6), offset))
}

// Deeper than anybody nests.
const maximumDepth = 100

function findLast(open: readonly UnbalancedBracket[], shape: string): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - maximumDepth); at--) {
    if (open[at]?.shape === shape) return at
  }
  return -1
}
