import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGlossary } from '../../../src/check/terms/read-glossary.ts'
import { BitextError } from '../../../src/errors.ts'

function readTerms(path: string, text: string) {
  return readGlossary({ glossaries: [{ path, text }] }).terms
}

function readNames(path: string, text: string) {
  return readGlossary({ doNotTranslateFiles: [{ path, text }] }).doNotTranslate
}

function readError(read: () => unknown): BitextError {
  try {
    read()
  } catch (error) {
    if (error instanceof BitextError) return error
    throw error
  }
  throw new Error('It was read')
}

describe('tables', () => {
  const term = { source: 'tide gauge', preferred: ['Pegel', 'Gezeitenpegel'], forbidden: ['Uhr'] }

  test.each([
    {
      title: 'CSV',
      path: 'a.csv',
      text: 'source,target,forbidden,language\ntide gauge,Pegel|Gezeitenpegel,Uhr,DE-de\n',
      terms: [{ ...term, language: 'de-DE' }],
    },
    {
      title: 'columns in another order, and others',
      path: 'a.csv',
      text: 'Comment,Target,FORBIDDEN,Source\n"by the pier, old", Pegel | Gezeitenpegel |,Uhr, tide gauge\n',
      terms: [term],
    },
    {
      title: 'a BOM, CRLF, quotes, blank lines and semicolons',
      path: 'a.CSV',
      text: '\uFEFFsource;target;forbidden\r\n\r\n"tide gauge";"Pegel|Gezeitenpegel";Uhr\r\n;;\r\n',
      terms: [term],
    },
    {
      title: 'TSV with quotes that mean nothing',
      path: 'a.tsv',
      text: 'source\ttarget\n6" pipe\t6"-Rohr\n',
      terms: [{ source: '6" pipe', preferred: ['6"-Rohr'], forbidden: [] }],
    },
    {
      title: 'only forbidden words',
      path: 'a.csv',
      text: 'source,forbidden\nquay,Kade\n',
      terms: [{ source: 'quay', preferred: [], forbidden: ['Kade'] }],
    },
    { title: 'nothing but a header', path: 'a.csv', text: 'source,target', terms: [] },
  ])('reads $title', ({ path, text, terms }) => {
    expect(readTerms(path, text)).toEqual(terms)
  })

  test.each([
    { title: 'an empty file', text: '', message: 'a.csv: Unexpected empty file' },
    {
      title: 'no header',
      text: 'quay,Kai\n',
      message: 'a.csv:1: Unexpected columns `quay`, `Kai`, expected a first row such as',
    },
    {
      title: 'a column twice',
      text: 'source,target,target\n',
      message: 'a.csv:1: Unexpected second column `target`, expected one',
    },
    {
      title: 'a term without source',
      text: 'source,target\nquay,Kai\n,Pier\n',
      message: 'a.csv:3: Unexpected empty `source`, expected a term',
    },
    {
      title: 'a term without target',
      text: 'source,target\nquay,\n',
      message: 'a.csv:2: Unexpected term `quay` without target',
    },
    {
      title: 'a language that is none',
      text: 'source,target,language\nquay,Kai,de_DE\n',
      message: 'a.csv:2: Unexpected language `de_DE`, expected a BCP 47 tag such as `de-DE`',
    },
    {
      title: 'a quote that is not closed',
      text: 'source,target\n"quay,Kai\n',
      message: 'a.csv:2: Unreadable table: ',
    },
    {
      title: 'too long a term',
      text: `source,target\n${'a'.repeat(1001)},Kai\n`,
      message: 'a.csv:2: Unexpected length of a term',
    },
  ])('refuses $title', ({ text, message }) => {
    const error = readError(() => readTerms('a.csv', text))
    expect(error.code).toBe('invalid-glossary')
    expect(error.message).toContain(message)
  })

  test('refuses files of other kinds', () => {
    const error = readError(() => readTerms('a.xlsx', ''))
    expect(error.message).toBe('a.xlsx: Unexpected file, expected `.csv`, `.tsv` or `.tbx`')
  })
})

