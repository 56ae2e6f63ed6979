import { createBaselineFilter } from '../../check/baseline.ts'
import type { Finding } from '../../finding.ts'
import type { NamedEntry } from '../../report/shard-section.ts'
import { type KnownSummary, summarizeKnown } from '../check/known-findings.ts'
import type { ShardReport } from './read-shard-report.ts'

/** What the baseline knows of the findings that only all shards together have. */
export interface MergedBaseline {
  readonly hide: (file: string, findings: readonly Finding[]) => readonly Finding[]
  readonly finish: () => KnownSummary
}

/**
 * Goes on with the baseline where the shards stopped.
 *
 * A baseline counts findings a file and rule. A file is in one shard, and a
 * rule is checked by the shards or by the merge: so the shards have used up
 * entries of their own only, and have left those of the merge alone.
 */
export function mergeBaselines(reports: readonly ShardReport[]): MergedBaseline {
  const rests = reports.flatMap(({ shard }) => shard.baseline ?? [])
  const suppressed = reports.reduce((sum, { summary }) => sum + (summary.suppressed ?? 0), 0)
  const left = rests.flatMap((rest) => rest.left)
  const entries = new Map(left.map((entry) => [toKey(entry), entry]))
  const filter = createBaselineFilter(countByFile(left))
  return { hide: filter.hide, finish }

  function finish(): KnownSummary {
    if (rests.length === 0) return { message: '' }
    const isPartial = rests.some((rest) => rest.isPartial)
    const leftOver = isPartial ? [] : filter.listUnmatched().flatMap(nameEntry)
    const unmatched = joinEntries([...rests.flatMap((rest) => rest.unmatched), ...leftOver])
    return summarizeKnown(suppressed + filter.hidden(), { unmatched, left: [], isPartial })
  }

  function nameEntry({ count, ...entry }: CountedEntry): NamedEntry[] {
    const known = entries.get(toKey(entry))
    return known ? [{ ...known, count }] : []
  }
}

type CountedEntry = Pick<NamedEntry, 'file' | 'rule' | 'count'>

function countByFile(entries: readonly NamedEntry[]): Map<string, Map<string, number>> {
  const files = new Map<string, Map<string, number>>()
  for (const { file, rule, count } of entries) {
    const rules = files.get(file) ?? new Map<string, number>()
    files.set(file, rules.set(rule, count))
  }
  return files
}

/** Each entry once, in the order of the baseline: all shards name files that are gone. */
function joinEntries(entries: readonly NamedEntry[]): NamedEntry[] {
  const joined = new Map(entries.map((entry) => [toKey(entry), entry]))
  return [...joined.values()].sort((first, second) => {
    if (first.name !== second.name) return first.name < second.name ? -1 : 1
    return first.rule < second.rule ? -1 : 1
  })
}

function toKey({ file, rule }: Pick<NamedEntry, 'file' | 'rule'>): string {
  return JSON.stringify([file, rule])
}
