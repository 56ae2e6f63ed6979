import { findInputs, type InputFile } from '../../batch/input-files.ts'
import { compareRecordPlaces } from '../../check/consistency.ts'
import { BitextError } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import type { FormatRequest } from '../check/check-options.ts'
import { type CheckSummary, createSummary } from '../check/check-summary.ts'
import { describeCounts, expectFewWarnings } from '../check/describe-counts.ts'
import { checkFileRecords } from '../check/file-records.ts'
import { expectReportFiles, openReports, type ReportOutputs } from '../check/report-outputs.ts'
import { describeRules } from '../check/reported-rules.ts'
import type { Context } from '../context.ts'
import { attempt } from '../documents.ts'
import { expectWhole } from './expect-whole.ts'
import { listDocuments } from './list-documents.ts'
import { type MergedBaseline, mergeBaselines } from './merge-baselines.ts'
import { mergeFailures } from './merge-failures.ts'
import { createShardReader, type ShardReport } from './read-shard-report.ts'

export interface MergeOptions {
  readonly format?: readonly FormatRequest[]
  readonly maxWarnings?: number
}

/** A merge under way. */
interface Merge {
  readonly context: Context
  readonly shards: readonly ShardReport[]
  readonly reports: ReportOutputs
  readonly summary: CheckSummary
  readonly baseline: MergedBaseline
  /** Kept only if a report needs them. */
  readonly findings: Finding[]
  warnings: number
}

/** Makes one report of the reports of all shards, as if the check had not been cut. */
export async function runMerge(
  paths: readonly string[],
  options: MergeOptions,
  context: Context,
): Promise<void> {
  const { cwd } = context.terminal
  const reports = openReports(options.format, context)
  const inputs = await findReports(paths, cwd)
  await expectReportFiles(options.format ?? [], { inputs, others: [], cwd })
  const shards = await readShards(inputs, context)
  if (shards.length < inputs.length) return
  expectWhole(shards)
  const parts = { summary: createSummary(), baseline: mergeBaselines(shards), findings: [] }
  const warnings = shards.reduce((sum, { shard }) => sum + shard.warnings, 0)
  const merge: Merge = { context, shards, reports, ...parts, warnings }
  repeatFailures(merge)
  addDocuments(merge)
  checkTogether(merge)
  await finish(merge, options)
}

async function findReports(paths: readonly string[], cwd: string): Promise<readonly InputFile[]> {
  const { files, errors } = await findInputs(paths, { cwd, extensions: ['.json'] })
  const [error] = errors
  if (error) throw error
  return files
}

/** All reports that can be read, so that one call names all that cannot. */
async function readShards(
  inputs: readonly InputFile[],
  context: Context,
): Promise<readonly ShardReport[]> {
  const read = createShardReader(context.version)
  const shards: ShardReport[] = []
  for (const input of inputs) {
    await attempt(input, context, async () => void shards.push(await read(input)))
  }
  return shards
}

function repeatFailures({ shards, context }: Merge): void {
  for (const { message, file, line, column } of mergeFailures(shards)) {
    const place = line === undefined ? {} : { line, ...(column === undefined ? {} : { column }) }
    context.outcome.fail(new BitextError('file-unreadable', message, place), file)
  }
}

function addDocuments(merge: Merge): void {
  for (const { file, details, findings } of listDocuments(merge.shards)) {
    report(findings, merge)
    if (!details) continue
    const { locale: language, sourceLocale: sourceLanguage, ...counts } = details
    merge.summary.add({ path: file }, { language, sourceLanguage, ...counts }, findings)
  }
}

/** What the documents say only when those of all shards are known. */
function checkTogether(merge: Merge): void {
  const { shards, baseline, summary } = merge
  const isQuiet = shards.some(({ shard }) => shard.isQuiet)
  const found = checkFileRecords(shards.flatMap(readRecords))
  for (const [path, findings] of found) {
    const unknown = baseline.hide(path, findings)
    merge.warnings += unknown.filter(({ severity }) => severity === 'warning').length
    const shown = isQuiet ? unknown.filter(({ severity }) => severity === 'error') : unknown
    report(shown, merge)
    summary.addFindings({ path }, shown)
  }
  if (found.size > 0) merge.findings.sort(compareRecordPlaces)
}

function readRecords({ shard }: ShardReport) {
  return shard.records.map(({ file, records, ...reported }) => {
    return { file, records: records.map((record) => ({ ...record, file })), ...reported }
  })
}

function report(findings: readonly Finding[], { context, reports, findings: kept }: Merge): void {
  context.outcome.count(findings)
  reports.addDocument(findings)
  if (reports.needsAll) for (const finding of findings) kept.push(finding)
}

async function finish(merge: Merge, options: MergeOptions): Promise<void> {
  const { context, shards, reports, summary, findings } = merge
  const { outcome, terminal, version } = context
  const { baseline, message } = merge.baseline.finish()
  await reports.finish({
    version,
    documents: summary.documents(),
    units: summary.units(),
    counts: outcome.counts,
    rules: describeRules(shards[0]?.shard.rules ?? []),
    failures: outcome.failures,
    locales: summary.listLocales(),
    files: summary.files,
    findings,
    ...(shards.some(({ stale }) => stale) ? { stale: summary.stale } : {}),
    ...(baseline ? { baseline } : {}),
  })
  terminal.writeError(message + summary.describeStale() + describeCounts(summary, outcome))
  expectFewWarnings(merge.warnings, options, outcome)
}
