import type { Token } from '../bitext/tokens.ts'
import type { Edit } from '../finding.ts'
import { type Destination, readDestinations } from './destinations.ts'
import { maskCodes } from './inline-mask.ts'
import { normalizeUrl } from './normalize-url.ts'
import type { Range } from './unit-rule.ts'
import type { UnitView } from './unit-view.ts'

/** What should be a link or an image in the target, and is plain text to Markdown. */
export interface BrokenLink extends Range {
  /** As it stands in the target. */
  readonly text: string
  /** What it is in the source, if that can be told. */
  readonly destination?: Destination
  /** What makes a link of it, where that is certain. */
  readonly fix?: Edit
}

// Brackets and parentheses of either width, with white space where none may be.
const linkPattern =
  /[!！]?[[［]([^[\]［］]{1,400})[\]］][ \t\u00A0\u3000]{0,4}[(（][ \t\u00A0\u3000]{0,4}([^()（）\r\n]{1,600})[)）]/g

// What is left of a link where no other bracket can be found.
const jointPattern = /[\]］][ \t\u00A0\u3000]{0,4}[(（]/g

const cache = new WeakMap<UnitView, readonly BrokenLink[]>()

/** Finds links that are broken in the target and whole in the source; kept for all rules that ask. */
export function findBrokenLinks(view: UnitView): readonly BrokenLink[] {
  const known = cache.get(view)
  if (known) return known
  const found = searchBrokenLinks(view)
  cache.set(view, found)
  return found
}

/** Whether a bracket that may end the text of a link is plain text in the target; a quick test. */
export function mayHaveBrokenLink({ target }: UnitView): boolean {
  return target.tokens.some((token) => !isNeverPartOfLink(token) && /[\]］]/.test(token.text))
}

function searchBrokenLinks({ source, target }: UnitView): BrokenLink[] {
  const text = maskCodes(target.tokens, isNeverPartOfLink)
  if (!/[\]］)）]/.test(text)) return []
  const lost = listLostLinks(source.tokens, target.tokens)
  const broken: BrokenLink[] = []
  const rest = text.replace(linkPattern, (match, content: string, spelled: string, at: number) => {
    const link = repairLink({ match, content, spelled, at }, target.raw, lost)
    if (link) broken.push(link)
    return link ? ' '.repeat(match.length) : match
  })
  return [...broken, ...findJoints(rest, source.tokens, lost)].sort(
    (first, second) => first.start - second.start,
  )
}

function isNeverPartOfLink(token: Token): boolean {
  if (token.type === 'text') return false
  if (token.type === 'placeholder') return token.kind !== 'autolink' || token.text.startsWith('<')
  return token.kind === 'link' || token.kind === 'linkReference' || token.kind === 'image'
}

/** The links of the source whose destinations no link of the target has. */
function listLostLinks(
  source: readonly Token[],
  target: readonly Token[],
): Map<string, Destination[]> {
  const lost = new Map<string, Destination[]>()
  for (const destination of readLinks(source)) {
    const key = normalizeUrl(destination.value)
    lost.set(key, [...(lost.get(key) ?? []), destination])
  }
  for (const { value } of readLinks(target)) takeLost(lost, value)
  return lost
}

function readLinks(tokens: readonly Token[]): Destination[] {
  return readDestinations(tokens).filter(({ kind }) => kind !== 'autolink' && kind !== 'xref')
}

function takeLost(lost: Map<string, Destination[]>, url: string): Destination | undefined {
  const key = normalizeUrl(url)
  const [first, ...others] = lost.get(key) ?? []
  if (others.length > 0) lost.set(key, others)
  else lost.delete(key)
  return first
}

interface PossibleLink {
  readonly match: string
  readonly content: string
  readonly spelled: string
  readonly at: number
}

function repairLink(
  { match, content, spelled, at }: PossibleLink,
  raw: string,
  lost: Map<string, Destination[]>,
): BrokenLink | undefined {
  const [, url = '', title = ''] = /^(\S+)(\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(spelled) ?? []
  const joined = url === '' ? spelled.replace(/\s+/g, '') : url
  const destination = takeLost(lost, joined)
  if (!destination) return undefined
  const hasMark = /^[!！]/.test(match)
  const isImage = destination.kind === 'image'
  const start = at + (hasMark && !isImage ? 1 : 0)
  const end = at + match.length
  const textStart = at + (hasMark ? 2 : 1)
  const text = raw.slice(textStart, textStart + content.length)
  const whole = `${isImage ? '!' : ''}[${text.trim()}](${joined}${title})`
  return { start, end, text: raw.slice(start, end), destination, fix: { start, end, text: whole } }
}

/** Halves of links: their other bracket is lost, or what is in between is broken too. */
function findJoints(
  text: string,
  source: readonly Token[],
  lost: Map<string, Destination[]>,
): BrokenLink[] {
  const joints = Array.from(text.matchAll(jointPattern))
  if (joints.length === 0) return []
  const sourceText = maskCodes(source, isNeverPartOfLink)
  if (sourceText.search(jointPattern) >= 0) return []
  return joints.flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    const destination = findFollowing(text.slice(range.end, range.end + 600), lost)
    if (!destination && match[0] !== '](') return []
    return [{ ...range, text: match[0], ...(destination ? { destination } : {}) }]
  })
}

function findFollowing(text: string, lost: Map<string, Destination[]>): Destination | undefined {
  if (lost.size > 50) return undefined
  for (const url of lost.keys()) {
    if (normalizeUrl(text.trimStart().slice(0, url.length + 20)).startsWith(url))
      return takeLost(lost, url)
  }
  return undefined
}
