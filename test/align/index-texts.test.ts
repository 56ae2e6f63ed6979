import { expect, test } from 'vitest'
import { Arena } from '../../src/align/arena.ts'
import { indexTexts } from '../../src/align/index-texts.ts'
import { type MarkKind, markKinds } from '../../src/align/mark.ts'
import { tokenizeTexts } from '../../src/bitext/tokenize.ts'

/** The keys of the marks of a text. */
function read(text: string, kinds: readonly MarkKind[]): string[] {
  const { sources, keys } = indexTexts({
    sources: tokenizeTexts([text]),
    targets: [],
    arena: new Arena(),
  })
  return Array.from(sources.marks.subarray(0, sources.markStarts[1]))
    .filter((key) => kinds.includes(markKinds[keys.kinds[key] ?? 0] ?? 'word'))
    .map((key) => keys.lexicon.readText(keys.lexiconKeys[key] ?? 0))
}

test.each<{ title: string; text: string; kinds: MarkKind[]; keys: string[] }>([
  {
    title: 'code spans and their words',
    text: 'Run `tide serve`',
    kinds: ['code', 'word'],
    keys: ['code:tide serve', 'word:run', 'word:tide', 'word:serve'],
  },
  {
    title: 'destinations without locale and fragment',
    text: '[Eins](/de-de/gauges/one#oben)',
    kinds: ['link'],
    keys: ['link:/gauges/one'],
  },
  {
    title: 'numbers without separators',
    text: '1,000 or 1.000 or ２０',
    kinds: ['number'],
    keys: ['number:1000', 'number:20'],
  },
  {
    title: 'names, in parts',
    text: 'TideGauge.StationName and UTC',
    kinds: ['name'],
    keys: ['word:tidegauge', 'word:stationname', 'word:utc'],
  },
  { title: 'digits in a word', text: '123abc', kinds: ['number', 'word'], keys: ['word:123abc'] },
  {
    title: 'pairs of letters where words have no spaces',
    text: '観測所を見る',
    kinds: ['letters', 'word'],
    keys: ['letters:観測', 'letters:測所', 'letters:所を', 'letters:を見', 'letters:見る'],
  },
  {
    title: 'the last mark of any script',
    text: '観測所ですか？',
    kinds: ['shape'],
    keys: [
      'shape:codeSpan 0',
      'shape:link 0',
      'shape:image 0',
      'shape:strong 0',
      'shape:emphasis 0',
      'shape:break 0',
      'shape:html 0',
      'shape:bracket 0',
      'shape:end ?',
    ],
  },
])('reads $title', ({ text, kinds, keys }) => {
  expect(read(text, kinds)).toEqual(keys)
})

test('reads the same after more words than are kept', { timeout: 60_000 }, () => {
  const index = () => {
    const { sources, keys } = indexTexts({
      sources: tokenizeTexts(['The gauge at `pier 4` reports 12 cm']),
      targets: [],
      arena: new Arena(),
    })
    return {
      lexicon: keys.lexicon,
      marks: Array.from(sources.marks.subarray(0, sources.markStarts[1])),
    }
  }
  const before = index()
  const texts = Array.from({ length: 700 }, (_, text) =>
    Array.from({ length: 390 }, (_, word) => `${1000 * text + word}`).join(' '),
  )
  indexTexts({ sources: tokenizeTexts(texts), targets: [], arena: new Arena() })
  const after = index()
  expect(after.lexicon).not.toBe(before.lexicon)
  expect(after.marks).toEqual(before.marks)
})
