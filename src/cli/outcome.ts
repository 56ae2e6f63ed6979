import type { BitextError } from '../errors.ts'
import type { Finding, Severity } from '../finding.ts'
import { escapeControls, type SeverityCounts } from '../report/findings.ts'
import type { Terminal } from './terminal.ts'

/** How a command went so far; decides its exit code. */
export interface Outcome {
  /** Says on stderr what could not be done; the other files go on. */
  readonly fail: (error: BitextError, file?: string) => void
  readonly count: (findings: readonly Finding[]) => void
  readonly counts: SeverityCounts
  /** 2 after a failure, else 1 after a finding of severity error, else 0. */
  readonly exitCode: () => 0 | 1 | 2
}

export function createOutcome(terminal: Terminal): Outcome {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let failures = 0
  return {
    counts,
    count: (findings) => {
      for (const { severity } of findings) counts[severity]++
    },
    fail: (error, file) => {
      failures++
      terminal.writeError(`bitext: ${escapeControls(formatPlace(error, file) + error.message)}\n`)
    },
    exitCode: () => {
      if (failures > 0) return 2
      return counts.error > 0 ? 1 : 0
    },
  }
}

function formatPlace({ line, column }: BitextError, file: string | undefined): string {
  if (file === undefined) return ''
  return line === undefined ? `${file}: ` : `${file}:${line}:${column ?? 1}: `
}
