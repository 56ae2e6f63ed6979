import { type Command, Option } from 'commander'
import type { InputFile } from '../../batch/input-files.ts'
import { checkDocument } from '../../check/check-document.ts'
import type { BitextError } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import {
  formatCount,
  formatFindingJson,
  formatFindingLine,
  formatFindingsReport,
  formatSeverityCounts,
} from '../../report/findings.ts'
import type { Context } from '../context.ts'
import { attempt, readDocument, selectDocuments } from '../documents.ts'
import { pathsArgument } from '../options.ts'

interface CheckOptions {
  readonly format: 'text' | 'json' | 'jsonl'
  readonly stdinFilename?: string
}

export function addCheckCommand(program: Command, context: Context): void {
  program
    .command('check')
    .summary('find what is wrong with the pairs')
    .description(
      'Checks that source and target of each unit belong together and nothing is broken.',
    )
    .argument('[paths...]', `${pathsArgument}, - for standard input`)
    .addOption(
      new Option('--format <format>', 'form of the report; jsonl is one finding a line')
        .choices(['text', 'json', 'jsonl'])
        .default('text'),
    )
    .option('--stdin-filename <path>', 'name of the document that comes from standard input')
    .addHelpText(
      'after',
      `
Examples:
  $ bitext check                               all of locales/
  $ bitext check 'docs/*-*/**/*.md'            all locales of a documentation set
  $ bitext check docs/de-de --format jsonl     for scripts

Exit code: 0 clean, 1 findings of severity error, 2 a file could not be read or wrong use`,
    )
    .action((paths: string[], options: CheckOptions) => runCheck(paths, options, context))
}

async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<void> {
  const { terminal, outcome } = context
  const inputs = await selectDocuments(paths, context, { ...options, allowStdin: true })
  const report = { documents: 0, units: 0, findings: [] as Finding[] }
  const add = (findings: readonly Finding[]) => {
    outcome.count(findings)
    if (options.format === 'json') for (const finding of findings) report.findings.push(finding)
    else terminal.writeOut(findings.map(formats[options.format]).join(''))
  }
  for (const input of inputs) {
    const error = await attempt(input, context, async () => {
      const document = await readDocument(input, context)
      add(checkDocument(document))
      report.documents++
      report.units += document.units.length
    })
    if (error?.code === 'invalid-encoding') add([toEncodingFinding(error, input)])
  }
  if (options.format === 'json') terminal.writeOut(formatFindingsReport(report))
  const counts = `${formatCount(report.documents, 'document')}, ${formatCount(report.units, 'unit')}`
  terminal.writeError(`Checked ${counts}: ${formatSeverityCounts(outcome.counts)}\n`)
}

const formats = { text: formatFindingLine, jsonl: formatFindingJson }

/** Bytes that are no UTF-8 are a failure to read, and a finding for those who read the report. */
function toEncodingFinding(error: BitextError, input: InputFile): Finding {
  const { message, line = 1, column = 1 } = error
  return { file: input.path, line, column, rule: 'encoding', severity: 'error', message }
}
