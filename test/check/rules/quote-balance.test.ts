import { expect, test } from 'vitest'
import { quoteBalance } from '../../../src/check/rules/quote-balance.ts'
import { checkPair } from '../check-pair.ts'

test.each([
  ['de-DE', 'the "old" pier', 'der „alte” Steg'],
  ['fr-FR', 'the "old" pier', 'le quai « vieux »'],
  ['da-DK', 'the "old" pier', 'den »gamle« mole'],
  ['sv-SE', 'the "old" pier', 'den ”gamla” kajen'],
  ['ja-JP', 'the "old" pier', '「古い」桟橋'],
  ['zh-CN', 'the *old* pier', '《旧码头》'],
  ['fr-FR', "the pier's gauge", 'l’échelle du quai'],
  ['he-IL', 'the report', 'דו"ח'],
  ['de-DE', '"The pier is old.', '„Der Steg ist alt.'],
])('%s: %s may be %s', (language, source, target) => {
  expect(checkPair(quoteBalance, target, source, language)).toEqual([])
})

test.each([
  ['fr-FR', 'the "old" pier', 'le quai « vieux', '«'],
  ['fr-FR', 'the "old" pier', 'le quai « vieux "', '"'],
  ['ru-RU', 'the "old" pier', '«старый пирс', '«'],
  ['zh-TW', 'the "old" pier', '舊」碼頭', '」'],
])('%s: %s may not be %s', (language, source, target, mark) => {
  expect(checkPair(quoteBalance, target, source, language)).toEqual([
    `warning Unexpected \`${mark}\` without its other half in target, expected both`,
  ])
})
