import type { Token } from '../bitext/tokens.ts'
import type { LetterBuffer } from './letter-buffer.ts'
import type { Mark } from './mark.ts'
import type { TextIndexer } from './text-indexer.ts'

const markupKinds = ['codeSpan', 'link', 'image', 'strong', 'emphasis', 'break', 'html'] as const
const endMarks: readonly (readonly [name: string, marks: string])[] = [
  ['none', ''],
  ['.', '.。．。۔։။።'],
  ['?', '?？؟;'],
  ['!', '!！'],
  [':', ':：'],
]
const closers = new Set(Array.from('"\'"’”»」』)）*_', (closer) => closer.charCodeAt(0)))
/** Behind the last mark of a sentence there are a few of them. */
const mostClosers = 20

/** More of a kind count like so many. */
const most = 9
const rows = [...markupKinds, 'bracket']

/** All shapes that a text can have: a lexicon begins with them, so that their places are their numbers. */
export const shapeMarks: readonly Mark[] = [
  ...rows.flatMap((row) =>
    Array.from({ length: most + 1 }, (_, count) => describeShape(`${row} ${count}`)),
  ),
  ...endMarks.map(([name]) => describeShape(`end ${name}`)),
]

const counts = new Int32Array(rows.length)
const endCodes = new Map(
  endMarks.flatMap(([, marks], index) =>
    Array.from(marks, (mark): [number, number] => [mark.charCodeAt(0), index]),
  ),
)

/**
 * Adds the shapes of a text: how often each markup and an opening bracket
 * occur, and the mark at the end of its prose, which the buffer has in NFKC.
 */
export function addShapes(
  tokens: readonly Token[],
  prose: LetterBuffer,
  indexer: TextIndexer,
): void {
  counts.fill(0)
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'end') continue
    const row = findRow(token.kind)
    if (row >= 0) counts[row] = (counts[row] ?? 0) + 1
  }
  counts[markupKinds.length] = prose.brackets
  for (let row = 0; row < rows.length; row++) {
    indexer.add(row * (most + 1) + Math.min(most, counts[row] ?? 0))
  }
  indexer.add(rows.length * (most + 1) + readEnd(prose))
}

function findRow(kind: string): number {
  for (let row = 0; row < markupKinds.length; row++) if (markupKinds[row] === kind) return row
  return -1
}

function describeShape(name: string): Mark {
  return { kind: 'shape', key: `shape:${name}` }
}

function readEnd({ codes, length }: LetterBuffer): number {
  let at = length - 1
  while (at >= 0 && isSpace(codes[at] ?? 0)) at--
  const first = Math.max(0, at + 1 - mostClosers)
  while (at >= first && closers.has(codes[at] ?? 0)) at--
  return at < first ? 0 : (endCodes.get(codes[at] ?? 0) ?? 0)
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code >= 0xa0 ? String.fromCharCode(code).trim() === '' : false
}
