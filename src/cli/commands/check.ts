import { type Command, Option } from 'commander'
import type { InputFile } from '../../batch/input-files.ts'
import { checkDocument } from '../../check/check-document.ts'
import type { BitextError, BitextErrorCode } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import {
  formatCount,
  formatFindingJson,
  formatFindingLine,
  formatFindingsReport,
  formatSeverityCounts,
} from '../../report/findings.ts'
import { checkXliffFile, checkXliffText } from '../check-xliff-file.ts'
import type { Context } from '../context.ts'
import { attempt, isXliffFile, readDocument, selectDocuments } from '../documents.ts'
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
      'Checks that source and target of each unit belong together and nothing is broken. XLIFF files are checked against the constraints of their version.',
    )
    .argument('[paths...]', `${pathsArgument}, or XLIFF; - for standard input`)
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
  $ bitext check back/de.xlf                   a translator's XLIFF

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
  const inputs = await selectDocuments(paths, context, {
    ...options,
    allowStdin: true,
    allowXliff: true,
  })
  const report = { documents: 0, units: 0, findings: [] as Finding[] }
  const add = (findings: readonly Finding[]) => {
    outcome.count(findings)
    if (options.format === 'json') for (const finding of findings) report.findings.push(finding)
    else terminal.writeOut(findings.map(formats[options.format]).join(''))
  }
  for (const input of inputs) {
    const error = await attempt(input, context, async () => {
      const { findings, units } = await checkInput(input, context)
      add(findings)
      report.documents++
      report.units += units
    })
    const rule = error && unreadableRules.get(error.code)
    if (error && rule) add([toFinding(error, rule, input)])
  }
  if (options.format === 'json') terminal.writeOut(formatFindingsReport(report))
  const counts = `${formatCount(report.documents, 'document')}, ${formatCount(report.units, 'unit')}`
  terminal.writeError(`Checked ${counts}: ${formatSeverityCounts(outcome.counts)}\n`)
}

interface CheckedInput {
  readonly findings: readonly Finding[]
  readonly units: number
}

async function checkInput(input: InputFile, context: Context): Promise<CheckedInput> {
  if (isXliffFile(input)) return checkXliffFile(input, context)
  const document = await readDocument(input, context)
  if (looksLikeXliff(document.text)) return checkXliffText(document.text, input)
  return { findings: checkDocument(document), units: document.units.length }
}

/** XLIFF from standard input, or under a name of its tool's such as `.sdlxliff`. */
function looksLikeXliff(text: string): boolean {
  const start = text.slice(0, 4096)
  return /^\uFEFF?\s*</.test(start) && /<(?:[\w.-]+:)?xliff[\s>]/.test(start)
}

const formats = { text: formatFindingLine, jsonl: formatFindingJson }

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
