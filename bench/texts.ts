import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const corpus = '../shared/corpus'

/** Dual-language documents in memory, and where they come from. */
export interface Texts {
  readonly origin: string
  readonly texts: readonly string[]
  /** UTF-8 bytes of all texts, in units of 1,000,000. */
  readonly megabytes: number
}

/** Reads the published documents beside the checkout, else our own samples. */
export function readTexts(most = Number.POSITIVE_INFINITY): Texts {
  const origin = existsSync(corpus) ? corpus : 'locales'
  const texts = listDocuments(origin)
    .slice(0, most)
    .map((path) => readFileSync(path, 'utf8'))
  const bytes = texts.reduce((total, text) => total + Buffer.byteLength(text), 0)
  return { origin, texts, megabytes: bytes / 1e6 }
}

function listDocuments(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !/(^|[\\/])(source|target)[\\/]|README/.test(path))
    .map((path) => join(root, path))
    .sort()
}

/** CPU seconds of this process for some work, garbage collection included. */
export async function time(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

export function median(values: readonly number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? 0
}
