/** One part of a run that is cut in several. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number
  readonly count: number
}

/** What is given to a shard as a whole. */
export interface ShardItem {
  /** No two items have the same. */
  readonly path: string
  /** Bytes, or any other measure of the work. */
  readonly size: number
}

/**
 * The items of one shard, in the order of the list.
 *
 * Each item is in exactly one shard. Which one depends on the items alone, not
 * on their order or on the machine: the largest first, each to the shard that
 * has least so far. So two shards differ by the largest item at most.
 */
export function selectShard<Item extends ShardItem>(
  items: readonly Item[],
  { index, count }: Shard,
): Item[] {
  const loads = Array.from({ length: count }, () => ({ size: 0, items: 0 }))
  const selected = new Set<Item>()
  for (const item of [...items].sort(bySize)) {
    const lightest = findLightest(loads)
    const load = loads[lightest]
    if (!load) break
    load.size += item.size
    load.items++
    if (lightest === index - 1) selected.add(item)
  }
  return items.filter((item) => selected.has(item))
}

/** Paths are compared by their code units: a locale's order would differ between machines. */
function bySize(first: ShardItem, second: ShardItem): number {
  if (first.size !== second.size) return second.size - first.size
  if (first.path === second.path) return 0
  return first.path < second.path ? -1 : 1
}

interface Load {
  readonly size: number
  readonly items: number
}

/** The first of the lightest; empty files are spread too. */
function findLightest(loads: readonly Load[]): number {
  let lightest = 0
  let least = loads[0]
  for (const [index, load] of loads.entries()) {
    if (!least || load.size > least.size) continue
    if (load.size === least.size && load.items >= least.items) continue
    lightest = index
    least = load
  }
  return lightest
}
