import {
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCli } from '../../src/cli/program.ts'

/** Files by their path, relative to the workspace, with `/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>

interface CommandResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

interface CommandOptions {
  readonly stdin?: string | Uint8Array
  /** The current folder, relative to the workspace. */
  readonly cwd?: string
  /** Whether standard output wants styles. */
  readonly hasColor?: boolean
  readonly isDebugging?: boolean
}

/** A temporary folder with files in it, and the command as a user runs it there. */
export interface Workspace {
  readonly folder: string
  readonly bitext: (args: readonly string[], options?: CommandOptions) => Promise<CommandResult>
  readonly path: (path: string) => string
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>
  readonly read: (path: string) => Promise<string>
  /** Copies a file or a folder. */
  readonly copy: (from: string, to: string) => Promise<void>
  /** Replaces a text that must stand in a file. */
  readonly edit: (path: string, from: string, to: string) => Promise<void>
  /** All files below a folder, sorted; empty if there is no such folder. */
  readonly list: (path?: string) => Promise<string[]>
  /** All files below a folder with their bytes (as Latin-1, so that none is lost), links as links. */
  readonly readTree: (path?: string) => Promise<Record<string, string>>
  readonly remove: () => Promise<void>
}

/** A workspace that is removed when the test ends. */
export async function createWorkspace(files: Files = {}): Promise<Workspace> {
  const workspace = await openWorkspace(files)
  onTestFinished(workspace.remove)
  return workspace
}

/** A workspace for several tests; who opens it removes it. */
export async function openWorkspace(files: Files = {}): Promise<Workspace> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'bitext-test-'))
  for (const [path, content] of Object.entries(files)) await write(path, content)
  const remove = () => rm(folder, { recursive: true, force: true })
  return { folder, bitext, path, write, read, copy, edit, list, readTree, remove }

  function path(relativePath: string): string {
    return join(folder, relativePath)
  }

  async function bitext(
    args: readonly string[],
    { stdin = '', cwd = '.', hasColor = false, isDebugging = false }: CommandOptions = {},
  ): Promise<CommandResult> {
    let stdout = ''
    let stderr = ''
    const terminal = {
      cwd: path(cwd),
      readStdin: async () => Buffer.from(stdin),
      writeOut: (text: string) => {
        stdout += text
      },
      writeError: (text: string) => {
        stderr += text
      },
      hasColor,
      isDebugging,
    }
    const exitCode = await runCli(args, terminal, '1.2.3-test')
    return { exitCode, stdout, stderr }
  }

  async function write(relativePath: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(path(relativePath)), { recursive: true })
    await writeFile(path(relativePath), content)
  }

  function read(relativePath: string): Promise<string> {
    return readFile(path(relativePath), 'utf8')
  }

  function copy(from: string, to: string): Promise<void> {
    return cp(path(from), path(to), { recursive: true })
  }

  async function edit(relativePath: string, from: string, to: string): Promise<void> {
    const text = await read(relativePath)
    if (!text.includes(from)) throw new Error(`No \`${from}\` in ${relativePath}:\n${text}`)
    await write(
      relativePath,
      text.replace(from, () => to),
    )
  }

  async function list(relativePath = '.'): Promise<string[]> {
    const base = path(relativePath)
    const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => [])
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort()
  }

  async function readTree(relativePath = '.'): Promise<Record<string, string>> {
    const tree: Record<string, string> = {}
    for (const file of await list(relativePath)) {
      const absolute = join(path(relativePath), file)
      const isLink = (await lstat(absolute)).isSymbolicLink()
      tree[file] = isLink ? `-> ${await readlink(absolute)}` : await readFile(absolute, 'latin1')
    }
    return tree
  }
}
