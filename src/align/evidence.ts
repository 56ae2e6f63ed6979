import { type Clues, learnClues } from './clues.ts'
import type { EvidenceInput } from './evidence-input.ts'
import type { IndexedTexts } from './indexed-texts.ts'
import { OptionEvidence } from './option-evidence.ts'

/**
 * Says how much more probable a text of one side is as the partner of a text
 * of the other than as a text that has nothing to do with it, in nats.
 *
 * Learned from the supposed pairs: what becomes of the marks of a side. What
 * two texts themselves have taught does not count when they are judged, so
 * that a wrong pair does not speak for itself.
 */
export class Evidence {
  readonly #input: EvidenceInput
  readonly #clues: Clues
  readonly #options: OptionEvidence
  // For each key: the last call in which it was found in the text, in the partner, in the owner's text.
  readonly #inTo: Int32Array
  readonly #inOwn: Int32Array
  readonly #inOther: Int32Array
  #stamp = 0
  /** For each text: the most that is said of a text that has no option of any clue. */
  readonly #mostWithout: Float64Array

  constructor(input: EvidenceInput) {
    const { from, to, keys, arena } = input
    this.#input = input
    this.#clues = learnClues(input)
    this.#options = new OptionEvidence({
      clues: this.#clues,
      kinds: keys.kinds,
      texts: to.length,
      arena,
    })
    this.#inTo = arena.ints(keys.size)
    this.#inOwn = arena.ints(keys.size)
    this.#inOther = arena.ints(keys.size)
    this.#mostWithout = arena.floats(from.length).fill(Number.NaN)
  }

  /** The evidence that text `to` is the partner of text `from`. */
  sum(from: number, to: number): number {
    const { partners, owners } = this.#input
    const partner = partners[from] ?? -1
    const owner = owners[to] ?? -1
    this.#stamp++
    mark(this.#inTo, this.#input.to, to, this.#stamp)
    if (partner === to && owner === from) return this.#sumOwn(from)
    if (partner >= 0) mark(this.#inOwn, this.#input.to, partner, this.#stamp)
    if (owner >= 0 && owner !== from) mark(this.#inOther, this.#input.from, owner, this.#stamp)
    return this.#sumAny(from, partner >= 0)
  }

  /** At least as much as `sum` says of texts that are not supposed to be a pair; much faster. */
  findMost(from: number, to: number): number {
    const { marks, markStarts } = this.#input.from
    const { starts, ends, options } = this.#clues
    const inTo = this.#inTo
    const stamp = ++this.#stamp
    mark(inTo, this.#input.to, to, stamp)
    let sum = this.#findMostWithout(from)
    const last = markStarts[from + 1] ?? 0
    for (let place = markStarts[from] ?? 0; place < last; place++) {
      const key = marks[place] ?? 0
      let best = -1
      const end = ends[key] ?? 0
      for (let at = starts[key] ?? 0; at < end; at++) {
        if (inTo[options[at] ?? 0] !== stamp) continue
        best = Math.max(best, 0, this.#options.mostIn(key, at))
      }
      if (best >= 0) sum += best - this.#options.mostWithout(key)
    }
    return sum
  }

  #findMostWithout(from: number): number {
    const known = this.#mostWithout[from] ?? 0
    if (!Number.isNaN(known)) return known
    const { marks, markStarts } = this.#input.from
    let sum = 0
    const last = markStarts[from + 1] ?? 0
    for (let place = markStarts[from] ?? 0; place < last; place++) {
      sum += this.#options.mostWithout(marks[place] ?? 0)
    }
    this.#mostWithout[from] = sum
    return sum
  }

  /** Of a supposed pair it is known which pair does not count, so that texts share the values of their clues. */
  #sumOwn(from: number): number {
    const { marks, markStarts } = this.#input.from
    const { starts, ends, options } = this.#clues
    const inTo = this.#inTo
    const stamp = this.#stamp
    let sum = 0
    const last = markStarts[from + 1] ?? 0
    for (let place = markStarts[from] ?? 0; place < last; place++) {
      const key = marks[place] ?? 0
      let best = 0
      let worst = 0
      const end = ends[key] ?? 0
      for (let at = starts[key] ?? 0; at < end; at++) {
        const isIn = inTo[options[at] ?? 0] === stamp
        const found = isIn ? this.#options.ownIn(key, at) : this.#options.ownOut(key, at)
        if (isIn && found > best) best = found
        else if (found < worst) worst = found
      }
      sum += best > 0 ? best : worst
    }
    return sum
  }

  #sumAny(from: number, hasOwn: boolean): number {
    const { marks, markStarts } = this.#input.from
    const { starts, ends, options, teachers, together, seen } = this.#clues
    const stamp = this.#stamp
    let sum = 0
    const last = markStarts[from + 1] ?? 0
    for (let place = markStarts[from] ?? 0; place < last; place++) {
      const key = marks[place] ?? 0
      let best = 1
      let worst = 1
      const end = ends[key] ?? 0
      for (let at = starts[key] ?? 0; at < end; at++) {
        const option = options[at] ?? 0
        const teacher = teachers[at] ?? 0
        const isIn = this.#inTo[option] === stamp
        const isInOwn = hasOwn && this.#inOwn[option] === stamp
        const hasTaught = this.#inOther[teacher] === stamp
        const rest = (together[at] ?? 0) - (isInOwn ? 1 : 0) - (isIn && hasTaught ? 1 : 0)
        const all = (seen[teacher] ?? 0) - (hasOwn ? 1 : 0) - (hasTaught ? 1 : 0)
        const ratio = isIn
          ? this.#options.ratioIn(at, rest, all)
          : this.#options.ratioOut(at, rest, all)
        if (isIn && ratio > best) best = ratio
        else if (ratio < worst) worst = ratio
      }
      const ratio = best > 1 ? best : worst
      if (ratio !== 1) sum += this.#options.weigh(key, ratio)
    }
    return sum
  }
}

function mark(marked: Int32Array, texts: IndexedTexts, text: number, stamp: number): void {
  const { keys, keyStarts } = texts
  const end = keyStarts[text + 1] ?? 0
  for (let at = keyStarts[text] ?? 0; at < end; at++) marked[keys[at] ?? 0] = stamp
}
