import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { tokenizeTexts, tokenizeWithRemark } from '../../src/bitext/tokenize.ts'
import { joinTokens } from '../../src/bitext/tokens.ts'
import { isMissing } from '../requirement.ts'
import { corpus, dualFolders, readDocuments } from './documents.ts'

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
})
