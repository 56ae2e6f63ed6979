import type { Arena } from './arena.ts'
import type { IndexedKeys, IndexedTexts } from './indexed-texts.ts'
import { type Lexicon, noKind } from './lexicon.ts'

/** What is found of a text of many thousand words is enough. */
const maximumMarks = 400
const firstLength = 2048

/** Numbers the keys of the marks of texts; the numbers of a lexicon are too large for arrays of a few texts. */
export class TextIndexer {
  readonly lexicon: Lexicon
  readonly #arena: Arena
  // For each number: its key in the lexicon, its kind, its stem, and the last text that has it
  // as a mark, and as a mark or a stem.
  #keys: Int32Array
  #kinds: Int32Array
  #stems: Int32Array
  #lastMarked: Int32Array
  #lastTexts: Int32Array
  #size = 0
  #texts = 0
  // The columns of the present side.
  #marks: Int32Array
  #textKeys: Int32Array
  #markStart = 0
  #markEnd = 0
  #keyEnd = 0

  constructor(lexicon: Lexicon, arena: Arena) {
    this.lexicon = lexicon
    this.#arena = arena
    this.#keys = arena.ints(firstLength)
    this.#kinds = arena.ints(firstLength)
    this.#stems = arena.ints(firstLength)
    this.#lastMarked = arena.ints(firstLength)
    this.#lastTexts = arena.ints(firstLength)
    this.#marks = arena.ints(0)
    this.#textKeys = arena.ints(0)
  }

  /** Starts a side; `readText` adds the marks of a text and tells how many letters it has. */
  index(length: number, readText: (text: number) => number): IndexedTexts {
    const markStarts = this.#arena.ints(length + 1)
    const keyStarts = this.#arena.ints(length + 1)
    const letters = this.#arena.ints(length)
    this.#marks = this.#arena.ints(firstLength)
    this.#textKeys = this.#arena.ints(firstLength)
    this.#markEnd = 0
    this.#keyEnd = 0
    for (let text = 0; text < length; text++) {
      this.#texts++
      this.#markStart = this.#markEnd
      letters[text] = readText(text)
      markStarts[text + 1] = this.#markEnd
      keyStarts[text + 1] = this.#keyEnd
    }
    return { length, letters, marks: this.#marks, markStarts, keys: this.#textKeys, keyStarts }
  }

  /** Adds a mark if the text does not have its key yet; tells whether there is room for more. */
  add(mark: number): boolean {
    const key = this.#numberKey(this.lexicon.readKey(mark))
    if (this.#lastMarked[key] === this.#texts) return this.#hasRoom
    this.#lastMarked[key] = this.#texts
    // A word and a name may have the same key: the one that comes first says what it is.
    if (this.#kinds[key] === noKind) {
      // A new number may make the arrays grow.
      const stem = this.#numberKey(this.lexicon.readStem(mark))
      this.#kinds[key] = this.lexicon.readKind(mark)
      this.#stems[key] = stem
    }
    if (this.#markEnd === this.#marks.length) this.#marks = this.#arena.double(this.#marks)
    this.#marks[this.#markEnd++] = key
    this.#addKey(key)
    this.#addKey(this.#stems[key] ?? 0)
    return this.#hasRoom
  }

  /** Gives the lexicon back as it was. */
  finish(): IndexedKeys {
    const size = this.#size
    const { localNumbers } = this.lexicon
    for (let key = 0; key < size; key++) localNumbers[this.#keys[key] ?? 0] = -1
    return {
      size,
      kinds: this.#kinds,
      stems: this.#stems,
      lexicon: this.lexicon,
      lexiconKeys: this.#keys,
    }
  }

  get #hasRoom(): boolean {
    return this.#markEnd - this.#markStart < maximumMarks
  }

  #addKey(key: number): void {
    if (this.#lastTexts[key] === this.#texts) return
    this.#lastTexts[key] = this.#texts
    if (this.#keyEnd === this.#textKeys.length) this.#textKeys = this.#arena.double(this.#textKeys)
    this.#textKeys[this.#keyEnd++] = key
  }

  #numberKey(key: number): number {
    const { localNumbers } = this.lexicon
    const known = localNumbers[key] ?? -1
    if (known >= 0) return known
    const number = this.#size++
    if (number === this.#keys.length) this.#grow()
    localNumbers[key] = number
    this.#keys[number] = key
    this.#kinds[number] = noKind
    return number
  }

  #grow(): void {
    const arena = this.#arena
    this.#keys = arena.double(this.#keys)
    this.#kinds = arena.double(this.#kinds)
    this.#stems = arena.double(this.#stems)
    this.#lastMarked = arena.double(this.#lastMarked)
    this.#lastTexts = arena.double(this.#lastTexts)
  }
}
