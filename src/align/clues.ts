import type { EvidenceInput } from './evidence-input.ts'
import type { IndexedKeys, IndexedTexts } from './indexed-texts.ts'
import { learnPartners } from './learn-partners.ts'
import { noKind } from './lexicon.ts'
import { type MarkKind, markKinds } from './mark.ts'

/**
 * What became of each mark in the supposed pairs: its options are the keys
 * that may stand for it on the other side. In columns, because the loop over
 * them is where all time goes.
 */
export interface Clues {
  /** The options of key `i` stand from place `starts[i]` to before `ends[i]`. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** For each option: its key, and the key of this side that it was counted with. */
  readonly options: Int32Array
  readonly teachers: Int32Array
  /** For each option: in how many pairs both occur. */
  readonly together: Int32Array
  /** For each option: what is expected before anything is seen, 0 for chance. */
  readonly shares: Float64Array
  /** For each key: in how many supposed pairs this side has it. */
  readonly seen: Int32Array
  /** For each key: in how many texts of the other side it occurs. */
  readonly counts: Int32Array
}

/** What is expected of a kind of mark before anything is seen of a document. */
interface KindPrior {
  /** How often a mark of the kind stands in the translation as it is. */
  readonly kept: number
  /** What its evidence counts: less where pieces of evidence depend on each other. */
  readonly weight: number
}

const priors: Readonly<Record<MarkKind, KindPrior>> = {
  code: { kept: 0.97, weight: 1 },
  link: { kept: 0.97, weight: 1 },
  number: { kept: 0.92, weight: 0.9 },
  name: { kept: 0.8, weight: 0.8 },
  word: { kept: 0.1, weight: 0.6 },
  letters: { kept: 0.3, weight: 0.2 },
  shape: { kept: 0.9, weight: 0.5 },
}
const keptStem = 0.25

/** For the number of each kind: what its evidence counts. */
export const weightsOfKinds: readonly number[] = markKinds.map((kind) => priors[kind].weight)

/** As many observations as the prior of a kind is worth for the kind, and the kind's share for one mark. */
const kindStrength = 20
export const keptStrength = 2
/** As many observations as chance is worth for marks that occur together. */
export const chanceStrength = 1.5

/** Counts what became of the marks of `from` in the supposed pairs. */
export function learnClues(input: EvidenceInput): Clues {
  const { from, to, partners, arena } = input
  const { size, kinds, stems } = input.keys
  const all = countKeys(arena.ints(size), from)
  const seen = partners.includes(-1) ? countKeys(arena.ints(size), from, partners) : all
  const counts = countKeys(arena.ints(size), to)
  const identical = countIdentical(input)
  const kept = estimateKept(input.keys, identical, seen)
  const learned = learnPartners({ ...input, seen, counts })

  const starts = arena.ints(size)
  const ends = arena.ints(size)
  const most = countMost()
  const options = arena.ints(most)
  const teachers = arena.ints(most)
  const together = arena.ints(most)
  const shares = arena.floats(most)
  let end = 0
  for (let key = 0; key < size; key++) {
    if (!all[key] || kinds[key] === noKind) continue
    starts[key] = end
    addOptions(key, stems[key] ?? 0)
    ends[key] = end
  }
  return { starts, ends, options, teachers, together, shares, seen, counts }

  /** How many options there are at most: a key, a stem and the partners of the stem for each key. */
  function countMost(): number {
    let count = 0
    for (let key = 0; key < size; key++) {
      if (!all[key] || kinds[key] === noKind) continue
      const stem = stems[key] ?? 0
      count += 2 + (learned.ends[stem] ?? 0) - (learned.starts[stem] ?? 0)
    }
    return count
  }

  function addOptions(key: number, stem: number): void {
    const share = kept[kinds[key] ?? 0] ?? 0
    // A key that the other side does not have at all is no option, unless it has to be there.
    if (counts[key] || share > 0.3) add(key, key, share, identical[key] ?? 0)
    if (stem !== key && counts[stem]) add(stem, stem, keptStem, identical[stem] ?? 0)
    const last = learned.ends[stem] ?? 0
    for (let at = learned.starts[stem] ?? 0; at < last; at++) {
      const partner = learned.keys[at] ?? 0
      if (partner !== key && partner !== stem) add(partner, stem, 0, learned.together[at] ?? 0)
    }
  }

  function add(option: number, teacher: number, share: number, count: number): void {
    options[end] = option
    teachers[end] = teacher
    together[end] = count
    shares[end] = share
    end++
  }
}

/** Counts for each key how many texts have it; of those that have a partner, if there are `partners`. */
function countKeys(
  counts: Int32Array,
  { length, keys, keyStarts }: IndexedTexts,
  partners?: Int32Array,
): Int32Array {
  for (let text = 0; text < length; text++) {
    if (partners && (partners[text] ?? -1) < 0) continue
    const end = keyStarts[text + 1] ?? 0
    for (let at = keyStarts[text] ?? 0; at < end; at++) {
      const key = keys[at] ?? 0
      counts[key] = (counts[key] ?? 0) + 1
    }
  }
  return counts
}

/** For each key: in how many supposed pairs both texts have it. */
function countIdentical({ from, to, partners, arena, keys: { size } }: EvidenceInput): Int32Array {
  const counts = arena.ints(size)
  const inPartner = arena.ints(size)
  for (let text = 0; text < from.length; text++) {
    const partner = partners[text] ?? -1
    if (partner < 0) continue
    const last = to.keyStarts[partner + 1] ?? 0
    for (let at = to.keyStarts[partner] ?? 0; at < last; at++)
      inPartner[to.keys[at] ?? 0] = text + 1
    const end = from.keyStarts[text + 1] ?? 0
    for (let at = from.keyStarts[text] ?? 0; at < end; at++) {
      const key = from.keys[at] ?? 0
      if (inPartner[key] === text + 1) counts[key] = (counts[key] ?? 0) + 1
    }
  }
  return counts
}

/** For the number of each kind: how often its marks stand in the translation as they are. */
function estimateKept(
  { size, kinds }: IndexedKeys,
  identical: Int32Array,
  seen: Int32Array,
): number[] {
  const kept = markKinds.map(() => 0)
  const all = markKinds.map(() => 0)
  for (let key = 0; key < size; key++) {
    const kind = kinds[key] ?? noKind
    if (kind === noKind) continue
    kept[kind] = (kept[kind] ?? 0) + (identical[key] ?? 0)
    all[kind] = (all[kind] ?? 0) + (seen[key] ?? 0)
  }
  return markKinds.map(
    (name, kind) =>
      ((kept[kind] ?? 0) + kindStrength * priors[name].kept) / ((all[kind] ?? 0) + kindStrength),
  )
}
