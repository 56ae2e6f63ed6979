import type { BitextDocument } from '../../bitext/document.ts'
import { findFrontMatter } from '../../bitext/front-matter.ts'
import { readBlocks } from '../../bitext/read-blocks.ts'
import type { Problem } from '../../finding.ts'
import type { CheckRule, RuleContext } from '../rule.ts'

const knownMarkers = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']

// `[!div class="x"]`, `[!VIDEO https://…]` and `[!INCLUDE [a](b)]` are no alerts: they say more than a name.
const markerPattern =
  /^[[［][ \t]*[!！][ \t]*([\p{L}\p{M}\p{N}_-]{1,40}(?: [\p{L}\p{M}]{1,40})?)[ \t]*[\]］]/u

// The beginning of a quote, or of a line in it.
const quoteLinePattern =
  /(?<![^\r\n])[ \t]{0,12}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(?:>[ \t]{0,4}){1,9}(?=[[［])/g

/** Reports alerts whose marker was translated, so that they are quotes with brackets in them. */
export const alertMarker: CheckRule = {
  id: 'alert-marker',
  severity: 'error',
  preset: 'recommended',
  description: 'An alert has one of the known markers',
  details: `
A quote that begins with \`[!NOTE]\`, \`[!TIP]\`, \`[!IMPORTANT]\`, \`[!WARNING]\` or \`[!CAUTION]\` is an alert:
the name is a keyword, and the heading that readers see is added in their language. A translated
keyword makes a plain quote of it. Upper and lower case do not matter. If your documentation has more
kinds of alerts, say so with the option \`markers\`.

Not reported: markers that say more than a name, such as \`[!div class="checklist"]\`,
\`[!VIDEO https://example.com]\` or \`[!INCLUDE [notice](notice.md)]\`.
`,
  examples: [
    { title: 'a known marker', text: '> [!NOTE]\n> Text\n' },
    { title: 'a marker that says more', text: '> [!div class="checklist"]\n> - Text\n' },
    { title: 'a marker of your own', text: '> [!TIDE]\n> Text\n', options: { markers: ['TIDE'] } },
    {
      title: 'a translated marker',
      text: '> [!HINWEIS]\n> Text\n',
      findings: [
        'error Unexpected alert marker `[!HINWEIS]`, expected one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`',
      ],
    },
    {
      title: 'a space in the marker',
      text: '> [! NOTE]\n> Text\n',
      findings: [
        'error Unexpected alert marker `[! NOTE]`, expected one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`',
      ],
    },
  ],
  options: {
    markers: {
      type: 'array',
      items: { type: 'string' },
      description: 'Names of alerts besides the five of GitHub, without brackets',
      default: [],
    },
  },
  check,
}

function* check(document: BitextDocument, { options }: RuleContext): Generator<Problem> {
  if (!mayHaveMarker(document.text)) return
  const known = new Set([...knownMarkers, ...readMarkers(options['markers'])].map(toMarker))
  yield* checkLines(document, known)
  yield* checkUnits(document, known)
}

/** Whether a bracket stands before an exclamation mark; most documents have no bracket that needs a closer look. */
function mayHaveMarker(text: string): boolean {
  if (text.includes('[!')) return true
  const isPlain =
    !text.includes('！') && !text.includes('［') && !text.includes('[ ') && !text.includes('[\t')
  return !isPlain && /[[［][ \t]*[!！]/.test(text)
}

function readMarkers(option: unknown): string[] {
  return Array.isArray(option) ? option.map(String) : []
}

function toMarker(name: string): string {
  return `[!${name.toUpperCase()}]`
}

/** Markers outside of all units, where the published documents have them. */
function* checkLines(document: BitextDocument, known: ReadonlySet<string>): Generator<Problem> {
  const bodyStart = findFrontMatter(document.text)?.bodyStart ?? 0
  let markersOfQuotes: ReadonlySet<string> | undefined
  for (const piece of document.pieces) {
    if (piece.type === 'unit' || !piece.text.includes('>')) continue
    for (const match of piece.text.matchAll(quoteLinePattern)) {
      const at = match.index + match[0].length
      const marker = markerPattern.exec(piece.text.slice(at, at + 100))?.[0]
      if (marker === undefined || known.has(marker.toUpperCase())) continue
      // Only what remark takes for the beginning of a quote: code has such lines too.
      markersOfQuotes ??= readMarkersOfQuotes(document)
      // In front matter it is Markdown that lands on another page.
      if (piece.start + at < bodyStart || markersOfQuotes.has(marker))
        yield report(marker, piece.start + at)
    }
  }
}

function readMarkersOfQuotes(document: BitextDocument): Set<string> {
  const { skeleton, blocks } = readBlocks(document)
  const markers = new Set<string>()
  blocks.forEach(({ type, depth }, index) => {
    const first = blocks[index + 1]
    if (type !== 'blockquote' || !first || first.depth <= depth || first.type === 'code') return
    const marker = markerPattern.exec(skeleton.text.slice(first.start, first.start + 100))?.[0]
    if (marker !== undefined) markers.add(marker)
  })
  return markers
}

/** Markers in units: the source says that one is meant. */
function* checkUnits(document: BitextDocument, known: ReadonlySet<string>): Generator<Problem> {
  for (const unit of document.units) {
    if (!/^[[［]/.test(unit.source)) continue
    const expected = markerPattern.exec(unit.source)?.[0]
    if (expected === undefined || !known.has(expected.toUpperCase())) continue
    if (isWhole(unit.target, expected)) continue
    const marker = markerPattern.exec(unit.target)?.[0]
    const end = marker?.length ?? 0
    const problem = report(marker ?? '', unit.targetStart)
    yield {
      ...problem,
      unitId: unit.id,
      expected,
      target: { text: unit.target, offset: unit.targetStart, start: 0, end },
      source: { text: unit.source, offset: unit.sourceStart, start: 0, end: expected.length },
    }
  }
}

function isWhole(target: string, expected: string): boolean {
  return target.trim() === '' || target.toUpperCase().startsWith(expected.toUpperCase())
}

function report(marker: string, offset: number): Problem {
  const expected = knownMarkers.map((name) => `\`${toMarker(name)}\``).join(', ')
  const seen = marker === '' ? 'text without an alert marker' : `alert marker \`${marker}\``
  return { message: `Unexpected ${seen}, expected one of ${expected}`, offset, actual: marker }
}
