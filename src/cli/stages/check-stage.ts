import {
  type CheckedInput,
  type Checking,
  type CheckResult,
  checkInput,
} from '../check/check-input.ts'
import type { CheckCommandOptions } from '../check/check-options.ts'
import { fixInput } from '../check/fix-input.ts'
import type { Project } from '../check/project.ts'
import { selectRules } from '../check/rule-selection.ts'
import { createSinceFilter } from '../check/since-filter.ts'
import { type CallSettings, createDocumentStage, type DocumentItem } from '../document-stage.ts'

export interface CheckSettings extends CallSettings {
  readonly options: CheckCommandOptions
  readonly project: Project
}

export interface CheckedFile extends CheckResult {
  /** How many findings were repaired. */
  readonly fixes: number
}

/** Checks a file, and repairs it if that is asked for. */
export const stage = createDocumentStage<CheckSettings, DocumentItem, CheckedFile>(
  async ({ options, project, cwd }, context) => {
    const selection = await selectRules(options, project)
    const since = await createSinceFilter(options.since, cwd)
    const checking: Checking = { project, selection, since, context }
    return { work, close: since.close }

    async function work({ input }: DocumentItem): Promise<CheckedFile> {
      const checked = await checkInput(input, checking)
      if (!options.fix) return toPlain(checked, 0)
      const isDryRun = options.dryRun === true
      const fixed = await fixInput(checked, input, { isDryRun, terminal: context.terminal })
      return toPlain(fixed.checked, fixed.fixes)
    }
  },
)

/** Functions do not go from thread to thread. */
function toPlain({ document: _, check: __, ...result }: CheckedInput, fixes: number): CheckedFile {
  return { ...result, fixes }
}
