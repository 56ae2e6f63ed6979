import type { BitextDocument } from '../bitext/document.ts'
import type { Problem, Severity } from '../finding.ts'
import type { Language } from './language/language.ts'
import type { Glossary } from './terms/glossary.ts'

/** A rule over a document. */
export interface CheckRule {
  /** In kebab-case; the name of the file that the rule stands in. */
  readonly id: string
  /** Of its findings, unless a finding or the configuration says otherwise. */
  readonly severity: Severity
  /** The smallest preset that has it on; `none` for rules that need configuration to say anything. */
  readonly preset: 'recommended' | 'strict' | 'none'
  /** One sentence without a period: what holds. */
  readonly description: string
  /** Markdown for the rule's page: what is reported, what is not, and why. */
  readonly details: string
  /** Shown on the rule's page, and run as its tests. */
  readonly examples: readonly RuleExample[]
  /** Whether some of its findings have a `fix`. */
  readonly isFixable?: boolean
  /** JSON Schema (draft 07) of the properties of its options. */
  readonly options?: Readonly<Record<string, OptionSchema>>
  readonly check: (document: BitextDocument, context: RuleContext) => Iterable<Problem>
}

/** A JSON Schema of one option. */
export interface OptionSchema {
  readonly type: 'boolean' | 'number' | 'integer' | 'string' | 'array'
  readonly description: string
  readonly default: unknown
  readonly minimum?: number
  /** `re2` marks a user's pattern: RE2 syntax, checked with the configuration. */
  readonly items?: { readonly type: 'string'; readonly format?: 're2' }
}

/** What a rule knows besides the document. */
export interface RuleContext {
  /** Language of the targets. */
  readonly target: Language
  /** Language of the sources. */
  readonly source: Language
  /** As configured; what is not configured has its default. */
  readonly options: Readonly<Record<string, unknown>>
  /** Terms of the project, and names that are not translated. */
  readonly glossary?: Glossary
  /** The source document of today, where `--source-root` has it. */
  readonly sourceText?: string
  /** Told what a rule has thrown. */
  readonly onFailure?: (error: unknown) => void
  /** Whether quick tests are left out; for tests of these. */
  readonly isUngated?: boolean
}

/** A pair, or a whole document, and the findings in it. */
export type RuleExample = PairExample | DocumentExample

interface ExampleParts {
  /** What it shows, such as `another order`. */
  readonly title: string
  /** Language of the targets as BCP 47; `de-DE` if not given. */
  readonly language?: string
  readonly options?: Readonly<Record<string, unknown>>
  readonly glossary?: Glossary
  readonly sourceText?: string
  /** Each as `severity message`; none for a good example. */
  readonly findings?: readonly string[]
}

/** A unit that is a paragraph of its own, or stands behind `before` in a line. */
export interface PairExample extends ExampleParts {
  readonly target: string
  readonly source: string
  /** Markdown in front of the pair, such as `## ` or `| `. */
  readonly before?: string
  /** The target once the fixes are made. */
  readonly fixed?: string
}

/** Markdown with pairs. */
export interface DocumentExample extends ExampleParts {
  readonly text: string
  /** The text once the fixes are made. */
  readonly fixed?: string
}

/** A rule that is on, with what the configuration says about it. */
export interface ActiveRule {
  readonly rule: CheckRule
  /** The most that its findings can be. */
  readonly severity: Severity
  /** Options that differ from the defaults. */
  readonly options?: Readonly<Record<string, unknown>>
}

/**
 * A rule over a whole run: it compares units across documents.
 *
 * Each document gives records; what they say together is known at the end.
 * Records are plain JSON, so that runs in workers or shards can be joined.
 */
export interface RunRule {
  /** In kebab-case; the name of the file that the rule stands in. */
  readonly id: string
  readonly severity: Severity
  readonly preset: CheckRule['preset']
  /** One sentence without a period: what holds. */
  readonly description: string
  /** Markdown for the rule's page. */
  readonly details: string
  /** Shown on the rule's page, and run as its tests. */
  readonly examples: readonly RunExample[]
  readonly options?: Readonly<Record<string, OptionSchema>>
  /** What the run has to know about a document; places are offsets into it. */
  readonly collect: (document: BitextDocument, context: RuleContext) => Iterable<UnitRecord>
  /** What the records of all documents say together, whatever their order. */
  readonly check: (records: readonly RunRecord[]) => Iterable<RunProblem>
}

/** What a run rule keeps of a unit. */
export interface UnitRecord {
  /** Units with the same key are compared. */
  readonly key: string
  /** What should be equal in them. */
  readonly value: string
  /** `value` as a reader may see it, short. */
  readonly text: string
  readonly unitId: string
  readonly offset: number
}

/** A unit's record in a run: a plain JSON object. */
export interface RunRecord extends Omit<UnitRecord, 'offset'> {
  readonly rule: string
  /** Of the rule, for the document that it comes from. */
  readonly severity: Severity
  readonly file?: string
  readonly line: number
  readonly column: number
}

/** What is wrong with the unit of a record. */
export interface RunProblem extends Pick<Problem, 'message' | 'expected' | 'actual'> {
  readonly record: RunRecord
}

/** Documents that are checked together. */
export interface RunExample {
  readonly title: string
  /** Pairs; each is a document of its own, `a.md`, `b.md` and so on. */
  readonly pairs: readonly { readonly target: string; readonly source: string }[]
  /** Each as `file severity message`; none for a good example. */
  readonly findings?: readonly string[]
}

/** A run rule that is on. */
export interface ActiveRunRule {
  readonly rule: RunRule
  readonly severity: Severity
  readonly options?: Readonly<Record<string, unknown>>
}
