import { createHash } from 'node:crypto'
import type { Digests } from './model.ts'

const digestLength = 16
const digestsPattern = /^bitext:([\da-f]{16}):([\da-f]{16})$/

/** A short digest of a text: the first 64 bits of its SHA-256, in hexadecimal. */
export function digestText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, digestLength)
}

/** The digests as XLIFF 1.2 carries them, in `extradata`. */
export function formatDigests({ source, target }: Digests): string {
  return `bitext:${source}:${target}`
}

export function parseDigests(text: string): Digests | undefined {
  const [, source, target] = digestsPattern.exec(text) ?? []
  return source !== undefined && target !== undefined ? { source, target } : undefined
}
