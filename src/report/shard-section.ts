import type { Severity } from '../finding.ts'

/**
 * What the report of a shard has besides, so that the reports of all shards
 * make the report of the whole.
 */
export interface ShardSection {
  /** From 1 to `count`. */
  readonly index: number
  readonly count: number
  /** Version of the tool. */
  readonly tool: string
  /** Digest of the options and the configuration; all shards have the same. */
  readonly options: string
  /** Digest of the paths and sizes of all documents, also of those in other shards. */
  readonly documents: string
  /** Whether findings of severity error only are reported. */
  readonly isQuiet: boolean
  /** Warnings, reported or not. */
  readonly warnings: number
  /** The rules that were on, in the order in which they are documented. */
  readonly rules: readonly { readonly id: string; readonly severity: Severity }[]
  readonly files: readonly ShardFile[]
  readonly baseline?: BaselineRest
  /** What the documents say to the rules over the whole run, which the shard has not checked. */
  readonly records: readonly ShardRecords[]
}

/** A document that was checked. */
export interface ShardFile {
  readonly file: string
  readonly locale: string
  readonly sourceLocale: string
  readonly units: number
  /** Units that were looked for in the source document, and how many are gone. */
  readonly staleness?: { readonly units: number; readonly stale: number }
}

/** Entries of a baseline that findings to come may match, and those that nothing did. */
export interface BaselineRest {
  readonly unmatched: readonly NamedEntry[]
  /** Of rules that have not been checked yet. */
  readonly left: readonly NamedEntry[]
  /** Whether units were left out, so that what nothing matched is not out of date. */
  readonly isPartial: boolean
}

export interface NamedEntry {
  /** The file as the baseline names it. */
  readonly name: string
  /** As findings name it. */
  readonly file: string
  readonly rule: string
  readonly count: number
}

/** The records of a document. */
interface ShardRecords {
  readonly file: string
  /** Ids of the units that findings are reported for; all of them if not given. */
  readonly reported?: readonly string[]
  readonly records: readonly ShardRecord[]
}

/** A unit as a rule over the run sees it. */
export interface ShardRecord {
  readonly rule: string
  readonly severity: Severity
  readonly unitId: string
  readonly line: number
  readonly column: number
  readonly key: string
  readonly value: string
  readonly text: string
}
