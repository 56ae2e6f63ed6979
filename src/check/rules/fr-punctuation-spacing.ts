import { joinEdits } from '../join-edits.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const narrowSpace = '\u202f'
const noBreakSpace = '\u00a0'

// A mark at the end of a word, with the spaces in front of it. Times, `::`, URLs and smileys have
// something else on one of the sides.
const markPattern = /([\p{L}\p{N}\ufffc)\]»%"”’])([ \u00a0\u202f]?)([;:!?]+)(?=[\s\ufffc»)]|$)/gu
const openPattern = /«([ \u00a0\u202f]?)(?=[^\s\u00a0\u202f])/gu
const closePattern = /(?<=[^\s\u00a0\u202f])([ \u00a0\u202f]?)»/gu

/** Reports the spaces that French has before `; : ! ?` and inside guillemets where they are not. */
export const frPunctuationSpacing = createComparisonRule({
  id: 'fr-punctuation-spacing',
  severity: 'info',
  preset: 'recommended',
  description: 'French has no-break spaces before `; : ! ?` and inside guillemets',
  details: `French as it is written in Europe has a narrow no-break space (\`U+202F\`) before \`;\`, \`!\` and \`?\`, and a no-break space (\`U+00A0\`) before \`:\` and inside \`« »\`. Either of the two is taken for right in all places. An ordinary space, which lets a line begin with the mark, and no space at all are reported, and the fix puts the space there.

French as it is written in Canada is not looked at. Code, URLs, times and marks inside words are left alone.`,
  isFixable: true,
  examples: [
    {
      title: 'no space and an ordinary space',
      language: 'fr-FR',
      source: 'Open the list: is it high tide?',
      target: 'Ouvrez la liste : est-ce la marée haute?',
      findings: ['info Unexpected spacing of `:`, `?` in target, expected `U+00A0` or `U+202F`'],
      fixed: 'Ouvrez la liste\u00a0: est-ce la marée haute\u202f?',
    },
    {
      title: 'guillemets',
      language: 'fr-FR',
      source: 'Choose "High".',
      target: 'Choisissez «Haute».',
      findings: ['info Unexpected spacing of `«`, `»` in target, expected `U+00A0` or `U+202F`'],
      fixed: 'Choisissez «\u00a0Haute\u00a0».',
    },
    {
      title: 'no-break spaces',
      language: 'fr-FR',
      source: 'High tide!',
      target: 'Marée haute\u202f! Voir «\u00a0Port\u00a0»\u00a0: 12:30',
    },
    {
      title: 'Canadian French',
      language: 'fr-CA',
      source: 'Is it high tide?',
      target: 'Est-ce la marée haute?',
    },
    {
      title: 'code and URLs',
      language: 'fr-FR',
      source: 'See `a: b` and https://tideline.example/?a.',
      target: 'Voir `a: b` et https://tideline.example/?a.',
    },
  ],
  applies: ({ target }) => target.code === 'fr' && target.region !== 'CA',
  concerns: ({ target }) => /[;:!?«»]/.test(target),
  check,
})

interface Place {
  /** Where the space is or should be, in the prose. */
  readonly start: number
  readonly end: number
  readonly space: string
  readonly mark: string
}

function* check({ target, source }: UnitView): Generator<UnitProblem> {
  if (target.raw === source.raw) return
  const places = [...findMarks(target.prose), ...findQuotes(target.prose)]
    .toSorted((first, second) => first.start - second.start)
    .filter(({ start }, index, all) => start !== all[index - 1]?.start)
  const edits = places
    .map(({ start, end, space, mark }) => ({ ...target.findRaw(start, end), text: space, mark }))
    .filter(({ start, end }) => /^ ?$/.test(target.raw.slice(start, end)))
  const [first] = edits
  const fix = joinEdits(target.raw, edits)
  if (!first || !fix) return
  const marks = [...new Set(edits.map(({ mark }) => `\`${mark}\``))].join(', ')
  yield {
    message: `Unexpected spacing of ${marks} in target, expected \`U+00A0\` or \`U+202F\``,
    target: { start: first.start, end: first.end },
    fix,
  }
}

function findMarks(text: string): Place[] {
  return Array.from(text.matchAll(markPattern)).flatMap((match) => {
    const [, before = '', space = '', marks = ''] = match
    if (space !== '' && space !== ' ') return []
    const start = match.index + before.length
    const wanted = marks.startsWith(':') ? noBreakSpace : narrowSpace
    return [{ start, end: start + space.length, space: wanted, mark: marks }]
  })
}

function findQuotes(text: string): Place[] {
  const opened = Array.from(text.matchAll(openPattern), (match) => ({
    start: match.index + 1,
    space: match[1] ?? '',
    mark: '«',
  }))
  const closed = Array.from(text.matchAll(closePattern), (match) => ({
    start: match.index,
    space: match[1] ?? '',
    mark: '»',
  }))
  return [...opened, ...closed]
    .filter(({ space }) => space === '' || space === ' ')
    .map(({ start, space, mark }) => ({
      start,
      end: start + space.length,
      space: noBreakSpace,
      mark,
    }))
}
