import type { BitextDocument } from '../bitext/document.ts'
import { createLineIndex } from '../bitext/line-index.ts'
import { findTargetLanguage } from '../bitext/locale.ts'
import type { Finding } from '../finding.ts'
import { compareRecordPlaces } from './consistency.ts'
import { groupBy } from './group-by.ts'
import { findLanguage } from './language/language.ts'
import type { ActiveRunRule, RunRecord } from './rule.ts'
import { runRules } from './run-rules.ts'

export interface CollectOptions {
  /** None if not given: rules over a run are in no preset. */
  readonly rules?: readonly ActiveRunRule[]
  /** BCP 47; if not given, what the document or its path says. */
  readonly targetLanguage?: string
  /** BCP 47; `en-US` if not given. */
  readonly sourceLanguage?: string
}

/**
 * What a document says to the rules over the whole run: plain JSON objects,
 * which can go through threads and files. `checkRunRecords` checks them.
 */
export function collectRunRecords(
  document: BitextDocument,
  { rules = [], targetLanguage, sourceLanguage = 'en-US' }: CollectOptions,
): RunRecord[] {
  if (rules.length === 0) return []
  const findPlace = createLineIndex(document.text)
  const file = document.path === undefined ? {} : { file: document.path }
  const languages = {
    target: findLanguage(targetLanguage ?? findTargetLanguage(document).language),
    source: findLanguage(sourceLanguage),
  }
  return rules.flatMap(({ rule, severity, options = {} }) => {
    const records = rule.collect(document, { ...languages, options })
    return Array.from(records, ({ offset, ...record }) => {
      return { rule: rule.id, severity, ...file, ...findPlace(offset), ...record }
    })
  })
}

/**
 * Checks the records of all documents of a run, in any order, also of runs in
 * shards; findings come by file, line and column.
 */
export function checkRunRecords(records: readonly RunRecord[]): Finding[] {
  const byRule = groupBy(records, ({ rule }) => rule)
  const findings = runRules.flatMap((rule) =>
    Array.from(rule.check(byRule.get(rule.id) ?? []), ({ record, ...problem }): Finding => {
      const { file, line, column, unitId, severity } = record
      const place = { ...(file === undefined ? {} : { file }), line, column, unitId }
      return { ...place, rule: rule.id, severity, ...problem }
    }),
  )
  return findings.sort(compareRecordPlaces)
}
