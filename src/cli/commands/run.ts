import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Command } from 'commander'
import { writeTextFile } from '../../batch/files.ts'
import { type InputFile, placeOutput } from '../../batch/input-files.ts'
import { planOutputs } from '../../batch/plan-outputs.ts'
import type { Edition } from '../../bitext/document.ts'
import { missingTarget } from '../../check/rules/missing-target.ts'
import { countSeverities, formatFindingLine, formatSeverityCounts } from '../../report/findings.ts'
import type { SeverityCounts } from '../../report/report.ts'
import { type Column, formatTable } from '../../report/table.ts'
import { countDocument } from '../../stats/count-document.ts'
import { writeXliff } from '../../xliff/write-xliff.ts'
import { type Checking, checkMarkdown } from '../check/check-input.ts'
import { addConfigOptions, type RuleOptions } from '../check/check-options.ts'
import { type KnownFindings, openKnownFindings } from '../check/known-findings.ts'
import { readProject } from '../check/project.ts'
import { selectRules } from '../check/rule-selection.ts'
import { createRunRecords } from '../check/run-records.ts'
import type { Context } from '../context.ts'
import { attempt, readDocument, selectDocuments } from '../documents.ts'
import { exportDocument } from '../export-document.ts'
import {
  addEditionOptions,
  addLanguageOptions,
  type EditionOptions,
  type LanguageOptions,
  pathsArgument,
} from '../options.ts'
import { readOutputFolder } from '../output.ts'
import { expectSourceRoot, regenerateDocument } from '../regenerate-document.ts'

type RunOptions = LanguageOptions & EditionOptions & RuleOptions & { readonly out: string }

const editions: readonly Edition[] = ['dual', 'target', 'source']

const columns: readonly Column[] = [
  { title: 'Locale', align: 'left' },
  { title: 'Documents', align: 'right' },
  { title: 'Units', align: 'right' },
  { title: 'Words', align: 'right' },
  { title: 'Time', align: 'right' },
  { title: 'Findings', align: 'left' },
]

export function addRunCommand(program: Command, context: Context): void {
  const command = program
    .command('run')
    .summary('export, check and regenerate, all in one go')
    .description(
      'Runs the whole pipeline: XLIFF to `xliff/`, all editions to `dual/`, `target/` and `source/`, findings and a table a locale to standard output.',
    )
    .argument('[paths...]', pathsArgument)
    .option('--out <dir>', 'folder for the outputs', 'out')
  addConfigOptions(addEditionOptions(addLanguageOptions(command)))
    .addHelpText(
      'after',
      `
Examples:
  $ bitext run                                 all of locales/ to out/
  $ bitext run docs/de-de --out build          one locale to build/`,
    )
    .action((paths: string[], options: RunOptions) => runAll(paths, options, context))
}

/** One row of the table. */
interface Row {
  documents: number
  units: number
  words: number
  milliseconds: number
  severities: SeverityCounts
}

async function runAll(
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
  const running = await openRun(options, context)
  const rows = new Map<string, Row>()
  for (const [input, outputs] of plan) {
    await attempt(input, context, async () => {
      const { language, row } = await runDocument(input, outputs, running)
      rows.set(language, addRows(rows.get(language), row))
    })
  }
  reportTogether(running)
  terminal.writeOut(formatRows(rows))
  terminal.writeError((await running.known.finish()).message)
  if (rows.size > 0) terminal.writeError(`Wrote xliff/, dual/, target/ and source/ in ${folder}\n`)
}

/** A run under way. */
interface Running extends Omit<Checking, 'since'> {
  readonly options: RunOptions
  readonly known: KnownFindings
}

async function openRun(options: RunOptions, context: Context): Promise<Running> {
  const { cwd } = context.terminal
  const project = await readProject(options, cwd)
  const selection = selectRules(options, project)
  const known = await openKnownFindings({ options, project, selection, cwd })
  return { options, context, project, selection, known, records: createRunRecords() }
}

/** What the documents say only when all have been read. */
function reportTogether({ records, known, context }: Running): void {
  const { terminal, outcome } = context
  for (const [input, found] of records.check()) {
    const findings = known.hide(input, found)
    outcome.count(findings)
    terminal.writeOut(findings.map(formatFindingLine).join(''))
  }
}

async function runDocument(
  input: InputFile,
  outputs: readonly string[],
  running: Running,
): Promise<{ language: string; row: Row }> {
  const { options, context, known } = running
  const { terminal, outcome } = context
  const { cwd } = terminal
  const start = performance.now()
  const document = await readDocument(input, context)
  const exported = exportDocument(document, input, { options, cwd })
  const regenerated = await regenerateDocument(document, input, { editions, options, cwd })
  const texts = [
    writeXliff(exported.xliff),
    ...editions.map((edition) => regenerated.texts.get(edition)),
  ]
  for (const [index, path] of outputs.entries()) {
    const text = texts[index]
    if (text !== undefined) await writeTextFile(path, text)
  }
  const checked = await checkMarkdown(document, input, {
    ...running,
    filter: (found) => [...found],
  })
  const findings = [
    ...known.hide(
      input,
      checked.findings.filter(({ rule }) => rule !== 'source-edition'),
    ),
    ...exported.findings,
    // The check says the same of an empty target.
    ...regenerated.findings.filter(({ rule }) => rule !== missingTarget.id),
  ]
  outcome.count(findings)
  terminal.writeOut(findings.map(formatFindingLine).join(''))

  const { units, sourceWords } = countDocument(document)
  const milliseconds = performance.now() - start
  const severities = countSeverities(findings)
  const row = { documents: 1, units, words: sourceWords, milliseconds, severities }
  return { language: exported.language, row }
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
