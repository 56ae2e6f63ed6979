import { decodeString } from 'micromark-util-decode-string'
import type { Token } from '../../bitext/tokens.ts'
import { features } from '../features.ts'
import { maskCodes } from '../inline-mask.ts'
import { type PlacedToken, placeTokens } from '../placed-tokens.ts'
import { createComparisonRule, type Range, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// The rest of a reference that `&amp;` stands in front of.
const restPattern = /^(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/

// References that translation tools have put white space into, or full-width characters.
const brokenPattern =
  /[&＆][ \t\u00A0\u3000]{0,2}(?:#[ \t]?\d{1,7}|#[ \t]?[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|copy|reg|trade)[ \t\u00A0\u3000]{0,2}[;；]/gi

/** Reports character references that are escaped twice, or no longer written as such. */
export const entityMismatch = createComparisonRule({
  id: 'entity-mismatch',
  severity: 'warning',
  preset: 'recommended',
  isFixable: true,
  description: 'Character references are no worse than in the source',
  details: `
Text that went through several tools is often escaped twice: the reader of \`&amp;lt;\` sees \`&lt;\`
instead of \`<\`. The same happens where white space or full-width characters got into a reference.
What the source has in the same way is meant and not reported. The fix writes the reference as it
should be.

Not reported: a character for its reference or the other way round (\`©\` for \`&copy;\`), because both
look the same; what stands in code.
`,
  examples: [
    {
      title: 'the character itself',
      target: '© Tideline & Partner',
      source: '&copy; Tideline &amp; partners',
    },
    {
      title: 'a text about references',
      target: '`&lt;` wird als &amp;lt; gespeichert.',
      source: '`&lt;` is stored as &amp;lt;.',
    },
    {
      title: 'escaped twice',
      target: 'Pegel &amp;lt; 3 m',
      source: 'Level &lt; 3 m',
      findings: [
        'warning Unexpected character reference `&amp;lt;` that is escaped twice in target, expected `&lt;`',
      ],
      fixed: 'Pegel &lt; 3 m',
    },
    {
      title: 'a space in the reference',
      target: 'Pegel & lt; 3 m',
      source: 'Level &lt; 3 m',
      findings: [
        'warning Unexpected broken character reference `& lt;` in target, expected `&lt;`',
      ],
      fixed: 'Pegel &lt; 3 m',
    },
  ],
  needs: { target: features.ampersand },
  suspects: ({ target }) => target.tokens.some(mayBeBroken),
  concerns: ({ target }) => /[&＆]/.test(target),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  const { source, target } = view
  const found = [...findDoubled(target.tokens, target.raw), ...findBroken(target.tokens)]
  if (found.length === 0 || view.block === 'code') return
  const inSource = new Set(
    [...findDoubled(source.tokens, source.raw), ...findBroken(source.tokens)].map(
      ({ text }) => text,
    ),
  )
  for (const { start, end, text, expected, what } of found) {
    if (inSource.has(text)) continue
    const message = `Unexpected ${what(text)} in target, expected \`${expected}\``
    const fix = { start, end, text: expected }
    yield { message, expected, actual: text, target: { start, end }, fix }
  }
}

/** An ampersand that is plain text, or an entity for one. */
function mayBeBroken(token: Token): boolean {
  if (token.type === 'text') return /[&＆]/.test(token.text)
  return token.type === 'placeholder' && token.kind === 'entity' && token.value === '&'
}

interface FoundReference extends Range {
  readonly text: string
  readonly expected: string
  readonly what: (text: string) => string
}

function findDoubled(tokens: readonly Token[], raw: string): FoundReference[] {
  const placed = placeTokens(tokens)
  return placed.flatMap((found, index) => {
    if (!isAmpersand(found)) return []
    const next = placed[index + 1]
    const rest = next?.token.type === 'text' ? restPattern.exec(next.token.text.slice(0, 40)) : null
    const expected = `&${rest?.[0] ?? ''}`
    if (!rest || decodeString(expected) === expected) return []
    const range = { start: found.start, end: found.end + rest[0].length }
    const what = (text: string) => `character reference \`${text}\` that is escaped twice`
    return [{ ...range, text: raw.slice(range.start, range.end), expected, what }]
  })
}

function isAmpersand({ token }: PlacedToken): boolean {
  return token.type === 'placeholder' && token.kind === 'entity' && token.value === '&'
}

function findBroken(tokens: readonly Token[]): FoundReference[] {
  return Array.from(maskCodes(tokens).matchAll(brokenPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    expected: `&${match[0].slice(1, -1).replace(/\s/g, '')};`,
    what: (text: string) => `broken character reference \`${text}\``,
  }))
}
