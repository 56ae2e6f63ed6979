import type { EvidenceInput } from './evidence-input.ts'
import type { Clue } from './indexed-texts.ts'

/** A key of the other side that occurs together with a word. */
export interface Partner {
  readonly key: number
  /** In how many supposed pairs the two occur together. */
  readonly together: number
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
const noClues = new Int32Array(0)

/** Finds for each word, by its stem, the words of the other side that it occurs together with. */
export function learnPartners(input: LearnInput): (readonly Partner[] | undefined)[] {
  const { to, partners, seen, counts, clues } = input
  const learned: (readonly Partner[] | undefined)[] = []
  const optionOf = Int32Array.from(clues, (clue) => (isWord(clue) ? clue.stem : -1))
  const together = new Int32Array(input.size)
  const touched: number[] = []
  for (const [stem, places] of listPlaces(input)) {
    for (const place of places) countOptions(to[partners[place] ?? -1]?.clues ?? noClues)
    learned[stem] = choosePartners((seen[stem] ?? 0) / places.length)
    for (const key of touched) together[key] = 0
    touched.length = 0
  }
  return learned

  function countOptions(indexes: Int32Array): void {
    for (let at = 0; at < indexes.length; at++) {
      const option = optionOf[indexes[at] ?? 0] ?? -1
      if (option < 0) continue
      const count = together[option] ?? 0
      if (count === 0) touched.push(option)
      together[option] = count + 1
    }
  }

  /** The best of the touched keys, best first; insertion into a short list, because there are many. */
  function choosePartners(scale: number): Partner[] {
    const best: { key: number; together: number; score: number }[] = []
    for (const key of touched) {
      const count = together[key] ?? 0
      if (count < 2) continue
      const score = (count * count) / ((counts[key] ?? 0) + 1)
      const last = best[mostPartners - 1]
      if (last && score <= last.score) continue
      let at = Math.min(best.length, mostPartners - 1)
      for (; at > 0 && (best[at - 1]?.score ?? 0) < score; at--) {
        const moved = best[at - 1]
        if (moved) best[at] = moved
      }
      best[at] = { key, together: Math.round(count * scale), score }
    }
    return best
  }
}

function listPlaces({ from, partners, clues, seen, size }: LearnInput): Map<number, number[]> {
  const places = new Map<number, number[]>()
  const lastText = new Int32Array(size).fill(-1)
  const most = from.length * largestShare
  for (const [index, text] of from.entries()) {
    if ((partners[index] ?? -1) < 0) continue
    for (const clueIndex of text.clues) {
      const clue = clues[clueIndex]
      if (!clue || !isWord(clue) || lastText[clue.stem] === index) continue
      lastText[clue.stem] = index
      const count = seen[clue.stem] ?? 0
      if (count < fewestTexts || count > most) continue
      const known = places.get(clue.stem)
      if (!known) places.set(clue.stem, [index])
      else if (known.length < mostTexts) known.push(index)
    }
  }
  return places
}

function isWord({ kind }: Clue): boolean {
  return kind === 'word' || kind === 'name' || kind === 'letters'
}
