import type { Paragraph, PhrasingContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// A unit's text is inline content: what would open a block at the start of a
// line in a document is text here.
const inlineOnly = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'table',
      'thematicBreak',
    ],
  },
}

const commonmark = createProcessor(false)
const commonmarkWithGfm = createProcessor(true)

// Parsing GFM costs twice as much, and only these can begin one of its inlines;
// it finds bare URLs in which a character is escaped, too.
const gfmPattern = /[~@]|\[\^|www[.\\&]|https?[:\\&]/i

// Such a line could define a label for all texts of a batch.
const definitionPattern = /[\r\n][ \t]*\[/

// remark's time goes with the square of these. The most that a published text
// has is 44 (2,581 documents).
const openerPattern = /[*_~<[`]/g
const mostOpeners = 1000

function createProcessor(withGfm: boolean) {
  const processor = unified().use(remarkParse)
  if (withGfm) processor.use(remarkGfm)
  const settings = processor.data()
  settings.micromarkExtensions = [...(settings.micromarkExtensions ?? []), inlineOnly]
  return processor.freeze()
}

/** The inline nodes of a text. */
export interface InlineContent {
  readonly text: string
  /** Where the first node begins: behind white space that Markdown drops. */
  readonly start: number
  readonly nodes: readonly PhrasingContent[]
  /** To be taken off the nodes' offsets to get offsets into the text. */
  readonly base: number
}

/**
 * Parses many inline texts with few calls of remark, which halves the cost.
 *
 * `definitions` are the lines of link and footnote definitions that the texts
 * may refer to. No text influences another's result. A text with more than 1,000
 * characters that inline markup can begin with is not parsed: it has no nodes.
 */
export function parseInlineTexts(
  texts: readonly string[],
  definitions: readonly string[] = [],
): InlineContent[] {
  const parsed = new Map<string, InlineContent>()
  for (const batch of groupTexts([...new Set(texts)].filter((text) => !isOverfull(text)))) {
    const known = batch.length > 1 ? definitions : selectDefinitions(batch, definitions)
    for (const content of parseBatch(batch, known)) parsed.set(content.text, content)
  }
  return texts.map((text) => parsed.get(text) ?? { text, start: 0, nodes: [], base: 0 })
}

/** Whether a text has more markup characters than anybody writes, so that none is taken for markup. */
export function isOverfull(text: string): boolean {
  return text.length > mostOpeners && (text.match(openerPattern) ?? []).length > mostOpeners
}

/** The definitions whose labels stand in the texts: a batch of one text needs no others. */
function selectDefinitions(texts: readonly string[], definitions: readonly string[]): string[] {
  const folded = foldLabel(texts.join('\n'))
  return definitions.filter((line) => folded.includes(foldLabel(line.slice(0, line.indexOf(']:')))))
}

function foldLabel(text: string): string {
  // White space at the start of a label does not count.
  return text.replace(/\s+/g, ' ').replaceAll('[ ', '[').toLowerCase()
}

function groupTexts(texts: readonly string[]): string[][] {
  const plain: string[] = []
  const gfm: string[] = []
  const alone: string[][] = []
  for (const text of texts) {
    if (definitionPattern.test(text)) alone.push([text])
    else if (gfmPattern.test(text)) gfm.push(text)
    else plain.push(text)
  }
  return [plain, gfm, ...alone].filter((group) => group.length > 0)
}

function parseBatch(texts: readonly string[], definitions: readonly string[]): InlineContent[] {
  const { markdown, bases } = buildBatch(texts, definitions)
  const processor = gfmPattern.test(markdown) ? commonmarkWithGfm : commonmark
  const paragraphs = processor
    .parse(markdown)
    .children.filter((node): node is Paragraph => node.type === 'paragraph')

  let next = 0
  return texts.map((text, index) => {
    const base = bases[index] ?? 0
    let nodes: PhrasingContent[] = []
    for (; next < paragraphs.length; next++) {
      const paragraph = paragraphs[next]
      if (!paragraph || startOf(paragraph) >= base + text.length) break
      // A paragraph before the text is the batch's own first line.
      if (endOf(paragraph) > base) nodes = nodes.concat(paragraph.children)
    }
    const start = needsPrefix(text) ? 0 : text.search(/[^ \t\r\n]|$/)
    return { text, start, nodes: dropPrefix(nodes, text), base }
  })
}

// Behind a word no bracket begins a definition.
const prefix = 'x '

function needsPrefix(text: string): boolean {
  return /^[ \t]*\[/.test(text)
}

/** A text node without a place may hold the prefix, which is no part of the text. */
function dropPrefix(nodes: PhrasingContent[], text: string): PhrasingContent[] {
  const [first, ...others] = nodes
  if (first?.type !== 'text' || first.position || !needsPrefix(text)) return nodes
  return [{ ...first, value: first.value.slice(prefix.length) }, ...others]
}

function startOf(node: Paragraph): number {
  return node.position?.start.offset ?? 0
}

function endOf(node: Paragraph): number {
  return node.position?.end.offset ?? 0
}

function buildBatch(texts: readonly string[], definitions: readonly string[]) {
  const bases: number[] = []
  // A byte order mark at the very start would be skipped, so a line comes first.
  let markdown = '.\n\n'
  for (const text of texts) {
    if (needsPrefix(text)) markdown += prefix
    bases.push(markdown.length)
    markdown += `${text}\n\n`
  }
  return { bases, markdown: `${markdown}${definitions.join('\n\n')}\n` }
}
