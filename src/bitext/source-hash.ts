import { createHash } from 'node:crypto'
import type { BitextDocument } from './document.ts'
import { readFrontMatter } from './front-matter.ts'

/**
 * True if a source document is the one that the document was translated from.
 *
 * `ms.openlocfilehash` is the SHA-1 of the source file as the span writer read
 * it: with its bytes as stored, or with CRLF or LF line ends.
 */
export function matchesSourceHash(document: BitextDocument, sourceText: string): boolean {
  const hash = readFrontMatter(document).sourceHash?.toLowerCase()
  if (hash === undefined) return false
  const withLf = sourceText.replaceAll('\r\n', '\n')
  const spellings = new Set([sourceText, withLf, withLf.replaceAll('\n', '\r\n')])
  return [...spellings].some((text) => createHash('sha1').update(text).digest('hex') === hash)
}
