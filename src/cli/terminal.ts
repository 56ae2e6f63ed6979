/** What a command sees of the process that it runs in. */
export interface Terminal {
  /** The current folder, absolute. */
  readonly cwd: string
  readonly readStdin: () => Promise<Uint8Array>
  /** What a command was asked for: a document, report, table or diff. */
  readonly writeOut: (text: string) => void
  /** Progress, summaries and failures. */
  readonly writeError: (text: string) => void
  /** Whether standard output wants styles. */
  readonly hasColor?: boolean
  /** Columns of standard output; absent if it is no terminal. */
  readonly columns?: number
  /** Has a listener told of Ctrl-C in place of the end of the process; returns what undoes it. */
  readonly onInterrupt?: (listener: () => void) => () => void
  /** Where progress is shown; absent where it must not be, as in a pipe or in CI. */
  readonly status?: StatusLine
  /** Whether the stacks of our bugs are wanted. */
  readonly isDebugging?: boolean
}

/** A line at the bottom of a terminal that says how far the work is; nothing of it stays. */
interface StatusLine {
  /** Shows a text, cut to the width, in place of the last one. */
  readonly show: (text: string) => void
  readonly clear: () => void
}
