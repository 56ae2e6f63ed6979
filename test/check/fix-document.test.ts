import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import { fixDocument } from '../../src/check/fix-document.ts'
import { rules } from '../../src/check/rules.ts'
import type { Edit, Finding } from '../../src/finding.ts'
import { dualDocument } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { localeDocuments } from '../xliff/locale-documents.ts'

/** A check of the test's own: each match of a pattern is to be replaced. */
function replacing(...replacements: readonly (readonly [RegExp, string])[]) {
  return ({ text }: { readonly text: string }): Finding[] =>
    replacements.flatMap(([pattern, replacement]) =>
      Array.from(text.matchAll(pattern), ({ index, 0: match }) =>
        createFinding({ start: index, end: index + match.length, text: replacement }),
      ),
    )
}

function createFinding(fix: Edit): Finding {
  return { line: 1, column: 1, rule: 'test', severity: 'info', message: 'Unexpected', fix }
}

function fix(text: string, check: ReturnType<typeof replacing>) {
  const { document, fixes, findings } = fixDocument(parseBitext(text), check)
  return { text: document.text, fixes, left: findings.length }
}

describe('fixDocument', () => {
  test('makes all fixes of a text', () => {
    expect(fix('a b a', replacing([/a/g, 'x']))).toEqual({ text: 'x b x', fixes: 2, left: 0 })
  })

  test('makes the first of two that overlap, and looks again', () => {
    expect(fix('abc', replacing([/ab/g, 'x'], [/bc/g, 'y']))).toEqual({
      text: 'xc',
      fixes: 1,
      left: 0,
    })
  })

  test('makes fixes that another one makes room for', () => {
    expect(fix('aaaa', replacing([/aa/g, 'a']))).toEqual({ text: 'a', fixes: 3, left: 0 })
  })

  test('makes one of two insertions at a place', () => {
    const check = ({ text }: { readonly text: string }) =>
      text === 'a'
        ? ['1', '2'].map((inserted) => createFinding({ start: 1, end: 1, text: inserted }))
        : []
    expect(fix('a', check)).toEqual({ text: 'a1', fixes: 1, left: 0 })
  })

  test('makes adjacent ones', () => {
    expect(fix('ab', replacing([/a/g, 'x'], [/b/g, 'y'])).text).toBe('xy')
  })

  test.each([
    { title: 'that undo one another', check: replacing([/a/g, 'b'], [/b/g, 'a']), left: 1 },
    { title: 'without end', check: replacing([/a/g, 'aa']), left: 1 },
    { title: 'that change nothing', check: replacing([/a/g, 'a']), left: 1 },
    {
      title: 'outside of the text',
      check: () => [createFinding({ start: 0, end: 9, text: '' })],
      left: 1,
    },
  ])('makes none $title', ({ check, left }) => {
    expect(fix('a', check)).toEqual({ text: 'a', fixes: 0, left })
  })

  test.each([
    { title: 'a source', pattern: /Pier/g, text: 'Quay' },
    { title: 'an id', pattern: /3a960-101/g, text: '3a960-102' },
    { title: 'the number of units', pattern: /Kai/g, text: pair('a', 'b') },
  ])('never changes $title', ({ pattern, text }) => {
    const document = pair('Kai', 'Pier')
    expect(fix(document, replacing([pattern, text])).text).toBe(document)
  })

  test('keeps a byte order mark and CRLF', () => {
    expect(fix('\uFEFFa\r\n\r\na\r\n', replacing([/a/g, 'x'])).text).toBe('\uFEFFx\r\n\r\nx\r\n')
  })

  test('keeps the path for the findings', () => {
    const document = parseBitext('a', { path: 'de-de/a.md' })
    expect(fixDocument(document, replacing([/a/g, 'x'])).document.path).toBe('de-de/a.md')
  })
})

describe('laws', () => {
  const replacements = fc.array(
    fc.tuple(
      fc.constantFrom(/a/g, /b/g, /ab/g, /ba/g, /aa/g, /c/g, /$/g),
      fc.constantFrom('', 'a', 'b', 'ab', 'c', 'x'),
    ),
    { maxLength: 4 },
  )

  test('to fix twice is to fix once', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(text, replacements, (before, pairs) => {
        const check = replacing(...pairs)
        const once = fix(before, check).text
        expect(fix(once, check).text).toBe(once)
      }),
    )
  })

  const active = rules.map((rule) => ({ rule, severity: rule.severity }))
  const check = (document: ReturnType<typeof parseBitext>) =>
    checkDocument(document, { rules: active, targetLanguage: 'de-DE' })

  test('to fix generated documents by all rules twice is to fix once', () => {
    fc.assert(
      fc.property(dualDocument, (text) => {
        const once = fixDocument(parseBitext(text), check).document
        expect(fixDocument(once, check).document.text).toBe(once.text)
      }),
    )
  })

  // What people do to texts: spaces, marks and pieces of markup in wrong places.
  const damage = fc.tuple(
    fc.nat(),
    fc.constantFrom('  ', ' ', '\u00A0', '] (', '?', ' ;', '。', '<a name="x"></a>', '**', '`'),
  )

  test('to fix damaged samples by all rules twice is to fix once', () => {
    const sample = fc.constantFrom(...localeDocuments.map(({ document }) => document))
    fc.assert(
      fc.property(sample, fc.array(damage, { minLength: 1, maxLength: 8 }), (document, damages) => {
        const text = damages.reduce((result, [at, inserted]) => {
          const unit = document.units[at % document.units.length]
          const place = (unit?.targetStart ?? 0) + (at % ((unit?.target.length ?? 0) + 1))
          return result.slice(0, place) + inserted + result.slice(place)
        }, document.text)
        const once = fixDocument(parseBitext(text), check).document
        expect(fixDocument(once, check).document.text).toBe(once.text)
      }),
      { numRuns: 25 },
    )
  })
})
