import { compareCharacters, compareLengths } from '../compare-lengths.ts'
import type { RuleContext } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const fewestCharacters = 40
const mostDeviations = 4
// Where something else says so too.
const mostDeviationsOfPart = 2

/** Reports targets that are far shorter or longer than their source lets expect. */
export const lengthRatio = createComparisonRule({
  id: 'length-ratio',
  severity: 'info',
  preset: 'recommended',
  description: 'The target is about as long as a text of its language and source is',
  details: `
The lengths of a source and its translation go together: in German a text is a fifth longer than in English, in Chinese it has less than half of the characters. The rule knows for each language how long a text is on average and how much that varies, and reports what is more than four standard deviations away, or two where a target that is too short has fewer sentences than its source or begins with a small letter where the source has a capital. Long texts vary less than short ones. White space, code and URLs do not count, and sources of fewer than 40 characters are not looked at.

The figures of de, es, fr, he, ja, pt and zh were measured on published documents. The others are estimates, which report less.
`,
  examples: [
    {
      title: 'a target that breaks off',
      source:
        'The gauge at the pier sends a report to the harbour master at every change of the tide.',
      target: 'Der Pegel am Steg',
      findings: ['info Unexpected 14 characters in target, expected about 84'],
    },
    {
      title: 'a target with more than its source says',
      source: 'The gauge at the pier measures the level of the water.',
      target:
        'Der Pegel am Steg misst den Wasserstand. Er sendet bei jedem Wechsel der Gezeiten einen Bericht an den Hafenmeister, der ihn prüft und dann an alle Schiffe weitergibt, die in der Bucht liegen.',
      findings: ['info Unexpected 160 characters in target, expected about 53'],
    },
    {
      title: 'a short language',
      source: 'The gauge at the pier sends a report at every change of the tide.',
      target: '每次潮汐变化时，码头的水位计都会发送报告。',
      language: 'zh-CN',
    },
    {
      title: 'a short text',
      source: 'Open the harbour page.',
      target: 'Hafenseite öffnen',
    },
  ],
  suspects: ({ source, target }, context) => {
    if (source.raw.length < fewestCharacters) return false
    const { characters } = source.prints
    if (characters < fewestCharacters) return false
    const { deviations } = compareCharacters(characters, target.prints.characters, context)
    return Math.abs(deviations) > mostDeviationsOfPart
  },
  concerns: ({ source }) => source.length >= fewestCharacters,
  check,
})

function* check({ source, target }: UnitView, context: RuleContext): Generator<UnitProblem> {
  const length = compareLengths(
    { prose: source.prose, language: context.source },
    { prose: target.prose, language: context.target },
  )
  if (length.source < fewestCharacters) return
  const isPart = length.deviations < 0 && looksCut(source.prose, target.prose)
  if (Math.abs(length.deviations) <= (isPart ? mostDeviationsOfPart : mostDeviations)) return
  yield {
    message: `Unexpected ${length.actual} characters in target, expected about ${length.expected}`,
    expected: length.expected,
    actual: length.actual,
  }
}

/** Whether a target has fewer sentences, or begins in the middle of one. */
function looksCut(source: string, target: string): boolean {
  if (/^\s*\p{Lu}\p{Ll}*\s/u.test(source) && /^\s*\p{Ll}/u.test(target)) return true
  const count = countSentences(source)
  return count > 1 && countSentences(target) < count
}

function countSentences(prose: string): number {
  return (
    prose.match(/[\p{L}\p{N}\p{Pe}\uFFFC"”»]{2}\s?(?:[.!?:](?=\s|$)|[。！？：])/gu)?.length ?? 0
  )
}
