import { quoteText } from '../characters.ts'
import { joinEdits } from '../join-edits.ts'
import { signClass, usesWidePunctuation } from '../language/cjk.ts'
import type { RuleContext } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const gluedPattern = new RegExp(
  `(?<=[${signClass}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[${signClass}])`,
  'gu',
)
const spacedPattern = new RegExp(
  `(?<=[${signClass}]) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) +(?=[${signClass}])`,
  'gu',
)

/** Reports a space, or the want of one, between Latin and Japanese or Chinese text. */
export const cjkLatinSpacing = createComparisonRule({
  id: 'cjk-latin-spacing',
  severity: 'warning',
  preset: 'strict',
  description: 'A space stands between Latin and Japanese or Chinese text, or none does',
  details: `House styles differ: many publishers put a space between Japanese or Chinese signs and Latin letters or digits, others leave that to the typesetter. The option \`spacing\` says which it is: \`always\` or \`never\`.

Code and links are not looked at.`,
  isFixable: true,
  options: {
    spacing: {
      type: 'string',
      description: '`always` or `never`',
      default: 'always',
    },
  },
  examples: [
    {
      title: 'no space',
      language: 'ja',
      source: 'Open Tideline 2.',
      target: 'Tideline 2を開きます。',
      findings: ['warning Unexpected `2を` in target, expected a space between the two'],
      fixed: 'Tideline 2 を開きます。',
    },
    {
      title: 'a space that is not wanted',
      language: 'zh-CN',
      source: 'Open Tideline.',
      target: '打开 Tideline。',
      options: { spacing: 'never' },
      findings: ['warning Unexpected `开 T` in target, expected no space between the two'],
      fixed: '打开Tideline。',
    },
    {
      title: 'spaces',
      language: 'zh-CN',
      source: 'Open Tideline 2 today.',
      target: '今天打开 Tideline 2 的列表。',
    },
  ],
  applies: ({ target }) => usesWidePunctuation(target),
  concerns: ({ target }) => /[A-Za-z0-9]/.test(target),
  check,
})

function* check({ target }: UnitView, { options }: RuleContext): Generator<UnitProblem> {
  const isNever = options['spacing'] === 'never'
  const found = Array.from(target.prose.matchAll(isNever ? spacedPattern : gluedPattern))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => {
      const raw = target.findRaw(start - 1, end + 1)
      return raw.end - raw.start === end - start + 2
    })
  const [first] = found
  const edits = found.map(({ start, end }) => {
    const { start: before } = target.findRaw(start - 1, start)
    return { start: before + 1, end: before + 1 + end - start, text: isNever ? '' : ' ' }
  })
  const fix = joinEdits(target.raw, edits)
  if (!first || !fix) return
  const place = { start: first.start - 1, end: first.end + 1 }
  yield {
    message: `Unexpected ${quoteText(target.prose.slice(place.start, place.end))} in target, expected ${isNever ? 'no' : 'a'} space between the two`,
    target: target.findRaw(place.start, place.end),
    fix,
  }
}
