import { learnEvidence } from './evidence.ts'
import { indexTexts } from './indexed-texts.ts'
import { learnLengths } from './length-evidence.ts'
import type { TextFeatures } from './text-features.ts'

export interface PairCostInput {
  readonly sources: readonly TextFeatures[]
  readonly targets: readonly TextFeatures[]
  /** Index of the target that each source is supposed to belong to, `-1` for none. */
  readonly partners: Int32Array
}

/**
 * What it costs that two texts are a pair, in nats.
 *
 * Below zero the texts look like translations of each other, above zero like
 * texts that have nothing to do with each other; near zero nothing is known.
 */
export type PairCost = (source: number, target: number) => number

/** Learns the habits of the supposed pairs, and returns the cost of any pair. */
export function createPairCost({ sources, targets, partners }: PairCostInput): PairCost {
  const { texts, clues, size } = indexTexts([sources, targets])
  const [from = [], to = []] = texts
  const owners = invert(partners, targets.length)
  const lengths = learnLengths({ sources, targets, partners })
  const forth = learnEvidence({ from, to, clues, size, partners, owners })
  const back = learnEvidence({
    from: to,
    to: from,
    clues,
    size,
    partners: owners,
    owners: partners,
  })
  return (source, target) =>
    -(lengths(source, target) + (forth(source, target) + back(target, source)) / 2)
}

function invert(partners: Int32Array, length: number): Int32Array {
  const owners = new Int32Array(length).fill(-1)
  for (const [source, target] of partners.entries()) if (target >= 0) owners[target] = source
  return owners
}
