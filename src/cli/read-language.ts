import type { InputFile } from '../batch/input-files.ts'
import type { BitextDocument } from '../bitext/document.ts'
import { findTargetLanguage } from '../bitext/locale.ts'
import { placeProblems } from '../bitext/place-problems.ts'
import type { Finding } from '../finding.ts'
import type { LanguageOptions } from './options.ts'
import { standardStream } from './output.ts'

/** The language of a document's targets: as stated, by the front matter or by the path. */
export function readLanguage(
  document: BitextDocument,
  input: InputFile,
  options: Pick<LanguageOptions, 'targetLanguage'>,
): { language: string; findings: readonly Finding[] } {
  if (options.targetLanguage !== undefined)
    return { language: options.targetLanguage, findings: [] }
  const { language, problems } = findTargetLanguage(document, readPlace(input))
  const rule = { rule: 'target-language', severity: 'warning' } as const
  return {
    language,
    findings: placeProblems(
      document,
      problems.map((problem) => ({ ...rule, ...problem })),
    ),
  }
}

/** The path that tells the locale: with all folders above the current one. */
function readPlace({ absolutePath, path }: InputFile): string {
  return absolutePath === standardStream ? path : absolutePath
}
