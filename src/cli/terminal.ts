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
  /** Whether the stacks of our bugs are wanted. */
  readonly isDebugging?: boolean
}
