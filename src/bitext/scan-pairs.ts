import type { Problem } from '../finding.ts'
import { findCodeSpans } from './code-spans.ts'
import type { Unit } from './document.ts'
import { readPublishedPair } from './published-pair.ts'
import { createTagReader, type SpanTag, type TagReader } from './span-tags.ts'

/** The pairs of a text in order, and the span markup that makes no pair. */
export interface ScannedPairs {
  readonly units: Unit[]
  readonly problems: Problem[]
}

/**
 * Finds the pairs of target and source spans of a text, in linear time.
 *
 * A target ends at the first `</span>` that is directly followed by a lookup
 * and a source tag, before the next target tag. A source ends where the spans
 * opened inside it are closed. Nothing here looks at Markdown but code spans:
 * a pair is a pair wherever it stands.
 *
 * `readPair` is there for speed alone: without it the result is the same.
 */
export function scanPairs(text: string, readPair = readPublishedPair): ScannedPairs {
  const pairs: ScannedPairs = { units: [], problems: [] }
  const readTag = createTagReader(text)
  const hasBacktick = createBacktickFinder(text)

  for (let start = text.indexOf('<'); start >= 0; ) {
    const pair = readPair(text, start)
    if (pair) {
      pairs.units.push(pair)
      start = text.indexOf('<', pair.end)
      continue
    }
    const tag = readTag(start)
    if (tag?.type === 'target') {
      const tags = readRegion(text, tag, readTag)
      scanRegion({ text, tags, hasBacktick }, pairs)
      start = findNextTarget(tags)
    } else {
      if (tag?.type === 'source') pairs.problems.push(describeLoneSource(tag))
      start = text.indexOf('<', start + 1)
    }
  }
  return pairs
}

/** The span tags from a target tag to the next one, that included: no pair looks further. */
function readRegion(text: string, target: SpanTag, readTag: TagReader): SpanTag[] {
  const tags = [target]
  for (let at = text.indexOf('<', target.start + 1); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = readTag(at)
    if (!tag) continue
    tags.push(tag)
    if (tag.type === 'target') break
  }
  return tags
}

/** Where the target tag behind a region starts, or -1. */
function findNextTarget(tags: readonly SpanTag[]): number {
  const last = tags.at(-1)
  return tags.length > 1 && last?.type === 'target' ? last.start : -1
}

interface Region {
  readonly text: string
  readonly tags: readonly SpanTag[]
  readonly hasBacktick: (start: number, end: number) => boolean
}

/** Takes the pair at the start of a region, or says why there is none, and what is left behind it. */
function scanRegion({ text, tags, hasBacktick }: Region, { units, problems }: ScannedPairs): void {
  const sourceIndex = findSourceTag(tags)
  const source = tags[sourceIndex]
  const closeIndex = source ? findSourceEnd({ text, tags, sourceIndex, hasBacktick }) : -1
  let rest = 1
  if (closeIndex >= 0) {
    units.push(createUnit({ text, tags, sourceIndex, closeIndex }))
    rest = closeIndex + 2
  } else {
    problems.push(describeBrokenTarget(tags, source))
    // The source half of a pair that is not closed is part of the same problem.
    if (source) rest = sourceIndex + 1
  }
  for (const tag of tags.slice(rest)) {
    if (tag.type === 'source') problems.push(describeLoneSource(tag))
  }
}

function describeLoneSource({ start: offset, id: unitId }: SpanTag): Problem {
  const message = `Unexpected source span \`${unitId}\` without a target, expected \`data-ttu-id\` before it`
  return { offset, unitId, message }
}

interface PairPlace {
  readonly text: string
  readonly tags: readonly SpanTag[]
  readonly sourceIndex: number
  readonly closeIndex: number
}

function createUnit({ text, tags, sourceIndex, closeIndex }: PairPlace): Unit {
  const targetTag = tagAt(tags, 0)
  const sourceTag = tagAt(tags, sourceIndex)
  const sourceEnd = tagAt(tags, closeIndex).start
  return {
    type: 'unit',
    id: targetTag.id,
    sourceId: sourceTag.id,
    target: text.slice(targetTag.end, tagAt(tags, sourceIndex - 2).start),
    source: text.slice(sourceTag.end, sourceEnd),
    start: targetTag.start,
    end: tagAt(tags, closeIndex + 1).end,
    targetStart: targetTag.end,
    sourceStart: sourceTag.end,
  }
}

function tagAt(tags: readonly SpanTag[], index: number): SpanTag {
  const tag = tags[index]
  if (!tag) throw new RangeError(`No span tag at index ${index}`)
  return tag
}

