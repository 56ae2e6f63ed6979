import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noLabels } from '../../src/bitext/inline/known-labels.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { tokenizeAlone, tokenizeTexts, tokenizeWithRemark } from '../../src/bitext/tokenize.ts'
import { joinTokens } from '../../src/bitext/tokens.ts'
import { corpus, dualFolders, readDocuments } from '../corpus/documents.ts'
import { isMissing } from '../requirement.ts'

describe.skipIf(isMissing(corpus))('tokens of published texts', () => {
  test.each(dualFolders.map((folder) => [relative(corpus, folder), folder]))(
    'recognisers and remark agree on %s, and tokens joined are the texts',
    (_, folder) => {
      const texts = readDocuments(folder).flatMap(({ path, text }) =>
        parseBitext(text, { path: join(folder, path) }).units.flatMap(({ target, source }) => [
          target,
          source,
        ]),
      )
      const tokens = tokenizeTexts(texts)
      expect(tokens.map(joinTokens)).toEqual(texts)
      expect(tokens).toEqual(tokenizeWithRemark(texts))
    },
  )

  test('nearly no text is left for remark', () => {
    let texts = 0
    let left = 0
    for (const folder of dualFolders) {
      for (const { path, text } of readDocuments(folder)) {
        for (const { target, source } of parseBitext(text, { path: join(folder, path) }).units) {
          texts += 2
          if (!tokenizeAlone(target, noLabels)) left++
          if (!tokenizeAlone(source, noLabels)) left++
        }
      }
    }
    expect(left / texts).toBeLessThan(0.001)
  })

  test('recognisers and remark agree on the lines of one-language documents', () => {
    const lines = new Set<string>()
    for (const side of ['source', 'target']) {
      for (const path of listMarkdown(join(corpus, 'nuget/ja-jp', side))) {
        // Not all of them are UTF-8.
        for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) lines.add(line)
      }
    }
    const texts = [...lines]
    expect(tokenizeTexts(texts)).toEqual(tokenizeWithRemark(texts))
  })
})

function listMarkdown(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path))
}
