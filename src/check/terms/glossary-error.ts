import { BitextError } from '../../errors.ts'

/** A file of words, as text. */
export interface WordFile {
  /** Its extension tells the form: `.csv`, `.tsv`, `.tbx`, `.xml`, `.txt`. */
  readonly path: string
  readonly text: string
}

/** More than a glossary needs; a file beyond it is refused. */
export const glossaryLimits = {
  /** UTF-16 units of a file: 64 Mi. */
  characters: 2 ** 26,
  /** UTF-16 units of a term. */
  termLength: 1000,
  /** Elements inside each other. saxes' time grows with the square of the depth. */
  depth: 64,
} as const

export interface GlossaryPlace {
  readonly line?: number
  readonly column?: number
  readonly cause?: unknown
}

/** Makes the error for a file of words that cannot be used. */
export function createGlossaryError(
  path: string,
  fault: string,
  { line, column, cause }: GlossaryPlace = {},
): BitextError {
  const place = [path, line, line === undefined ? undefined : column]
  const message = `${place.filter((part) => part !== undefined).join(':')}: ${fault}`
  return new BitextError('invalid-glossary', message, {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(cause === undefined ? {} : { cause }),
  })
}
