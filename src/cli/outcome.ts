import type { BitextError } from '../errors.ts'
import type { Finding, Severity } from '../finding.ts'
import { escapeControls } from '../report/findings.ts'
import type { ReportedFailure, SeverityCounts } from '../report/report.ts'
import type { Terminal } from './terminal.ts'

/** How a command went so far; decides its exit code. */
export interface Outcome {
  /** Says on stderr what could not be done; the other files go on. */
  readonly fail: (error: BitextError, file?: string) => void
  readonly count: (findings: readonly Pick<Finding, 'severity'>[]) => void
  readonly counts: SeverityCounts
  /** What could not be done so far. */
  readonly failures: readonly ReportedFailure[]
  /** Says on stderr why the call is no success, though nothing failed. */
  readonly reject: (message: string) => void
  /** 2 after a failure, else 1 after a finding of severity error or a rejection, else 0. */
  readonly exitCode: () => 0 | 1 | 2
}

export function createOutcome(terminal: Terminal): Outcome {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const failures: ReportedFailure[] = []
  let isRejected = false
  return {
    counts,
    failures,
    reject: (message) => {
      isRejected = true
      terminal.writeError(`bitext: ${escapeControls(message)}\n`)
    },
    count: (findings) => {
      for (const { severity } of findings) counts[severity]++
    },
    fail: (error, file) => {
      failures.push(toReported(error, file))
      terminal.writeError(`bitext: ${escapeControls(formatPlace(error, file) + error.message)}\n`)
    },
    exitCode: () => {
      if (failures.length > 0) return 2
      return counts.error > 0 || isRejected ? 1 : 0
    },
  }
}

function toReported(
  { message, line, column }: BitextError,
  file: string | undefined,
): ReportedFailure {
  const place = line === undefined ? {} : { line, column: column ?? 1 }
  return { message, ...(file === undefined ? {} : { file, ...place }) }
}

function formatPlace({ line, column }: BitextError, file: string | undefined): string {
  if (file === undefined) return ''
  return line === undefined ? `${file}: ` : `${file}:${line}:${column ?? 1}: `
}
