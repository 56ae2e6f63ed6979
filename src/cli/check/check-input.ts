import { resolve } from 'node:path'
import type { InputFile } from '../../batch/input-files.ts'
import { readSourceText } from '../../batch/source-tree.ts'
import type { BitextDocument } from '../../bitext/document.ts'
import { checkDocument } from '../../check/check-document.ts'
import { measureStaleness } from '../../check/staleness.ts'
import { BitextError } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import type { WorkContext } from '../context.ts'
import { isXliffFile, readDocument } from '../documents.ts'
import { standardStream } from '../output.ts'
import { readLanguage } from '../read-language.ts'
import { collectFileRecords, type FileRecords } from './file-records.ts'
import type { Project } from './project.ts'
import type { RuleSelection } from './rule-selection.ts'
import type { ChangeFilter, SinceFilter } from './since-filter.ts'

/** How documents are checked. */
export interface Checking {
  readonly project: Project
  readonly selection: RuleSelection
  readonly since: SinceFilter
  readonly context: WorkContext
}

/** What is known of a checked file, as plain data. */
export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly units: number
  /** Language of the targets as BCP 47, `und` if unknown. */
  readonly language: string
  readonly sourceLanguage: string
  /** Units that were looked for in the source document, and how many are gone. */
  readonly staleness?: { readonly units: number; readonly stale: number }
  readonly records?: FileRecords
}

export interface CheckedInput extends CheckResult {
  /** The document, and what checks it again; absent for XLIFF, and where nothing has changed. */
  readonly document?: BitextDocument
  readonly check?: (document: BitextDocument) => readonly Finding[]
}

/** Checks one file, Markdown or XLIFF. */
export async function checkInput(input: InputFile, checking: Checking): Promise<CheckedInput> {
  const { since, context } = checking
  const filter = await since.open(input)
  if (isXliffFile(input)) {
    const { checkXliffFile } = await import('../check-xliff-file.ts')
    return checkXliff(await checkXliffFile(input, context), filter, checking)
  }
  const document = await readDocument(input, context)
  if (looksLikeXliff(document.text)) {
    const { checkXliffText } = await import('../check-xliff-file.ts')
    return checkXliff(checkXliffText(document.text, input), filter, checking)
  }
  return checkMarkdown(document, input, { ...checking, filter })
}

type FilteredChecking = Omit<Checking, 'since'> & { readonly filter: ChangeFilter | undefined }

/** Checks one document of dual-language Markdown. */
export async function checkMarkdown(
  document: BitextDocument,
  input: InputFile,
  { project, selection, context, filter }: FilteredChecking,
): Promise<CheckedInput> {
  const { language } = readLanguage(document, input, project)
  const { sourceLanguage, sourceRoot } = project
  const isStream = input.absolutePath === standardStream
  const path = isStream ? resolve(context.terminal.cwd, input.path) : input.absolutePath
  const selected = { path, language }
  const languages = { targetLanguage: language, sourceLanguage }
  const runRules = selection.selectRun(selected)
  const records = collectFileRecords(document, input.path, {
    ...languages,
    rules: runRules,
    filter,
  })
  const counts = {
    units: document.units.length,
    language,
    sourceLanguage,
    ...(records ? { records } : {}),
  }
  if (!filter) return { ...counts, findings: [] }
  const { sourceText, isMissing } = await findSource(sourceRoot, input, context)
  const options = {
    ...languages,
    rules: selection.select(selected),
    onFailure: (error: unknown) => reportStack(error, context),
    ...(project.glossary ? { glossary: project.glossary } : {}),
    ...(sourceText === undefined ? {} : { sourceText }),
  }
  const check = (checked: BitextDocument) => filter(checkDocument(checked, options), checked)
  const missing = isMissing ? selection.keep([reportMissing(input)]) : []
  return {
    ...counts,
    document,
    check: (checked) => [...missing, ...check(checked)],
    findings: [...missing, ...check(document)],
    ...(sourceText === undefined ? {} : { staleness: countStale(document, sourceText) }),
  }
}

interface FoundSource {
  readonly sourceText?: string
  readonly isMissing: boolean
}

/** A source document that cannot be read is a failure, and its translation is checked all the same. */
async function findSource(
  sourceRoot: string | undefined,
  input: InputFile,
  { outcome }: WorkContext,
): Promise<FoundSource> {
  if (sourceRoot === undefined) return { isMissing: false }
  try {
    const sourceText = await readSourceText(sourceRoot, input)
    return sourceText === undefined ? { isMissing: true } : { sourceText, isMissing: false }
  } catch (error) {
    if (!(error instanceof BitextError)) throw error
    outcome.fail(error, input.path)
    return { isMissing: false }
  }
}

function reportMissing({ path }: InputFile): Finding {
  return {
    file: path,
    line: 1,
    column: 1,
    rule: 'source-edition',
    severity: 'info',
    message: 'No source document for this document under the folder of source documents',
  }
}

function countStale(document: BitextDocument, sourceText: string) {
  const { units, stale } = measureStaleness(document, sourceText)
  return { units, stale: stale.length }
}

function reportStack(error: unknown, { terminal }: WorkContext): void {
  if (!terminal.isDebugging) return
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.writeError(`${stack}\n`)
}

function checkXliff(
  { findings, units }: { readonly findings: readonly Finding[]; readonly units: number },
  filter: ChangeFilter | undefined,
  { selection }: Checking,
): CheckedInput {
  const unknown = { language: 'und', sourceLanguage: 'und' }
  return { ...unknown, units, findings: filter ? selection.keep(findings) : [] }
}

/** XLIFF from standard input, or under a name of its tool's such as `.sdlxliff`. */
function looksLikeXliff(text: string): boolean {
  const start = text.slice(0, 4096)
  return /^\uFEFF?\s*</.test(start) && /<(?:[\w.-]+:)?xliff[\s>]/.test(start)
}
