import type { Finding } from '../finding.ts'

/** An XLIFF document, whatever version it is written in. */
export interface XliffDocument {
  readonly files: readonly XliffFile[]
  /** What could not be carried over into the document, or read from it. */
  readonly findings: readonly Finding[]
}

/** The units of one Markdown document. */
export interface XliffFile {
  /** Path of the Markdown document, with `/`, relative to the root of the export. */
  readonly original: string
  /** BCP 47. */
  readonly sourceLanguage: string
  /** BCP 47. */
  readonly targetLanguage?: string
  readonly units: readonly XliffUnit[]
}

export interface XliffUnit {
  readonly id: string
  readonly source: readonly Inline[]
  /** Absent if the unit has no target element. */
  readonly target?: readonly Inline[]
  /** XLIFF 1.2, `state`: how far the translation is. */
  readonly state?: string
  /** XLIFF 1.2, `state-qualifier`: where it comes from. */
  readonly stateQualifier?: string
  readonly isApproved?: boolean
  readonly digests?: Digests
  readonly location?: UnitLocation
}

/** What both texts were at the export, for the three-way comparison of an import. */
export interface Digests {
  readonly source: string
  readonly target: string
}

export interface UnitLocation {
  readonly line: number
  readonly headingPath: readonly string[]
  /** XLIFF 1.2, `restype`. */
  readonly resourceType: string
}

/** A stretch of text or an inline code. */
export type Inline = InlineText | InlineCode | ForeignCode

export interface InlineText {
  readonly type: 'text'
  readonly text: string
}

/** A code with its native Markdown; `start` and `end` of a pair share their id. */
export interface InlineCode {
  readonly type: 'placeholder' | 'start' | 'end'
  readonly id: string
  readonly native: string
  /** XLIFF 1.2, `ctype`. */
  readonly kind?: string
  /** What a reader sees in its place. */
  readonly equivText?: string
}

/** A code that another tool put in and that has no native Markdown, such as `x` or `g`. */
export interface ForeignCode {
  readonly type: 'foreign'
  readonly id: string
}

/** The Markdown that inlines stand for, or undefined if one of them is foreign. */
export function readNativeText(inlines: readonly Inline[]): string | undefined {
  let text = ''
  for (const inline of inlines) {
    if (inline.type === 'foreign') return undefined
    text += inline.type === 'text' ? inline.text : inline.native
  }
  return text
}
