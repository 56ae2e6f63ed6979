// The package `xliff` ships no types: this is what the tests use of it.
declare module 'xliff/xliff12ToJs' {
  export type InlineValue = string | InlineElement | readonly InlineValue[]

  /** A code under the name of its kind, such as `Span` or `SpanStart`. */
  export interface InlineElement {
    readonly [kind: string]: { readonly id: string; readonly contents?: InlineValue }
  }

  export interface JsUnit {
    readonly source: InlineValue
    readonly target?: InlineValue
  }

  export interface JsXliff {
    readonly sourceLanguage: string
    readonly targetLanguage?: string
    /** Units by id, by the file's `original`. */
    readonly resources: Readonly<Record<string, Readonly<Record<string, JsUnit>>>>
  }

  export interface Options {
    /** Without it, white space between inline codes is lost. */
    readonly captureSpacesBetweenElements: boolean
  }

  export default function xliff12ToJs(xml: string, options: Options): Promise<JsXliff>
}
