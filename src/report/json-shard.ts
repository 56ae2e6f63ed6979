import { toJsonText } from './json-text.ts'
import type { ShardRecord, ShardSection } from './shard-section.ts'

/**
 * The key `shard` of a report as indented JSON, in pieces; files and records
 * take a line each, because there are many.
 */
export function* formatShard(section: ShardSection): Generator<string> {
  const { files, records, baseline, rules, ...scalars } = section
  yield '  "shard": {'
  for (const [name, value] of Object.entries(scalars))
    yield `\n    "${name}": ${toJsonText(value)},`
  if (baseline) yield `\n    "baseline": ${toJsonText(baseline)},`
  yield* formatLines('rules', rules)
  yield ','
  yield* formatLines('files', files)
  yield ','
  yield* formatLines(
    'records',
    records.map(({ file, reported, records: units }) => {
      return { file, reported, records: units.map(toRecord) }
    }),
  )
  yield '\n  },\n'
}

function* formatLines(name: string, items: readonly object[]): Generator<string> {
  yield `\n    "${name}": [`
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? '' : ','}\n      ${toJsonText(item)}`
  }
  yield `${items.length === 0 ? '' : '\n    '}]`
}

/** Without the file, which all records of a document have in common. */
function toRecord({ rule, severity, unitId, line, column, key, value, text }: ShardRecord) {
  return { rule, severity, unitId, line, column, key, value, text }
}
