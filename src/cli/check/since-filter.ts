import { type FileBefore, type GitRevision, openGitRevision } from '../../batch/git-revision.ts'
import type { InputFile } from '../../batch/input-files.ts'
import { decodeUtf8 } from '../../bitext/decode-utf8.ts'
import type { BitextDocument } from '../../bitext/document.ts'
import { parseBitext } from '../../bitext/parse-bitext.ts'
import { keepChanged } from '../../check/changed-units.ts'
import { BitextError } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import { standardStream } from '../output.ts'

/** Leaves of a document's findings those of what has changed; absent where nothing has. */
export type ChangeFilter = (findings: readonly Finding[], document: BitextDocument) => Finding[]

export interface SinceFilter {
  readonly open: (input: InputFile) => Promise<ChangeFilter | undefined>
  readonly close: () => void
}

/** Without a revision everything counts as changed. */
export async function createSinceFilter(
  revision: string | undefined,
  cwd: string,
): Promise<SinceFilter> {
  if (revision === undefined) return { open: async () => keepAll, close: () => undefined }
  const git = await openGitRevision(cwd, revision)
  return { open: (input) => openFilter(git, input), close: git.close }
}

async function openFilter(git: GitRevision, input: InputFile): Promise<ChangeFilter | undefined> {
  if (input.absolutePath === standardStream) return keepAll
  const file = await git.readBefore(input.absolutePath)
  if (file.type === 'unchanged') return undefined
  const before = file.type === 'changed' ? parseBefore(file) : undefined
  return before ? (findings, document) => keepChanged(findings, before, document) : keepAll
}

/** A document that could not be read then has changed as a whole. */
function parseBefore({ bytes }: FileBefore & { type: 'changed' }): BitextDocument | undefined {
  try {
    return parseBitext(decodeUtf8(bytes))
  } catch (error) {
    if (error instanceof BitextError) return undefined
    throw error
  }
}

const keepAll: ChangeFilter = (findings) => [...findings]
