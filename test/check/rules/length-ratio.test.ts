import { expect, test } from 'vitest'
import { lengthRatio } from '../../../src/check/rules/length-ratio.ts'
import { checkPair } from '../check-pair.ts'

const source = 'The gauge at the pier sends a report to the harbour master at every tide.'

test.each([
  ['code', `${source} \`${'x'.repeat(300)}\``, source],
  ['URLs', `${source} https://example.com/${'x'.repeat(300)}`, source],
])('does not count %s', (_, target, text) => {
  expect(checkPair(lengthRatio, target, text)).toEqual([])
})

test.each(['ja-JP', 'zh-CN', 'ko-KR', 'de-DE'])('reports a quarter of a text in %s', (language) => {
  const target = language === 'de-DE' ? 'Der Pegel am' : '桟橋'
  expect(checkPair(lengthRatio, target, source, language)).toHaveLength(1)
})

test('allows for any alphabet where the language is not known', () => {
  expect(checkPair(lengthRatio, 'x'.repeat(30), source, 'xx')).toEqual([])
})
