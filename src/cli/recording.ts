import { BitextError, type BitextErrorCode } from '../errors.ts'
import type { Severity } from '../finding.ts'
import type { WorkContext } from './context.ts'

/** What work on a document says and counts, as plain data. */
export type RecordedEvent =
  | { readonly type: 'out'; readonly text: string }
  | { readonly type: 'error'; readonly text: string }
  | { readonly type: 'count'; readonly severities: readonly Severity[] }
  | { readonly type: 'fail'; readonly failure: RecordedFailure; readonly file: string | undefined }

export interface RecordedFailure {
  readonly code: BitextErrorCode
  readonly message: string
  readonly line?: number
  readonly column?: number
}

export interface Recording {
  /** A context that keeps what it is told. */
  readonly context: WorkContext
  /** What it was told since the last call. */
  readonly take: () => RecordedEvent[]
}

export interface RecordingSettings {
  readonly cwd: string
  readonly isDebugging: boolean
  /** Bytes of standard input, where that is the document. */
  readonly readStdin: () => Promise<Uint8Array>
}

/** Makes a context for work whose words are said later, in the order of the inputs. */
export function createRecording({ cwd, isDebugging, readStdin }: RecordingSettings): Recording {
  let events: RecordedEvent[] = []
  const terminal = {
    cwd,
    isDebugging,
    readStdin,
    writeOut: (text: string) => void events.push({ type: 'out', text }),
    writeError: (text: string) => void events.push({ type: 'error', text }),
  }
  const outcome: WorkContext['outcome'] = {
    fail: (error, file) => void events.push({ type: 'fail', failure: toPlain(error), file }),
    count: (findings) => {
      const severities = findings.map(({ severity }) => severity)
      if (severities.length > 0) events.push({ type: 'count', severities })
    },
  }
  return { context: { terminal, outcome }, take }

  function take(): RecordedEvent[] {
    const taken = events
    events = []
    return taken
  }
}

export function toPlain({ code, message, line, column }: BitextError): RecordedFailure {
  return {
    code,
    message,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
}

/** Says and counts what was recorded. */
export function replay(events: readonly RecordedEvent[], { terminal, outcome }: WorkContext): void {
  for (const event of events) {
    if (event.type === 'out') terminal.writeOut(event.text)
    else if (event.type === 'error') terminal.writeError(event.text)
    else if (event.type === 'count')
      outcome.count(event.severities.map((severity) => ({ severity })))
    else
      outcome.fail(
        new BitextError(event.failure.code, event.failure.message, event.failure),
        event.file,
      )
  }
}
