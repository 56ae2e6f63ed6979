import { resolve } from 'node:path'
import type { InputFile } from '../batch/input-files.ts'
import { readSourceText } from '../batch/source-tree.ts'
import { compareSource } from '../bitext/compare-source.ts'
import type { BitextDocument, Edition } from '../bitext/document.ts'
import { placeProblems, type RuleProblem } from '../bitext/place-problems.ts'
import { lacksTarget, type RegenerateOptions, regenerate } from '../bitext/regenerate.ts'
import type { Finding } from '../finding.ts'
import type { EditionOptions } from './options.ts'

export interface RegeneratedDocument {
  /** Texts of the editions asked for; the target edition is left out where `--empty fail` forbids it. */
  readonly texts: ReadonlyMap<Edition, string>
  readonly findings: readonly Finding[]
}

/** Regenerates editions of one document, as the options of `build` and `run` say. */
export async function regenerateDocument(
  document: BitextDocument,
  input: InputFile,
  {
    editions,
    options,
    cwd,
  }: {
    readonly editions: readonly Edition[]
    readonly options: EditionOptions
    readonly cwd: string
  },
): Promise<RegeneratedDocument> {
  const { sourceRoot, escapedStars, empty } = options
  const sourceText =
    sourceRoot === undefined ? undefined : await readSourceText(resolve(cwd, sourceRoot), input)
  const settings: RegenerateOptions = {
    escapedStars,
    emptyTarget: empty === 'omit' ? 'omit' : 'source',
    ...(sourceText === undefined ? {} : { sourceText }),
  }
  let problems: RuleProblem[] = []
  const texts = new Map<Edition, string>()
  for (const edition of editions) {
    const text = regenerate(document, edition, settings)
    if (edition === 'target') problems = problems.concat(findEmptyTargets(document, empty))
    if (edition === 'source') {
      problems = problems.concat(checkSource(document, text, { sourceRoot, sourceText }))
    }
    if (edition !== 'target' || empty !== 'fail' || !document.units.some(lacksTarget)) {
      texts.set(edition, text)
    }
  }
  return { texts, findings: placeProblems(document, problems) }
}

const emptyMessages = {
  source: 'Unexpected empty target, the source stands in its place',
  omit: 'Unexpected empty target, nothing stands in its place',
  fail: 'Unexpected empty target, expected a translation; the document is not written',
}

function findEmptyTargets(document: BitextDocument, empty: EditionOptions['empty']): RuleProblem[] {
  const severity = empty === 'fail' ? 'error' : 'warning'
  return document.units.filter(lacksTarget).map((unit) => ({
    rule: 'missing-target',
    severity,
    message: emptyMessages[empty],
    offset: unit.start,
    unitId: unit.id,
  }))
}

function checkSource(
  document: BitextDocument,
  edition: string,
  source: { readonly sourceRoot: string | undefined; readonly sourceText: string | undefined },
): RuleProblem[] {
  if (source.sourceRoot === undefined) return []
  const rule = { rule: 'source-edition', severity: 'info' } as const
  if (source.sourceText === undefined) {
    const message = `No source document for this document under \`${source.sourceRoot}\``
    return [{ ...rule, message, offset: 0 }]
  }
  const problems = compareSource(document, edition, source.sourceText)
  return problems.map((problem) => ({ ...rule, ...problem }))
}
