import { leastNearWords } from './same-words.ts'
import type { WordPrints } from './word-prints.ts'

// Which words stand in a text, by the last ten bits of their numbers.
const present = new Int32Array(32)

/** Whether so many words in a row may stand in both texts. */
export function mayShareWords(first: WordPrints, second: WordPrints, least: number): boolean {
  const { words } = first
  const others = second.words
  if (words.length < least || others.length < least) return false
  present.fill(0)
  for (let index = 0; index < others.length; index++) {
    const print = others[index] ?? 0
    const slot = (print >>> 5) & 31
    present[slot] = (present[slot] ?? 0) | (1 << (print & 31))
  }
  let run = 0
  for (let index = 0; index < words.length; index++) {
    const print = words[index] ?? 0
    run = ((present[(print >>> 5) & 31] ?? 0) & (1 << (print & 31))) === 0 ? 0 : run + 1
    if (run === least) return true
  }
  return false
}

/** Whether `compareWords` may find the texts alike: the same words in the same order, but for one of many. */
export function mayBeAlike(first: WordPrints, second: WordPrints): boolean {
  const words = first.words
  const others = second.words
  const longer = Math.max(words.length, others.length)
  const shorter = Math.min(words.length, others.length)
  if (longer - shorter > 1) return false
  let start = 0
  while (start < shorter && words[start] === others[start]) start++
  if (start === longer) return true
  if (longer < leastNearWords) return false
  let end = 0
  while (end < shorter - start && words[words.length - 1 - end] === others[others.length - 1 - end])
    end++
  return start + end >= longer - 1
}

/** Whether a few words may follow themselves: `size` of them, from 2 to `longest`. */
export function mayRepeatWords({ words, hasEcho }: WordPrints, longest: number): boolean {
  if (!hasEcho) return false
  for (let size = 2; size <= longest; size++) {
    let run = 0
    for (let index = size; index < words.length; index++) {
      run = words[index] === words[index - size] ? run + 1 : 0
      if (run === size) return true
    }
  }
  return false
}
