import { BitextError } from '../errors.ts'
import type { Finding } from '../finding.ts'

/** Findings that were there before: for each file how many of each rule. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Findings of one file and rule. */
export interface BaselineEntry {
  readonly file: string
  readonly rule: string
  readonly count: number
}

/** Hides findings that a baseline has. */
export interface BaselineFilter {
  /** The findings of a file that are left; those of a rule may come in several calls. */
  readonly hide: (file: string, findings: readonly Finding[]) => Finding[]
  /** How many findings were hidden. */
  readonly hidden: () => number
  /** What no finding has matched so far, sorted; the count is what is left over. */
  readonly listUnmatched: () => BaselineEntry[]
}

const version = 1

/** Reads a baseline. Throws `invalid-baseline`. */
export function parseBaseline(text: string): Baseline {
  const json = parseJson(text)
  if (!isRecord(json) || json['version'] !== version) {
    throw createError(`expected an object with \`"version": ${version}\``)
  }
  const { files } = json
  if (!isRecord(files)) throw createError('expected `files` to be an object')
  return new Map(Object.entries(files).map(([file, rules]) => [file, readRules(file, rules)]))
}

function readRules(file: string, rules: unknown): ReadonlyMap<string, number> {
  if (!isRecord(rules)) throw createError(`expected an object for the file \`${file}\``)
  return new Map(
    Object.entries(rules).map(([rule, count]) => {
      if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0)
        return [rule, count]
      const message = `expected a whole number for \`${rule}\` of the file \`${file}\``
      throw createError(message)
    }),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw createError(`expected JSON: ${reason}`, cause)
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function createError(expected: string, cause?: unknown): BitextError {
  const message = `Unexpected content of the baseline, ${expected}`
  return new BitextError('invalid-baseline', message, cause === undefined ? {} : { cause })
}

/** The text of a baseline; files and rules are sorted, so that it can be compared. */
export function formatBaseline(baseline: Baseline): string {
  const files = sortEntries(baseline)
    .map(([file, rules]) => [file, sortEntries(rules).filter(([, count]) => count > 0)] as const)
    .filter(([, rules]) => rules.length > 0)
    .map(([file, rules]) => [file, Object.fromEntries(rules)])
  return `${JSON.stringify({ version, files: Object.fromEntries(files) }, null, 2)}\n`
}

function sortEntries<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([first], [second]) => (first < second ? -1 : 1))
}

/** A baseline in the making. */
export type BaselineCounts = Map<string, Map<string, number>>

/** Takes the errors and warnings of a file into a baseline; notes need none. */
export function countFindings(
  counts: BaselineCounts,
  file: string,
  findings: readonly Finding[],
): void {
  const rules = counts.get(file) ?? new Map<string, number>()
  for (const { rule, severity } of findings) {
    if (severity !== 'info') rules.set(rule, (rules.get(rule) ?? 0) + 1)
  }
  counts.set(file, rules)
}

/** Hides the first findings of each file and rule, up to their number in the baseline. */
export function createBaselineFilter(baseline: Baseline): BaselineFilter {
  const left = new Map(Array.from(baseline, ([file, rules]) => [file, new Map(rules)]))
  let count = 0
  return { hide, hidden: () => count, listUnmatched }

  function hide(file: string, findings: readonly Finding[]): Finding[] {
    const rules = left.get(file)
    return findings.filter(({ rule, severity }) => {
      const known = severity === 'info' ? 0 : (rules?.get(rule) ?? 0)
      if (!rules || known === 0) return true
      rules.set(rule, known - 1)
      count++
      return false
    })
  }

  function listUnmatched(): BaselineEntry[] {
    return sortEntries(left).flatMap(([file, rules]) =>
      sortEntries(rules)
        .filter(([, unmatched]) => unmatched > 0)
        .map(([rule, unmatched]) => ({ file, rule, count: unmatched })),
    )
  }
}
