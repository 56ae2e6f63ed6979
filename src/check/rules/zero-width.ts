import { describeCharacter } from '../characters.ts'
import { features } from '../features.ts'
import { joinEdits } from '../join-edits.ts'
import { usesJoiners, usesZeroWidthSpaces } from '../language/joining-scripts.ts'
import type { RuleContext } from '../rule.ts'
import { findSurplus, listKinds, type Surplus } from '../surplus.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const zeroWidthPattern = /[\u180e\u200b-\u200d\u2060-\u2064\ufeff]/gu
const concernPattern = /[\u180e\u200b-\u200d\u2060-\u2064\ufeff]/u

/** Reports characters without a width that the source does not have, and removes them. */
export const zeroWidth = createUnitRule({
  id: 'zero-width',
  severity: 'warning',
  preset: 'recommended',
  description: 'The target has no characters without a width that the source does not have',
  details: `Nobody sees them, but a word with one inside is not found by a search, and a command with one inside fails.

Joiners belong to the spelling of Persian, Hindi and other languages whose letters join, and to emoji. Zero width spaces belong to Thai, Khmer, Lao and Burmese, which have no spaces between words.`,
  isFixable: true,
  examples: [
    {
      title: 'a zero width space in a word',
      source: 'Open the harbour list.',
      target: 'Öffnen Sie die Hafen\u200bliste.',
      findings: ['warning Unexpected `U+200B` (zero width space) in target, expected none'],
      fixed: 'Öffnen Sie die Hafenliste.',
    },
    {
      title: 'a byte order mark and joiners',
      source: 'Open the list.',
      target: '\ufeffÖffnen Sie die\u200d Liste\u200d.',
      findings: [
        'warning Unexpected `U+FEFF` (zero width no-break space), `U+200D` (zero width joiner) (2 times) in target, expected none',
      ],
      fixed: 'Öffnen Sie die Liste.',
    },
    {
      title: 'a joiner in Persian',
      language: 'fa',
      source: 'It shows the files.',
      target: 'پرونده\u200cها را نشان می\u200cدهد.',
    },
    {
      title: 'a joiner in an emoji',
      source: 'The crew is aboard.',
      target: 'Die Mannschaft 👩\u200d🔧 ist an Bord.',
    },
  ],
  needs: { target: features.zeroWidth },
  concerns: ({ target }) => concernPattern.test(target),
  check,
})

function* check({ target, source }: UnitView, { target: language }: RuleContext) {
  const surplus = findSurplus(target.raw, source.raw, zeroWidthPattern).filter(
    (found) => !isSpelling(found) && !isInEmoji(target.raw, found),
  )
  const [first] = surplus
  if (!first) return
  const fix = joinEdits(
    target.raw,
    surplus.map(({ start, end }) => ({ start, end, text: '' })),
  )
  const problem: UnitProblem = {
    message: `Unexpected ${listKinds(surplus, describeCharacter).join(', ')} in target, expected none`,
    target: first,
    ...(fix ? { fix } : {}),
  }
  yield problem

  function isSpelling({ text }: Surplus): boolean {
    if (text === '\u200b') return usesZeroWidthSpaces(language)
    if (text === '\u180e') return language.script === 'Mong'
    return (text === '\u200c' || text === '\u200d') && usesJoiners(language)
  }
}

function isInEmoji(text: string, { text: found, start, end }: Surplus): boolean {
  if (found !== '\u200d') return false
  const isAfterEmoji = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(
    text.slice(Math.max(0, start - 2), start),
  )
  return isAfterEmoji && /^\p{Extended_Pictographic}/u.test(text.slice(end, end + 2))
}
