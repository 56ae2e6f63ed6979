import { expect, test } from 'vitest'
import { compareSource } from '../../src/bitext/compare-source.ts'
import { readFrontMatter } from '../../src/bitext/front-matter.ts'
import { findTargetLanguage } from '../../src/bitext/locale.ts'
import { outlineUnits } from '../../src/bitext/outline.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { regenerate } from '../../src/bitext/regenerate.ts'
import { matchesSourceHash } from '../../src/bitext/source-hash.ts'
import { tokenizeUnits } from '../../src/bitext/tokenize-units.ts'
import { joinTokens } from '../../src/bitext/tokens.ts'
import { sampleDocuments } from './sample-documents.ts'

const locales = [...new Set(sampleDocuments.map((sample) => sample.locale))]

test('there are six locales of seven documents', () => {
  expect(locales.map((name) => countDocuments(name))).toEqual([7, 7, 7, 7, 7, 7])
})

test.each(sampleDocuments)('$title: every target span is a unit', ({ text }) => {
  const { units } = parseBitext(text)
  expect(units.length).toBeGreaterThan(0)
  expect(units).toHaveLength(text.split('data-ttu-id=').length - 1)
})

test.each(sampleDocuments)('$title: no span markup is broken', ({ text }) => {
  expect(parseBitext(text).problems).toEqual([])
})

test.each(sampleDocuments)('$title: both halves of each unit have one id', ({ text }) => {
  const { units } = parseBitext(text)
  expect(units.map((unit) => unit.sourceId)).toEqual(units.map((unit) => unit.id))
})

test.each(sampleDocuments)('$title: the front matter is readable', ({ text }) => {
  expect(readFrontMatter(parseBitext(text)).problems).toEqual([])
})

test.each(sampleDocuments)('$title: the language is the folder', ({ text, locale }) => {
  const { language } = findTargetLanguage(parseBitext(text))
  expect(language.toLowerCase()).toBe(locale)
})

test.each(sampleDocuments)('$title: the dual edition is the text', ({ text }) => {
  expect(regenerate(parseBitext(text), 'dual')).toBe(text)
})

test.each(sampleDocuments)('$title: the target edition has no span markup', ({ text }) => {
  expect(regenerate(parseBitext(text), 'target')).not.toMatch(/data-[ts]tu-id|sxs-lookup/)
})

test.each(sampleDocuments)('$title: the hash is that of the English file', (sample) => {
  expect(matchesSourceHash(parseBitext(sample.text), sample.english)).toBe(true)
})

test.each(sampleDocuments)('$title: with it the source edition is the English file', (sample) => {
  const options = { sourceText: sample.english }
  expect(regenerate(parseBitext(sample.text), 'source', options)).toBe(sample.english)
})

test.each(sampleDocuments)(
  '$title: without a hash the source edition says the same',
  ({ text, english }) => {
    // Whose the backslashes before stars are only the English document tells (rule R2).
    const document = parseBitext(text.replace(/^ms\.openlocfilehash:.*\n/m, ''))
    const edition = regenerate(document, 'source', { sourceText: english })
    expect(edition).not.toBe(english)
    expect(compareSource(document, edition, english)).toEqual([])
  },
)

test.each(sampleDocuments)('$title: the tokens are the texts', ({ text }) => {
  const document = parseBitext(text)
  const joined = tokenizeUnits(document).map(({ target, source }) => ({
    target: joinTokens(target),
    source: joinTokens(source),
  }))
  expect(joined).toEqual(document.units.map(({ target, source }) => ({ target, source })))
})

test.each(locales)('%s has units in all the usual blocks', (locale) => {
  const blocks = new Set(
    sampleDocuments
      .filter((sample) => sample.locale === locale)
      .flatMap(({ text }) => outlineUnits(parseBitext(text)).map((outline) => outline.block)),
  )
  expect([...blocks].sort()).toEqual(
    expect.arrayContaining([
      'alert',
      'footnoteDefinition',
      'heading',
      'html',
      'listItem',
      'paragraph',
      'tableCell',
    ]),
  )
})

test.each(locales)('%s has the outline of the first locale', (locale) => {
  expect(describeHeadings(locale)).toEqual(describeHeadings(locales[0] ?? ''))
})

/** For each document the set of heading paths: those are made of sources, so no locale changes them. */
function describeHeadings(locale: string) {
  return sampleDocuments
    .filter((sample) => sample.locale === locale)
    .map(({ name, text }) => {
      const outlines = outlineUnits(parseBitext(text))
      return { name, paths: [...new Set(outlines.map((unit) => unit.headingPath.join(' / ')))] }
    })
}

function countDocuments(locale: string): number {
  return sampleDocuments.filter((sample) => sample.locale === locale).length
}
