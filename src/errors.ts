/** Why a call cannot be carried out. */
export type BitextErrorCode =
  | 'exchange-syntax'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'invalid-baseline'
  | 'invalid-config'
  | 'invalid-encoding'
  | 'invalid-glossary'
  | 'invalid-report'
  | 'invalid-usage'
  | 'no-input'
  | 'output-clash'
  | 'path-outside-root'
  | 'unexpected'
  | 'worker-lost'
  | 'xliff-syntax'
  | 'xliff-unsupported'

/** A problem that the user can act on; anything else that is thrown is a bug of ours. */
export class BitextError extends Error {
  override readonly name = 'BitextError'
  readonly code: BitextErrorCode
  /** Where in the input, from 1; absent if the problem has no place. */
  readonly line: number | undefined
  readonly column: number | undefined

  constructor(code: BitextErrorCode, message: string, options: BitextErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.line = options.line
    this.column = options.column
  }
}

export interface BitextErrorOptions {
  readonly cause?: unknown
  readonly line?: number
  readonly column?: number
}
