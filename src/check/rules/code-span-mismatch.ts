import type { CodeToken, Token } from '../../bitext/tokens.ts'
import { compareMarks, type Mark, type MarkDifference, reportDifference } from '../compare-marks.ts'
import { features } from '../features.ts'
import { placeTokens } from '../placed-tokens.ts'
import { hasSameCodes } from '../same-codes.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

/** Reports code spans that were lost, invented or changed in the target. */
export const codeSpanMismatch = createComparisonRule({
  id: 'code-span-mismatch',
  severity: 'error',
  preset: 'recommended',
  isFixable: true,
  description: 'Source and target have the same code spans',
  details: `
What stands in code spans is typed by readers and must not change by a letter. Each content is
counted; order is free. A changed one is two findings: the old one is missing, the new one is extra.

Two spans without anything in between are one to Markdown, with the inner backticks as content. Where
the source has the two, this is one finding, and the fix puts a space between them.

A code span around what the source has as plain text is a translator's choice and only worth an
\`info\`.

Not reported: the number of backticks around the same content; a line break for a space in it.
`,
  examples: [
    {
      title: 'another order',
      target: 'Erst `npm start`, dann `npm test`.',
      source: 'Run `npm test` after `npm start`.',
    },
    {
      title: 'a lost span',
      target: 'Die Datei tides.json öffnen',
      source: 'Open `tides.json`',
      findings: ['error Unexpected 0 of code span `tides.json` in target, expected 1'],
    },
    {
      title: 'a changed span',
      target: '`gezeiten.json` öffnen',
      source: 'Open `tides.json`',
      findings: [
        'error Unexpected 0 of code span `tides.json` in target, expected 1',
        'error Unexpected 1 of code span `gezeiten.json` in target, expected 0',
      ],
    },
    {
      title: 'two spans run together',
      language: 'ja-JP',
      target: '`high``low` の値',
      source: 'The values of `high` and `low`',
      findings: [
        'error Unexpected single code span `high``low` in target, expected `high` and `low` apart',
      ],
      fixed: '`high` `low` の値',
    },
    {
      title: 'code that is plain text in the source',
      target: 'Die Methode `save` speichert.',
      source: 'The method save stores it.',
      findings: ['info Unexpected 1 of code span `save` in target, expected 0'],
    },
  ],
  needs: { either: features.backtick },
  suspects: ({ source, target }) => !hasSameCodes(source.tokens, target.tokens, readValue),
  concerns: ({ source, target }) => source.includes('`') || target.includes('`'),
  check,
})

function* check({ source, target }: UnitView): Generator<UnitProblem> {
  const sourceSpans = readCodeSpans(source.tokens)
  const targetSpans = readCodeSpans(target.tokens)
  const apart = targetSpans.flatMap((span) => separate(span, target.raw) ?? [])
  const known = new Set(apart.length > 0 ? sourceSpans.map(({ value }) => value) : [])
  const glued = new Set<Mark>()
  for (const { span, parts, fix } of apart) {
    if (!parts.every((part) => known.has(part)) || known.has(span.value)) continue
    glued.add(span)
    const names = parts.map((part) => `\`${part}\``).join(' and ')
    const message = `Unexpected single code span \`${span.value}\` in target, expected ${names} apart`
    yield {
      message,
      expected: parts,
      actual: span.value,
      target: span,
      fix: { ...span, text: fix },
    }
  }
  const expanded = targetSpans.flatMap((span) => (glued.has(span) ? expand(span) : span))
  for (const difference of compareMarks(sourceSpans, expanded)) {
    const isNote = difference.expected === 0 && hasWord(source.prose, difference)
    yield { ...reportDifference('code span', difference), ...(isNote ? { severity: 'info' } : {}) }
  }
}

function readValue(token: CodeToken): string | undefined {
  return token.type === 'placeholder' && token.kind === 'codeSpan' ? (token.value ?? '') : undefined
}

function readCodeSpans(tokens: readonly Token[]): Mark[] {
  return placeTokens(tokens).flatMap(({ token, start, end }) =>
    token.type === 'placeholder' && token.kind === 'codeSpan'
      ? [{ value: (token.value ?? '').replace(/\r\n?|\n/g, ' '), start, end }]
      : [],
  )
}

interface SeparatedSpan {
  readonly span: Mark
  readonly parts: readonly string[]
  /** Markdown of the parts. */
  readonly fix: string
}

/** The spans that a translator has meant who wrote one of single backticks with `` in it. */
function separate(span: Mark, raw: string): SeparatedSpan | undefined {
  const text = raw.slice(span.start, span.end)
  if (!/^`[^`]/.test(text) || !text.includes('``') || text.includes('```')) return undefined
  const parts = expand(span).map(({ value }) => value)
  return { span, parts, fix: text.replaceAll('``', '` `') }
}

function expand(span: Mark): Mark[] {
  return span.value.split('``').map((value) => ({ ...span, value }))
}

function hasWord(text: string, { value: word }: MarkDifference): boolean {
  if (word === '') return false
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const around = (text[at - 1] ?? '') + (text[at + word.length] ?? '')
    if (!/[\p{L}\p{N}_]/u.test(around)) return true
  }
  return false
}
