import type { InputFile } from '../../batch/input-files.ts'
import type { Finding, Severity } from '../../finding.ts'
import { formatCount } from '../../report/findings.ts'
import type { LocaleRow, StaleShare } from '../../report/report.ts'
import type { ShardFile } from '../../report/shard-section.ts'
import type { CheckResult } from './check-input.ts'

/** What the report of a call says besides the findings. */
export interface CheckSummary {
  readonly add: (
    input: Pick<InputFile, 'path'>,
    checked: CountedInput,
    shown: readonly Finding[],
  ) => void
  /** Findings of a file that was added before. */
  readonly addFindings: (input: Pick<InputFile, 'path'>, shown: readonly Finding[]) => void
  readonly documents: () => number
  readonly units: () => number
  readonly files: readonly ShardFile[]
  readonly stale: readonly StaleShare[]
  readonly listLocales: () => LocaleRow[]
  /** Such as `12 of 285 sources in de-DE`; a line a locale for stderr. */
  readonly describeStale: () => string
}

type CountedInput = Pick<CheckResult, 'units' | 'language' | 'sourceLanguage' | 'staleness'>

export function createSummary(): CheckSummary {
  const files: ShardFile[] = []
  const stale: StaleShare[] = []
  const rows = new Map<string, MutableRow>()
  const rowsByFile = new Map<string, MutableRow>()
  const shares = new Map<string, { units: number; stale: number }>()
  return {
    add,
    addFindings,
    files,
    stale,
    documents: () => files.length,
    units: () => files.reduce((sum, { units }) => sum + units, 0),
    listLocales: () => [...rows.values()].sort(byLocale),
    describeStale: () =>
      [...shares]
        .sort()
        .map(([locale, share]) => describeShare(locale, share))
        .join(''),
  }

  function addFindings({ path }: Pick<InputFile, 'path'>, shown: readonly Finding[]): void {
    const row = rowsByFile.get(path)
    if (row) for (const { severity } of shown) row.findings[severity]++
  }

  function add(
    { path }: Pick<InputFile, 'path'>,
    checked: CountedInput,
    shown: readonly Finding[],
  ): void {
    const { language: locale, sourceLanguage: sourceLocale, units, staleness } = checked
    files.push({ file: path, locale, sourceLocale, units, ...(staleness ? { staleness } : {}) })
    const row = rows.get(locale) ?? createRow(locale)
    rows.set(locale, row)
    row.documents++
    row.units += units
    rowsByFile.set(path, row)
    addFindings({ path }, shown)
    if (!staleness) return
    if (staleness.stale > 0) stale.push({ file: path, locale, ...staleness })
    const share = shares.get(locale) ?? { units: 0, stale: 0 }
    share.units += staleness.units
    share.stale += staleness.stale
    shares.set(locale, share)
  }
}

interface MutableRow {
  readonly locale: string
  documents: number
  units: number
  readonly findings: Record<Severity, number>
}

function createRow(locale: string): MutableRow {
  return { locale, documents: 0, units: 0, findings: { error: 0, warning: 0, info: 0 } }
}

function byLocale(first: LocaleRow, second: LocaleRow): number {
  return first.locale < second.locale ? -1 : 1
}

function describeShare(locale: string, share: { units: number; stale: number }): string {
  const { stale, units } = share
  const percent = units === 0 ? '0' : ((100 * stale) / units).toFixed(1)
  return `Stale in ${locale}: ${stale} of ${formatCount(units, 'unit')} (${percent} %)\n`
}
