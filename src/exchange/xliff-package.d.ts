// The package `xliff` ships no types: this is what we use of it.
declare module 'xliff/xliff12ToJs' {
  export interface Options {
    /** Without it, white space between inline codes is lost. */
    readonly captureSpacesBetweenElements: boolean
  }

  /** Reads XLIFF 1.2; see `XliffJs` for what comes of it. */
  export default function xliff12ToJs(xml: string, options: Options): Promise<unknown>
}

declare module 'xliff/xliff2js' {
  /** Reads XLIFF 2.0, 2.1 and 2.2; of any other version it makes an empty object. */
  export default function xliff2js(xml: string): Promise<unknown>
}

declare module 'xliff/jsToXliff12' {
  export interface Options {
    /** By default it indents inside of `source` and `target` too. */
    readonly indent: string
  }

  export default function jsToXliff12(model: object, options: Options): Promise<string>
}

declare module 'xliff/js2xliff' {
  export interface Options {
    /** By default it indents inside of `source` and `target` too. */
    readonly indent: string
  }

  export default function js2xliff(model: object, options: Options): Promise<string>
}
