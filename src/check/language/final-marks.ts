import type { Language } from './language.ts'

/** What a text ends with; `none` if it is no mark of a sentence. */
export type FinalMark = 'stop' | 'question' | 'exclamation' | 'colon' | 'ellipsis' | 'none'

const marks: Readonly<Record<string, FinalMark>> = {
  ...nameAll('stop', '.。．｡।॥۔։።။៖።꓿᠃᙮'),
  ...nameAll('question', '?？؟՞፧⁇'),
  ...nameAll('exclamation', '!！՜﹗'),
  ...nameAll('colon', ':：﹕∶׃'),
  ...nameAll('ellipsis', '…⋯'),
}

// In Greek a semicolon asks.
const greekQuestionMarks = /[;\u037E]/

// Languages that do not end every sentence with a mark.
const unmarkedLanguages = new Set(['th', 'lo', 'km', 'my', 'bo', 'dz'])

// Languages in which a sentence before a list or a listing ends with a stop, and a question may.
const stopBeforeListLanguages = new Set([
  'ja',
  'ko',
  'ru',
  'uk',
  'be',
  'hy',
  'th',
  'lo',
  'km',
  'my',
])

// Languages whose stop is not the ASCII one.
const ownStopLanguages = new Set([
  'ja',
  'zh',
  'yue',
  'hi',
  'bn',
  'ne',
  'mr',
  'hy',
  'am',
  'my',
  'ur',
])

// Scripts whose marks are listed above.
const knownScripts = new Set(
  'Latn Cyrl Grek Arab Hebr Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Armn Geor Ethi Jpan Hans Hant Kore'.split(
    ' ',
  ),
)

/** Whether sentences end with a stop, so that its absence means something. */
export function marksSentences({ code, script }: Language): boolean {
  return knownScripts.has(script) && !unmarkedLanguages.has(code)
}

/** Whether a colon or a question mark is kept where English has one. */
export function keepsMarks({ code, script }: Language): boolean {
  return knownScripts.has(script) && !stopBeforeListLanguages.has(code)
}

/** Whether `.` is not what ends a sentence. */
export function hasOwnStop({ code }: Language): boolean {
  return ownStopLanguages.has(code)
}

/** The kind of a mark. */
export function nameMark(character: string, { code }: Language): FinalMark {
  if (code === 'el' && greekQuestionMarks.test(character)) return 'question'
  // The Armenian full stop, `։`, is often typed as a colon.
  if (code === 'hy' && character === ':') return 'stop'
  return marks[character] ?? 'none'
}

function nameAll(mark: FinalMark, characters: string): Record<string, FinalMark> {
  return Object.fromEntries(Array.from(characters, (character) => [character, mark]))
}
