import { expect, test } from 'vitest'
import { compileGlobs, findGlobFault } from '../../src/config/glob.ts'

test.each([
  { glob: '*.md', yes: ['a.md', '.a.md'], no: ['a/b.md', 'a.mdx'] },
  { glob: '**/*.md', yes: ['a.md', 'a/b.md', 'a/.b/c.md'], no: ['a.txt'] },
  { glob: 'docs/**', yes: ['docs/a.md', 'docs/a/b.md'], no: ['docs2/a.md', 'a/docs/b.md'] },
  { glob: 'docs/', yes: ['docs/a.md'], no: ['a.md'] },
  { glob: 'docs/de-de', yes: ['docs/de-de', 'docs/de-de/a/b.md'], no: ['docs/de-de2/a.md'] },
  { glob: 'docs/*', yes: ['docs/a.md'], no: ['docs/a/b.md'] },
  { glob: 'docs/*/', yes: ['docs/a/b.md'], no: ['a/b.md'] },
  { glob: './docs/*.md', yes: ['docs/a.md'], no: ['docs/a/b.md'] },
  { glob: 'docs/**/quay.md', yes: ['docs/quay.md', 'docs/a/b/quay.md'], no: ['docs/a-quay.md'] },
  { glob: 'docs/{de,fr-*}/*.md', yes: ['docs/de/a.md', 'docs/fr-ca/a.md'], no: ['docs/it/a.md'] },
  { glob: '{a,b{c,d}}.md', yes: ['a.md', 'bc.md', 'bd.md'], no: ['b.md'] },
  { glob: 'part-[0-9].md', yes: ['part-3.md'], no: ['part-a.md', 'part-10.md'] },
  { glob: 'part-[!0-9].md', yes: ['part-a.md'], no: ['part-3.md', 'part-/.md'] },
  { glob: 'a?.md', yes: ['ab.md', 'aé.md', 'a🌊.md'], no: ['a.md', 'a/.md'] },
  { glob: 'a\\*.md', yes: ['a*.md'], no: ['ab.md'] },
  { glob: 'a(b)+.md', yes: ['a(b)+.md'], no: ['abb.md'] },
  { glob: 'a,b}.md', yes: ['a,b}.md'], no: ['a.md'] },
  { glob: '../docs/*.md', yes: ['../docs/a.md'], no: ['docs/a.md'] },
])('$glob', ({ glob, yes, no }) => {
  const matches = compileGlobs([glob])
  expect([...yes, ...no].filter(matches)).toEqual(yes)
})

test('takes documents out', () => {
  const matches = compileGlobs(['docs/**', '!docs/draft/**'])
  expect(matches('docs/a.md')).toBe(true)
  expect(matches('docs/draft/a.md')).toBe(false)
})

test('takes documents out of all', () => {
  expect(compileGlobs(['!a.md'])('b.md')).toBe(true)
})

test('matches in linear time', () => {
  const matches = compileGlobs(['*a*a*a*a*a*a*a*a*a*b', '**/a/**/a/**/a/**/a/**/b'])
  const start = performance.now()
  expect(matches('a'.repeat(5000))).toBe(false)
  expect(matches('a/'.repeat(5000))).toBe(false)
  expect(performance.now() - start).toBeLessThan(2000)
})

test.each(['', '{a', '[z-a]', 'a'.repeat(1001)])('has something against %j', (glob) => {
  expect(findGlobFault(glob)).toMatch(/^Unexpected glob/)
})
