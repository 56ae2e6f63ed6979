import { performance } from 'node:perf_hooks'
import { writeTextFile } from '../../batch/files.ts'
import { missingTarget } from '../../check/rules/missing-target.ts'
import type { Finding } from '../../finding.ts'
import { countDocument } from '../../stats/count-document.ts'
import { writeXliff } from '../../xliff/write-xliff.ts'
import { type CheckResult, checkMarkdown } from '../check/check-input.ts'
import type { RuleOptions } from '../check/check-options.ts'
import type { Project } from '../check/project.ts'
import { selectRules } from '../check/rule-selection.ts'
import { type CallSettings, createDocumentStage, type DocumentItem } from '../document-stage.ts'
import { readDocument } from '../documents.ts'
import { exportDocument } from '../export-document.ts'
import type { EditionOptions, LanguageOptions } from '../options.ts'
import { regenerateDocument } from '../regenerate-document.ts'
import { editions } from '../run/editions.ts'

export interface RunSettings extends CallSettings {
  readonly options: LanguageOptions & EditionOptions & RuleOptions
  readonly project: Project
}

export interface RunResult extends Pick<CheckResult, 'findings' | 'records'> {
  readonly language: string
  /** What export and regeneration found. */
  readonly otherFindings: readonly Finding[]
  readonly units: number
  readonly words: number
  readonly milliseconds: number
}

/** Exports, regenerates and checks a document; its outputs are the XLIFF and each edition. */
export const stage = createDocumentStage<RunSettings, DocumentItem, RunResult>(
  async ({ options, project, cwd }, context) => {
    const selection = await selectRules(options, project)
    return { work }

    async function work({ input, outputs }: DocumentItem): Promise<RunResult> {
      const start = performance.now()
      const document = await readDocument(input, context)
      const exported = exportDocument(document, input, { options, cwd })
      const regenerated = await regenerateDocument(document, input, { editions, options, cwd })
      const texts = [
        writeXliff(exported.xliff),
        ...editions.map((edition) => regenerated.texts.get(edition)),
      ]
      for (const [index, path] of outputs.entries()) {
        const text = texts[index]
        if (text !== undefined) await writeTextFile(path, text)
      }
      const checking = { project, selection, context, filter: keepAll }
      const { findings, records } = await checkMarkdown(document, input, checking)
      const { units, sourceWords: words } = countDocument(document)
      return {
        language: exported.language,
        findings: findings.filter(({ rule }) => rule !== 'source-edition'),
        ...(records ? { records } : {}),
        otherFindings: [
          ...exported.findings,
          // The check says the same of an empty target.
          ...regenerated.findings.filter(({ rule }) => rule !== missingTarget.id),
        ],
        units,
        words,
        milliseconds: performance.now() - start,
      }
    }
  },
)

function keepAll(findings: readonly Finding[]): Finding[] {
  return [...findings]
}
