/** The name that is most like a mistyped one, if one is like it. */
export function findNearestName(typed: string, names: Iterable<string>): string | undefined {
  if (typed.length > 64) return undefined
  let nearest: string | undefined
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1
  for (const name of names) {
    const distance = countEdits(typed.toLowerCase(), name.toLowerCase(), least)
    if (distance < least) {
      least = distance
      nearest = name
    }
  }
  return nearest
}

/** Levenshtein's distance. */
function countEdits(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) >= limit) return limit
  let above = Array.from({ length: second.length + 1 }, (_, index) => index)
  for (let row = 1; row <= first.length; row++) {
    const current = [row]
    for (let column = 1; column <= second.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (first[row - 1] === second[column - 1] ? 0 : 1)
      const inserted = (current[column - 1] ?? 0) + 1
      const removed = (above[column] ?? 0) + 1
      current.push(Math.min(replaced, inserted, removed))
    }
    above = current
  }
  return above[second.length] ?? limit
}
