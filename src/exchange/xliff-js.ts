/**
 * The JS model of the package `xliff` as it reads XLIFF 1.2, which i18next and
 * locize know.
 *
 * Of what the package reads, `additionalElements` (raw XML beside the texts)
 * and `headerExtras` are left out: it never writes them.
 */
export interface XliffJs {
  /** Units by the `original` of their file. */
  readonly resources: Readonly<Record<string, XliffJsUnits>>
  readonly sourceLanguage: string
  readonly targetLanguage?: string
}

/** Units and groups by their ids. */
export type XliffJsUnits = Readonly<Record<string, XliffJsUnit | XliffJsGroup>>

export interface XliffJsUnit {
  readonly source: XliffJsContent
  readonly target?: XliffJsContent
  readonly note?: string | readonly string[]
  /** Attributes of the `trans-unit` but for its `id`. */
  readonly additionalAttributes?: Readonly<Record<string, string>>
}

export interface XliffJsGroup {
  readonly groupUnits: XliffJsUnits
  readonly additionalAttributes?: Readonly<Record<string, string>>
}

/** A text: nothing is `''`, one part stands alone, more make a list. */
export type XliffJsContent = XliffJsPart | readonly XliffJsPart[]

/** A stretch of text, or one inline element under the name of its kind. */
export type XliffJsPart = string | XliffJsElement

export type XliffJsElement = Readonly<Record<string, XliffJsElementFields>>

/** The attributes of an inline element, with its content as `contents`. */
export interface XliffJsElementFields {
  readonly [attribute: string]: string | XliffJsContent
}

/** The names that the package gives to the inline elements of 1.2. */
export const elementKinds = {
  x: 'Standalone',
  g: 'GenericSpan',
  bx: 'GenericSpanStart',
  ex: 'GenericSpanEnd',
  ph: 'Span',
  bpt: 'SpanStart',
  ept: 'SpanEnd',
  mrk: 'Marker',
} as const
