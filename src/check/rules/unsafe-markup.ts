import type { Token } from '../../bitext/tokens.ts'
import { codes } from '../code-kinds.ts'
import { features } from '../features.ts'
import { placeTokens } from '../placed-tokens.ts'
import type { TextView } from '../text-view.ts'
import { createUnitRule, type Range, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// What runs, loads, or takes over the page.
const activeTagPattern =
  /^<(?:applet|base|embed|form|frame|frameset|iframe|link|meta|object|script|style|svg|template)(?![\w-])/i
const handlerPattern = /[\s/"']on[a-z]{3,30}\s{0,9}=/i
const scriptUrlPattern = /^(?:javascript|vbscript|data:text\/html)/i
const scriptAttributePattern =
  /[\s"'](?:href|src|action|formaction|xlink:href)\s{0,9}=\s{0,9}["']?[\0-\x20]{0,20}(?:javascript|vbscript|data:text\/html)/i
const spanMarkupPattern = /data-(?:ttu|stu)-id|sxs-lookup/i
// A line with more backticks is code in a line.
const fencePattern = /(?<![^\r\n])[ \t]{0,3}(?:`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/

/** Reports markup in the target that runs, loads or breaks something, and that the source does not have. */
export const unsafeMarkup = createUnitRule({
  id: 'unsafe-markup',
  severity: 'error',
  preset: 'recommended',
  description: 'A target brings no active markup that its source does not have',
  details: `
Translations come from many hands. Nothing in them should run in a reader's browser, load something
into the page, or take the document apart. Reported is what the source does not have too:

- elements such as \`<script>\`, \`<style>\`, \`<iframe>\`, \`<object>\`, \`<embed>\`, \`<form>\`, \`<svg>\`;
- attributes that run something, such as \`onclick\`;
- links and attributes with a \`javascript:\`, \`vbscript:\` or \`data:text/html\` address;
- attributes of the dual-language form itself (\`data-ttu-id\`) in tags of the target;
- a line that opens a code fence.

Not reported: other HTML, which [\`html-tag-mismatch\`](#html-tag-mismatch) compares; what stands in code.
`,
  examples: [
    {
      title: 'what the source has too',
      target: '<iframe src="https://example.com/karte"></iframe>',
      source: '<iframe src="https://example.com/map"></iframe>',
    },
    { title: 'markup in code', target: 'Das Element `<script>`', source: 'The `<script>` element' },
    {
      title: 'a script',
      target: 'Pegel <script>alert(1)</script>',
      source: 'Gauge',
      findings: [
        'error Unexpected `<script>` in target, expected no active markup as in the source',
      ],
    },
    {
      title: 'an attribute that runs something',
      target: '<b onclick="steal()">Pegel</b>',
      source: '<b>Gauge</b>',
      findings: [
        'error Unexpected `<b onclick="steal()">` in target, expected no active markup as in the source',
      ],
    },
    {
      title: 'a script link',
      target: '[Pegel](javascript:alert(1))',
      source: '[Gauge](gauge.md)',
      findings: [
        'error Unexpected `javascript:alert(1)` in target, expected no active markup as in the source',
      ],
    },
  ],
  suspects: ({ target }) => mayBeActive(target),
  concerns: ({ target }) => /[<`~]|script|data/i.test(target),
  check,
})

/** Whether there is a tag, a fence, or a destination that begins as that of a script. */
function mayBeActive({ raw, tokens, features: found, codes: kinds }: TextView): boolean {
  if ((kinds & codes.html) !== 0) return true
  if ((found & features.backtick) !== 0 && raw.includes('```')) return true
  if ((found & features.tilde) !== 0 && raw.includes('~~~')) return true
  return (
    (kinds & codes.url) !== 0 &&
    tokens.some((token) => 'url' in token && /^[\0-\x20]*[jvd]/i.test(token.url ?? ''))
  )
}

function* check(view: UnitView): Generator<UnitProblem> {
  const found = findActive(view.target.tokens, view.target.raw)
  if (found.length === 0 || view.block === 'code') return
  const known = new Set(findActive(view.source.tokens, view.source.raw).map(({ kind }) => kind))
  for (const { kind, text, start, end } of found) {
    if (known.has(kind)) continue
    const message = `Unexpected \`${text}\` in target, expected no active markup as in the source`
    yield { message, actual: text, target: { start, end } }
  }
}

interface ActiveMarkup extends Range {
  /** What is allowed if the source has it too. */
  readonly kind: string
  readonly text: string
}

function findActive(tokens: readonly Token[], raw: string): ActiveMarkup[] {
  const found: ActiveMarkup[] = []
  for (const { token, start, end } of placeTokens(tokens)) {
    const isLink = token.type === 'start' || token.type === 'placeholder'
    // Browsers skip white space and control characters in a scheme.
    const url = isLink ? token.url?.replace(/[\0-\x20]/g, '') : undefined
    if (url !== undefined && scriptUrlPattern.test(url)) {
      found.push({ kind: 'script link', text: url, start, end })
    }
    if (token.type === 'placeholder' && token.kind === 'html') {
      const kind = findKind(token.text)
      if (kind) found.push({ kind, text: token.text, start, end })
    }
  }
  const fence = /`{3}|~{3}/.test(raw) ? fencePattern.exec(raw) : null
  if (fence) {
    const end = fence.index + fence[0].length
    found.push({ kind: 'fence', text: fence[0].trim(), start: fence.index, end })
  }
  return found
}

function findKind(tag: string): string | undefined {
  const name = activeTagPattern.exec(tag)?.[0]
  if (name !== undefined) return name.toLowerCase()
  if (handlerPattern.test(tag)) return 'event handler'
  if (scriptAttributePattern.test(tag)) return 'script link'
  return spanMarkupPattern.test(tag) ? 'span markup' : undefined
}
