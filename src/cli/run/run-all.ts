import { resolve } from 'node:path'
import { type InputFile, placeOutput } from '../../batch/input-files.ts'
import { planOutputs } from '../../batch/plan-outputs.ts'
import type { Finding } from '../../finding.ts'
import { countSeverities, formatFindingLine, formatSeverityCounts } from '../../report/findings.ts'
import type { SeverityCounts } from '../../report/report.ts'
import { type Column, formatTable } from '../../report/table.ts'
import type { RuleOptions } from '../check/check-options.ts'
import { type KnownFindings, openKnownFindings } from '../check/known-findings.ts'
import { loadRunRuleIds } from '../check/load-run-rule-ids.ts'
import { readProject } from '../check/project.ts'
import { readRuleOptions } from '../check/read-rule-options.ts'
import { createRunRecords, type RunRecords } from '../check/run-records.ts'
import type { Context } from '../context.ts'
import { selectDocuments } from '../documents.ts'
import { expectSourceRoot } from '../expect-source-root.ts'
import type { EditionOptions, LanguageOptions } from '../options.ts'
import { readOutputFolder } from '../output.ts'
import { type BatchOptions, listItems, runDocuments } from '../run-documents.ts'
import { selectPart } from '../select-part.ts'
import type { ShardOptions } from '../shard-option.ts'
import type { RunResult } from '../stages/run-stage.ts'
import { editions } from './editions.ts'

export type RunOptions = LanguageOptions &
  EditionOptions &
  RuleOptions &
  ShardOptions &
  BatchOptions & { readonly out: string }

const columns: readonly Column[] = [
  { title: 'Locale', align: 'left' },
  { title: 'Documents', align: 'right' },
  { title: 'Units', align: 'right' },
  { title: 'Words', align: 'right' },
  { title: 'Time', align: 'right' },
  { title: 'Findings', align: 'left' },
]

/** One row of the table. */
interface Row {
  documents: number
  units: number
  words: number
  milliseconds: number
  severities: SeverityCounts
}

/** Runs the whole pipeline, as the command `run` is asked to. */
export async function runAll(
  paths: readonly string[],
  options: RunOptions,
  context: Context,
): Promise<void> {
  const { terminal } = context
  const folder = readOutputFolder(options.out, terminal.cwd)
  await expectSourceRoot(options, terminal.cwd)
  const inputs = await selectDocuments(paths, context, { output: { type: 'folder', folder } })
  const plan = await planOutputs(inputs, (input) => [
    placeOutput(resolve(folder, 'xliff'), input, '.xlf'),
    ...editions.map((edition) => placeOutput(resolve(folder, edition), input)),
  ])
  const { cwd } = terminal
  const project = await readProject(options, cwd)
  const selection = await readRuleOptions(options)
  const known = await openKnownFindings({ options, project, selection, cwd })
  const reporting = { known, records: createRunRecords(), context }
  const part = await selectPart(inputs, options, context)
  const rows = new Map<string, Row>()
  await runDocuments({
    name: 'run',
    module: {
      url: new URL('../stages/run-stage.js', import.meta.url),
      load: () => import('../stages/run-stage.ts'),
    },
    settings: { options, project },
    items: (await listItems(part, context, { sourceRoot: project.sourceRoot, ...options })).map(
      (item) => ({
        ...item,
        outputs: plan.get(item.input) ?? [],
      }),
    ),
    options,
    context,
    onResult: ({ input }, { value }) => {
      if (!value) return {}
      const row = reportDocument(input, value, reporting)
      rows.set(value.language, addRows(rows.get(value.language), row))
      const { error, warning, info } = row.severities
      return { units: row.units, findings: error + warning + info }
    },
  })
  await reportTogether(reporting, options)
  terminal.writeOut(formatRows(rows))
  const later = options.shard ? await loadRunRuleIds() : undefined
  terminal.writeError((await known.finish(later)).message)
  if (rows.size > 0) terminal.writeError(`Wrote xliff/, dual/, target/ and source/ in ${folder}\n`)
}

interface Reporting {
  readonly known: KnownFindings
  readonly records: RunRecords
  readonly context: Context
}

function reportDocument(input: InputFile, result: RunResult, reporting: Reporting): Row {
  const { units, words, milliseconds } = result
  const { known, records, context } = reporting
  records.add(input, result.records)
  const findings = [...known.hide(input, result.findings), ...result.otherFindings]
  report(findings, context)
  return { documents: 1, units, words, milliseconds, severities: countSeverities(findings) }
}

/** What the documents say only when all have been read. */
async function reportTogether(
  { records, known, context }: Reporting,
  { shard }: ShardOptions,
): Promise<void> {
  if (shard) {
    // A shard does not know what the others have.
    const isAsked = records.list().length > 0
    if (isAsked) context.terminal.writeError('Units were not compared across documents\n')
    return
  }
  for (const [input, found] of await records.check()) report(known.hide(input, found), context)
}

function report(findings: readonly Finding[], { terminal, outcome }: Context): void {
  outcome.count(findings)
  terminal.writeOut(findings.map(formatFindingLine).join(''))
}

function addRows(first: Row | undefined, second: Row): Row {
  if (!first) return second
  return {
    documents: first.documents + second.documents,
    units: first.units + second.units,
    words: first.words + second.words,
    milliseconds: first.milliseconds + second.milliseconds,
    severities: {
      error: first.severities.error + second.severities.error,
      warning: first.severities.warning + second.severities.warning,
      info: first.severities.info + second.severities.info,
    },
  }
}

function formatRows(rowsByLanguage: ReadonlyMap<string, Row>): string {
  const rows = [...rowsByLanguage].sort(([first], [second]) => (first < second ? -1 : 1))
  const total = rows.map(([, row]) => row).reduce<Row | undefined>(addRows, undefined)
  const named = total ? [...rows, ['Total', total] as const] : rows
  return formatTable(
    columns,
    named.map(([name, row]) => [
      name,
      String(row.documents),
      String(row.units),
      String(row.words),
      `${(row.milliseconds / 1000).toFixed(2)} s`,
      formatSeverityCounts(row.severities),
    ]),
  )
}
