import { describe, expect, test } from 'vitest'
import {
  findTermRanges,
  hasTerm,
  readTargetWords,
  readTermPattern,
} from '../../../src/check/terms/target-words.ts'

describe('has a term', () => {
  test.each([
    { title: 'as it is', text: 'Am Kai.', term: 'Kai' },
    { title: 'in another case', text: 'HAFEN', term: 'Hafen' },
    { title: 'with an ending', text: 'des Hafens', term: 'Hafen' },
    { title: 'with an umlaut', text: 'viele Häfen', term: 'Hafen' },
    { title: 'at the end of a compound', text: 'der Seehafen', term: 'Hafen' },
    { title: 'with a hyphen', text: 'Tiden-Hub', term: 'Tidenhub' },
    { title: 'without its hyphen', text: 'Tidenhub', term: 'Tiden-Hub' },
    { title: 'in pieces', text: 'Die Tafel aller Gezeiten', term: 'Gezeiten Tafel' },
    { title: 'with another article', text: 'dello specchio', term: 'dal specchio' },
    { title: 'in Russian', text: 'у причалов', term: 'причал' },
    { title: 'in Russian with another vowel', text: 'две лодки', term: 'лодка' },
    { title: 'in Polish', text: 'na przystani', term: 'przystań' },
    { title: 'in Greek', text: 'στα λιμάνια', term: 'λιμάνι' },
    { title: 'in Turkish', text: 'iskelelerde', term: 'iskele' },
    { title: 'in Japanese', text: 'この検潮所では', term: '検潮所' },
    { title: 'in Japanese across a line', text: 'この検潮\n所では', term: '検潮所' },
    { title: 'in Thai', text: 'ที่ท่าเรือใหญ่', term: 'ท่าเรือ' },
    { title: 'in Korean with a particle', text: '부두에서', term: '부두' },
    { title: 'in Hebrew with a prefix', text: 'והנמלים', term: 'נמל' },
    { title: 'in Hebrew with niqqud', text: 'נָמֵל', term: 'נמל' },
    { title: 'in Hebrew with a final letter', text: 'ימים', term: 'ים' },
    { title: 'in Arabic with an article', text: 'في الميناء', term: 'ميناء' },
    { title: 'in Arabic with another prefix', text: 'للميناء', term: 'الميناء' },
    { title: 'in Hindi', text: 'बंदरगाहों में', term: 'बंदरगाह' },
    { title: 'with symbols', text: 'in C++ ist', term: 'C++' },
  ])('$title', ({ text, term }) => {
    expect(hasTerm(readTargetWords(text), readTermPattern(term))).toBe(true)
  })

  test.each([
    { title: 'another word', text: 'Am Ufer.', term: 'Kai' },
    { title: 'a half of it', text: 'die Gezeiten', term: 'Gezeiten Tabelle' },
    { title: 'the end of a short word', text: 'der Mai', term: 'ai' },
    { title: 'another compound in Japanese', text: '潮位計では', term: '検潮所' },
    { title: 'letters in front that are no prefix', text: 'צנמל', term: 'נמל' },
    { title: 'other symbols', text: 'in C# ist', term: 'C++' },
    { title: 'nothing', text: '', term: 'Kai' },
  ])('not $title', ({ text, term }) => {
    expect(hasTerm(readTargetWords(text), readTermPattern(term))).toBe(false)
  })
})

describe('finds where a term is', () => {
  test.each([
    { title: 'as it is', text: 'Am Pegel ist', term: 'Pegel', found: ['Pegel'] },
    { title: 'in another case', text: 'PEGEL', term: 'Pegel', found: ['PEGEL'] },
    { title: 'with endings', text: 'Pegels Pegeln', term: 'Pegel', found: ['Pegels', 'Pegeln'] },
    { title: 'no compound', text: 'Pegelstand, Hochpegel', term: 'Pegel', found: [] },
    { title: 'no other word', text: 'Portal', term: 'Port', found: [] },
    {
      title: 'words in a row',
      text: 'alte Kais, Kai alte',
      term: 'alte Kai',
      found: ['alte Kais'],
    },
    { title: 'Russian endings', text: 'причалами', term: 'причал', found: ['причалами'] },
    { title: 'Korean particles', text: '부두에서', term: '부두', found: ['부두에서'] },
    { title: 'Japanese', text: '潮位計と潮位計', term: '潮位計', found: ['潮位計', '潮位計'] },
    { title: 'whole katakana', text: 'サーバー、サーバ', term: 'サーバ', found: ['サーバ'] },
    { title: 'Hebrew prefixes', text: 'והנמל', term: 'נמל', found: ['והנמל'] },
  ])('$title', ({ text, term, found }) => {
    const ranges = findTermRanges(readTargetWords(text), readTermPattern(term))
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(found)
  })
})