describe('TBX', () => {
  const gauge = { source: 'tide gauge', preferred: ['Pegel', 'Pegelmesser'], forbidden: ['Uhr'] }
  const dca = `<?xml version="1.0"?>
    <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
      <tbxHeader><fileDesc><sourceDesc><p>Harbour terms</p></sourceDesc></fileDesc></tbxHeader>
      <text><body><conceptEntry id="c1"><descrip type="subjectField">tides</descrip>
        <langSec xml:lang="en"><termSec><term>tide gauge</term></termSec></langSec>
        <langSec xml:lang="de">
          <termSec><term>Pegel</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
          <termSec><term>Pegelmesser</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
          <termSec><term>Uhr</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
        </langSec>
      </conceptEntry></body></text>
    </tbx>`
  const dct = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns:min="urn:min">
      <text><body><conceptEntry>
        <langSec xml:lang="en-GB"><termSec><term>tide <!-- old -->gauge</term></termSec></langSec>
        <langSec xml:lang="de"><termSec><term>Pegel</term></termSec>
          <termSec><term><![CDATA[Pegelmesser]]></term></termSec>
          <termSec><term>Uhr</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
        </langSec></conceptEntry></body></text></tbx>`
  const martif = `<?xml version='1.0'?>
    <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
    <martif type="TBX" xml:lang="en"><text><body><termEntry id="c1">
        <langSet xml:lang="en"><ntig><termGrp><term>tide gauge</term></termGrp></ntig></langSet>
        <langSet xml:lang="de"><tig><term>Pegel</term></tig><tig><term>Pegelmesser</term></tig>
          <ntig><termGrp><term>Uhr</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
        </langSet></termEntry></body></text></martif>`

  test.each([
    { title: 'version 3 in style DCA', text: dca },
    { title: 'version 3 in style DCT', text: dct },
    { title: 'MARTIF with the name of its DTD', text: martif },
  ])('reads $title', ({ text }) => {
    expect(readTerms('a.tbx', text)).toEqual([{ ...gauge, language: 'de' }])
  })

  test('takes the language of the sources from the run', () => {
    const glossary = readGlossary({
      glossaries: [{ path: 'a.tbx', text: dct }],
      sourceLanguage: 'de-DE',
    })
    expect(glossary.terms[0]).toEqual({
      source: 'Pegel',
      preferred: ['tide gauge'],
      forbidden: [],
      language: 'en-GB',
    })
  })

  test('reads names: the terms of the source', () => {
    expect(readNames('names.tbx', dca)).toEqual(['tide gauge'])
  })

  test.each([
    {
      title: 'XML that is not well-formed',
      text: '<tbx>\n<text></tbx>',
      message: 'a.tbx:2:13: Unreadable XML: unexpected close tag',
    },
    { title: 'XML that ends early', text: '<tbx><text>', message: 'unclosed tag: text' },
    {
      title: 'other XML',
      text: '<html/>',
      message: 'Unexpected root element `html`, expected `tbx` or `martif`',
    },
    {
      title: 'declarations of entities',
      text: '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>',
      message: 'Unexpected declarations in the document type, expected none',
    },
    {
      title: 'elements too deep',
      text: `<tbx>${'<a>'.repeat(100_000)}`,
      message: 'More than 64 elements inside each other',
    },
    {
      title: 'too long a term',
      text: `<tbx><text><body><conceptEntry><langSec><termSec><term>${'a'.repeat(2_000_000)}</term>`,
      message: 'Unexpected length of a term, expected at most 1000 characters',
    },
  ])('refuses $title', ({ text, message }) => {
    const error = readError(() => readTerms('a.tbx', text))
    expect(error.code).toBe('invalid-glossary')
    expect(error.message).toContain(message)
  })
})

describe('lists of names', () => {
  test.each([
    {
      title: 'TXT',
      path: 'a.txt',
      text: '\uFEFF# Products\nTideline\r\n  Tideline Cloud \n\n#quay\nTideline\n',
      names: ['Tideline', 'Tideline Cloud', '#quay'],
    },
    {
      title: 'CSV without a header',
      path: 'a.csv',
      text: 'Tideline\n"Quay, Inc"',
      names: ['Tideline', 'Quay, Inc'],
    },
    {
      title: 'CSV with a header',
      path: 'a.csv',
      text: 'note,term\nold,Tideline',
      names: ['Tideline'],
    },
  ])('reads $title', ({ path, text, names }) => {
    expect(readNames(path, text)).toEqual(names)
  })

  test('refuses columns without names', () => {
    const error = readError(() => readNames('a.csv', 'Tideline,Quay'))
    expect(error.message).toContain('a.csv:1: Unexpected 2 columns, expected one')
  })

  test('joins files and words', () => {
    const doNotTranslateFiles = [{ path: 'a.txt', text: 'Tideline' }]
    const glossary = readGlossary({ doNotTranslateFiles, doNotTranslate: ['Quay', 'Tideline'] })
    expect(glossary).toEqual({ terms: [], doNotTranslate: ['Tideline', 'Quay'] })
  })
})

test('reads anything or throws `invalid-glossary`', () => {
  const pieces = fc.constantFrom(
    '"',
    ',',
    '\n',
    '\r',
    '|',
    '<',
    '>',
    '<tbx>',
    '<term>',
    '&',
    '\0',
    'a',
    'source',
    'target',
    '<!DOCTYPE',
    '[',
  )
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.constantFrom('a.csv', 'a.tsv', 'a.tbx', 'a.txt'), (text, path) => {
      for (const read of [readTerms, readNames]) {
        for (const start of ['', 'source,target\n', '<tbx>']) {
          try {
            read(path, start + text)
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid-glossary' })
          }
        }
      }
    }),
  )
})
