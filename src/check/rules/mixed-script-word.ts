import { formatCodePoint, quoteText } from '../characters.ts'
import { features, scripts } from '../features.ts'
import { joinEdits } from '../join-edits.ts'
import type { Language } from '../language/language.ts'
import { findLookAlike, latinByLookAlike } from '../language/look-alikes.ts'
import type { RuleContext } from '../rule.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const runPattern = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3,}/gu
const mixedPattern =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u

const placeholderPattern = /[%\\][-+#0-9$.*]*$/

/** Reports words in which a letter was replaced by one of another script that looks like it. */
export const mixedScriptWord = createUnitRule({
  id: 'mixed-script-word',
  severity: 'warning',
  preset: 'recommended',
  description: 'A word has no letters of another script that look like its own',
  details: `A Latin \`c\` in a Russian word, or a Cyrillic \`а\` in a German one, comes from the wrong keyboard. Nobody sees it, but no search finds the word.

A word is reported if all its letters of one script look like letters of the other, and at least two letters belong to that other one for sure. In a text of another script one look-alike among Latin letters is enough. So \`APIшный\` is left alone.`,
  isFixable: true,
  examples: [
    {
      title: 'a Latin letter in a Russian word',
      language: 'ru',
      source: 'Open the list.',
      target: 'Откройте cписок.',
      findings: [
        'warning Unexpected `c` (`U+0063`) in `cписок` in target, expected `с` (`U+0441`)',
      ],
      fixed: 'Откройте список.',
    },
    {
      title: 'a Cyrillic letter in a German word',
      source: 'Open the list.',
      target: 'Öffnen Sie die Hаfenliste.',
      findings: [
        'warning Unexpected `а` (`U+0430`) in `Hаfenliste` in target, expected `a` (`U+0061`)',
      ],
      fixed: 'Öffnen Sie die Hafenliste.',
    },
    {
      title: 'a word made of two',
      language: 'ru',
      source: 'The API call',
      target: 'APIшный вызов, 5V-линия',
    },
    { title: 'Greek signs in formulas', source: 'Δx and μm', target: 'Δx und μm' },
  ],
  suspects: ({ target }) =>
    (target.scripts & (scripts.Cyrillic | scripts.Greek)) !== 0 &&
    ((target.features & features.asciiLetter) !== 0 || (target.scripts & scripts.Latin) !== 0),
  concerns: ({ target }) => mixedPattern.test(target),
  check,
})

function* check({ target, source }: UnitView, context: RuleContext): Generator<UnitProblem> {
  const found = Array.from(target.prose.matchAll(runPattern)).flatMap((match) => {
    const word = match[0]
    // The letter belongs to a placeholder such as `%s`.
    if (placeholderPattern.test(target.prose.slice(Math.max(0, match.index - 8), match.index)))
      return []
    const repaired =
      mixedPattern.test(word) && !source.raw.includes(word)
        ? repair(word, context.target)
        : undefined
    if (repaired === undefined) return []
    const raw = target.findRaw(match.index, match.index + word.length)
    return [{ ...raw, word, text: repaired }]
  })
  const [first] = found
  if (!first) return
  const plain = found.filter(({ start, end, word }) => target.raw.slice(start, end) === word)
  const fix = joinEdits(target.raw, plain)
  const { word, text } = first
  const at = Array.from(word).findIndex((letter, index) => letter !== text[index])
  const count = found.length > 1 ? ` and ${found.length - 1} more` : ''
  yield {
    message: `Unexpected ${describe(word[at])} in ${quoteText(word)}${count} in target, expected ${describe(text[at])}`,
    target: { start: first.start, end: first.end },
    ...(fix ? { fix } : {}),
  }
}

function describe(letter = ''): string {
  return `\`${letter}\` (\`${formatCodePoint(letter)}\`)`
}

/** The word in one script; `undefined` if it is a mixture on purpose. */
function repair(word: string, language: Language): string | undefined {
  // An acronym with an ending.
  if (/^\p{Lu}{2,}\p{Ll}+$/u.test(word)) return undefined
  const letters = Array.from(word)
  const other = /\p{Script=Cyrillic}/u.test(word) ? 'Cyrl' : 'Grek'
  const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter)
  const latin = letters.filter(isLatin)
  const others = letters.filter((letter) => !isLatin(letter))
  const sureLatin = latin.filter((letter) => findLookAlike(letter, other) === undefined).length
  const sureOthers = others.filter((letter) => !latinByLookAlike.has(letter)).length
  if (sureLatin === 0 && sureOthers >= 2) {
    return letters
      .map((letter) => (isLatin(letter) ? (findLookAlike(letter, other) ?? letter) : letter))
      .join('')
  }
  const isOwn = language.script === other || language.script === 'Zzzz'
  if (sureOthers === 0 && sureLatin >= (isOwn ? 2 : 0) && latin.length >= others.length) {
    return letters.map((letter) => latinByLookAlike.get(letter) ?? letter).join('')
  }
  return undefined
}
