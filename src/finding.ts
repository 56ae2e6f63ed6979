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
  /** The unit's target, and where in it the finding is. */
  readonly target?: PlacedText
  /** The unit's source, and where in it the finding is. */
  readonly source?: PlacedText
  /** What repairs it. */
  readonly fix?: Edit
}

/** A text of a unit with a marked stretch: from `start` to `end`, UTF-16 offsets into `text`. */
export interface MarkedText {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A marked text, and the line and column of the mark in the file. */
export interface PlacedText extends MarkedText {
  readonly line: number
  readonly column: number
}

/** A replacement of the text from `start` to `end`, UTF-16 offsets into the document. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
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
  /** Both texts of the unit concerned, and where each begins in the document. */
  readonly target?: LocatedText
  readonly source?: LocatedText
  /** What repairs it. */
  readonly fix?: Edit
}

/** A marked text, and its UTF-16 offset in the document. */
export interface LocatedText extends MarkedText {
  readonly offset: number
}
