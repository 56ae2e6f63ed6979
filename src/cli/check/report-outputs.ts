import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { writeTextParts } from '../../batch/files.ts'
import type { InputFile } from '../../batch/input-files.ts'
import { createRealPathReader } from '../../batch/plan-outputs.ts'
import { BitextError } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import type { Report, ReportOptions } from '../../report/report.ts'
import { reporters } from '../../report/reporters.ts'
import type { Context } from '../context.ts'
import { isDocumentName } from '../documents.ts'
import type { FormatRequest } from './check-options.ts'

/** The reports of a call, all of the same findings. */
export interface ReportOutputs {
  /** Whether a report needs the findings at the end, so that they must be kept, and the rules. */
  readonly needsAll: boolean
  readonly addDocument: (findings: readonly Finding[]) => void
  readonly finish: (report: Report) => Promise<void>
}

/**
 * Opens the reports that are asked for; by default text on standard output.
 *
 * Reports that can be are written to standard output document by document;
 * files are written at the end, whole or not at all.
 */
export function openReports(
  requests: readonly FormatRequest[] = [{ format: 'text' }],
  context: Context,
): ReportOutputs {
  expectOneForStdout(requests)
  const outputs = requests.map((request) => openReport(request, context))
  return {
    needsAll: outputs.some(({ needsAll }) => needsAll),
    addDocument: (findings) => {
      for (const output of outputs) output.addDocument(findings)
    },
    finish: async (report) => {
      for (const output of outputs) await output.finish(report)
    },
  }
}

interface TakenFiles {
  readonly inputs: readonly InputFile[]
  /** Other files of the call, absolute. */
  readonly others: readonly string[]
  readonly cwd: string
}

/**
 * Throws `output-clash` if a report would replace a file of the call, another
 * report or any document; symbolic links to folders do not hide that.
 */
export async function expectReportFiles(
  requests: readonly FormatRequest[],
  { inputs, others, cwd }: TakenFiles,
): Promise<void> {
  const files = requests.flatMap(({ file }) => file ?? [])
  if (files.length === 0) return
  const readRealPath = createRealPathReader()
  const taken = new Set<string>()
  for (const path of [...inputs.map(({ absolutePath }) => absolutePath), ...others]) {
    taken.add(readRealPath(path)).add(await realpath(path).catch(() => path))
  }
  for (const file of files) {
    const path = readRealPath(resolve(cwd, file))
    if (taken.has(path) || isDocumentName(path)) {
      const message = `Unexpected \`${file}\` for \`--format\`, expected a file that is no document, no other file of this call and no other report`
      throw new BitextError('output-clash', message)
    }
    taken.add(path)
  }
}

function expectOneForStdout(requests: readonly FormatRequest[]): void {
  const [, second] = requests.filter(({ file }) => file === undefined)
  if (!second) return
  const message = `Unexpected \`--format ${second.format}\`, expected one report for standard output; \`--format ${second.format}=FILE\` writes a file`
  throw new BitextError('invalid-usage', message)
}

function openReport({ format, file }: FormatRequest, { terminal, outcome }: Context) {
  const reporter = reporters[format]
  const { hasColor = false, columns } = terminal
  const options: ReportOptions =
    file === undefined ? { color: hasColor, ...(columns ? { width: columns } : {}) } : {}
  const kept: string[] = []
  const write = file === undefined ? terminal.writeOut : (text: string) => void kept.push(text)
  return { needsAll: reporter.type === 'whole', addDocument, finish }

  function addDocument(findings: readonly Finding[]): void {
    if (reporter.type === 'stream') writeText(reporter.formatDocument(findings, options))
  }

  async function finish(report: Report): Promise<void> {
    if (reporter.type === 'whole')
      for (const part of reporter.format(report, options)) writeText(part)
    // What a person reads at the end of the text, stderr says.
    else if (format !== 'text' || file !== undefined) writeText(reporter.formatEnd(report, options))
    if (file === undefined) return
    try {
      await writeTextParts(resolve(terminal.cwd, file), kept)
    } catch (error) {
      if (!(error instanceof BitextError)) throw error
      outcome.fail(error)
    }
  }

  function writeText(text: string): void {
    if (text !== '') write(text)
  }
}
