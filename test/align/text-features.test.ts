import { expect, test } from 'vitest'
import { foldWord } from '../../src/align/fold-word.ts'
import { type MarkKind, readFeatures } from '../../src/align/text-features.ts'
import { tokenizeTexts } from '../../src/bitext/tokenize.ts'

function read(text: string, kinds: readonly MarkKind[]): string[] {
  const [tokens = []] = tokenizeTexts([text])
  const { marks } = readFeatures(tokens)
  return marks.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key)
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

test.each([
  ['Konfiguration', 'configuración'],
  ['Packet', 'Paket'],
  ['Photo', 'foto'],
  ['System', 'sistema'],
])('%s and %s begin alike', (first, second) => {
  expect(foldWord(first).slice(0, 4)).toBe(foldWord(second).slice(0, 4))
})
