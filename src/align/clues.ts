import type { EvidenceInput } from './evidence-input.ts'
import type { Clue, IndexedText } from './indexed-texts.ts'
import { learnPartners } from './learn-partners.ts'
import type { MarkKind } from './text-features.ts'

/**
 * What became of each mark in the supposed pairs: its options are the keys
 * that may stand for it on the other side. In columns, because the loop over
 * them is where all time goes.
 */
export interface Clues {
  /** Where the options of clue `i` start; they end where those of `i + 1` start. */
  readonly starts: Int32Array
  readonly weights: Float64Array
  /** For each option: its key, and the key of this side that it was counted with. */
  readonly options: Int32Array
  readonly teachers: Int32Array
  /** For each option: in how many pairs both occur. */
  readonly together: Int32Array
  /** For each option: what is expected before anything is seen, 0 for chance, and what that counts. */
  readonly shares: Float64Array
  readonly strengths: Float64Array
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

/** As many observations as the prior of a kind is worth for the kind, and the kind's share for one mark. */
const kindStrength = 20
const keptStrength = 2
/** As many observations as chance is worth for marks that occur together. */
const chanceStrength = 1.5

/** Counts what became of the marks of `from` in the supposed pairs. */
export function learnClues(input: EvidenceInput): Clues {
  const { from, to, size, partners, clues } = input
  const seen = countKeys(
    from.filter((_, index) => (partners[index] ?? -1) >= 0),
    size,
  )
  const counts = countKeys(to, size)
  const identical = countIdentical(input)
  const kept = estimateKept(clues, identical, seen)
  const partnersOf = learnPartners({ ...input, seen, counts })

  const starts = new Int32Array(clues.length + 1)
  const weights = new Float64Array(clues.length)
  const options: number[] = []
  const teachers: number[] = []
  const together: number[] = []
  const shares: number[] = []
  const strengths: number[] = []
  for (const [index, { kind, key, stem }] of clues.entries()) {
    weights[index] = priors[kind].weight
    // A key that the other side does not have at all is no option, unless it has to be there.
    const share = kept(kind)
    if (counts[key] || share > 0.3)
      add({ option: key, teacher: key, share, strength: keptStrength })
    if (stem !== key && counts[stem]) {
      add({ option: stem, teacher: stem, share: keptStem, strength: keptStrength })
    }
    for (const partner of partnersOf[stem] ?? []) {
      if (partner.key === key || partner.key === stem) continue
      add(
        { option: partner.key, teacher: stem, share: 0, strength: chanceStrength },
        partner.together,
      )
    }
    starts[index + 1] = options.length
  }
  return {
    starts,
    weights,
    options: Int32Array.from(options),
    teachers: Int32Array.from(teachers),
    together: Int32Array.from(together),
    shares: Float64Array.from(shares),
    strengths: Float64Array.from(strengths),
    seen,
    counts,
  }

  function add(
    {
      option,
      teacher,
      share,
      strength,
    }: { option: number; teacher: number; share: number; strength: number },
    count = identical[option] ?? 0,
  ): void {
    options.push(option)
    teachers.push(teacher)
    together.push(count)
    shares.push(share)
    strengths.push(strength)
  }
}

function countKeys(texts: readonly IndexedText[], size: number): Int32Array {
  const counts = new Int32Array(size)
  for (const { keys } of texts) for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

function countIdentical({ from, to, partners, size }: EvidenceInput): Int32Array {
  const counts = new Int32Array(size)
  const inPartner = new Int32Array(size)
  for (const [index, { keys }] of from.entries()) {
    for (const key of to[partners[index] ?? -1]?.keys ?? []) inPartner[key] = index + 1
    for (const key of keys) if (inPartner[key] === index + 1) counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

function estimateKept(
  clues: readonly Clue[],
  identical: Int32Array,
  seen: Int32Array,
): (kind: MarkKind) => number {
  const sums = new Map<MarkKind, { kept: number; all: number }>()
  for (const { kind, key } of clues) {
    const sum = sums.get(kind) ?? { kept: 0, all: 0 }
    sum.kept += identical[key] ?? 0
    sum.all += seen[key] ?? 0
    sums.set(kind, sum)
  }
  return (kind) => {
    const { kept, all } = sums.get(kind) ?? { kept: 0, all: 0 }
    return (kept + kindStrength * priors[kind].kept) / (all + kindStrength)
  }
}
