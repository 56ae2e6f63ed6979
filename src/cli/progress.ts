import { formatCount } from '../report/findings.ts'
import type { Terminal } from './terminal.ts'

/** What was done since the last time. */
export interface ProgressStep {
  readonly documents?: number
  readonly units?: number
  readonly bytes?: number
  readonly findings?: number
}

/** Shows how far a command is. */
export interface Progress {
  readonly advance: (step: ProgressStep) => void
  /** Takes the line away; to be called however the work ends. */
  readonly done: () => void
}

export interface ProgressOptions {
  /** Documents. */
  readonly total: number
  readonly totalBytes: number
  /** Without a status line nothing is shown. */
  readonly terminal: Pick<Terminal, 'status'>
  /** Milliseconds from any start. */
  readonly clock: () => number
}

const interval = 100

const noProgress: Progress = { advance: () => undefined, done: () => undefined }

/**
 * Counts what is done, and shows it ten times a second at most, such as
 * `120/300 documents  4210 units  12.3 MB/s  17 findings  0:41 left`.
 */
export function createProgress({ total, totalBytes, terminal, clock }: ProgressOptions): Progress {
  const { status } = terminal
  if (!status) return noProgress
  const sums = { documents: 0, units: 0, bytes: 0, findings: 0 }
  const start = clock()
  let last = start
  return { advance, done: status.clear }

  function advance({ documents = 0, units = 0, bytes = 0, findings = 0 }: ProgressStep): void {
    sums.documents += documents
    sums.units += units
    sums.bytes += bytes
    sums.findings += findings
    const now = clock()
    if (now - last < interval) return
    last = now
    status?.show(formatProgress({ ...sums, total, totalBytes, seconds: (now - start) / 1000 }))
  }
}

interface ProgressState extends Required<ProgressStep> {
  readonly total: number
  readonly totalBytes: number
  /** Since the start. */
  readonly seconds: number
}

function formatProgress(state: ProgressState): string {
  const { documents, units, bytes, findings, total, seconds } = state
  const left = estimateSeconds(state)
  return [
    `${documents}/${formatCount(total, 'document')}`,
    ...(units > 0 ? [formatCount(units, 'unit')] : []),
    ...(bytes > 0 ? [`${(bytes / 1e6 / seconds).toFixed(1)} MB/s`] : []),
    ...(findings > 0 ? [formatCount(findings, 'finding')] : []),
    ...(left === undefined ? [] : [`${formatTime(left)} left`]),
  ].join('  ')
}

/** By bytes, as documents differ in size; by documents where sizes are unknown. */
function estimateSeconds(state: ProgressState): number | undefined {
  const { documents, bytes, total, totalBytes, seconds } = state
  const [done, all] = totalBytes > 0 ? [bytes, totalBytes] : [documents, total]
  return done === 0 ? undefined : Math.max(0, (seconds * (all - done)) / done)
}

/** Such as `0:41` or `1:02:03`. */
function formatTime(seconds: number): string {
  const whole = Math.ceil(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}