/** Index of the source tag that ends the target opened at the region's start, or -1. */
function findSourceTag(tags: readonly SpanTag[]): number {
  for (let index = 1; index < tags.length; index++) {
    const tag = tags[index]
    if (tag?.type === 'target') return -1
    if (tag?.type !== 'close') continue
    const lookup = tags[index + 1]
    const source = tags[index + 2]
    if (lookup?.type !== 'lookup' || lookup.start !== tag.end) continue
    if (source?.type === 'source' && source.start === lookup.end) return index + 2
  }
  return -1
}

interface SourcePlace extends Region {
  readonly sourceIndex: number
}

/** Index of the first of the two closing tags that end a source, or -1. */
function findSourceEnd(place: SourcePlace): number {
  const { text, tags, sourceIndex, hasBacktick } = place
  const start = tagAt(tags, sourceIndex).end
  const plain = findBalancedEnd(tags, sourceIndex, [])
  // Code can only hide a tag that stands behind a backtick.
  if (plain >= 0 && !hasBacktick(start, tagAt(tags, plain).start)) return plain

  const regionEnd = findRegionEnd(text, tags, sourceIndex)
  const balanced = hasBacktick(start, regionEnd)
    ? findBalancedEnd(tags, sourceIndex, findCodeSpans(text, start, regionEnd))
    : plain
  if (balanced >= 0) return balanced
  return plain >= 0 ? plain : findLastClosersOfFirstRun(tags, sourceIndex)
}

function findRegionEnd(text: string, tags: readonly SpanTag[], sourceIndex: number): number {
  for (let index = sourceIndex + 1; index < tags.length; index++) {
    const tag = tags[index]
    if (tag?.type === 'target') return tag.start
  }
  return text.length
}

/** The closing tag at which nothing is open any more, if a second one follows directly. */
function findBalancedEnd(
  tags: readonly SpanTag[],
  sourceIndex: number,
  codeSpans: readonly { readonly start: number; readonly end: number }[],
): number {
  let depth = 0
  let codeIndex = 0

  for (let index = sourceIndex + 1; index < tags.length; index++) {
    const tag = tags[index]
    if (!tag || tag.type === 'target') return -1
    while ((codeSpans[codeIndex]?.end ?? Number.POSITIVE_INFINITY) <= tag.start) codeIndex++
    if ((codeSpans[codeIndex]?.start ?? Number.POSITIVE_INFINITY) <= tag.start) continue
    if (tag.type !== 'close') depth++
    else if (depth > 0) depth--
    else return isFollowedByClose(tags, index) ? index : -1
  }
  return -1
}

/**
 * The last but one closing tag of the first run of two or more, or -1.
 *
 * For sources whose spans do not balance, such as one with a stray `</span>`.
 */
function findLastClosersOfFirstRun(tags: readonly SpanTag[], sourceIndex: number): number {
  for (let index = sourceIndex + 1; index < tags.length; index++) {
    const tag = tags[index]
    if (!tag || tag.type === 'target') return -1
    if (tag.type !== 'close' || !isFollowedByClose(tags, index)) continue
    while (isFollowedByClose(tags, index + 1)) index++
    return index
  }
  return -1
}

function isFollowedByClose(tags: readonly SpanTag[], index: number): boolean {
  const next = tags[index + 1]
  return next?.type === 'close' && next.start === tags[index]?.end
}

function describeBrokenTarget(tags: readonly SpanTag[], source: SpanTag | undefined): Problem {
  const { start: offset, id: unitId } = tagAt(tags, 0)
  const next = tags.find((tag, index) => index > 0 && tag.type !== 'open')
  if (source) {
    const message = `Unclosed source span \`${source.id}\`, expected \`</span></span>\` before the next target span`
    return { offset: source.start, unitId, message }
  }
  if (next?.type === 'close') {
    const message = `Unexpected target span \`${unitId}\` without a source, expected \`<span class="sxs-lookup"><span data-stu-id>\` directly behind it`
    return { offset, unitId, message }
  }
  if (next?.type === 'target') {
    const message = `Unexpected target span \`${next.id}\` inside target span \`${unitId}\`, expected \`</span>\` before it`
    return { offset, unitId, message }
  }
  return { offset, unitId, message: `Unclosed target span \`${unitId}\`, expected \`</span>\`` }
}

/** Answers whether a backtick stands in a stretch of text; asked in rising order, it is linear. */
function createBacktickFinder(text: string): (start: number, end: number) => boolean {
  let found = -1
  return (start, end) => {
    if (found < start) {
      found = text.indexOf('`', start)
      if (found < 0) found = Number.POSITIVE_INFINITY
    }
    return found < end
  }
}
