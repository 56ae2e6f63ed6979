/** How bad a finding is; only `error` makes a command end with exit code 1. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * Something wrong at a place in a user's text.
 *
 * `line` and `column` count from 1, columns in UTF-16 code units.
 */
export interface Finding {
  /** Path of the file, as the caller named it. */
  readonly file?: string
  readonly line: number
  readonly column: number
  /** Id of the unit concerned, as the document spells it. */
  readonly unitId?: string
  /** Id of the rule, in kebab-case. */
  readonly rule: string
  readonly severity: Severity
  /** One sentence: what was seen, then what was expected. */
  readonly message: string
  readonly expected?: FindingValue
  readonly actual?: FindingValue
}

/** What a finding says about the expected or the actual state, as data. */
export type FindingValue = string | number | readonly string[]

/** A finding that has not been given a line, a column and a rule yet. */
export interface Problem {
  readonly message: string
  /** Where it is: a UTF-16 offset into the text that was looked at. */
  readonly offset: number
  readonly unitId?: string
  /** Overrides the severity of the rule that found it. */
  readonly severity?: Severity
  readonly expected?: FindingValue
  readonly actual?: FindingValue
}

/** One thing that is checked, over a subject such as a document. */
export interface Rule<Subject> {
  readonly id: string
  readonly severity: Severity
  /** One sentence for `--help` and the documentation: what holds. */
  readonly description: string
  readonly check: (subject: Subject) => Iterable<Problem>
}
