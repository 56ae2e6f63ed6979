import type { BitextDocument } from '../../bitext/document.ts'
import type { Token } from '../../bitext/tokens.ts'
import type { Problem } from '../../finding.ts'
import { findBrokenLinks } from '../broken-links.ts'
import { codes } from '../code-kinds.ts'
import { compareCounts } from '../compare-counts.ts'
import { compareMarks, type Mark, type MarkDifference, reportDifference } from '../compare-marks.ts'
import { isXref, readDestinations } from '../destinations.ts'
import { features } from '../features.ts'
import { type LinkText, readLinkTexts } from '../link-texts.ts'
import { dropFragment, normalizeUrl, readHostOfLanguages } from '../normalize-url.ts'
import { readPageAnchors } from '../page-anchors.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import { hasSameCodes, readUrl } from '../same-codes.ts'
import { createComparisonRule, locateProblem, type UnitProblem } from '../unit-rule.ts'
import { isCompared, type UnitView, viewUnits } from '../unit-view.ts'

// No text has that many addresses that can be told apart.
const maximumCompared = 200
const withoutTextPattern = /\[\s*\]\(/

const comparison = createComparisonRule({
  id: 'link-url-mismatch',
  severity: 'error',
  preset: 'recommended',
  description: 'Source and target have the same link destinations',
  details: `
The destinations of links, images and bare URLs are compared; their order is free. A changed
destination is two findings: the old one is missing, the new one is extra. A link that has lost its
text (\`[](gauges.md)\`) is reported too, for nobody can see it; it is an \`info\` if the text stands
somewhere else in the target.

Not reported:

- a locale in the path, such as \`/de-de/\` for \`/en-us/\`, or none; a language in the query
  (\`?hl=de\`) or at the beginning of the host (\`de.wikipedia.org\` for \`en.wikipedia.org\`, where the
  page is another one too);
- a fragment that was localized with its heading: \`#arten\` for \`#kinds\`, but for a link to the
  page itself that no heading and no anchor there answers to;
- link texts and titles, and the labels of reference links (\`[text][label]\`);
- full-width punctuation that runs into a bare URL;
- links that are only written wrongly: [\`broken-link-syntax\`](#broken-link-syntax) reports them;
- \`xref:\` destinations, whose text is the name behind it if there is none, and includes: both have
  rules of their own.
`,
  examples: [
    {
      title: 'another order',
      target: '[Karten](maps.md) zu [Pegeln](gauges.md)',
      source: '[gauges](gauges.md) on [maps](maps.md)',
    },
    {
      title: 'a page in another language, and a localized fragment',
      target: 'Siehe [Gezeiten](https://example.com/de-de/tides#arten).',
      source: 'See [tides](https://example.com/en-us/tides#kinds).',
    },
    {
      title: 'an encyclopedia in another language',
      target: '[Gezeiten](https://de.wikipedia.org/wiki/Gezeiten)',
      source: '[Tides](https://en.wikipedia.org/wiki/Tide)',
    },
    {
      title: 'a lost link',
      target: 'Siehe Pegel.',
      source: 'See [gauges](gauges.md).',
      findings: ['error Unexpected 0 of link destination `gauges.md` in target, expected 1'],
    },
    {
      title: 'a link to no place of the page',
      text: [
        '## <a name="kinds"></a><span data-ttu-id="3a960-101">Arten</span><span class="sxs-lookup"><span data-stu-id="3a960-101">Kinds</span></span>',
        '',
        '<span data-ttu-id="3a960-102">Es gibt [mehrere](#kind).</span><span class="sxs-lookup"><span data-stu-id="3a960-102">There are [several](#kinds).</span></span>',
        '',
      ].join('\n'),
      findings: [
        'error Unexpected link to `#kind` in target, which is no place of the page, expected `#kinds`',
      ],
    },
    {
      title: 'a link without text',
      target: 'Siehe [](gauges.md).',
      source: 'See [gauges](gauges.md).',
      findings: [
        'error Unexpected link to `gauges.md` without a text in target, expected one as in the source',
      ],
    },
    {
      title: 'a translated destination',
      target: 'Siehe [Pegel](pegel.md).',
      source: 'See [gauges](gauges.md).',
      findings: [
        'error Unexpected 0 of link destination `gauges.md` in target, expected 1',
        'error Unexpected 1 of link destination `pegel.md` in target, expected 0',
      ],
    },
  ],
  suspects: ({ source, target }) =>
    ((source.codes | target.codes) & codes.url) !== 0 &&
    (withoutTextPattern.test(target.raw) || !hasSameCodes(source.tokens, target.tokens, readUrl)),
  concerns: ({ source, target }) => mayHaveLink(source) || mayHaveLink(target),
  check,
})

/** Reports link and image destinations that were lost, invented or changed in the target. */
export const linkUrlMismatch: CheckRule = { ...comparison, check: checkLinks }

function* checkLinks(document: BitextDocument, context: RuleContext): Generator<Problem> {
  yield* comparison.check(document, context)
  for (const view of viewUnits(document)) {
    const { unit } = view
    if ((view.source.features & view.target.features & features.hash) === 0) continue
    if (!isCompared(view) || !unit.source.includes('](#') || !unit.target.includes('](#')) continue
    const problem = findDeadFragment(document, view)
    if (problem) yield locateProblem(unit, problem)
  }
}

/** A link to a place of the page that is none, where the link of the source goes to one. */
function findDeadFragment(document: BitextDocument, view: UnitView): UnitProblem | undefined {
  const differences = compareMarks(
    readFragments(view.source.tokens),
    readFragments(view.target.tokens),
  )
  if (differences.length === 0) return undefined
  const { named, headings } = readPageAnchors(document)
  const lost = differences.find(
    ({ value, expected, actual }) => expected > actual && named.has(value),
  )
  // What is not ASCII was localized with a heading, perhaps in another file's words.
  const added = differences.find(
    ({ value, expected, actual }) => actual > expected && /^[\w.-]+$/.test(value),
  )
  if (!lost || !added || named.has(added.value)) return undefined
  const isHeading = headings.has(added.value) || headings.has(added.value.replace(/-\d{1,4}$/, ''))
  if (isHeading) return undefined
  const { target } = added
  return {
    message: `Unexpected link to \`#${added.value}\` in target, which is no place of the page, expected \`#${lost.value}\``,
    expected: `#${lost.value}`,
    actual: `#${added.value}`,
    ...(target ? { target } : {}),
  }
}

function readFragments(tokens: readonly Token[]): Mark[] {
  return readDestinations(tokens)
    .filter(({ value }) => value.startsWith('#'))
    .map(({ value, start, end }) => ({ value: value.slice(1), start, end }))
}

function mayHaveLink(text: string): boolean {
  return /\]\(|[:@]|www\./i.test(text)
}

function* check(view: UnitView): Generator<UnitProblem> {
  const invisible = findWithoutText(view)
  if (invisible) yield invisible
  const differences = compareMarks(readUrls(view.source.tokens), readUrls(view.target.tokens))
  if (differences.length === 0) return
  const broken = countBroken(view)
  const lost = differences.flatMap((difference) => {
    const { value, expected, actual } = difference
    return repeat(difference, expected - actual - (broken.get(value) ?? 0))
  })
  const added = differences.flatMap((difference) =>
    repeat(difference, difference.actual - difference.expected),
  )
  for (const difference of compareLoosely(lost, added)) {
    yield reportDifference('link destination', difference)
  }
}

/** A link that a reader cannot see, as the text between its brackets is lost; the first says it all. */
function findWithoutText({ source, target }: UnitView): UnitProblem | undefined {
  if (!withoutTextPattern.test(target.raw)) return undefined
  const sourceLinks = readLinkTexts(source.tokens, source.raw).filter(hasText)
  const texts = new Map(sourceLinks.map((link) => [readPage(link), link.text.trim()]))
  const link = readLinkTexts(target.tokens, target.raw).find(
    (candidate) => !hasText(candidate) && texts.has(readPage(candidate)),
  )
  if (!link) return undefined
  const isElsewhere = target.prose.includes(texts.get(readPage(link)) ?? '')
  return {
    message: `Unexpected link to \`${link.url}\` without a text in target, expected one as in the source`,
    target: { start: link.start, end: link.end },
    ...(isElsewhere ? { severity: 'info' } : {}),
  }
}

/** The name behind `xref:` is put in where there is no text. */
function hasText({ kind, text, url }: LinkText): boolean {
  return kind !== 'link' || isXref(url) || text.trim() !== ''
}

function readPage({ url }: LinkText): string {
  return dropFragment(url)
}

/** How many links of the target to each destination are reported as broken. */
function countBroken(view: UnitView): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { destination } of findBrokenLinks(view)) {
    if (!destination) continue
    const value = normalizeUrl(destination.value)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** What is left if fragments and languages of hosts do not count. */
function compareLoosely(
  lost: readonly MarkDifference[],
  added: readonly MarkDifference[],
): MarkDifference[] {
  const moved = pairLanguagesOfHosts(lost, added)
  const lostHere = lost.filter((difference) => !moved.has(difference))
  const addedHere = added.filter((difference) => !moved.has(difference))
  const loose = compareCounts(lostHere.map(readLooseUrl), addedHere.map(readLooseUrl))
  const byUrl = (differences: readonly MarkDifference[]) =>
    new Map(differences.map((difference) => [readLooseUrl(difference), difference]))
  const lostByUrl = byUrl(lostHere)
  const addedByUrl = byUrl(addedHere)
  const found = loose.flatMap(({ value, expected, actual }) => {
    const difference = (expected > actual ? lostByUrl : addedByUrl).get(value)
    return difference ? [{ ...difference, expected, actual }] : []
  })
  return found.filter(({ value, expected, actual }) => expected > actual || !isCutOff(value, found))
}

/** Lost and added pages of one site in different languages: their paths are those of other pages. */
function pairLanguagesOfHosts(
  lost: readonly MarkDifference[],
  added: readonly MarkDifference[],
): Set<MarkDifference> {
  const paired = new Set<MarkDifference>()
  const waiting = added.flatMap((difference) => {
    const place = readHostOfLanguages(difference.value)
    return place ? [{ difference, place }] : []
  })
  for (const difference of lost) {
    const place = readHostOfLanguages(difference.value)
    if (!place || waiting.length > maximumCompared) continue
    const index = waiting.findIndex(
      ({ place: other }) => other.host === place.host && other.language !== place.language,
    )
    const [partner] = index < 0 ? [] : waiting.splice(index, 1)
    if (partner) paired.add(difference).add(partner.difference)
  }
  return paired
}

/** Whether an added address is what white space left of a lost one, which is one fault. */
function isCutOff(url: string, differences: readonly MarkDifference[]): boolean {
  const isAddress = /^https?:/i.test(url) && differences.length <= maximumCompared
  return (
    isAddress && differences.some(({ value }) => value.length > url.length && value.startsWith(url))
  )
}

function readLooseUrl({ value }: MarkDifference): string {
  return dropFragment(value)
}

function repeat(difference: MarkDifference, count: number): MarkDifference[] {
  return Array.from({ length: Math.max(0, count) }, () => difference)
}

function readUrls(tokens: readonly Token[]): Mark[] {
  return readDestinations(tokens)
    .filter(
      ({ value, kind, isBare }) =>
        kind !== 'include' && !isXref(value) && !(isBare && isNoHost(value)),
    )
    .map((destination) => ({ ...destination, value: normalizeUrl(destination.value) }))
}

/** GFM makes a link of `www.` alone. */
function isNoHost(url: string): boolean {
  return /^https?:\/\/[^./]*\.?$/i.test(url)
}
