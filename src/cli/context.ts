import type { Outcome } from './outcome.ts'
import type { Terminal } from './terminal.ts'

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal
  readonly outcome: Outcome
  /** Of this package. */
  readonly version: string
}
