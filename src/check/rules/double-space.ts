import { features } from '../features.ts'
import { joinEdits } from '../join-edits.ts'
import { createComparisonRule, type Range, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// Between two characters of a line: what stands before a line end is a hard break.
const doubleSpacePattern = / {2,}/g

/** Reports more than one space in a row inside a target, where the source has fewer of these. */
export const doubleSpace = createComparisonRule({
  id: 'double-space',
  severity: 'info',
  preset: 'recommended',
  description: 'Words of the target are separated by one space',
  details: `A browser shows several spaces as one, other outputs do not, and translation memories take such texts for different ones.

Code, spaces around line ends and spaces at the edges of a text are not looked at. A target with as many double spaces as its source is fine.`,
  isFixable: true,
  examples: [
    {
      title: 'two spaces',
      source: 'Open the list.',
      target: 'Öffnen Sie  die   Liste.',
      findings: ['info Unexpected 2 places with several spaces in target, expected 0'],
      fixed: 'Öffnen Sie die Liste.',
    },
    {
      title: 'two spaces in both texts',
      source: 'High tide.  Low tide.',
      target: 'Hochwasser.  Niedrigwasser.',
    },
    { title: 'two spaces in code', source: 'Run `tide  -v`.', target: 'Starten Sie `tide  -v`.' },
    { title: 'a hard break', source: 'High  \ntide', target: 'Hoch  \nwasser' },
  ],
  needs: { target: features.doubleSpace },
  concerns: ({ target }) => target.includes('  '),
  check,
})

function* check({ target, source }: UnitView): Generator<UnitProblem> {
  const places = findInnerSpaces(target.prose)
  const expected = findInnerSpaces(source.prose).length
  if (places.length <= expected) return
  const ranges = places.map(({ start, end }) => target.findRaw(start, end))
  const [first] = ranges
  const isPlain = ranges.every(({ start, end }) => isBlank(target.raw.slice(start, end)))
  const fix = isPlain
    ? joinEdits(
        target.raw,
        ranges.map((range) => ({ ...range, text: ' ' })),
      )
    : undefined
  yield {
    message: `Unexpected ${places.length} places with several spaces in target, expected ${expected}`,
    expected,
    actual: places.length,
    ...(first ? { target: first } : {}),
    ...(fix ? { fix } : {}),
  }
}

function findInnerSpaces(text: string): Range[] {
  return Array.from(text.matchAll(doubleSpacePattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start, end }) => isInLine(text[start - 1]) && isInLine(text[end]))
}

function isInLine(character: string | undefined): boolean {
  return character !== undefined && /\S/.test(character)
}

function isBlank(text: string): boolean {
  return /^ +$/.test(text)
}
