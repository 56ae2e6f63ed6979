/** What is wrong with a text that is no JSON, and where: line and column from 1. */
export interface JsonFault {
  readonly message: string
  readonly line: number
  readonly column: number
}

/**
 * Finds where a text stops to be JSON.
 *
 * `JSON.parse` does not always say where. But the beginning of a text that is
 * JSON so far has its fault at its end, and the first one that is not ends
 * with the fault: a binary search finds it.
 */
export function findJsonFault(text: string): JsonFault {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBegun(text.slice(0, middle + 1))) low = middle + 1
    else high = middle
  }
  const before = text.slice(0, low).split(/\r\n?|\n/)
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  const seen = [...text.slice(low, low + 2)][0]
  const unexpected = seen === undefined ? 'end of the file' : `\`${spell(seen)}\``
  return { ...place, message: `Unexpected ${unexpected}, expected JSON to go on` }
}

function isBegun(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/^(?:Unexpected end of JSON|Unterminated string)/.test(message)) return true
    return /at position (\d+)/.exec(message)?.[1] === String(text.length)
  }
}

function spell(character: string): string {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return character
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
