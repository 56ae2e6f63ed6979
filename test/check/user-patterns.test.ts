import { expect, test } from 'vitest'
import { compileUserPatterns, findPatternFault } from '../../src/check/user-patterns.ts'

test('finds what the patterns match, in their order', () => {
  const find = compileUserPatterns(['@@\\w+@@', '%[A-Z]+%'])
  expect(find('Set %PORT% to @@pier@@ and @@quay@@')).toEqual(['@@pier@@', '@@quay@@', '%PORT%'])
})

test('finds nothing that is empty', () => {
  expect(compileUserPatterns(['x*'])('axxb')).toEqual(['xx'])
})

test('compiles an array once', () => {
  const patterns = ['a']
  expect(compileUserPatterns(patterns)).toBe(compileUserPatterns(patterns))
})

test('takes linear time for patterns that make others hang', () => {
  const find = compileUserPatterns(['(a+)+$', '(?:a|a)*b', '(?:.*.*.*)=x'])
  const start = performance.now()
  expect(find(`${'a'.repeat(20_000)}!`)).toEqual([])
  expect(performance.now() - start).toBeLessThan(5000)
})

test.each([
  { title: 'an unclosed group', pattern: '(a', fault: 'missing closing )' },
  { title: 'lookahead', pattern: '(?=a)', fault: 'unsupported' },
  { title: 'a back reference', pattern: '(a)\\1', fault: 'invalid escape sequence' },
  { title: 'a repeat of repeats', pattern: '(a{1000}){1000}', fault: 'invalid repeat count' },
  { title: 'nothing', pattern: '', fault: 'Unexpected empty pattern' },
  { title: 'a very long one', pattern: 'a'.repeat(1001), fault: 'at most 1000' },
])('refuses $title', ({ pattern, fault }) => {
  expect(findPatternFault(pattern)).toContain(fault)
})

test('has nothing against a good pattern', () => {
  expect(findPatternFault('\\{\\{[a-z]+\\}\\}')).toBeUndefined()
})
