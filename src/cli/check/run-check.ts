import type { InputFile } from '../../batch/input-files.ts'
import { BitextError, type BitextErrorCode } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import { formatCount } from '../../report/findings.ts'
import type { ReportedRule } from '../../report/report.ts'
import type { Context } from '../context.ts'
import type { Recorded } from '../document-stage.ts'
import { selectDocuments } from '../documents.ts'
import type { RecordedFailure } from '../recording.ts'
import { listItems, type ProgressCounts, runDocuments } from '../run-documents.ts'
import { selectPart } from '../select-part.ts'
import type { CheckedFile } from '../stages/check-stage.ts'
import type { CheckCommandOptions } from './check-options.ts'
import { type CheckSummary, createSummary } from './check-summary.ts'
import { describeCounts, expectFewWarnings } from './describe-counts.ts'
import { expectUsage } from './expect-usage.ts'
import type { FileRecords } from './file-records.ts'
import { type KnownFindings, type KnownSummary, openKnownFindings } from './known-findings.ts'
import { loadRunRuleIds } from './load-run-rule-ids.ts'
import { type Project, readProject } from './project.ts'
import { readRuleOptions } from './read-rule-options.ts'
import { expectReportFiles, openReports, type ReportOutputs } from './report-outputs.ts'
import { createRunRecords, type RunRecords } from './run-records.ts'
import { describeShard } from './shard-section.ts'

/** A check under way. */
interface Session {
  readonly context: Context
  readonly project: Project
  readonly records: RunRecords
  readonly options: CheckCommandOptions
  readonly known: KnownFindings
  readonly reports: ReportOutputs
  readonly summary: CheckSummary
  /** Kept only if a report needs them. */
  readonly findings: Finding[]
  fixes: number
  warnings: number
  /** All documents of the call, also those of other shards. */
  inputs: readonly InputFile[]
}

/** A check of a few documents among others, as `--watch` repeats it. */
export interface CheckRound {
  /** Absolute paths; other documents are not checked. */
  readonly only?: ReadonlySet<string>
  /** What the others said to the rules over the run. */
  readonly records?: readonly FileRecords[]
  /** Told what decides about all documents. */
  readonly onOpen?: (project: Project, known: KnownFindings) => void
  /** Told what all documents have said by now. */
  readonly onRecords?: (records: readonly FileRecords[]) => void
}

/** Checks documents, as the command `check` is asked to. */
export async function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  context: Context,
  round: CheckRound = {},
): Promise<void> {
  expectUsage(paths, options)
  const session = await openSession(options, context, round)
  round.onOpen?.(session.project, session.known)
  const search = { ...options, allowStdin: true, allowXliff: true }
  const inputs = await selectDocuments(paths, context, search)
  const others = [session.project.configFile, session.known.file].flatMap((file) => file ?? [])
  await expectReportFiles(options.format ?? [], { inputs, others, cwd: context.terminal.cwd })
  session.inputs = inputs
  const part = await selectPart(inputs, options, context)
  await checkAll(round.only ? selectOnly(part, round.only) : part, session)
  round.onRecords?.(keepPresent(session.records.list(), inputs))
  // A shard does not know what the others have.
  if (!options.shard) await checkTogether(session)
  await finish(session)
}

function selectOnly(inputs: readonly InputFile[], only: ReadonlySet<string>): InputFile[] {
  return inputs.filter(({ absolutePath }) => only.has(absolutePath))
}

/** Without those of documents that are gone. */
function keepPresent(records: readonly FileRecords[], inputs: readonly InputFile[]): FileRecords[] {
  const present = new Set(inputs.map(({ path }) => path))
  return records
    .filter(({ file }) => present.has(file))
    .map(({ file, records: units }) => ({ file, records: units }))
}

async function openSession(
  options: CheckCommandOptions,
  context: Context,
  { records: before }: CheckRound,
): Promise<Session> {
  const { cwd } = context.terminal
  // A diff is what was asked for then.
  const requests = options.dryRun ? (options.format ?? []) : options.format
  const reports = openReports(requests, context)
  const project = await readProject(options, cwd)
  const selection = await readRuleOptions(options)
  const known = await openKnownFindings({ options, project, selection, cwd })
  const [summary, records] = [createSummary(), createRunRecords(before)]
  const state = { findings: [], fixes: 0, warnings: 0, inputs: [] }
  const parts = { project, known, reports, summary, records }
  return { options, context, ...parts, ...state }
}

