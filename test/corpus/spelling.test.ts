import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { readReadable } from '../../src/bitext/readable-text.ts'
import { readSpellContexts } from '../../src/bitext/spelling/spell-context.ts'
import { spellTarget } from '../../src/bitext/spelling/spell-target.ts'
import type { TargetPart } from '../../src/bitext/spelling/spelling-items.ts'
import { isMissing } from '../requirement.ts'
import { corpus, dualFolders, readDocuments } from './documents.ts'

const word = 'Gezeitenwechsel'

describe.skipIf(isMissing(corpus))('targets of published documents', () => {
  test.each(dualFolders.map((folder) => [relative(corpus, folder), folder]))(
    'a word typed into the middle of each of %s is all that changes',
    (_, folder) => {
      let count = 0
      const failures: string[] = []
      // A third of the documents says as much, and takes a third of the time.
      const documents = readDocuments(folder).filter((_, index) => index % 3 === 0)
      for (const { path, text } of documents) {
        for (const context of readSpellContexts(parseBitext(text, { path }))) {
          const { target } = context.unit
          const parts = insertInTheMiddle(readReadable(context.tokens.target))
          if (!parts) continue
          count++
          const spelled = spellTarget(parts, context)
          const isExact =
            spelled.type === 'spelled' &&
            spelled.changes.length === 0 &&
            spelled.text.replace(word, '') === target
          if (!isExact)
            failures.push(JSON.stringify({ path, block: context.block, target, spelled }))
        }
      }
      // Beside `**` not every character can stand, and a `<` before a letter is escaped.
      expect(failures.length, failures.join('\n')).toBeLessThanOrEqual(Math.ceil(count / 1000))
    },
    600_000,
  )
})

/** Types the word into the longest stretch of text. */
function insertInTheMiddle(parts: readonly TargetPart[]): TargetPart[] | undefined {
  const total = parts.reduce((sum, part) => sum + (part.type === 'text' ? part.text.length : 0), 0)
  if (total === 0) return undefined
  let left = Math.floor(total / 2)
  let isDone = false
  return parts.map((part) => {
    if (part.type === 'code' || isDone) return part
    if (left > part.text.length) {
      left -= part.text.length
      return part
    }
    isDone = true
    return { type: 'text', text: part.text.slice(0, left) + word + part.text.slice(left) }
  })
}
