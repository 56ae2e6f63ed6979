import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import { features } from '../features.ts'
import { countDestinations, type LinkText, readLinkTexts } from '../link-texts.ts'
import { dropFragment } from '../normalize-url.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import { locateProblem, type UnitProblem } from '../unit-rule.ts'
import { isCompared, type UnitView, viewUnits } from '../unit-view.ts'

// Sentences in these languages keep the order of what English sentences link.
const languagesInOrder = new Set(
  'bg ca cs da de el en es fr gl he hr id it ms nb nl nn no pl pt ro ru sk sl sr sv uk vi'.split(
    ' ',
  ),
)

// Comparing all pairs of more links takes too long.
const maximumLinks = 30

/** Reports links of a unit whose destinations were exchanged. */
export const linkOrder: CheckRule = {
  id: 'link-order',
  severity: 'warning',
  preset: 'recommended',
  description: 'Links of a unit keep their text and their destination together',
  details: `
When a sentence with two links is translated, their texts may change places, and the destinations stay behind
(or the other way round). Every destination is there, so no other rule sees it.

If the destinations come in another order than in the source, the texts tell what happened: code,
names, numbers and words that both languages share, words of the destination, and other links of the
document with the same text or destination. If texts and destinations moved together, all is well.
If they did not, or if the texts do not tell, the order itself counts. It does not for languages that
build sentences in another way than English, such as Japanese, Chinese or Turkish, unless nothing but
punctuation stands between the links.

Images and includes are compared with the links.
`,
  examples: [
    {
      title: 'links that moved with their texts',
      target: '[Pegel](gauge.md) nach [NTP](ntp.md) stellen',
      source: 'Use [NTP](ntp.md) for the [gauge](gauge.md)',
    },
    {
      title: 'a language with another order',
      language: 'ja-JP',
      target: '[港](b.md)の[水位](a.md)',
      source: 'The [level](a.md) of the [harbour](b.md)',
    },
    {
      title: 'exchanged destinations',
      target: 'Der [Wasserstand](b.md) im [Hafen](a.md)',
      source: 'The [level](a.md) in the [harbour](b.md)',
      findings: [
        'warning Unexpected destination `b.md` of link `Wasserstand` in target, expected `a.md` as in the source',
      ],
    },
    {
      title: 'exchanged files of includes',
      target: '[!INCLUDE[ntp](gps.md)] oder [!INCLUDE[gps](ntp.md)]',
      source: '[!INCLUDE[ntp](ntp.md)] or [!INCLUDE[gps](gps.md)]',
      findings: [
        'warning Unexpected destination `gps.md` of link `ntp` in target, expected `ntp.md` as in the source',
      ],
    },
    {
      title: 'exchanged destinations that the texts tell',
      language: 'ja-JP',
      target: '[NTP](gauge.md) と [GPS](ntp.md)',
      source: '[NTP](ntp.md) and [GPS](gauge.md)',
      findings: [
        'warning Unexpected destination `gauge.md` of link `NTP` in target, expected `ntp.md` as in the source',
      ],
    },
  ],
  check,
}

function* check(document: BitextDocument, { target }: RuleContext): Generator<Problem> {
  const isInOrder = languagesInOrder.has(target.code)
  for (const view of viewUnits(document)) {
    if ((view.source.features & view.target.features & features.square) === 0) continue
    if (!isCompared(view) || !hasLinks(view.unit.source) || !hasLinks(view.unit.target)) continue
    const problem = checkLinks(document, view, isInOrder)
    if (problem) yield locateProblem(view.unit, problem)
  }
}

function hasLinks(text: string): boolean {
  const first = text.indexOf('](')
  return first >= 0 && text.includes('](', first + 2)
}

