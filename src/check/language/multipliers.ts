/** What can stand behind a number and multiplies it. */
interface Multiplier {
  readonly factors: readonly number[]
  /** Beginnings of the words, in small letters. */
  readonly words: string
}

const multipliers: readonly Multiplier[] = [
  { factors: [100], words: '百' },
  {
    factors: [1e3],
    words:
      'thousand tausend tsd mille mil duizend tusen tusind tysi tys tisíc tis tuhat ezer bin тысяч тыс тисяч тис χιλι ألف آلاف אלף אלפי 千 천',
  },
  { factors: [1e4], words: '万 萬 만' },
  {
    factors: [1e6],
    words:
      'million mio millones millón milhões milhão milioni milione milioane mln miljoen milj milyon millió milion miljon миллион млн мільйон εκατομμύρι مليون ملايين מיליון 百万 百萬 백만',
  },
  { factors: [1e8], words: '億 亿 억' },
  {
    factors: [1e9],
    words:
      'billion milliard mrd mld miljard miliard milyar bilhões bilhão milliárd миллиард млрд мільярд δισεκατομμύρι مليار מיליארד 十億 십억',
  },
]

const letters: Readonly<Record<string, readonly number[]>> = {
  k: [1e3, 1024],
  m: [1e6, 1024 ** 2],
  g: [1e9, 1024 ** 3],
}

const factorsByWord = new Map(
  multipliers.flatMap(({ factors, words }) => words.split(' ').map((word) => [word, factors])),
)

const wordPattern = new RegExp(
  `[\\s\\-]?(?:(${[...factorsByWord.keys()].sort((a, b) => b.length - a.length).join('|')})|([kmg])(?![\\p{L}\\d]))`,
  'iuy',
)

/** What the word or letter at an offset, behind a number, may multiply it by: `32K`, `3 万`. */
export function readFactors(text: string, offset: number): readonly number[] {
  wordPattern.lastIndex = offset
  const [, word, letter] = wordPattern.exec(text) ?? []
  if (word !== undefined) return factorsByWord.get(word.toLowerCase()) ?? []
  return letter === undefined ? [] : (letters[letter.toLowerCase()] ?? [])
}
