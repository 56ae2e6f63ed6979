import type { NumberToken } from './read-numbers.ts'

// More than that is no translation, and each is compared with each.
const maximumUnpaired = 200

/** What two texts' numbers have to do with each other. */
export interface NumberMatch {
  readonly pairs: readonly NumberPair[]
  /** Those of the source that the target does not have, in order. */
  readonly lost: readonly NumberToken[]
  /** Those of the target that the source does not have, in order. */
  readonly added: readonly NumberToken[]
}

export interface NumberPair {
  readonly source: NumberToken
  readonly target: NumberToken
}

/** Pairs numbers that can mean the same, wherever they stand, then those that were split or joined. */
export function matchNumbers(
  source: readonly NumberToken[],
  target: readonly NumberToken[],
): NumberMatch {
  const { pairs, lost, added } = pairEqual(source, target)
  if (lost.length === 0 || added.length === 0) return { pairs, lost, added }
  if (lost.length + added.length > maximumUnpaired) return { pairs, lost, added }
  const joined = dropSplit(lost, added)
  const split = dropSplit(joined.parts, joined.wholes)
  return dropJoined({ pairs, lost: split.parts, added: split.wholes })
}

function pairEqual(source: readonly NumberToken[], target: readonly NumberToken[]): NumberMatch {
  const pairs: NumberPair[] = []
  const open = new Set(target)
  const byReading = groupByReading(target)
  const lost = source.filter((token) => {
    const found = findOpen(token, byReading, open)
    if (!found) return true
    open.delete(found)
    pairs.push({ source: token, target: found })
    return false
  })
  return { pairs, lost, added: target.filter((token) => open.has(token)) }
}

/** Tokens by what they can mean, the last first. */
function groupByReading(tokens: readonly NumberToken[]): Map<string, NumberToken[]> {
  const groups = new Map<string, NumberToken[]>()
  for (const token of tokens.toReversed()) {
    for (const reading of new Set(token.readings)) {
      const group = groups.get(reading)
      if (group) group.push(token)
      else groups.set(reading, [token])
    }
  }
  return groups
}

function findOpen(
  { readings }: NumberToken,
  byReading: ReadonlyMap<string, NumberToken[]>,
  open: ReadonlySet<NumberToken>,
): NumberToken | undefined {
  for (const reading of readings) {
    const group = byReading.get(reading)
    while (group && group.length > 0) {
      const token = group.pop()
      if (token && open.has(token)) return token
    }
  }
  return undefined
}

interface SplitNumbers {
  readonly wholes: readonly NumberToken[]
  readonly parts: readonly NumberToken[]
}

/** Leaves out the numbers of one text whose parts the other has, one by one, and those parts. */
function dropSplit(wholes: readonly NumberToken[], parts: readonly NumberToken[]): SplitNumbers {
  const open = [...parts]
  const left = wholes.filter((whole) => {
    const used = findGroups(whole, open) ?? findParts(whole, open)
    for (const part of used ?? []) open.splice(open.indexOf(part), 1)
    return !used
  })
  return { wholes: left, parts: open }
}

/** `10 000` with a common space, for 10000. */
function findGroups(
  { readings }: NumberToken,
  open: readonly NumberToken[],
): readonly NumberToken[] | undefined {
  for (let first = 0; first < open.length; first++) {
    let digits = open[first]?.text ?? ''
    for (let last = first + 1; last < open.length && last < first + 4; last++) {
      const [before, token] = [open[last - 1], open[last]]
      if (before?.next !== ' ' || token?.start !== before.end + 1) break
      if (token.text.length !== 3) break
      digits += token.text
      if (readings[0] === digits) return open.slice(first, last + 1)
    }
  }
  return undefined
}

/** `31.12.2020` for `12/31/2020`, `1, 2` for `1,2`, `10.30` for `10:30`. */
function findParts(
  { text, parts }: NumberToken,
  open: readonly NumberToken[],
): readonly NumberToken[] | undefined {
  const pieces = text.includes(',') ? text.split(',') : parts
  if (pieces.length < 2 || pieces.length > open.length + 1) return undefined
  const used: NumberToken[] = []
  for (const piece of pieces) {
    const token = open.find((other) => other.readings.includes(piece) && !used.includes(other))
    if (token) used.push(token)
    else if (!isDate(pieces) || Number(piece) > 12) return undefined
  }
  // One of a date's three, the month, may be a name in the other text.
  if (used.length < pieces.length - (isDate(pieces) ? 1 : 0)) return undefined
  const isSplit = pieces.length > 2 || !text.includes('.') || used[0]?.next === ':'
  return isSplit ? used : undefined
}

function isDate(pieces: readonly string[]): boolean {
  return pieces.length === 3 && pieces.some((piece) => /^\d{4}$/.test(piece))
}

/** A target that joins what the source has in pieces, such as `3.1. 1`, is right. */
function dropJoined(match: NumberMatch): NumberMatch {
  const { pairs, lost, added } = match
  const isJoined = lost.length > added.length && listParts(lost) === listParts(added)
  return isJoined ? { pairs, lost: [], added: [] } : match
}

function listParts(tokens: readonly NumberToken[]): string {
  return tokens.flatMap(({ parts }) => parts).join(' ')
}
