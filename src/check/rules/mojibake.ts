import { describeCharacter, quoteText } from '../characters.ts'
import { features } from '../features.ts'
import { joinEdits } from '../join-edits.ts'
import { findSurplus, listKinds, type Surplus } from '../surplus.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// What Windows-1252 has at 0x80 to 0x9F; a dot where it has nothing.
const windows1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'
// What Windows-1251 has at 0x80 to 0xBF.
const windows1251 = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—.™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї'

const replacementPattern = /\ufffd+/gu
const privatePattern = /[\ue000-\uf8ff]/gu
// Bytes of UTF-8 read one by one: a lead byte, and what follows it.
const latinRunPattern = /(?:[\u00c2-\u00f4][\u0080-\u00bf€‚-„†-•–—…‰‹›ƒˆ˜ŒœŠšŽžŸ™‘-”]{1,3})+/gu
const cyrillicRunPattern = /(?:[РСÐÑ][\u00a0-\u00bfЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕї€™‚-•…‰‹›]){3,}/gu
// What stands behind an ordinary accented letter in an ordinary text.
const ordinaryTailPattern = /^[\u00c2-\u00f4][\u00a0«»‚„‘’“”–—…‹›°·§©®ºªŠŽŒšžœŸƒˆ˜ ]+$/u
// Read as GBK or Shift JIS: the signs that lost bytes and kana become.
const eastAsianRunPattern =
  /锟斤拷|烫烫烫|屯屯屯|(?:[縺繧繝][\u3400-\u9fff\uff61-\uff9f・ｰ-ﾟ]?){3,}/gu
const concernPattern =
  /[\ufffd\ue000-\uf8ff锟烫屯縺繧繝]|[\u00c2-\u00f4][\u0080-\u00bf€‚-„†-•–—…‰‹›ƒˆ˜ŒœŠšŽžŸ™‘-”]|[РС][\u00a0-\u00bfЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕї€™‚-•…‰‹›]/u

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reports characters that were lost or garbled by a wrong encoding. */
export const mojibake = createUnitRule({
  id: 'mojibake',
  severity: 'warning',
  preset: 'recommended',
  description: 'No character of the target was garbled by a wrong encoding',
  details: `Reported are

- \`U+FFFD\`, which stands where a character was lost;
- UTF-8 that was read as Windows-1252, such as \`Ã¤\` for ä. Where the bytes make sense as UTF-8 the fix puts the characters back;
- UTF-8 that was read as Windows-1251, GBK or Shift JIS;
- characters for private use, which most fonts do not have.

What the source has too is left alone.`,
  isFixable: true,
  examples: [
    {
      title: 'a lost character',
      source: 'Open the list.',
      target: '\ufffdffnen Sie die Liste.',
      findings: ['warning Unexpected `U+FFFD` (replacement character) in target, expected none'],
    },
    {
      title: 'UTF-8 read as Windows-1252',
      source: 'Check the tide gauge’s height.',
      target: 'PrÃ¼fen Sie die HÃ¶he â€“ sofort.',
      findings: ['warning Unexpected `Ã¼`, `Ã¶`, `â€“` in target, expected `ü`, `ö`, `–`'],
      fixed: 'Prüfen Sie die Höhe – sofort.',
    },
    {
      title: 'UTF-8 read as Windows-1251',
      language: 'ru',
      source: 'Hello',
      target: 'РџСЂРёРІРµС‚',
      findings: ['warning Unexpected `РџСЂРёРІРµС‚` in target, expected readable text'],
    },
    {
      title: 'a character for private use',
      source: 'First item',
      target: '\uf0b7 Erster Punkt',
      findings: ['warning Unexpected `U+F0B7` in target, expected none'],
    },
    {
      title: 'an accented letter before a guillemet',
      language: 'fr-FR',
      source: 'The state “done”',
      target: 'L’état «\u00a0terminé\u00a0»',
    },
    {
      title: 'capital letters with accents',
      language: 'pt-BR',
      source: 'NO TIDES',
      target: 'NÃO HÁ MARÉS',
    },
    {
      title: 'a lost character that the source shows too',
      source: 'The character \ufffd replaces it.',
      target: 'Das Zeichen \ufffd ersetzt es.',
    },
  ],
  needs: { target: features.garbled | features.leadByte },
  concerns: ({ target }) => concernPattern.test(target),
  check,
})

function* check({ target, source }: UnitView): Generator<UnitProblem> {
  const lost = [
    ...findSurplus(target.raw, source.raw, replacementPattern),
    ...findSurplus(target.raw, source.raw, privatePattern),
  ]
  const [first] = lost
  if (first) {
    const kinds = listKinds(lost, (text) => describeCharacter(text)).join(', ')
    yield { message: `Unexpected ${kinds} in target, expected none`, target: first }
  }
  yield* checkLatin(target.raw, source.raw)

  for (const pattern of [cyrillicRunPattern, eastAsianRunPattern]) {
    const [garbled] = findSurplus(target.raw, source.raw, pattern)
    if (!garbled) continue
    if (pattern === cyrillicRunPattern && !isReadAsCyrillic(garbled.text)) continue
    yield {
      message: `Unexpected ${quoteText(garbled.text)} in target, expected readable text`,
      target: garbled,
    }
  }
}

function* checkLatin(target: string, source: string): Generator<UnitProblem> {
  const garbled = findSurplus(target, source, latinRunPattern).flatMap((found) => {
    const text = isOrdinary(target, found) ? undefined : decode(found.text)
    return text === undefined ? [] : [{ ...found, decoded: text }]
  })
  const [first] = garbled
  const fix = joinEdits(
    target,
    garbled.map(({ start, end, decoded }) => ({ start, end, text: decoded })),
  )
  if (!first || !fix) return
  const actual = listKinds(garbled, (text) => quoteText(text))
  const expected = listKinds(garbled, (text) => quoteText(decode(text) ?? ''))
  yield {
    message: `Unexpected ${actual.join(', ')} in target, expected ${expected.join(', ')}`,
    target: first,
    fix,
  }
}

/** A letter that ends a word, and spaces or marks behind it: `é\u00a0»`. */
function isOrdinary(text: string, { text: found, start }: Surplus): boolean {
  if (!ordinaryTailPattern.test(found)) return false
  if (!/^[ÂÃ]/.test(found)) return true
  // These two end words in capitals only: `LÃ©sen` goes on in small letters.
  const goesOn = /\p{Ll}/u.test(text[start + found.length] ?? '') && !/[\s«»]/.test(found)
  return /\p{Lu}/u.test(text[start - 1] ?? '') && !goesOn
}

/** What the characters say if they are bytes of UTF-8; `undefined` if they are none. */
function decode(text: string): string | undefined {
  const bytes = Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x100) return code
    const at = windows1252.indexOf(character)
    return at < 0 ? 0 : 0x80 + at
  })
  try {
    const decoded = utf8.decode(Uint8Array.from(bytes))
    return /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}]/u.test(decoded) ? decoded : undefined
  } catch {
    return undefined
  }
}

/** Half of the characters are `Р` and `С`, so the others must not be those of words. */
function isReadAsCyrillic(text: string): boolean {
  const tails = Array.from(text).filter((_, index) => index % 2 === 1)
  return (
    tails.every((character) => windows1251.includes(character)) &&
    /[^ЁЄЇІіґёєјЅѕї]/u.test(tails.join(''))
  )
}
