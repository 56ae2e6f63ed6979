import type { EvidenceInput } from './evidence-input.ts'
import { numberKind } from './lexicon.ts'

/**
 * The keys of the other side that a stem occurs together with, best first: those of stem `i`
 * stand from place `starts[i]` to before `ends[i]`.
 */
export interface Partners {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly keys: Int32Array
  /** In how many supposed pairs the two occur together. */
  readonly together: Int32Array
}

interface LearnInput extends EvidenceInput {
  /** For each key: in how many supposed pairs `from` has it, and in how many texts of `to` it occurs. */
  readonly seen: Int32Array
  readonly counts: Int32Array
}

/** A word in fewer texts, or in more than this share of them, teaches nothing about its partner. */
const fewestTexts = 4
const largestShare = 0.6
/** So many texts tell enough about a word; it keeps the time linear. */
const mostTexts = 40
const mostPartners = 6

/** Finds for each word, by its stem, the words of the other side that it occurs together with. */
export function learnPartners(input: LearnInput): Partners {
  const { seen, counts, partners, arena } = input
  const { size } = input.keys
  const learned = { starts: arena.ints(size), ends: arena.ints(size) }
  const places = listPlaces(input)
  const keys = arena.ints(mostPartners * places.stemCount)
  const together = arena.ints(mostPartners * places.stemCount)
  if (places.stemCount === 0) return { ...learned, keys, together }

  const options = listOptions(input)
  const times = arena.ints(size)
  const touched = arena.ints(size)
  let end = 0
  for (let index = 0; index < places.stemCount; index++) {
    const stem = places.stems[index] ?? 0
    const first = places.starts[stem] ?? 0
    const count = places.counts[stem] ?? 0
    const touchedCount = countOptions(first, first + count)
    best.clear()
    for (let at = 0; at < touchedCount; at++) {
      const key = touched[at] ?? 0
      const found = times[key] ?? 0
      times[key] = 0
      if (found >= 2) best.add(key, found, (found * found) / ((counts[key] ?? 0) + 1))
    }
    const scale = (seen[stem] ?? 0) / count
    learned.starts[stem] = end
    for (let at = 0; at < best.length; at++) {
      keys[end] = best.keys[at] ?? 0
      together[end++] = Math.round((best.times[at] ?? 0) * scale)
    }
    learned.ends[stem] = end
  }
  return { ...learned, keys, together }

  /** Counts how often each option occurs in the partners of the texts at some places. */
  function countOptions(start: number, end: number): number {
    let count = 0
    for (let place = start; place < end; place++) {
      const partner = partners[places.texts[place] ?? 0] ?? 0
      const last = options.starts[partner + 1] ?? 0
      for (let at = options.starts[partner] ?? 0; at < last; at++) {
        const key = options.keys[at] ?? 0
        const before = times[key] ?? 0
        if (before === 0) touched[count++] = key
        times[key] = before + 1
      }
    }
    return count
  }
}

/** The best keys, best first; insertion into a short list, because there are many to choose from. */
class Best {
  length = 0
  readonly keys = new Int32Array(mostPartners)
  readonly times = new Int32Array(mostPartners)
  readonly #scores = new Float64Array(mostPartners)

  clear(): void {
    this.length = 0
  }

  /** Of equal scores the first stays before the others. */
  add(key: number, times: number, score: number): void {
    const scores = this.#scores
    if (this.length === mostPartners) {
      if (score <= (scores[mostPartners - 1] ?? 0)) return
    } else this.length++
    let at = this.length - 1
    for (; at > 0 && (scores[at - 1] ?? 0) < score; at--) {
      scores[at] = scores[at - 1] ?? 0
      this.keys[at] = this.keys[at - 1] ?? 0
      this.times[at] = this.times[at - 1] ?? 0
    }
    scores[at] = score
    this.keys[at] = key
    this.times[at] = times
  }
}

const best = new Best()

interface Places {
  /** The stems that teach something, in the order of the texts. */
  readonly stems: Int32Array
  readonly stemCount: number
  /** For each stem: where its texts start in `texts`, and how many they are. */
  readonly starts: Int32Array
  readonly counts: Int32Array
  readonly texts: Int32Array
}

function listPlaces({ from, partners, keys, seen, arena }: LearnInput): Places {
  const { size, kinds, stems: stemOf } = keys
  const stems = arena.ints(size)
  const texts = arena.ints(from.keyStarts[from.length] ?? 0)
  const starts = arena.ints(size)
  const counts = arena.ints(size)
  const lastTexts = arena.ints(size)
  const most = from.length * largestShare
  let end = 0
  let stemCount = 0
  for (let text = 0; text < from.length; text++) {
    if ((partners[text] ?? -1) < 0) continue
    const last = from.markStarts[text + 1] ?? 0
    for (let at = from.markStarts[text] ?? 0; at < last; at++) {
      const key = from.marks[at] ?? 0
      const stem = stemOf[key] ?? 0
      const count = seen[stem] ?? 0
      if (count < fewestTexts || count > most || !isWord(kinds[key] ?? 0)) continue
      if (lastTexts[stem] === text + 1) continue
      lastTexts[stem] = text + 1
      const known = counts[stem] ?? 0
      if (known === 0) {
        stems[stemCount++] = stem
        starts[stem] = end
        end += Math.min(count, mostTexts)
      }
      if (known >= mostTexts) continue
      texts[(starts[stem] ?? 0) + known] = text
      counts[stem] = known + 1
    }
  }
  return { stems, stemCount, starts, counts, texts }
}

/** The stems of the words of each text; those that occur once are left out, because they are no partners. */
function listOptions({ to, keys: { size, kinds, stems }, arena }: LearnInput): {
  readonly starts: Int32Array
  readonly keys: Int32Array
} {
  const times = arena.ints(size)
  const { marks, markStarts, length } = to
  const markCount = markStarts[length] ?? 0
  for (let at = 0; at < markCount; at++) {
    const stem = stems[marks[at] ?? 0] ?? 0
    times[stem] = (times[stem] ?? 0) + 1
  }
  const starts = arena.ints(length + 1)
  const keys = arena.ints(markCount)
  let end = 0
  for (let text = 0; text < length; text++) {
    const last = markStarts[text + 1] ?? 0
    for (let at = markStarts[text] ?? 0; at < last; at++) {
      const key = marks[at] ?? 0
      const stem = stems[key] ?? 0
      if ((times[stem] ?? 0) > 1 && isWord(kinds[key] ?? 0)) keys[end++] = stem
    }
    starts[text + 1] = end
  }
  return { starts, keys }
}

const wordKind = numberKind('word')
const nameKind = numberKind('name')
const lettersKind = numberKind('letters')

function isWord(kind: number): boolean {
  return kind === wordKind || kind === nameKind || kind === lettersKind
}
