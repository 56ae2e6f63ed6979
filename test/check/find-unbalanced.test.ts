import { expect, test } from 'vitest'
import { findUnbalanced } from '../../src/check/find-unbalanced.ts'

test('finds what has no other half, in order', () => {
  const found = findUnbalanced('a] (b （c) [d')
  expect(found.map(({ character, offset }) => [character, offset])).toEqual([
    [']', 1],
    ['(', 3],
    ['[', 10],
  ])
})

test.each(['(', ')', '[)', '([{', '([)] '])(
  'takes no long time for many %j',
  (text) => {
    const count = Math.floor(1_000_000 / text.length)
    expect(findUnbalanced(text.repeat(count)).length).toBeGreaterThan(count - 1)
  },
  5000,
)
