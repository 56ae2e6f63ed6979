import { describeWord } from './describe-word.ts'
import type { LetterBuffer } from './letter-buffer.ts'
import { type Mark, type MarkKind, markKinds } from './mark.ts'

/** What marks are found by that are no words. */
type NameType = 'code' | 'tag' | 'link'

/** The kind of a word that tells nothing. */
export const noKind = 255

/** The number of a kind of mark. */
export function numberKind(kind: MarkKind): number {
  return markKinds.indexOf(kind)
}

/** What is longer is known by its beginning. */
const longestWord = 60
/** Set in the size of two letters of a script without spaces; the rest is their length. */
const pairBit = 0x100
/** As many marks and characters as a large set of documents has. */
const mostMarks = 250_000
const mostCharacters = 8_000_000
/** A word whose place is taken so often is looked up by its text, so that no input makes it slow. */
const mostProbes = 24

/**
 * Numbers the marks of texts, and the keys of the marks.
 *
 * A word is found by its code units, without making a string of it: words are
 * what texts are made of, and each is described once.
 */
export class Lexicon {
  /** For each key: scratch space of those who index texts, `-1` between their calls. */
  localNumbers = new Int32Array(1024).fill(-1)

  // What belongs together stands together, because a large lexicon is not in the processor's cache:
  // for each mark its key, its stem, the number of its kind and where its word is in the pool.
  #marks = new Int32Array(4096)
  #markCount = 0
  readonly #keyTexts: string[] = []
  readonly #keyNumbers = new Map<string, number>()
  readonly #named: Readonly<Record<NameType | 'word' | 'letters', Map<string, number>>> = {
    code: new Map(),
    tag: new Map(),
    link: new Map(),
    word: new Map(),
    letters: new Map(),
  }
  // Words by their code units: an open hash table of marks, from 1, and hashes; in the pool the
  // length of each word stands before it.
  #table = new Int32Array(8192)
  #words = 0
  #pool = new Uint16Array(8192)
  #poolLength = 0
  #characters = 0

  /** The marks in `first` get the first numbers. */
  constructor(first: readonly Mark[] = []) {
    for (const mark of first) this.add(mark)
  }

  /** Whether it is better to go on with a new one. */
  get isFull(): boolean {
    return this.#markCount > mostMarks || this.#characters > mostCharacters
  }

  /** The number of a code span, a tag or a destination; `readKey` gives the key of a new one. */
  findNamed(type: NameType, name: string, readKey: (name: string) => string): number {
    const known = this.#named[type].get(name)
    if (known !== undefined) return known
    const mark = this.add({ kind: type === 'link' ? 'link' : 'code', key: readKey(name) })
    this.#remember(type, name, mark)
    return mark
  }

  /** The number of a word or of two letters, from `start` to before `end` in a text. */
  findWord(buffer: LetterBuffer, start: number, end: number, kind: 'word' | 'letters'): number {
    const { codes } = buffer
    const last = Math.min(end, start + longestWord)
    const isPair = kind === 'letters'
    const size = (last - start) | (isPair ? pairBit : 0)
    let hash = size
    for (let at = start; at < last; at++) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
    hash ^= hash >>> 15
    const table = this.#table
    const mask = table.length - 2
    let slot = (hash << 1) & mask
    for (let probe = 0; probe < mostProbes; probe++) {
      const mark = (table[slot] ?? 0) - 1
      if (mark < 0) return this.#addWord(codes.subarray(start, last), size, hash)
      if (
        table[slot + 1] === hash &&
        this.#isAt(this.#marks[4 * mark + 3] ?? 0, size, codes, start)
      ) {
        return mark
      }
      slot = (slot + 2) & mask
    }
    return this.#findCrowded(String.fromCharCode(...codes.subarray(start, last)), isPair)
  }

  /** The number of the key of a mark. */
  readKey(mark: number): number {
    return this.#marks[4 * mark] ?? 0
  }

  /** The number of its stem, which is its key where it has none. */
  readStem(mark: number): number {
    return this.#marks[4 * mark + 1] ?? 0
  }

  /** The number of its kind. */
  readKind(mark: number): number {
    return this.#marks[4 * mark + 2] ?? 0
  }

  /** The text of a key. */
  readText(key: number): string {
    return this.#keyTexts[key] ?? ''
  }

  /** Adds a mark; another one may have the same key. */
  add(mark: Mark | undefined): number {
    const number = this.#markCount++
    if (4 * number >= this.#marks.length) this.#marks = double(this.#marks)
    const key = this.#findKey(mark?.key ?? '')
    this.#marks[4 * number] = key
    this.#marks[4 * number + 1] = mark?.stem === undefined ? key : this.#findKey(mark.stem)
    this.#marks[4 * number + 2] = mark ? numberKind(mark.kind) : noKind
    return number
  }

  #addWord(codes: Uint16Array, size: number, hash: number): number {
    const number = this.add(describe(String.fromCharCode(...codes), (size & pairBit) !== 0))
    const start = this.#poolLength
    if (start + codes.length + 1 > this.#pool.length) this.#pool = double(this.#pool)
    this.#marks[4 * number + 3] = start
    this.#pool[start] = size
    this.#pool.set(codes, start + 1)
    this.#poolLength = start + codes.length + 1
    this.#characters += codes.length
    this.#words++
    if (4 * this.#words > this.#table.length) this.#growTable()
    putWord(this.#table, number + 1, hash)
    return number
  }

  #findCrowded(text: string, isPair: boolean): number {
    const type = isPair ? 'letters' : 'word'
    const known = this.#named[type].get(text)
    if (known !== undefined) return known
    const mark = this.add(describe(text, isPair))
    this.#remember(type, text, mark)
    return mark
  }

  #remember(type: NameType | 'word' | 'letters', name: string, mark: number): void {
    this.#named[type].set(name, mark)
    this.#characters += name.length
  }

  #isAt(place: number, size: number, codes: Uint16Array, start: number): boolean {
    const pool = this.#pool
    if (pool[place] !== size) return false
    const length = size & ~pairBit
    for (let at = 0; at < length; at++) {
      if (pool[place + 1 + at] !== codes[start + at]) return false
    }
    return true
  }

  #findKey(key: string): number {
    const known = this.#keyNumbers.get(key)
    if (known !== undefined) return known
    const number = this.#keyTexts.push(key) - 1
    this.#keyNumbers.set(key, number)
    this.#characters += key.length
    if (number >= this.localNumbers.length) {
      const grown = new Int32Array(2 * this.localNumbers.length).fill(-1)
      grown.set(this.localNumbers)
      this.localNumbers = grown
    }
    return number
  }

  #growTable(): void {
    const old = this.#table
    this.#table = new Int32Array(2 * old.length)
    for (let slot = 0; slot < old.length; slot += 2) {
      const entry = old[slot] ?? 0
      if (entry !== 0) putWord(this.#table, entry, old[slot + 1] ?? 0)
    }
  }
}

/** What finds no place within the probes is described once more when it comes again. */
function putWord(table: Int32Array, entry: number, hash: number): void {
  const mask = table.length - 2
  let slot = (hash << 1) & mask
  for (let probe = 0; probe < mostProbes; probe++) {
    if (table[slot] === 0) {
      table[slot] = entry
      table[slot + 1] = hash
      return
    }
    slot = (slot + 2) & mask
  }
}

function describe(text: string, isPair: boolean): Mark | undefined {
  return isPair ? { kind: 'letters', key: `letters:${text}` } : describeWord(text)
}

function double<T extends Uint8Array | Uint16Array | Int32Array>(array: T): T {
  // The constructor of an array makes arrays of the same type.
  const grown = new (array.constructor as new (length: number) => T)(2 * array.length)
  grown.set(array)
  return grown
}