async function checkAll(inputs: readonly InputFile[], session: Session): Promise<void> {
  const { options, project, context } = session
  await runDocuments({
    name: 'check',
    module: {
      url: new URL('../stages/check-stage.js', import.meta.url),
      load: () => import('../stages/check-stage.ts'),
    },
    settings: { options, project },
    items: await listItems(inputs, context, { ...options, sourceRoot: project.sourceRoot }),
    // What has changed is little, and each thread would have to ask git for it.
    options: options.since === undefined ? options : { ...options, jobs: 1 },
    context,
    onResult: ({ input }, recorded) => takeResult(input, recorded, session),
  })
}

/** Returns what progress counts. */
function takeResult(
  input: InputFile,
  { value, failure }: Recorded<CheckedFile>,
  session: Session,
): ProgressCounts {
  const { known, summary, records } = session
  const rule = failure && unreadableRules.get(failure.code)
  if (failure && rule) show([toFinding(failure, rule, input)], session)
  if (!value) return {}
  records.add(input, value.records)
  session.fixes += value.fixes
  const shown = show(known.hide(input, value.findings), session)
  summary.add(input, value, shown)
  return { units: value.units, findings: shown.length }
}

/** What the documents say only when all have been read. */
async function checkTogether(session: Session): Promise<void> {
  const { records, known, summary } = session
  const found = await records.check()
  for (const [input, findings] of found) {
    summary.addFindings(input, show(known.hide(input, findings), session))
  }
  if (found.length === 0) return
  const { compareRecordPlaces } = await import('../../check/consistency.ts')
  session.findings.sort(compareRecordPlaces)
}

/** Reports findings that no baseline knows; returns those that are shown. */
function show(findings: readonly Finding[], session: Session): readonly Finding[] {
  const { options, context, reports } = session
  session.warnings += findings.filter(({ severity }) => severity === 'warning').length
  const shown = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings
  context.outcome.count(shown)
  reports.addDocument(shown)
  if (reports.needsAll) for (const finding of shown) session.findings.push(finding)
  return shown
}

async function finish(session: Session): Promise<void> {
  const { options, context, reports, summary, project } = session
  const { outcome, terminal, version } = context
  const known = await finishKnown(session)
  const { baseline, message } = known
  const shard = await describeShard({ ...session, summary, rest: known.rest })
  await reports.finish({
    version,
    documents: summary.documents(),
    units: summary.units(),
    counts: outcome.counts,
    rules: await listReportedRules(session),
    failures: outcome.failures,
    locales: summary.listLocales(),
    files: summary.files,
    findings: session.findings,
    ...(project.sourceRoot === undefined ? {} : { stale: summary.stale }),
    ...(baseline ? { baseline } : {}),
    ...(shard ? { shard } : {}),
  })
  terminal.writeError(
    describeFixes(session) + message + summary.describeStale() + describeCounts(summary, outcome),
  )
  expectFewWarnings(session.warnings, options, outcome)
}

/** A baseline that cannot be written takes nobody the report. */
async function finishKnown({ known, context, options }: Session): Promise<KnownSummary> {
  try {
    return await known.finish(options.shard ? await loadRunRuleIds() : undefined)
  } catch (error) {
    if (!(error instanceof BitextError)) throw error
    context.outcome.fail(error)
    return { message: '' }
  }
}

function describeFixes({ options, fixes }: Session): string {
  if (!options.fix) return ''
  return `${options.dryRun ? 'Would repair' : 'Repaired'} ${formatCount(fixes, 'finding')}\n`
}

/** The rules that a report names at its end; one that streams does not. */
async function listReportedRules({ options, project, reports }: Session): Promise<ReportedRule[]> {
  if (!reports.needsAll) return []
  const { describeRules, listActiveRules } = await import('./reported-rules.ts')
  return describeRules(await listActiveRules(options, project))
}

/** Failures to read that are findings too, for those who read the report, and their rules. */
const unreadableRules: ReadonlyMap<BitextErrorCode, string> = new Map([
  ['invalid-encoding', 'encoding'],
  ['xliff-syntax', 'xliff-syntax'],
  ['xliff-unsupported', 'xliff-unsupported'],
])

function toFinding(
  { message, line = 1, column = 1 }: RecordedFailure,
  rule: string,
  input: InputFile,
): Finding {
  return { file: input.path, line, column, rule, severity: 'error', message }
}
