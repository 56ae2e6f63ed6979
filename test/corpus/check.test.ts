import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BitextDocument } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import { fixDocument } from '../../src/check/fix-document.ts'
import { isMissing } from '../requirement.ts'
import { corpus, readDocuments } from './documents.ts'

/** What the preset `recommended` may say about published documents: errors and warnings per 1,000 units. */
const limits = [
  { tree: 'console/zh-tw', limit: 8 },
  { tree: 'entity-framework/fr-fr', limit: 5 },
  { tree: 'entity-framework/zh-cn', limit: 8 },
  { tree: 'graph/es-es', limit: 5 },
  { tree: 'nuget/ja-jp', limit: 5 },
  { tree: 'project-operations/he-il', limit: 8 },
  { tree: 'quantum/pt-br', limit: 5 },
]

/** Every so many-th document is fixed, to save time. */
const step = 16

describe.skipIf(isMissing(corpus)).each(limits)(
  'published documents of $tree',
  ({ tree, limit }) => {
    const language = tree.split('/')[1] ?? ''
    const check = (document: BitextDocument) =>
      checkDocument(document, { targetLanguage: language })
    const readTree = () =>
      readDocuments(join(corpus, tree, 'dual')).map(({ path, text }) => parseBitext(text, { path }))

    test('raise few alarms', () => {
      const documents = readTree()
      const units = documents.reduce((sum, document) => sum + document.units.length, 0)
      const alarms = documents.flatMap(check).filter(({ severity }) => severity !== 'info')
      expect((1000 * alarms.length) / units).toBeLessThan(limit)
    })

    test('are fixed once and for all, in targets and anchors alone', () => {
      for (const document of readTree().filter((_, index) => index % step === 0)) {
        const fixed = fixDocument(document, check)
        if (fixed.fixes === 0) continue
        expect(fixDocument(fixed.document, check).document.text).toBe(fixed.document.text)
        expect(hideTargets(fixed.document)).toBe(hideTargets(document))
      }
    })
  },
)

/** A document with nothing in place of its targets and the names of its anchors. */
function hideTargets({ pieces }: BitextDocument): string {
  return pieces
    .map((piece) =>
      piece.type === 'unit'
        ? `(${piece.id} ${piece.source})`
        : piece.text.replace(/<a name="[^"]*">/g, '<a>'),
    )
    .join('')
}
