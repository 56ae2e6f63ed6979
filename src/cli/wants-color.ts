/** The variables of the environment that say something about styles. */
export interface ColorEnvironment {
  readonly FORCE_COLOR?: string
  readonly NO_COLOR?: string
  readonly TERM?: string
}

/**
 * Whether an output wants styles: a terminal does, unless `NO_COLOR` is set.
 * `FORCE_COLOR` decides before all else; `0` and `false` mean no.
 */
export function wantsColor(
  { FORCE_COLOR, NO_COLOR, TERM }: ColorEnvironment,
  isTerminal: boolean,
): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return isTerminal && TERM !== 'dumb'
}
