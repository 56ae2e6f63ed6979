import type { Finding, Severity } from '../finding.ts'
import type { ShardSection } from './shard-section.ts'

/** Forms that a report can have. */
export type ReportFormat = (typeof reportFormats)[number]

export const reportFormats = [
  'text',
  'unix',
  'json',
  'jsonl',
  'sarif',
  'junit',
  'github',
  'html',
] as const

/** What a run of `bitext check` was and found, without the findings. */
export interface ReportSummary {
  /** Version of the tool. */
  readonly version: string
  /** Documents that were checked. */
  readonly documents: number
  readonly units: number
  readonly counts: SeverityCounts
  /** The rules that were on, in the order in which they are documented. */
  readonly rules: readonly ReportedRule[]
  /** What could not be done, in the order in which it happened. */
  readonly failures: readonly ReportedFailure[]
  /** A row a locale, sorted. */
  readonly locales: readonly LocaleRow[]
  /** Documents of which some sources no longer stand in the source document. */
  readonly stale?: readonly StaleShare[]
  readonly baseline?: BaselineSummary
  /** What a report of one shard has for the whole one. */
  readonly shard?: ShardSection
}

/** A run with all that it found. */
export interface Report extends ReportSummary {
  /** Documents that were checked, in order, with or without findings. */
  readonly files: readonly ReportedFile[]
  /** Sorted by file and place. */
  readonly findings: readonly Finding[]
}

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>

export interface ReportedRule {
  readonly id: string
  /** What its findings are, as configured. */
  readonly severity: Severity
  /** One sentence without a period: what holds. */
  readonly description: string
  /** Markdown: what is reported, what is not, and why. */
  readonly helpText?: string
  /** Where its page is. */
  readonly helpUri?: string
}

/** Something that could not be done, such as a file that could not be read. */
export interface ReportedFailure {
  readonly message: string
  readonly file?: string
  /** From 1, as of a finding. */
  readonly line?: number
  readonly column?: number
}

export interface ReportedFile {
  /** As the findings in it name it. */
  readonly file: string
  /** Language of the targets as BCP 47, `und` if unknown. */
  readonly locale: string
  /** Language of the sources as BCP 47. */
  readonly sourceLocale: string
  readonly units: number
}

export interface LocaleRow {
  readonly locale: string
  readonly documents: number
  readonly units: number
  readonly findings: SeverityCounts
}

/** How much of a document is translated from sources that changed since. */
export interface StaleShare {
  readonly file: string
  readonly locale: string
  /** Units that were compared with the source document. */
  readonly units: number
  /** Units whose source no longer stands in it. */
  readonly stale: number
}

export interface BaselineSummary {
  /** Findings that are in the baseline, and so not in the report. */
  readonly suppressed: number
  /** Entries of the baseline that nothing matched. */
  readonly stale: readonly BaselineEntry[]
}

interface BaselineEntry {
  readonly file: string
  readonly rule: string
  /** How many findings it stands for. */
  readonly count: number
}

export interface ReportOptions {
  /** Whether `text` has styles; without them if not given. */
  readonly color?: boolean
  /** Columns that `text` cuts the texts of units to; 100 if not given. */
  readonly width?: number
}

/** Turns a run into text. */
export type Reporter = StreamReporter | WholeReporter

/** Says what a document has as soon as it is checked, so that no finding must be kept. */
export interface StreamReporter {
  readonly type: 'stream'
  /** Empty for a document that there is nothing to say about. */
  readonly formatDocument: (findings: readonly Finding[], options: ReportOptions) => string
  readonly formatEnd: (summary: ReportSummary, options: ReportOptions) => string
}

/** Needs the whole run; the pieces, joined, are the report. */
export interface WholeReporter {
  readonly type: 'whole'
  readonly format: (report: Report, options: ReportOptions) => Iterable<string>
}
