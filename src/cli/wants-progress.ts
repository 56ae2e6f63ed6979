/** The variables of the environment that say something about progress. */
export interface ProgressEnvironment {
  readonly CI?: string
  readonly TERM?: string
}

/** Whether a line of progress is wanted on standard error: by a terminal that can erase it, not in CI. */
export function wantsProgress({ CI, TERM }: ProgressEnvironment, isTerminal: boolean): boolean {
  const isCI = CI !== undefined && CI !== '' && CI !== '0' && CI !== 'false'
  return isTerminal && !isCI && TERM !== 'dumb'
}
