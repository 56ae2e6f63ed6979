import type { InputFile } from '../../batch/input-files.ts'
import { BitextError, type BitextErrorCode } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import { formatCount, formatSeverityCounts } from '../../report/findings.ts'
import type { Context } from '../context.ts'
import { attempt, selectDocuments } from '../documents.ts'
import { type CheckedInput, type Checking, checkInput } from './check-input.ts'
import type { CheckCommandOptions } from './check-options.ts'
import { type CheckSummary, createSummary, listReportedRules } from './check-summary.ts'
import { expectUsage } from './expect-usage.ts'
import { fixInput } from './fix-input.ts'
import { type KnownFindings, type KnownSummary, openKnownFindings } from './known-findings.ts'
import { readProject } from './project.ts'
import { expectReportFiles, openReports, type ReportOutputs } from './report-outputs.ts'
import { selectRules } from './rule-selection.ts'
import { createRunRecords } from './run-records.ts'
import { createSinceFilter } from './since-filter.ts'

/** A check under way. */
interface Session extends Checking {
  readonly options: CheckCommandOptions
  readonly known: KnownFindings
  readonly reports: ReportOutputs
  readonly summary: CheckSummary
  /** Kept only if a report needs them. */
  readonly findings: Finding[]
  fixes: number
  warnings: number
}

/** Checks documents, as the command `check` is asked to. */
export async function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  context: Context,
): Promise<void> {
  expectUsage(paths, options)
  const session = await openSession(options, context)
  try {
    const search = { ...options, allowStdin: true, allowXliff: true }
    const inputs = await selectDocuments(paths, context, search)
    const others = [session.project.configFile, session.known.file].flatMap((file) => file ?? [])
    await expectReportFiles(options.format ?? [], { inputs, others, cwd: context.terminal.cwd })
    for (const input of inputs) await checkOne(input, session)
    checkTogether(session)
    await finish(session)
  } finally {
    session.since.close()
  }
}

async function openSession(options: CheckCommandOptions, context: Context): Promise<Session> {
  const { cwd } = context.terminal
  // A diff is what was asked for then.
  const requests = options.dryRun ? (options.format ?? []) : options.format
  const reports = openReports(requests, context)
  const project = await readProject(options, cwd)
  const selection = selectRules(options, project)
  const known = await openKnownFindings({ options, project, selection, cwd })
  const since = await createSinceFilter(options.since, cwd)
  const [summary, records] = [createSummary(), createRunRecords()]
  const state = { findings: [], fixes: 0, warnings: 0 }
  const parts = { project, selection, known, since, reports, summary, records }
  return { options, context, ...parts, ...state }
}

async function checkOne(input: InputFile, session: Session): Promise<void> {
  const { options, context, known, summary } = session
  const error = await attempt(input, context, async () => {
    const checked = await checkInput(input, session)
    const { findings } = options.fix ? await repair(checked, input, session) : checked
    const shown = show(known.hide(input, findings), session)
    summary.add(input, checked, shown)
  })
  const rule = error && unreadableRules.get(error.code)
  if (error && rule) show([toFinding(error, rule, input)], session)
}

/** What the documents say only when all have been read. */
function checkTogether(session: Session): void {
  const { records, known, summary } = session
  const found = records.check()
  for (const [input, findings] of found) {
    summary.addFindings(input, show(known.hide(input, findings), session))
  }
  if (found.length > 0) session.findings.sort(byPlace)
}

function byPlace(first: Finding, second: Finding): number {
  const [firstFile, secondFile] = [first.file ?? '', second.file ?? '']
  if (firstFile !== secondFile) return firstFile < secondFile ? -1 : 1
  return first.line - second.line || first.column - second.column
}

async function repair(
  checked: CheckedInput,
  input: InputFile,
  session: Session,
): Promise<CheckedInput> {
  const { terminal } = session.context
  const isDryRun = session.options.dryRun === true
  const fixed = await fixInput(checked, input, { isDryRun, terminal })
  session.fixes += fixed.fixes
  return fixed.checked
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
  const { options, context, reports, summary, selection, project } = session
  const { outcome, terminal, version } = context
  const { baseline, message } = await finishKnown(session)
  await reports.finish({
    version,
    documents: summary.documents(),
    units: summary.units(),
    counts: outcome.counts,
    rules: listReportedRules(selection, project.folder),
    failures: outcome.failures,
    locales: summary.listLocales(),
    files: summary.files,
    findings: session.findings,
    ...(project.sourceRoot === undefined ? {} : { stale: summary.stale }),
    ...(baseline ? { baseline } : {}),
  })
  terminal.writeError(
    describeFixes(session) + message + summary.describeStale() + describeCounts(session),
  )
  const { maxWarnings } = options
  if (maxWarnings !== undefined && session.warnings > maxWarnings) {
    const found = formatCount(session.warnings, 'warning')
    outcome.reject(`Unexpected ${found}, expected ${maxWarnings} at most`)
  }
}

/** A baseline that cannot be written takes nobody the report. */
async function finishKnown({ known, context }: Session): Promise<KnownSummary> {
  try {
    return await known.finish()
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

function describeCounts({ summary, context }: Session): string {
  const documents = formatCount(summary.documents(), 'document')
  const units = formatCount(summary.units(), 'unit')
  const { counts, failures } = context.outcome
  const failed = failures.length === 0 ? '' : `, ${formatCount(failures.length, 'failure')}`
  return `Checked ${documents}, ${units}: ${formatSeverityCounts(counts)}${failed}\n`
}

/** Failures to read that are findings too, for those who read the report, and their rules. */
const unreadableRules: ReadonlyMap<BitextErrorCode, string> = new Map([
  ['invalid-encoding', 'encoding'],
  ['xliff-syntax', 'xliff-syntax'],
  ['xliff-unsupported', 'xliff-unsupported'],
])

function toFinding(
  { message, line = 1, column = 1 }: BitextError,
  rule: string,
  input: InputFile,
): Finding {
  return { file: input.path, line, column, rule, severity: 'error', message }
}
