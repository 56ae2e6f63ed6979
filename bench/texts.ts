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
export function readTexts(): Texts {
  const origin = existsSync(corpus) ? corpus : 'locales'
  const texts = listDocuments(origin).map((path) => readFileSync(path, 'utf8'))
  const bytes = texts.reduce((total, text) => total + Buffer.byteLength(text), 0)
  return { origin, texts, megabytes: bytes / 1e6 }
}

function listDocuments(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !/(^|[\\/])(source|target)[\\/]|README/.test(path))
    .map((path) => join(root, path))
    .sort()
}
