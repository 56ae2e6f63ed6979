import type { Unit } from './document.ts'

const targetOpener = '<span data-ttu-id="'
const middle = '</span><span class="sxs-lookup"><span data-stu-id="'
const closers = '</span></span>'

/**
 * Reads the pair that starts at an offset, if it is spelled as published
 * documents spell nearly all of them: no other span tag inside, no open code.
 *
 * Any other pair, and what is none, is undefined: `scanPairs` has the rules for
 * all pairs, and says of these the same. No characters are looked at behind the
 * first span tag that is another one than expected.
 */
export function readPublishedPair(text: string, start: number): Unit | undefined {
  if (!text.startsWith(targetOpener, start)) return undefined
  const idStart = start + targetOpener.length
  const idEnd = skipId(text, idStart)
  if (!endsOpener(text, idEnd)) return undefined
  const targetStart = idEnd + 2

  const targetEnd = findSpanMarkup(text, targetStart)
  if (targetEnd < 0 || !text.startsWith(middle, targetEnd)) return undefined
  const sourceIdStart = targetEnd + middle.length
  const sourceIdEnd = skipId(text, sourceIdStart)
  if (!endsOpener(text, sourceIdEnd)) return undefined
  const sourceStart = sourceIdEnd + 2

  const sourceEnd = findSpanMarkup(text, sourceStart)
  if (sourceEnd < 0 || !text.startsWith(closers, sourceEnd)) return undefined
  const source = text.slice(sourceStart, sourceEnd)
  if (!hasClosedCode(source)) return undefined

  const id = text.slice(idStart, idEnd)
  const isSameId = sourceIdEnd - sourceIdStart === id.length && text.startsWith(id, sourceIdStart)
  return {
    type: 'unit',
    id,
    sourceId: isSameId ? id : text.slice(sourceIdStart, sourceIdEnd),
    target: text.slice(targetStart, targetEnd),
    source,
    start,
    end: sourceEnd + closers.length,
    targetStart,
    sourceStart,
  }
}

/** Behind the characters of published ids, `0-9`, `a-z` and `-`, that stand at an offset. */
export function skipId(text: string, start: number): number {
  let end = start
  for (;;) {
    const code = text.charCodeAt(end)
    const isId = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code === 0x2d
    if (!isId) return end
    end++
  }
}

function endsOpener(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x22 && text.charCodeAt(at + 1) === 0x3e
}

/** The next `<` from which a span tag may start, in any spelling, or -1. */
function findSpanMarkup(text: string, from: number): number {
  let at = text.indexOf('<', from)
  while (at >= 0 && !startsLikeSpan(text, at)) at = text.indexOf('<', at + 1)
  return at
}

/** False only where surely no `<span` or `</span` starts. */
export function startsLikeSpan(text: string, at: number): boolean {
  const name = text.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1
  return (text.charCodeAt(name) | 0x20) === 0x73 && (text.charCodeAt(name + 1) | 0x20) === 0x70
}

/** True if all backticks are single ones in pairs, so that no code span goes on behind the text. */
function hasClosedCode(text: string): boolean {
  let isClosed = true
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at + 1)) {
    if (text.charCodeAt(at + 1) === 0x60 || text.charCodeAt(at - 1) === 0x5c) return false
    isClosed = !isClosed
  }
  return isClosed
}
