import type { Arena } from './arena.ts'
import { type Clues, chanceStrength, keptStrength, weightsOfKinds } from './clues.ts'

interface OptionInput {
  readonly clues: Clues
  /** For each key: the number of its kind. */
  readonly kinds: Int32Array
  /** How many texts the other side has. */
  readonly texts: number
  readonly arena: Arena
}

/** No single clue decides. */
const largestEvidence = 4
const likeliest = 0.98
const unlikeliest = 0.001

/**
 * What it says that an option of a clue is in a text, or is not: in nats,
 * weighted by the kind of the clue.
 *
 * Values that many texts share are computed when a text first asks.
 */
export class OptionEvidence {
  readonly #clues: Clues
  readonly #kinds: Int32Array
  readonly #texts: number
  /** For each option: what it says in the own pair of a text. Not yet known: `NaN`. */
  readonly #ownIn: Float64Array
  readonly #ownOut: Float64Array
  /** For each option: the most that it says in any other text. */
  readonly #mostIn: Float64Array
  /** For each key: the most that it says that none of its options is in a text. */
  readonly #mostWithout: Float64Array

  constructor({ clues, kinds, texts, arena }: OptionInput) {
    const count = clues.options.length
    this.#clues = clues
    this.#kinds = kinds
    this.#texts = texts
    this.#ownIn = arena.floats(count).fill(Number.NaN)
    this.#ownOut = arena.floats(count).fill(Number.NaN)
    this.#mostIn = arena.floats(count).fill(Number.NaN)
    this.#mostWithout = arena.floats(clues.starts.length).fill(Number.NaN)
  }

  /** For an option in a text: its ratio, when it was seen in `rest` of `all` pairs. */
  ratioIn(option: number, rest: number, all: number): number {
    const { counts, options } = this.#clues
    const chance = ((counts[options[option] ?? 0] ?? 0) - 0.5) / this.#texts
    return this.#estimate(option, rest, all, chance) / chance
  }

  /** The same for an option that is not in the text. */
  ratioOut(option: number, rest: number, all: number): number {
    const { counts, options } = this.#clues
    const chance = ((counts[options[option] ?? 0] ?? 0) + 0.5) / this.#texts
    return (1 - this.#estimate(option, rest, all, chance)) / (1 - chance)
  }

  /** What a ratio of a clue says. */
  weigh(key: number, ratio: number): number {
    const evidence = Math.max(-largestEvidence, Math.min(largestEvidence, Math.log(ratio)))
    return (weightsOfKinds[this.#kinds[key] ?? 0] ?? 0) * evidence
  }

  ownIn(key: number, option: number): number {
    const known = this.#ownIn[option] ?? 0
    if (!Number.isNaN(known)) return known
    const rest = (this.#clues.together[option] ?? 0) - 1
    const found = this.weigh(key, this.ratioIn(option, rest, this.#readSeen(option) - 1))
    this.#ownIn[option] = found
    return found
  }

  ownOut(key: number, option: number): number {
    const known = this.#ownOut[option] ?? 0
    if (!Number.isNaN(known)) return known
    const rest = this.#clues.together[option] ?? 0
    const found = this.weigh(key, this.ratioOut(option, rest, this.#readSeen(option) - 1))
    this.#ownOut[option] = found
    return found
  }

  /** Of the pairs that an option was seen in, up to two do not count, depending on the texts. */
  mostIn(key: number, option: number): number {
    const known = this.#mostIn[option] ?? 0
    if (!Number.isNaN(known)) return known
    const rest = this.#clues.together[option] ?? 0
    const all = this.#readSeen(option)
    const ratio = Math.max(
      this.ratioIn(option, rest, all - 1),
      this.ratioIn(option, rest - 1, all - 2),
    )
    const found = this.weigh(key, ratio)
    this.#mostIn[option] = found
    return found
  }

  mostWithout(key: number): number {
    const known = this.#mostWithout[key] ?? 0
    if (!Number.isNaN(known)) return known
    const { starts, ends, together } = this.#clues
    let ratio = 1
    for (let option = starts[key] ?? 0; option < (ends[key] ?? 0); option++) {
      const rest = together[option] ?? 0
      const all = this.#readSeen(option)
      const most = Math.max(
        this.ratioOut(option, rest - 1, all - 1),
        this.ratioOut(option, rest, all),
      )
      // Where every text has the option, no text is without it, and there is no ratio.
      if (most > 0 && most < ratio) ratio = most
    }
    const found = ratio === 1 ? 0 : this.weigh(key, ratio)
    this.#mostWithout[key] = found
    return found
  }

  #readSeen(option: number): number {
    return this.#clues.seen[this.#clues.teachers[option] ?? 0] ?? 0
  }

  #estimate(option: number, rest: number, all: number, chance: number): number {
    const share = this.#clues.shares[option] ?? 0
    const strength = share > 0 ? keptStrength : chanceStrength
    const expected = strength * (share > 0 ? share : chance)
    const estimate = (Math.max(0, rest) + expected) / (Math.max(0, all) + strength)
    return Math.min(likeliest, Math.max(unlikeliest, estimate))
  }
}
