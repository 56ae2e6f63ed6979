import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** The bytes of our own documents, by path (`locales/de-de/index.md`). */
export const sampleFiles: Readonly<Record<string, Uint8Array>> = await readSamples()

async function readSamples(): Promise<Record<string, Uint8Array>> {
  const entries = await readdir(join(root, 'locales'), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(
    paths.map(async (path) => [toPortable(path), await readFile(path)] as const),
  )
  return Object.fromEntries(files)
}

function toPortable(path: string): string {
  return relative(root, path).split(sep).join('/')
}
