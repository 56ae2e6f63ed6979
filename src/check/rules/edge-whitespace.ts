import { describeCharacter } from '../characters.ts'
import { features } from '../features.ts'
import { isUnspaced } from '../language/scripts.ts'
import type { RuleContext } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

/** Reports white space at the ends of a target that the source does not have there, or lost. */
export const edgeWhitespace = createComparisonRule({
  id: 'edge-whitespace',
  severity: 'info',
  preset: 'recommended',
  description: 'A target begins and ends with the white space of its source',
  details: `Space at the edge of a text comes from a careless cut. In Markdown it can break emphasis and tables, and it shows as a gap between sentences.

Space that the target has and the source has not is removed by the fix. Space that only the source has is reported, but only for languages that put spaces between words; nobody knows whether there is space outside the pair.`,
  isFixable: true,
  examples: [
    {
      title: 'a space before the text',
      source: 'Open the list.',
      target: ' Öffnen Sie die Liste.',
      findings: ['info Unexpected `U+0020` at the start of the target, expected none'],
      fixed: 'Öffnen Sie die Liste.',
    },
    {
      title: 'a no-break space behind the text',
      source: 'Open the list.',
      target: 'Öffnen Sie die Liste.\u00a0',
      findings: [
        'info Unexpected `U+00A0` (no-break space) at the end of the target, expected none',
      ],
      fixed: 'Öffnen Sie die Liste.',
    },
    {
      title: 'a lost space',
      source: 'Open the list. ',
      target: 'Öffnen Sie die Liste.',
      findings: ['info Unexpected end of the target without white space, expected `U+0020`'],
    },
    { title: 'space on both sides', source: 'Open the list. ', target: 'Öffnen Sie die Liste. ' },
    {
      title: 'a language without spaces',
      language: 'ja',
      source: 'Open the list. ',
      target: '一覧を開きます。',
    },
  ],
  needs: { either: features.edgeSpace },
  concerns: ({ target, source }) => isEdged(target) || isEdged(source),
  check,
})

function isEdged(text: string): boolean {
  return isSpace(text[0]) || isSpace(text.at(-1))
}

function* check({ unit }: UnitView, { target: language }: RuleContext): Generator<UnitProblem> {
  const { target, source } = unit
  const [start, end] = findEdges(target)
  const [sourceStart, sourceEnd] = findEdges(source)
  const mayLack = isUnspaced(language)

  const leading = target.slice(0, start)
  yield* compare({
    actual: leading,
    expected: source.slice(0, sourceStart),
    at: 0,
    name: 'start',
    mayLack,
  })
  const trailing = target.slice(end)
  yield* compare({
    actual: trailing,
    expected: source.slice(sourceEnd),
    at: end,
    name: 'end',
    mayLack,
  })
}

interface Edge {
  readonly actual: string
  readonly expected: string
  /** Where it stands in the target. */
  readonly at: number
  readonly name: 'start' | 'end'
  readonly mayLack: boolean
}

function* compare({ actual, expected, at, name, mayLack }: Edge): Generator<UnitProblem> {
  const range = { start: at, end: at + actual.length }
  if (actual.length > expected.length) {
    const expectation = expected === '' ? 'none' : describeSpace(expected)
    yield {
      message: `Unexpected ${describeSpace(actual)} at the ${name} of the target, expected ${expectation}`,
      target: range,
      fix: { ...range, text: expected },
    }
  } else if (actual === '' && expected !== '' && !mayLack) {
    yield {
      message: `Unexpected ${name} of the target without white space, expected ${describeSpace(expected)}`,
      target: range,
    }
  }
}

function describeSpace(space: string): string {
  const kinds = [...new Set(space)].map(describeCharacter).join(', ')
  return space.length > 1 ? `${kinds} (${space.length} characters)` : kinds
}

/** Where the text begins and ends between its white space; 0 and 0 if there is nothing else. */
function findEdges(text: string): [number, number] {
  let start = 0
  while (start < text.length && isSpace(text[start])) start++
  let end = text.length
  while (end > start && isSpace(text[end - 1])) end--
  return [start, end]
}

/** A byte order mark is no space here, though JavaScript takes it for one. */
function isSpace(character: string | undefined): boolean {
  return character !== undefined && /[^\S\ufeff]/.test(character)
}
