import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureProcess } from './measure-process.ts'

/** What po4a made of documents. */
export interface Po4aResult {
  /** For the documents that it did not refuse. */
  readonly cpuSeconds: number
  /** Each document without a translation, as po4a writes it; undefined where it refused. */
  readonly texts: readonly (string | undefined)[]
}

const format = ['-f', 'text', '-o', 'markdown', '-M', 'UTF-8']

/** Whether the program is there; it comes from a distribution, not from npm. */
export function hasPo4a(): boolean {
  return spawnSync('po4a', ['--version']).status === 0
}

/**
 * Takes the texts of all documents with one process, which is timed, and writes
 * each document again from what was taken.
 */
export async function runPo4a(documents: readonly string[]): Promise<Po4aResult> {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-po4a-'))
  try {
    const names = documents.map((text, index) => {
      writeFileSync(join(folder, `${index}.md`), text)
      return `${index}.md`
    })
    const { cpuSeconds, taken } = await extractDocuments(names, folder)
    const texts: (string | undefined)[] = []
    for (const name of names) {
      texts.push(taken.includes(name) ? await composeDocument(name, folder) : undefined)
    }
    return { cpuSeconds, texts }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One document that it refuses ends it, so that it is tried without that one again. */
async function extractDocuments(
  names: readonly string[],
  folder: string,
): Promise<{ readonly cpuSeconds: number; readonly taken: readonly string[] }> {
  let taken = names
  while (true) {
    const masters = taken.flatMap((name) => ['-m', name])
    const command = ['po4a-updatepo', ...format, ...masters, '-p', 'all.po']
    const { cpuSeconds, status, stderr } = await measureProcess(command, { folder })
    if (status === '0') return { cpuSeconds, taken }
    const refused = taken.find((name) => new RegExp(`\\b${name}\\b`).test(stderr))
    if (refused === undefined) throw new Error(stderr)
    rmSync(join(folder, 'all.po'), { force: true })
    taken = taken.filter((name) => name !== refused)
  }
}

async function composeDocument(name: string, folder: string): Promise<string | undefined> {
  const master = ['-m', name, '-p', 'all.po', '-l', 'back.md', '-k', '0']
  const { status } = await measureProcess(['po4a-translate', ...format, ...master], { folder })
  return status === '0' ? readFileSync(join(folder, 'back.md'), 'utf8') : undefined
}
