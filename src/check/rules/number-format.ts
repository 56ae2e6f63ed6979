import { features } from '../features.ts'
import { findNumberStyle } from '../language/number-style.ts'
import type { RuleContext } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// 12,345 and 1,234.5; and a fraction that a unit or a percent sign follows: 2.5 GB is no version.
const groupedPattern =
  /(?<![\p{L}\p{N}.,_-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\p{N}_]|[.,-]\d)/gu
const fractionPattern =
  /(?<![\p{L}\p{N}.,_-])\d+\.\d+(?=[ \u00a0\u202f]?(?:%|[kMGTPE]i?B|[KMGT]bps|[mµn]?s|[ckm]?m|kg|GHz|MHz|€|°)(?![\p{L}\p{N}]))/gu

/** Reports numbers that are still written in the English way. */
export const numberFormat = createComparisonRule({
  id: 'number-format',
  severity: 'warning',
  preset: 'strict',
  description: 'Numbers are written with the separators of the language',
  details: `\`1,234.5\` is a number of over a thousand in English, and of a bit more than one in German. A number that stands in the target as the source has it is reported if the language has other separators, by CLDR.

A number with a comma before three digits is taken for one of thousands. A point counts as a decimal point only where a unit or a percent sign follows, because most numbers with a point are versions.`,
  examples: [
    {
      title: 'thousands in the English way',
      source: 'It holds 12,000 gauges.',
      target: 'Es fasst 12,000 Pegel.',
      findings: ['warning Unexpected number `12,000` in target, expected `12.000`'],
    },
    {
      title: 'a fraction in the English way',
      language: 'fr-FR',
      source: 'The tide is 2.5 m high.',
      target: 'La marée est haute de 2.5 m.',
      findings: ['warning Unexpected number `2.5` in target, expected `2,5`'],
    },
    {
      title: 'numbers in the way of the language',
      source: 'It holds 12,000 gauges and 2.5 GB.',
      target: 'Es fasst 12.000 Pegel und 2,5 GB.',
    },
    {
      title: 'a version',
      source: 'Tideline 2.5 is here.',
      target: 'Tideline 2.5 ist da.',
    },
    {
      title: 'a language that writes numbers as English does',
      language: 'ja',
      source: 'It holds 12,000 gauges.',
      target: '12,000個の水位計を収容します。',
    },
  ],
  applies: ({ target, source }) => source.code === 'en' && target.code !== 'und',
  needs: { target: features.digit },
  concerns: ({ target }) => /\d[.,]\d/.test(target),
  check,
})

function* check({ target, source }: UnitView, context: RuleContext): Generator<UnitProblem> {
  const { decimal, group } = findNumberStyle(context.target)
  if (decimal === '.' || decimal === '') return
  for (const pattern of [groupedPattern, fractionPattern]) {
    const numbers = new Set(source.prose.match(pattern) ?? [])
    const found = Array.from(target.prose.matchAll(pattern)).find(([text]) => numbers.has(text))
    if (!found) continue
    const [number] = found
    const expected = number.replace(/[.,]/g, (mark) => (mark === '.' ? decimal : group))
    yield {
      message: `Unexpected number \`${number}\` in target, expected \`${expected.replace(/\s/g, ' ')}\``,
      target: target.findRaw(found.index, found.index + number.length),
    }
  }
}
