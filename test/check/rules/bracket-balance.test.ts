import { expect, test } from 'vitest'
import { bracketBalance } from '../../../src/check/rules/bracket-balance.ts'
import { checkPair, findInExample } from '../check-pair.ts'

test.each([
  ['numbering inside a text', 'Either a) or b) holds', 'Es gilt a) oder b)'],
  ['numbering that only the target has', 'first, second', '1) erstens, 2) zweitens'],
  ['a smiley', 'Well done :)', 'Gut gemacht :)'],
  ['half-open ranges', 'the range [0, 1)', 'der Bereich [0, 1)'],
  ['brackets in code', 'call `f(`', 'rufen Sie `f(` auf'],
  ['escaped brackets', 'the \\[name\\] field', 'das Feld \\[name\\]'],
  ['what is left of a call', 'GetName() is fast', 'GetName ( # A1 ist schnell'],
  ['nested brackets', '(see [a])', '(siehe [a (b)])'],
])('leaves alone %s', (_, source, target) => {
  expect(checkPair(bracketBalance, target, source)).toEqual([])
})

test.each([
  ['a bracket beside one that the source lacks too', 'a) the pier (old', 'a) der Steg) (alt', ')'],
  ['a full-width bracket', 'the pier (old)', '桟橋（古い', '（'],
  ['a lenticular bracket', 'the [old] pier', '【旧桟橋', '【'],
  ['a curly bracket', 'the {old} pier', 'der {alte Steg', '{'],
])('reports %s', (_, source, target, bracket) => {
  expect(checkPair(bracketBalance, target, source, 'ja-JP')).toEqual([
    `warning Unexpected \`${bracket}\` without its other half in target, expected both`,
  ])
})

test('says less of crossing brackets', () => {
  expect(checkPair(bracketBalance, 'der (alte [Steg) hier]', 'the (old [pier] here)')).toEqual([
    'info Unexpected `[` without its other half in target, expected both',
  ])
})

test('marks the bracket', () => {
  const [finding] = findInExample(bracketBalance, {
    title: '',
    source: '**the** pier (old)',
    target: '**der** Steg (alt',
  })
  expect(finding?.target).toMatchObject({ start: 13, end: 14 })
})
