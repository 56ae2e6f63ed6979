import { describeCharacter } from '../characters.ts'
import { features } from '../features.ts'
import type { RuleContext } from '../rule.ts'
import { findSurplus, listKinds, type Surplus } from '../surplus.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const controlPattern = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const concernPattern = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand'])

/** Reports controls of the writing direction that the target brings, or leaves open. */
export const bidiControl = createUnitRule({
  id: 'bidi-control',
  severity: 'error',
  preset: 'recommended',
  description: 'Controls of the writing direction are closed, and none are there that nobody needs',
  details: `Invisible controls can show a text in another order than it is stored in, which hides what a command or a link does.

- An embedding, an override or an isolate that is not closed in the same text is reported. In a language that is written from right to left it is an \`info\` if it sets that same direction, or if it only closes what is not open.
- In a language that is written from left to right every control that the source does not have is reported.
- In Arabic, Hebrew and other languages that are written from right to left, marks and closed pairs are at home. An override is not: it shows letters in reverse.`,
  examples: [
    {
      title: 'a mark in a Hebrew text',
      language: 'he',
      source: 'Open Tideline (beta).',
      target: 'פתח את Tideline (beta)\u200f.',
    },
    {
      title: 'an override in a German text',
      source: 'Run the gauge.',
      target: 'Starten Sie den \u202eegdep\u202c Pegel.',
      findings: [
        'error Unexpected `U+202E` (right-to-left override), `U+202C` (pop directional formatting) in target, expected none',
      ],
    },
    {
      title: 'an embedding that stays open',
      language: 'he',
      source: 'Open the harbour list.',
      target: 'פתח את \u202aHarbour list.',
      findings: [
        'error Unexpected open `U+202A` (left-to-right embedding) in target, expected it closed',
      ],
    },
    {
      title: 'an embedding of the same direction that stays open',
      language: 'he',
      source: 'Open the harbour list.',
      target: '\u202bפתח את הרשימה.',
      findings: [
        'info Unexpected open `U+202B` (right-to-left embedding) in target, expected it closed',
      ],
    },
    {
      title: 'a control that the source has too',
      source: 'The sign \u200e shows.',
      target: 'Das Zeichen \u200e zeigt.',
    },
  ],
  needs: { target: features.bidi },
  concerns: ({ target }) => concernPattern.test(target),
  check,
})

function* check({ target, source }: UnitView, context: RuleContext): Generator<UnitProblem> {
  const surplus = findSurplus(target.raw, source.raw, controlPattern)
  if (surplus.length === 0) return
  if (!rightToLeftScripts.has(context.target.script)) {
    yield report(surplus)
    return
  }
  const overrides = surplus.filter(({ text }) => text === '\u202d' || text === '\u202e')
  if (overrides.length > 0) yield report(overrides)
  const unpaired = findUnpaired(target.raw)
  if (!unpaired || findUnpaired(source.raw)) return
  // In a text of the same direction these two change nothing.
  const isHarmless = /[\u202b\u2067\u202c\u2069]/u.test(unpaired.text)
  const state = isOpener(unpaired.text) ? ['open', 'closed'] : ['closing', 'opened']
  yield {
    message: `Unexpected ${state[0]} ${describeCharacter(unpaired.text)} in target, expected it ${state[1]}`,
    target: unpaired,
    ...(isHarmless ? { severity: 'info' } : {}),
  }
}

function report(surplus: readonly Surplus[]): UnitProblem {
  const [first] = surplus
  const kinds = listKinds(surplus, describeCharacter).join(', ')
  return {
    message: `Unexpected ${kinds} in target, expected none`,
    ...(first ? { target: first } : {}),
  }
}

function isOpener(character: string): boolean {
  return /[\u202a\u202b\u202d\u202e\u2066-\u2068]/u.test(character)
}

/** The first control that has no partner: embeddings and isolates close each their own kind. */
function findUnpaired(text: string): Surplus | undefined {
  const embeddings: Surplus[] = []
  const isolates: Surplus[] = []
  for (const match of text.matchAll(controlPattern)) {
    const control = { text: match[0], start: match.index, end: match.index + 1 }
    const isIsolate = /[\u2066-\u2069]/u.test(control.text)
    const open = isIsolate ? isolates : embeddings
    if (isOpener(control.text)) open.push(control)
    else if (control.text === '\u202c' || control.text === '\u2069') {
      if (!open.pop()) return control
    }
  }
  return embeddings[0] ?? isolates[0]
}
