import { features } from '../features.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

/** Marks of which a text has an even number. */
const families: readonly RegExp[] = [
  /["“”„‟＂〝〞〟]/g,
  /[«»]/g,
  /[‹›]/g,
  /[「」]/g,
  /[『』]/g,
  /[《》]/g,
]

// A letter's mark in the words of these: gershayim.
const markLanguages = new Set(['he', 'yi', 'lad'])

/** Reports quotation marks of the target that lack their other half, where the source has both. */
export const quoteBalance = createComparisonRule({
  id: 'quote-balance',
  severity: 'warning',
  preset: 'recommended',
  description: 'Quotation marks come in pairs in the target where they do in the source',
  details: `
Double quotation marks come in pairs, and so do \`«»\`, \`‹›\`, \`「」\`, \`『』\` and \`《》\`. How they are written does not count here: \`„\` may be closed by \`“\`, by \`”\` or by \`"\`.

A mark that stands alone is a warning if the source has quotation marks. It is an info if the source has none, and if the target has more marks than the source: then one was set twice, and none was lost.

Not reported: apostrophes and single quotation marks; texts whose source has an odd number of marks, such as the inch of \`5"\`. In Hebrew and Yiddish the rule is off, because the same mark stands inside words.
`,
  examples: [
    {
      title: 'a lost closing mark',
      source: 'Choose "High water" from the list.',
      target: 'Wählen Sie „Hochwasser aus der Liste.',
      findings: ['warning Unexpected `„` without its other half in target, expected both'],
    },
    {
      title: 'a corner bracket alone',
      source: 'See "High water" for more.',
      target: '詳細については、「満潮を参照してください。',
      language: 'ja-JP',
      findings: ['warning Unexpected `「` without its other half in target, expected both'],
    },
    {
      title: 'half of the marks that stand for bold text',
      source: 'Choose **High water** from the list.',
      target: '从列表中选择“高水位。',
      language: 'zh-CN',
      findings: ['info Unexpected `“` without its other half in target, expected both'],
    },
    {
      title: 'a typographic and a straight mark',
      source: 'Choose "High water" from the list.',
      target: 'Wählen Sie „Hochwasser" aus der Liste.',
    },
    {
      title: 'inches',
      source: 'The pipe is 5" wide.',
      target: 'Das Rohr ist 5" breit.',
    },
    {
      title: 'an abbreviation in Hebrew',
      source: 'The report is sent by email.',
      target: 'הדוח נשלח בדוא"ל.',
      language: 'he-IL',
    },
  ],
  needs: { target: features.quote | features.ampersand },
  suspects: ({ target }) => hasOddMarks(target.prose),
  concerns: ({ target }) =>
    /["“”„‟＂〝〞〟«»‹›「」『』《》]|&(?:quot|#|[lrb]d?quo|[lr]a)/.test(target),
  applies: ({ target }) => !markLanguages.has(target.code),
  check,
})

const familyByCode = new Map(
  ['"“”„‟＂〝〞〟', '«»', '‹›', '「」', '『』', '《》'].flatMap((marks, family) =>
    Array.from(marks, (mark): [number, number] => [mark.charCodeAt(0), 1 << family]),
  ),
)

/** Whether there is an odd number of the marks of a family. */
function hasOddMarks(text: string): boolean {
  let odd = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // The letters of most texts are between these.
    if (code === 34 || code >= 0xab) odd ^= familyByCode.get(code) ?? 0
  }
  return odd !== 0
}

function* check({ source, target }: UnitView): Generator<UnitProblem> {
  const lonely = families
    .map((family) => Array.from(target.prose.matchAll(family)))
    .filter((marks) => marks.length % 2 === 1)
    .map((marks) => marks.at(-1))
  const [last] = lonely
  const inSource = countMarks(source.prose)
  // A sentence pair may open what the next one closes; `5"` is a length.
  if (!last || inSource % 2 === 1) return
  yield {
    message: `Unexpected \`${last[0]}\` without its other half in target, expected both`,
    actual: last[0],
    target: target.findRaw(last.index, last.index + 1),
    // Marks that only the target has stand for other markup, and are its business.
    ...(inSource < countMarks(target.prose) ? { severity: 'info' } : {}),
  }
}

function countMarks(text: string): number {
  return families.reduce((sum, family) => sum + (text.match(family)?.length ?? 0), 0)
}
