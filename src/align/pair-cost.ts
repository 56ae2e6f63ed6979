import type { Token } from '../bitext/tokens.ts'
import { Arena } from './arena.ts'
import { Evidence } from './evidence.ts'
import { indexTexts } from './index-texts.ts'
import { learnLengths } from './length-evidence.ts'

export interface PairCostInput {
  readonly sources: readonly (readonly Token[])[]
  readonly targets: readonly (readonly Token[])[]
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

/** The cost of any two texts, and a quick answer to whether it is worth asking for it. */
export interface PairCosts {
  readonly cost: PairCost
  /**
   * What two texts that are not supposed to be a pair cost at least: never
   * more than `cost` says, and so fast that most pairs need not be looked at.
   */
  readonly leastCost: PairCost
}

/** Far more than what numbers lose when they are added in another order. */
const rounding = 1e-6

/** Learns the habits of the supposed pairs, and returns the cost of any pair. */
export function createPairCost(input: PairCostInput): PairCost {
  return learnPairCosts(input, new Arena()).cost
}

/** The same with both costs, until the arena is cleared. */
export function learnPairCosts(input: PairCostInput, arena: Arena): PairCosts {
  const { partners } = input
  const { sources, targets, keys } = indexTexts({ ...input, arena })
  const owners = invert(partners, arena.ints(targets.length))
  const lengths = learnLengths({
    sources: sources.letters,
    targets: targets.letters,
    partners,
    arena,
  })
  const forth = new Evidence({ from: sources, to: targets, keys, partners, owners, arena })
  const back = new Evidence({
    from: targets,
    to: sources,
    keys,
    partners: owners,
    owners: partners,
    arena,
  })
  return {
    cost: (source, target) =>
      -(lengths(source, target) + (forth.sum(source, target) + back.sum(target, source)) / 2),
    leastCost: (source, target) =>
      -rounding -
      lengths(source, target) -
      (forth.findMost(source, target) + back.findMost(target, source)) / 2,
  }
}

function invert(partners: Int32Array, owners: Int32Array): Int32Array {
  owners.fill(-1)
  for (let source = 0; source < partners.length; source++) {
    const target = partners[source] ?? -1
    if (target >= 0) owners[target] = source
  }
  return owners
}
