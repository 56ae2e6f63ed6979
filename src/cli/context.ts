import type { Outcome } from './outcome.ts'
import type { Terminal } from './terminal.ts'

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal
  readonly outcome: Outcome
  /** Of this package. */
  readonly version: string
}

/** What work on one document gets: it says and counts, and knows nothing of the others. */
export interface WorkContext {
  readonly terminal: Terminal
  readonly outcome: Pick<Outcome, 'fail' | 'count'>
}
