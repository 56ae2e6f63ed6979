import { skipId, startsLikeSpan } from './published-pair.ts'

/**
 * A `<span …>` or `</span>` tag.
 *
 * `target` carries `data-ttu-id`, `source` carries `data-stu-id`, `lookup` has
 * the class `sxs-lookup`, `open` is any other span.
 */
export interface SpanTag {
  readonly type: 'target' | 'lookup' | 'source' | 'open' | 'close'
  readonly start: number
  /** Behind the `>`. */
  readonly end: number
  /** The unit id of a `target` or `source` tag, else empty. */
  readonly id: string
}

const targetOpener = '<span data-ttu-id="'
const sourceOpener = '<span data-stu-id="'
const lookupTag = '<span class="sxs-lookup">'
const closeTag = '</span>'

const closeTagPattern = /<\/span[ \t\r\n]*>/iy
const openTagStartPattern = /<span(?=[ \t\r\n/>])/iy

// In published documents `"` around attribute values has sometimes become `&quot;`.
const attributePattern = /([^\s"'=<>&;/]+)(?:\s*=\s*(?:(?:"|'|&quot;)([^"'<>&]*)|([^\s"'<>&]*)))?/g

/**
 * Finds all span tags of a text, in order, in linear time.
 *
 * The spelling of published documents is recognised by comparison; everything
 * that people do to it by hand (case, attribute order, quotes, white space)
 * by patterns on the inside of one tag.
 */
export function findSpanTags(text: string): SpanTag[] {
  const tags: SpanTag[] = []
  const readTag = createTagReader(text)
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start + 1)) {
    const tag = readTag(start)
    if (tag) tags.push(tag)
  }
  return tags
}

/** Reads the span tag at a `<`, if there is one; asked in rising order, it is linear. */
export type TagReader = (start: number) => SpanTag | undefined

export function createTagReader(text: string): TagReader {
  const findTagEnd = createTagEndFinder(text)
  return (start) => {
    if (!startsLikeSpan(text, start)) return undefined
    return readPublishedTag(text, start) ?? readTag({ text, start, findTagEnd })
  }
}

function readPublishedTag(text: string, start: number): SpanTag | undefined {
  if (text.startsWith(closeTag, start)) {
    return { type: 'close', start, end: start + closeTag.length, id: '' }
  }
  if (text.startsWith(lookupTag, start)) {
    return { type: 'lookup', start, end: start + lookupTag.length, id: '' }
  }
  if (text.startsWith(targetOpener, start)) return readIdTag(text, 'target', start)
  if (text.startsWith(sourceOpener, start)) return readIdTag(text, 'source', start)
  return undefined
}

function readIdTag(text: string, type: 'target' | 'source', start: number): SpanTag | undefined {
  const idStart = start + targetOpener.length
  const idEnd = skipId(text, idStart)
  if (!text.startsWith('">', idEnd)) return undefined
  return { type, start, end: idEnd + 2, id: text.slice(idStart, idEnd) }
}

interface TagPlace {
  readonly text: string
  readonly start: number
  readonly findTagEnd: (from: number) => number
}

function readTag({ text, start, findTagEnd }: TagPlace): SpanTag | undefined {
  closeTagPattern.lastIndex = start
  if (closeTagPattern.test(text)) {
    return { type: 'close', start, end: closeTagPattern.lastIndex, id: '' }
  }
  openTagStartPattern.lastIndex = start
  if (!openTagStartPattern.test(text)) return undefined

  const end = findTagEnd(start)
  if (end < 0 || text[end - 2] === '/') return undefined
  // Our own tags have no `<` inside; looking into longer ones would not be linear.
  const next = text.indexOf('<', start + 1)
  if (next >= 0 && next < end) return { type: 'open', start, end, id: '' }
  return { ...readAttributes(text.slice(start + '<span'.length, end - 1)), start, end }
}

function readAttributes(tag: string): Pick<SpanTag, 'type' | 'id'> {
  const attributes = new Map<string, string>()
  for (const [, name = '', quoted, bare = ''] of tag.matchAll(attributePattern)) {
    attributes.set(name.toLowerCase(), quoted ?? bare)
  }
  const targetId = attributes.get('data-ttu-id')
  if (targetId !== undefined) return { type: 'target', id: targetId.trim() }
  const sourceId = attributes.get('data-stu-id')
  if (sourceId !== undefined) return { type: 'source', id: sourceId.trim() }
  const classes = attributes.get('class')?.toLowerCase().split(/\s+/) ?? []
  return { type: classes.includes('sxs-lookup') ? 'lookup' : 'open', id: '' }
}

/** Looks for the next `>`, each stretch of the text once. */
function createTagEndFinder(text: string): (from: number) => number {
  let found = 0
  return (from) => {
    if (found >= 0 && found <= from) found = text.indexOf('>', from) + 1 || -1
    return found
  }
}
