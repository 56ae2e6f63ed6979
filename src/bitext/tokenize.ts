import type { PhrasingContent } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { type KnownLabels, readLabels } from './inline/known-labels.ts'
import { type InlineContent, isOverfull, parseInlineTexts } from './inline-markdown.ts'
import { recognizeInline } from './recognize-inline.ts'
import type { PairedKind, PlaceholderToken, Token } from './tokens.ts'

/**
 * Splits texts into plain text and inline codes, as `remark-parse` with GFM
 * sees them.
 *
 * Result `i` belongs to text `i`; its tokens, joined, are that text. Link and
 * footnote references are codes only if `definitions` has their lines. A text
 * that is overfull has no codes but escapes and entities.
 */
export function tokenizeTexts(
  texts: readonly string[],
  definitions: readonly string[] = [],
): Token[][] {
  const labels = readLabels(definitions)
  const recognized = texts.map((text) => tokenizeAlone(text, labels))
  const others = texts.filter((_, index) => !recognized[index])
  if (others.length === 0) return recognized.filter((tokens) => tokens !== undefined)
  const parsed = tokenizeWithRemark(others, definitions)
  let next = 0
  return recognized.map((tokens) => tokens ?? parsed[next++] ?? [])
}

/**
 * Splits one text as `tokenizeTexts` does, or returns undefined if only remark
 * can say; without `labels` also if definitions could make a difference.
 */
export function tokenizeAlone(text: string, labels?: KnownLabels): Token[] | undefined {
  return isOverfull(text) ? undefined : recognizeInline(text, labels)
}

/** The same without recognisers: the tokens are the same, it takes longer. */
export function tokenizeWithRemark(
  texts: readonly string[],
  definitions: readonly string[] = [],
): Token[][] {
  return parseInlineTexts(texts, definitions).map(cutTokens)
}

// Deeper than anybody writes; the call stack has to hold it.
const maximumDepth = 500

interface Cutter {
  readonly text: string
  readonly base: number
  readonly tokens: Token[]
  /** Number of the last pair. */
  pairs: number
  /** How many pairs are open. */
  depth: number
}

interface Slice {
  readonly start: number
  readonly end: number
}

function cutTokens({ text, start, nodes, base }: InlineContent): Token[] {
  const cutter: Cutter = { text, base, tokens: [], pairs: 0, depth: 0 }
  cutSiblings(cutter, nodes, { start: 0, end: text.length }, start)
  return cutter.tokens
}

/** Cuts a slice into its nodes' tokens; what no node covers is plain text. */
function cutSiblings(
  cutter: Cutter,
  nodes: readonly PhrasingContent[],
  slice: Slice,
  firstStart = slice.start,
): void {
  let at = slice.start
  let unplaced = firstStart
  for (const node of nodes) {
    const place = findPlace(cutter, node) ?? findUnplaced(cutter, node, unplaced)
    unplaced = place?.end ?? unplaced
    if (!place || place.start < at || place.end > slice.end || node.type === 'text') continue
    const include = findInclude(cutter, node, { start: at, end: place.end })
    cutText(cutter, { start: at, end: include?.start ?? place.start })
    if (include) pushPlaceholder(cutter, include, readCode('include', node))
    else if (cutter.depth < maximumDepth) cutNode(cutter, node, place)
    else cutText(cutter, place)
    at = include?.end ?? place.end
  }
  cutText(cutter, { start: at, end: slice.end })
}

function findPlace(cutter: Cutter, node: PhrasingContent): Slice | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  return { start: start - cutter.base, end: end - cutter.base }
}

/**
 * Some bare URLs are found in the tree and not in the text: they and the texts
 * around them have no place, but each begins where the one before it ends.
 */
function findUnplaced({ text }: Cutter, node: PhrasingContent, start: number): Slice | undefined {
  const content = node.type === 'link' ? node.children[0] : node
  if (content?.type !== 'text') return undefined
  const end = skipCharacters(text, start, content.value.length)
  // CommonMark reads NUL as U+FFFD.
  const value = decodeString(text.slice(start, end)).replaceAll('\0', '\uFFFD')
  return value === content.value ? { start, end } : undefined
}

/** Goes on in a text by a number of the UTF-16 units that it stands for. */
function skipCharacters(text: string, start: number, count: number): number {
  const pattern = new RegExp(characterPattern.source, 'y')
  let at = start
  for (let left = count; left > 0 && at < text.length; ) {
    pattern.lastIndex = at
    const character = pattern.exec(text)?.[0] ?? text.charAt(at)
    const value = decodeString(character)
    at += value === character ? 1 : character.length
    left -= value === character ? 1 : value.length
  }
  return at
}

type Code = Omit<PlaceholderToken, 'type' | 'text'>

function cutNode(cutter: Cutter, node: PhrasingContent, place: Slice): void {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'linkReference':
      cutPair(cutter, node, place)
      break
    case 'image':
    case 'imageReference':
      cutImage(cutter, node, place)
      break
    case 'link':
      if (cutter.text[place.start] === '[') cutPair(cutter, node, place)
      else pushPlaceholder(cutter, place, readAutolink(cutter, node.url, place))
      break
    default: {
      const code = readStandaloneCode(node)
      if (code) pushPlaceholder(cutter, place, code)
      else cutText(cutter, place)
    }
  }
}