function checkLinks(
  document: BitextDocument,
  view: UnitView,
  isInOrder: boolean,
): UnitProblem | undefined {
  const source = readLinkTexts(view.source.tokens, view.source.raw)
  const target = readLinkTexts(view.target.tokens, view.target.raw)
  if (source.length !== target.length || source.length > maximumLinks) return undefined
  // A text that is lost is in the text of a neighbour, or nowhere: `link-url-mismatch` reports it.
  if (target.some(({ text, kind }) => kind === 'link' && text.trim() === '')) return undefined
  const [sourceLinks, targetLinks] = hasSameUrls(source, target)
    ? [source, target]
    : [source.map(withoutFragment), target.map(withoutFragment)]
  if (!hasSameUrls(sourceLinks, targetLinks)) return undefined

  const moved = targetLinks.flatMap((link, index) => {
    const place = sourceLinks[index]
    return place && place.url !== link.url ? [{ link, place }] : []
  })
  if (moved.length === 0) return findCrossedPair(sourceLinks, targetLinks)
  const evidence = weighOrder(document, moved, sourceLinks)
  const isFixed = isInOrder || isList(view.target.raw, target)
  if (evidence < 0 || (evidence === 0 && !isFixed)) return undefined
  const [first] = moved
  return first && report(first.link, first.place)
}

function withoutFragment(link: LinkText): LinkText {
  return { ...link, url: dropFragment(link.url) }
}

function hasSameUrls(source: readonly LinkText[], target: readonly LinkText[]): boolean {
  const sort = (links: readonly LinkText[]) => links.map(({ url }) => url).sort()
  const sorted = sort(target)
  return sort(source).every((url, index) => url === sorted[index])
}

interface MovedLink {
  readonly link: LinkText
  /** The link of the source at the same place. */
  readonly place: LinkText
}

/** Above 0 if the texts stayed where the source has them, below 0 if they moved with their destinations. */
function weighOrder(
  document: BitextDocument,
  moved: readonly MovedLink[],
  source: readonly LinkText[],
): number {
  const elsewhere = countDestinations(document)
  let evidence = 0
  for (const { link, place } of moved) {
    const partner = source.find(({ url }) => url === link.url)
    evidence += weighLink(link, place) - (partner ? weighLink(link, partner) : 0)
    const urls = elsewhere.get(link.text)
    const own = urls?.get(link.url) ?? 0
    evidence += 2 * (Math.sign(urls?.get(place.url) ?? 0) - Math.sign(own))
  }
  return evidence
}

/** How much a link of the target has in common with a link of the source. */
function weighLink(target: LinkText, source: LinkText): number {
  const words = readWords(target.text)
  return countShared(words, readWords(source.text)) + countShared(words, readWords(source.url)) / 2
}

function readWords(text: string): Set<string> {
  const separated = text.slice(0, 400).replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
  return new Set(separated.toLowerCase().match(/[a-z\d][a-z\d+#]+|\d/g) ?? [])
}

function countShared(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let count = 0
  for (const word of first) {
    if (second.has(word)) count += 1
    else if (word.length >= 5 && hasCognate(second, word)) count += 0.5
  }
  return count
}

function hasCognate(words: ReadonlySet<string>, word: string): boolean {
  const stem = word.slice(0, 5)
  for (const other of words) if (other.startsWith(stem)) return true
  return false
}

/** Nothing but punctuation, digits and line breaks stands between the links. */
function isList(raw: string, links: readonly LinkText[]): boolean {
  return links.every(({ end }, index) => {
    const next = links[index + 1]
    return !next || (next.start >= end && !/\p{L}/u.test(raw.slice(end, next.start)))
  })
}

/** Two links in the source's order of which each has the text of the other. */
function findCrossedPair(
  source: readonly LinkText[],
  target: readonly LinkText[],
): UnitProblem | undefined {
  for (const [index, link] of target.entries()) {
    const next = target[index + 1]
    const place = source[index]
    const nextPlace = source[index + 1]
    if (!next || !place || !nextPlace || link.url === next.url) continue
    const straight = Math.max(weighLink(link, place), weighLink(next, nextPlace))
    const crossed = Math.min(weighLink(link, nextPlace), weighLink(next, place))
    if (straight === 0 && crossed >= 1) return report(link, nextPlace)
  }
  return undefined
}

function report({ url, text, start, end }: LinkText, place: LinkText): UnitProblem {
  return {
    message: `Unexpected destination \`${url}\` of link \`${text}\` in target, expected \`${place.url}\` as in the source`,
    expected: place.url,
    actual: url,
    target: { start, end },
    source: { start: place.start, end: place.end },
  }
}
