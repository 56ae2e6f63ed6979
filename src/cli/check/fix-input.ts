import { realpath } from 'node:fs/promises'
import { writeTextFile } from '../../batch/files.ts'
import type { InputFile } from '../../batch/input-files.ts'
import { fixDocument } from '../../check/fix-document.ts'
import type { WorkContext } from '../context.ts'
import type { CheckedInput } from './check-input.ts'

/** A file with its fixes made; the findings are those that are left. */
export interface FixedInput {
  readonly checked: CheckedInput
  readonly fixes: number
}

/** Makes the fixes of a file in place, or shows them as a diff. Throws `file-unwritable`. */
export async function fixInput(
  checked: CheckedInput,
  input: InputFile,
  { isDryRun, terminal }: Pick<WorkContext, 'terminal'> & { readonly isDryRun: boolean },
): Promise<FixedInput> {
  const { document, check, findings } = checked
  if (!document || !check || findings.every(({ fix }) => fix === undefined)) {
    return { checked, fixes: 0 }
  }
  const fixed = fixDocument(document, check)
  if (fixed.document.text === document.text) return { checked, fixes: 0 }
  if (isDryRun) {
    const { formatDiff } = await import('../format-diff.ts')
    terminal.writeOut(formatDiff(input.path, document.text, fixed.document.text))
  } else {
    // A symbolic link stays one.
    await writeTextFile(await realpath(input.absolutePath), fixed.document.text)
  }
  return { checked: { ...checked, findings: fixed.findings }, fixes: fixed.fixes }
}