function readStandaloneCode(node: PhrasingContent): Code | undefined {
  if (node.type === 'inlineCode') return { kind: 'codeSpan', value: node.value }
  if (node.type === 'html') return { kind: 'html' }
  if (node.type === 'break') return { kind: 'break', value: '\n' }
  return node.type === 'footnoteReference' ? { kind: 'footnoteReference' } : undefined
}

function readAutolink({ text }: Cutter, url: string, { start, end }: Slice): Code {
  if (url.startsWith('xref:')) return { kind: 'xref', url }
  return { kind: 'autolink', value: text.slice(start, end).replace(/^<|>$/g, ''), url }
}

function readCode(kind: Code['kind'], node: PhrasingContent): Code {
  return 'url' in node ? { kind, url: node.url } : { kind }
}

function cutPair(
  cutter: Cutter,
  node: PhrasingContent & { type: PairedKind; children: PhrasingContent[] },
  place: Slice,
): void {
  const openerEnd = place.start + measureOpener(cutter.text, node.type, place.start)
  const lastChild = node.children.at(-1)
  const childrenEnd = (lastChild && findPlace(cutter, lastChild)?.end) ?? openerEnd
  const isLink = node.type === 'link' || node.type === 'linkReference'
  const closerStart = isLink
    ? cutter.text.indexOf(']', Math.max(childrenEnd, openerEnd))
    : place.end - (openerEnd - place.start)
  const url = 'url' in node ? { url: String(node.url) } : {}

  const pair = ++cutter.pairs
  const opener = cutter.text.slice(place.start, openerEnd)
  cutter.tokens.push({ type: 'start', kind: node.type, text: opener, pair, ...url })
  cutter.depth++
  cutSiblings(cutter, node.children, { start: openerEnd, end: closerStart })
  cutter.depth--
  const closer = cutter.text.slice(closerStart, place.end)
  cutter.tokens.push({ type: 'end', kind: node.type, text: closer, pair })
}

function measureOpener(text: string, type: PairedKind, start: number): number {
  if (type === 'strong') return 2
  return type === 'delete' && text[start + 1] === '~' ? 2 : 1
}

/** An image's alt text is for translators, as a link's text is. */
function cutImage(
  cutter: Cutter,
  node: PhrasingContent & { type: 'image' | 'imageReference' },
  place: Slice,
): void {
  const altEnd = findAltEnd(cutter.text, place)
  if (!node.alt || altEnd === undefined) {
    pushPlaceholder(cutter, place, { ...readCode('image', node), value: node.alt ?? '' })
    return
  }
  const pair = ++cutter.pairs
  const { url } = readCode('image', node)
  const opener: Token = { type: 'start', kind: 'image', text: '![', pair }
  cutter.tokens.push(url === undefined ? opener : { ...opener, url })
  cutText(cutter, { start: place.start + 2, end: altEnd })
  const closer = cutter.text.slice(altEnd, place.end)
  cutter.tokens.push({ type: 'end', kind: 'image', text: closer, pair })
}

/** The bracket that closes an alt text, if the text has no markup in which a bracket could hide. */
function findAltEnd(text: string, place: Slice): number | undefined {
  const alt = /^!\[([^[\]`<\\]*)\]/.exec(text.slice(place.start, place.end))
  return alt ? place.start + alt[0].length - 1 : undefined
}

/** `[!INCLUDE [text](path)]` and `[!code-…[text](path)]` are one code, the brackets included. */
function findInclude(cutter: Cutter, node: PhrasingContent, search: Slice): Slice | undefined {
  const linkStart = findPlace(cutter, node)?.start
  if (node.type !== 'link' || linkStart === undefined) return undefined
  if (cutter.text[search.end] !== ']') return undefined
  const opener = /\[![A-Za-z][\w-]*[ \t]*$/.exec(cutter.text.slice(search.start, linkStart))
  return opener ? { start: search.start + opener.index, end: search.end + 1 } : undefined
}

const characterPattern =
  /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/g

/** Cuts plain text at its backslash escapes and character references. */
function cutText(cutter: Cutter, { start, end }: Slice): void {
  const text = cutter.text.slice(start, end)
  let at = 0
  for (const match of text.matchAll(characterPattern)) {
    const code = readCharacter(match[0])
    if (!code) continue
    pushText(cutter, text.slice(at, match.index))
    cutter.tokens.push({ type: 'placeholder', text: match[0], ...code })
    at = match.index + match[0].length
  }
  pushText(cutter, text.slice(at))
}

function readCharacter(text: string): Code | undefined {
  const value = decodeString(text)
  if (value === text) return undefined
  return { kind: text.startsWith('\\') ? 'escape' : 'entity', value }
}

function pushText(cutter: Cutter, text: string): void {
  if (text !== '') cutter.tokens.push({ type: 'text', text })
}

function pushPlaceholder(cutter: Cutter, { start, end }: Slice, code: Code): void {
  cutter.tokens.push({ type: 'placeholder', text: cutter.text.slice(start, end), ...code })
}
