import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { readTextFile, writeTextFile } from '../../batch/files.ts'
import { type InputFile, toPortablePath } from '../../batch/input-files.ts'
import {
  type Baseline,
  type BaselineCounts,
  type BaselineEntry,
  countFindings,
  createBaselineFilter,
  formatBaseline,
  parseBaseline,
} from '../../check/baseline.ts'
import { BitextError } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import { escapeControls, formatCount } from '../../report/findings.ts'
import type { BaselineSummary } from '../../report/report.ts'
import type { BaselineRest, NamedEntry } from '../../report/shard-section.ts'
import { standardStream } from '../output.ts'
import type { CheckCommandOptions } from './check-options.ts'
import type { Project } from './project.ts'
import type { NamedRules } from './read-rule-options.ts'

export const defaultBaseline = 'bitext-baseline.json'
const shownEntries = 10

/** The findings that a baseline knows. */
export interface KnownFindings {
  /** The baseline that is read or written; absolute. */
  readonly file?: string
  /** Findings of a file that are not known. */
  readonly hide: (input: InputFile, findings: readonly Finding[]) => readonly Finding[]
  /**
   * Writes the new baseline, or says what is out of date in the present one.
   *
   * Entries of the rules that are checked `later` are not called out of date.
   */
  readonly finish: (later?: ReadonlySet<string>) => Promise<KnownSummary>
}

export interface KnownSummary {
  readonly baseline?: BaselineSummary
  /** The same for those who go on with the baseline. */
  readonly rest?: BaselineRest
  /** What to say about it on stderr; lines. */
  readonly message: string
}

interface BaselineRequest {
  readonly options: CheckCommandOptions
  readonly project: Project
  readonly selection: NamedRules
  readonly cwd: string
}

/** Throws `invalid-baseline` or `file-unreadable`; without a baseline nothing is known. */
export async function openKnownFindings(request: BaselineRequest): Promise<KnownFindings> {
  const path = findPath(request)
  const before = path === undefined ? undefined : await readBaseline(path, request)
  if (path !== undefined && request.options.updateBaseline) {
    return collectFindings({ ...request, path, before: before ?? new Map() })
  }
  return path !== undefined && before ? hideFindings({ ...request, path, before }) : nothingKnown
}

const nothingKnown: KnownFindings = {
  hide: (_, findings) => findings,
  finish: async () => ({ message: '' }),
}

function findPath({ options, project, cwd }: BaselineRequest): string | undefined {
  if (options.baseline === false) return undefined
  if (options.baseline !== undefined) return resolve(cwd, options.baseline)
  return resolve(project.folder, project.config.baseline ?? defaultBaseline)
}

async function readBaseline(
  path: string,
  { options, project, cwd }: BaselineRequest,
): Promise<Baseline | undefined> {
  const isNamed = options.baseline !== undefined || project.config.baseline !== undefined
  const isThere = (await stat(path).catch(() => undefined)) !== undefined
  if (!isThere && (!isNamed || options.updateBaseline)) return undefined
  try {
    return parseBaseline(await readTextFile(path))
  } catch (cause) {
    if (!(cause instanceof BitextError)) throw cause
    const name = toPortablePath(relative(cwd, path))
    throw new BitextError(cause.code, `${name}: ${cause.message}`, { cause })
  }
}

interface OpenBaseline extends BaselineRequest {
  /** Absolute; files are named relative to its folder. */
  readonly path: string
  readonly before: Baseline
}

function hideFindings({ path, before, options, selection, cwd }: OpenBaseline): KnownFindings {
  const filter = createBaselineFilter(before)
  const checked = new Set<string>()
  return { file: path, hide, finish }

  function hide(input: InputFile, findings: readonly Finding[]): readonly Finding[] {
    const file = nameFile(path, input, cwd)
    checked.add(file)
    return filter.hide(file, findings)
  }

  async function finish(later: ReadonlySet<string> = new Set()): Promise<KnownSummary> {
    const unmatched: NamedEntry[] = []
    const left: NamedEntry[] = []
    // What has not changed was not looked at.
    const isPartial = options.since !== undefined
    for (const { file: name, ...counted } of filter.listUnmatched()) {
      if (!selection.includes(counted.rule)) continue
      const entry = { name, file: nameEntry(path, name, cwd), ...counted }
      const isChecked = checked.has(name)
      if (isChecked && later.has(entry.rule)) left.push(entry)
      else if (!isPartial && (isChecked || !(await exists(path, name)))) unmatched.push(entry)
    }
    return summarizeKnown(filter.hidden(), { unmatched, left, isPartial })
  }
}

/** What is said about findings that were hidden, and entries of the baseline that are left over. */
export function summarizeKnown(suppressed: number, rest: BaselineRest): KnownSummary {
  const stale = rest.unmatched.map(({ file, rule, count }) => ({ file, rule, count }))
  return { baseline: { suppressed, stale }, rest, message: describe(suppressed, stale) }
}

function collectFindings({ path, before, selection, cwd }: OpenBaseline): KnownFindings {
  const counts: BaselineCounts = new Map()
  return { file: path, hide, finish }

  function hide(input: InputFile, findings: readonly Finding[]): readonly Finding[] {
    countFindings(counts, nameFile(path, input, cwd), findings)
    return findings.filter(({ severity }) => severity === 'info')
  }

  async function finish(): Promise<KnownSummary> {
    await keepOthers()
    await writeTextFile(path, formatBaseline(counts))
    const all = [...counts.values()].flatMap((rules) => [...rules.values()])
    const total = formatCount(
      all.reduce((sum, count) => sum + count, 0),
      'finding',
    )
    const name = toPortablePath(relative(cwd, path))
    return { message: `Wrote the baseline ${escapeControls(name)}: ${total}\n` }
  }

  /** Files that this call did not check stay in the baseline, and rules that it left out. */
  async function keepOthers(): Promise<void> {
    for (const [file, rules] of before) {
      const own = counts.get(file)
      if (!own && !(await exists(path, file))) continue
      const kept = [...rules].filter(([rule]) => !own || !selection.includes(rule))
      counts.set(file, new Map([...kept, ...(own ?? [])]))
    }
  }
}

function nameFile(path: string, { absolutePath, path: named }: InputFile, cwd: string): string {
  const absolute = absolutePath === standardStream ? resolve(cwd, named) : absolutePath
  return toPortablePath(relative(dirname(path), absolute))
}

function nameEntry(path: string, file: string, cwd: string): string {
  return toPortablePath(relative(cwd, join(dirname(path), file)))
}

async function exists(path: string, file: string): Promise<boolean> {
  return (await stat(join(dirname(path), file)).catch(() => undefined)) !== undefined
}

function describe(suppressed: number, stale: readonly BaselineEntry[]): string {
  const hidden =
    suppressed === 0 ? '' : `Not reported, because the baseline has them: ${suppressed}\n`
  if (stale.length === 0) return hidden
  const lines = stale
    .slice(0, shownEntries)
    .map(({ file, rule, count }) => `  ${escapeControls(file)}: ${count} ${escapeControls(rule)}\n`)
  const rest = stale.length - shownEntries
  const more = rest > 0 ? `  and ${rest} more\n` : ''
  const head = 'The baseline has more than was found; --update-baseline takes it out:\n'
  return `${hidden}${head}${lines.join('')}${more}`
}
