import { findNearestName } from '../config/nearest-name.ts'
import { BitextError } from '../errors.ts'

/** A wrong name in a call: the message says what it might have been, or where to look. */
export function createUnknownError(
  written: string,
  { option, names, expected }: UnknownName,
): BitextError {
  const nearest = findNearestName(written, names)
  const hint = nearest === undefined ? expected : `\`${nearest}\``
  return new BitextError(
    'invalid-usage',
    `Unexpected \`${written}\` for \`${option}\`, expected ${hint}`,
  )
}

export interface UnknownName {
  /** Where it stands, such as `--rule`. */
  readonly option: string
  readonly names: readonly string[]
  /** What is said if no name is near. */
  readonly expected: string
}
