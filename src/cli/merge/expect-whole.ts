import { BitextError } from '../../errors.ts'
import type { ShardReport } from './read-shard-report.ts'

/** Throws `invalid-report` unless the reports are those of all shards of one check. */
export function expectWhole(reports: readonly ShardReport[]): void {
  const [first, ...others] = reports
  if (!first) return
  for (const other of others) expectSameCheck(first, other)
  const byIndex = new Map<number, ShardReport>()
  for (const report of reports) {
    const { index, count } = report.shard
    const known = byIndex.get(index)
    if (known) {
      const names = `\`${known.name}\` and \`${report.name}\``
      refuse(`Unexpected two reports of shard ${index}/${count}, ${names}, expected one`)
    }
    byIndex.set(index, report)
  }
  expectAll(new Set(byIndex.keys()), first.shard.count)
}

function expectSameCheck(first: ShardReport, other: ShardReport): void {
  const [one, two] = [first.shard, other.shard]
  const names = `\`${first.name}\` and \`${other.name}\``
  if (one.count !== two.count) {
    refuse(`Unexpected ${one.count} shards and ${two.count} in ${names}, expected as many in both`)
  }
  if (one.options !== two.options) {
    refuse(`Unexpected other options, configuration or baseline in ${names}, expected the same`)
  }
  if (one.documents !== two.documents) {
    refuse(`Unexpected other documents in ${names}, expected shards of the same`)
  }
}

const mostNamed = 5

function expectAll(found: ReadonlySet<number>, count: number): void {
  if (found.size === count) return
  const missing: string[] = []
  for (let index = 1; index <= count && missing.length < mostNamed; index++) {
    if (!found.has(index)) missing.push(`${index}/${count}`)
  }
  const more = count - found.size - missing.length
  const names = missing.join(', ') + (more > 0 ? ` and ${more} more` : '')
  refuse(`Missing the report of shard ${names}, expected the reports of all`)
}

function refuse(message: string): never {
  throw new BitextError('invalid-report', message)
}
