import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { relative } from 'node:path'
import { promisify } from 'node:util'
import { BitextError } from '../errors.ts'
import { createBlobReader } from './git-blobs.ts'
import { isInside, toPortablePath } from './input-files.ts'

/** A file in another revision. */
export type FileBefore =
  | { readonly type: 'unchanged' }
  | { readonly type: 'new' }
  | { readonly type: 'changed'; readonly bytes: Uint8Array }

/** What a git repository had at a revision. */
export interface GitRevision {
  /** A file then, by its absolute path today; a renamed file is found under its old name. */
  readonly readBefore: (path: string) => Promise<FileBefore>
  readonly close: () => void
}

const run = promisify(execFile)

/**
 * Opens a revision of the repository that a folder lies in, and compares the
 * files of today with it.
 *
 * Throws `invalid-usage` if the folder lies in no repository, if the revision
 * is none, or if git cannot be run.
 */
export async function openGitRevision(folder: string, revision: string): Promise<GitRevision> {
  if (revision === '' || revision.startsWith('-')) {
    const message = `Unexpected \`${revision}\`, expected a revision of git such as \`main\``
    throw new BitextError('invalid-usage', message)
  }
  const root = (await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\n$/, '')
  const commit = await findCommit(root, revision)
  const blobs = await listChanges(root, commit)
  const tracked = new Set((await git(root, ['ls-files', '-z'])).split('\0'))
  const reader = createBlobReader(root)
  const realRoot = await realpath(root)
  return { readBefore, close: reader.close }

  async function readBefore(path: string): Promise<FileBefore> {
    const real = await realpath(path)
    const name = toPortablePath(relative(realRoot, real))
    if (!isInside(real, realRoot) || !tracked.has(name)) return { type: 'new' }
    const blob = blobs.get(name)
    if (blob === undefined) return { type: 'unchanged' }
    const bytes = blob === '' ? undefined : await reader.read(blob)
    return bytes === undefined ? { type: 'new' } : { type: 'changed', bytes }
  }
}

async function findCommit(root: string, revision: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  try {
    return (await git(root, args)).trim()
  } catch (cause) {
    const message = `Unknown revision \`${revision}\`, expected one that this repository has; a shallow clone may lack it`
    throw new BitextError('invalid-usage', message, { cause })
  }
}

const changePattern = /^:\d+ \d+ ([\da-f]+) [\da-f]+ ([A-Z])\d*$/

/** Paths of today that differ from a commit, and the objects they were; empty for files that were not there. */
async function listChanges(root: string, commit: string): Promise<Map<string, string>> {
  const args = ['diff', '--raw', '-z', '--no-abbrev', '--find-renames', '--no-ext-diff', commit]
  const fields = (await git(root, [...args, '--'])).split('\0')
  const blobs = new Map<string, string>()
  for (let index = 0; index < fields.length; ) {
    const [, blob = '', status = ''] = changePattern.exec(fields[index] ?? '') ?? []
    // A renamed file has its old path and its new one.
    const paths = status === 'R' || status === 'C' ? 2 : 1
    const path = fields[index + paths]
    if (status !== '' && path !== undefined) blobs.set(path, /^0+$/.test(blob) ? '' : blob)
    index += paths + 1
  }
  return blobs
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    const options = { cwd: folder, maxBuffer: Number.MAX_SAFE_INTEGER }
    const { stdout } = await run('git', ['--no-optional-locks', ...args], options)
    return stdout
  } catch (cause) {
    throw new BitextError('invalid-usage', `Cannot ask git: ${describeCause(cause)}`, { cause })
  }
}

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  if ('code' in cause && cause.code === 'ENOENT') return 'the program `git` was not found'
  const said = 'stderr' in cause ? String(cause.stderr).trim().split('\n', 1)[0] : ''
  return said === undefined || said === '' ? cause.message : said.replace(/^fatal: /, '')
}
