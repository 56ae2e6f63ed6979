import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Glossary, Term } from '../../../src/check/terms/glossary.ts'
import { findTerms, indexTerms } from '../../../src/check/terms/term-index.ts'

function createTerm(source: string, parts: Partial<Term> = {}): Term {
  return { source, preferred: ['x'], forbidden: [], ...parts }
}

function find(text: string, sources: readonly string[], names: readonly string[] = []): string[] {
  const glossary = { terms: sources.map((source) => createTerm(source)), doNotTranslate: names }
  const matches = findTerms(text, indexTerms(glossary, 'de-DE'))
  return matches.map(({ start, end }) => text.slice(start, end))
}

test.each([
  { title: 'a word', text: 'At the quay.', sources: ['quay'], found: ['quay'] },
  { title: 'words', text: 'The tide  gauge', sources: ['tide gauge'], found: ['tide  gauge'] },
  { title: 'any case', text: 'QUAY, Quay', sources: ['quay'], found: ['QUAY', 'Quay'] },
  { title: 'the case of a name', text: 'a go, Go, GO', sources: ['Go'], found: ['Go'] },
  { title: 'plurals', text: 'quays', sources: ['quay'], found: ['quays'] },
  { title: 'plurals in -es', text: 'two boxes', sources: ['box'], found: ['boxes'] },
  { title: 'plurals in -ies', text: 'two ferries', sources: ['ferry'], found: ['ferries'] },
  { title: 'plurals of acronyms', text: 'two APIs, apis', sources: ['API'], found: ['APIs'] },
  { title: 'plurals of names', text: 'Ferries', sources: ['Ferry'], found: ['Ferries'] },
  { title: 'a possessive', text: "the quay's end", sources: ['quay'], found: ['quay'] },
  {
    title: 'the longest',
    text: 'the harbour master of the harbour',
    sources: ['harbour', 'harbour master'],
    found: ['harbour master', 'harbour'],
  },
  { title: 'no part of a word', text: 'portal', sources: ['port'], found: [] },
  { title: 'no part of a path', text: 'a/port ./port port\\b', sources: ['port'], found: [] },
  {
    title: 'no part of an identifier',
    text: 'port_id port.id @port',
    sources: ['port'],
    found: [],
  },
  { title: 'no part with hyphens', text: 'port-side', sources: ['port'], found: [] },
  { title: 'a word with a hyphen', text: 'Wi-Fi', sources: ['Wi-Fi'], found: ['Wi-Fi'] },
  { title: 'the end of a sentence', text: 'The port.', sources: ['port'], found: ['port'] },
  { title: 'C++ but no C', text: 'C++ or C', sources: ['C'], found: ['C'] },
  { title: '.NET but no ASP.NET', text: '.NET, ASP.NET', sources: ['.NET'], found: ['.NET'] },
  { title: 'no code', text: 'the \uFFFC port', sources: ['the port'], found: [] },
  {
    title: 'scripts without spaces',
    text: '港の検潮所です',
    sources: ['検潮所'],
    found: ['検潮所'],
  },
  { title: 'full-width letters', text: 'ＡＰＩ', sources: ['API'], found: ['ＡＰＩ'] },
  {
    title: 'marks that are composed',
    text: 'cafe\u0301',
    sources: ['café'],
    found: ['cafe\u0301'],
  },
])('finds $title', ({ text, sources, found }) => {
  expect(find(text, sources)).toEqual(found)
  expect(find(text, [], sources)).toEqual(found)
})

test('takes the most specific language', () => {
  const glossary: Glossary = {
    terms: [
      createTerm('quay', { preferred: ['all'] }),
      createTerm('quay', { preferred: ['cais'], forbidden: ['doca'], language: 'pt' }),
      createTerm('quay', { preferred: ['doca'], language: 'pt-BR' }),
      createTerm('quay', { preferred: ['trapiche'], language: 'pt-BR' }),
    ],
    doNotTranslate: [],
  }
  const read = (language: string) =>
    findTerms('quay', indexTerms(glossary, language)).map(({ entry }) => entry.preferred)
  expect(read('pt-BR')).toEqual([['doca', 'trapiche']])
  expect(read('pt-PT')).toEqual([['cais']])
  expect(read('ja')).toEqual([['all']])
})

test('what one row prefers, no other forbids', () => {
  const glossary: Glossary = {
    terms: [
      createTerm('quay', { preferred: ['Kai'], forbidden: ['Pier'] }),
      createTerm('quay', { preferred: ['Pier'], forbidden: ['Mole'] }),
    ],
    doNotTranslate: [],
  }
  const [match] = findTerms('quay', indexTerms(glossary, 'de'))
  expect(match?.entry).toMatchObject({ preferred: ['Kai', 'Pier'], forbidden: ['Mole'] })
})

test('matches never overlap, and each is a term', () => {
  const word = fc.constantFrom('tide', 'gauge', 'quay', 'of', '検', '潮')
  const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(term), text, (sources, text) => {
      const glossary = { terms: sources.map((source) => createTerm(source)), doNotTranslate: [] }
      let last = 0
      for (const { start, end } of findTerms(text, indexTerms(glossary, 'de'))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(sources).toContain(text.slice(start, end))
        last = end
      }
    }),
  )
})

test('thousands of terms cost no more than a few', () => {
  const terms = Array.from({ length: 20_000 }, (_, index) => `berth ${index.toString(36)} of quay`)
  const glossary = { terms: terms.map((source) => createTerm(source)), doNotTranslate: [] }
  const index = indexTerms(glossary, 'de')
  const text = 'The berth of the quay is free until the berth zz of quay opens. '.repeat(2)
  const start = performance.now()
  for (let round = 0; round < 5000; round++) findTerms(text, index)
  expect(performance.now() - start).toBeLessThan(4000)
})

test('takes linear time where every word begins a term', () => {
  const glossary = { terms: [createTerm('a '.repeat(200))], doNotTranslate: [] }
  const start = performance.now()
  expect(findTerms('a '.repeat(50_000), indexTerms(glossary, 'de'))).toHaveLength(250)
  findTerms('.'.repeat(200_000), indexTerms(glossary, 'de'))
  expect(performance.now() - start).toBeLessThan(3000)
})

test('very many rows for one term take little time', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) =>
    createTerm('quay', { preferred: [`Kai ${index}`], forbidden: [`Damm ${index}`, 'Kai 7'] }),
  )
  const start = process.cpuUsage()
  const index = indexTerms({ terms: rows, doNotTranslate: [] }, 'de-DE')
  const [match] = findTerms('the quay', index)
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5)
  expect(match?.entry.forbidden).toHaveLength(100_000)
})
