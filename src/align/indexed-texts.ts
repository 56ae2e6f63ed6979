import type { Mark, TextFeatures } from './text-features.ts'

/** A text's marks as numbers. */
export interface IndexedText {
  /** Each key and stem of the text once. */
  readonly keys: Int32Array
  /** Each mark of the text, as an index into `clues` of its `IndexedTexts`. */
  readonly clues: Int32Array
}

/** Many texts, with the marks that they are made of. */
export interface IndexedTexts {
  readonly texts: readonly (readonly IndexedText[])[]
  readonly clues: readonly Clue[]
  /** How many keys there are. */
  readonly size: number
}

/** A mark that occurs in texts. */
export interface Clue extends Pick<Mark, 'kind'> {
  readonly key: number
  /** Same as `key` where the mark has no stem. */
  readonly stem: number
}

/** Numbers the marks of lists of texts; the same key has the same number in all of them. */
export function indexTexts(lists: readonly (readonly TextFeatures[])[]): IndexedTexts {
  const numbers = new Map<string, number>()
  const clueOfKey: number[] = []
  const lastText: number[] = []
  const clues: Clue[] = []
  let textNumber = 0
  const texts = lists.map((list) => list.map(indexText))
  return { texts, clues, size: numbers.size }

  function indexText({ marks }: TextFeatures): IndexedText {
    textNumber++
    const keys: number[] = []
    const clueIndexes = new Int32Array(marks.length)
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at]
      if (mark) clueIndexes[at] = indexMark(mark, keys)
    }
    return { keys: Int32Array.from(keys), clues: clueIndexes }
  }

  /** A word and a name may have the same key: the one that comes first says what it is. */
  function indexMark(mark: Mark, keys: number[]): number {
    const key = findNumber(mark.key)
    const known = clueOfKey[key] ?? -1
    const clue = known >= 0 ? known : addClue(mark, key)
    const stem = clues[clue]?.stem ?? key
    addKey(key, keys)
    if (stem !== key) addKey(stem, keys)
    return clue
  }

  function addClue({ kind, stem }: Mark, key: number): number {
    clueOfKey[key] = clues.length
    clues.push({ kind, key, stem: stem === undefined ? key : findNumber(stem) })
    return clues.length - 1
  }

  function addKey(key: number, keys: number[]): void {
    if (lastText[key] === textNumber) return
    lastText[key] = textNumber
    keys.push(key)
  }

  function findNumber(key: string): number {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(key, number)
    clueOfKey.push(-1)
    lastText.push(0)
    return number
  }
}
