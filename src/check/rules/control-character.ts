import { describeCharacter } from '../characters.ts'
import { features } from '../features.ts'
import { findSurplus, listKinds } from '../surplus.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// C0 but tab and line ends, DEL, C1, line and paragraph separators, noncharacters.
const controlPattern =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]/gu
const concernPattern =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]/u

/** Reports control characters that the source does not have. */
export const controlCharacter = createUnitRule({
  id: 'control-character',
  severity: 'error',
  preset: 'recommended',
  description: 'The target has no control characters that the source does not have',
  details: `Control characters get into texts by way of clipboards and broken conversions. Web pages and XML cannot hold most of them.

Tabs and line ends are no control characters here. \`U+2028\` and \`U+2029\`, which end lines in some programs only, are reported like control characters, and so are code points that Unicode keeps from being characters.`,
  examples: [
    {
      title: 'a vertical tab',
      source: 'Open the list.',
      target: 'Öffnen Sie\u000b die Liste.',
      findings: ['error Unexpected `U+000B` in target, expected none'],
    },
    {
      title: 'a line separator, twice',
      source: 'Open the list.',
      target: 'Öffnen Sie\u2028die\u2028Liste.',
      findings: ['error Unexpected `U+2028` (line separator) (2 times) in target, expected none'],
    },
    { title: 'a tab', source: 'Port\tDepth', target: 'Hafen\tTiefe' },
    {
      title: 'a control character that the source has too',
      source: 'It ends with \u0007.',
      target: 'Es endet mit \u0007.',
    },
  ],
  needs: { target: features.control },
  concerns: ({ target }) => concernPattern.test(target),
  check,
})

function* check({ target, source }: UnitView): Generator<UnitProblem> {
  const surplus = findSurplus(target.raw, source.raw, controlPattern)
  const [first] = surplus
  if (!first) return
  yield {
    message: `Unexpected ${listKinds(surplus, describeCharacter).join(', ')} in target, expected none`,
    target: first,
  }
}
