import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listBlocksWithRemark } from '../../src/bitext/blocks/list-blocks.ts'
import { recognizeBlocks } from '../../src/bitext/blocks/recognize-blocks.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { buildSkeleton } from '../../src/bitext/skeleton.ts'
import { corpus, dualFolders, readDocuments } from '../corpus/documents.ts'
import { isMissing } from '../requirement.ts'

// Nothing is lost where remark answers but time.
const mostLeftToRemark = 0.01

describe.skipIf(isMissing(corpus))('blocks of published documents', () => {
  test.each(dualFolders.map((folder) => [relative(corpus, folder), folder]))(
    'the recogniser answers for %s, and as remark does',
    (_, folder) => {
      const documents = readDocuments(folder)
      let left = 0
      for (const { path, text } of documents) {
        const skeleton = buildSkeleton(parseBitext(text)).text
        // A document cut anywhere begins in the middle of something.
        const cut = skeleton.slice(skeleton.indexOf('\n', skeleton.length / 2) + 1)
        if (!recognizeBlocks(skeleton)) left++
        for (const markdown of [skeleton, cut]) {
          const recognized = recognizeBlocks(markdown)
          if (recognized)
            expect(recognized, join(folder, path)).toEqual(listBlocksWithRemark(markdown))
        }
      }
      expect(left).toBeLessThanOrEqual(Math.max(1, documents.length * mostLeftToRemark))
    },
  )
})
