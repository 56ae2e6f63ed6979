import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { outlineUnits } from '../../src/bitext/outline.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { pair } from '../pair.ts'
import { anyText } from './any-text.ts'

const unit = pair('Flut', 'High tide')

test.each([
  { title: 'a paragraph', text: `${unit}\n`, block: 'paragraph' },
  { title: 'a heading', text: `## ${unit}\n`, block: 'heading' },
  { title: 'a heading with an anchor', text: `## <a name="x"></a>${unit}\n`, block: 'heading' },
  { title: 'a closed heading', text: `## ${unit} ##\n`, block: 'heading' },
  { title: 'an underlined heading', text: `${unit}\n===\n`, block: 'heading' },
  { title: 'no heading, without a space', text: `##${unit}\n`, block: 'paragraph' },
  { title: 'a bullet item', text: `- ${unit}\n`, block: 'listItem' },
  { title: 'a numbered item', text: `1. ${unit}\n`, block: 'listItem' },
  { title: 'a nested item', text: `- a\n  - ${unit}\n`, block: 'listItem' },
  { title: 'a second block of an item', text: `1. a\n\n   ${unit}\n`, block: 'listItem' },
  { title: 'a heading in an item', text: `- # ${unit}\n`, block: 'heading' },
  { title: 'a table head', text: `| ${unit} |\n|---|\n| a |\n`, block: 'tableCell' },
  { title: 'a table cell', text: `| a |\n|---|\n| ${unit} |\n`, block: 'tableCell' },
  { title: 'a table row without pipes', text: `a | b\n--|--\n${unit}\n`, block: 'tableCell' },
  { title: 'a table of one column without pipes', text: `a\n:-:\n${unit}\n`, block: 'tableCell' },
  { title: 'a quote', text: `> ${unit}\n`, block: 'blockquote' },
  { title: 'a lazy line of a quote', text: `> a\n${unit}\n`, block: 'blockquote' },
  { title: 'an alert', text: `> [!NOTE]\n> ${unit}\n`, block: 'alert' },
  { title: 'an alert in lower case', text: `> [!tip]\n> ${unit}\n`, block: 'alert' },
  {
    title: 'a second paragraph of an alert',
    text: `> [!NOTE]\n> a\n>\n> ${unit}\n`,
    block: 'alert',
  },
  { title: 'an item in an alert', text: `> [!NOTE]\n> - ${unit}\n`, block: 'listItem' },
  {
    title: 'a quote behind an alert',
    text: `> [!NOTE]\n> a\n\nb\n\n> ${unit}\n`,
    block: 'blockquote',
  },
  { title: 'an alert in an item', text: `- a\n\n  > [!NOTE]\n  > ${unit}\n`, block: 'alert' },
  { title: 'an HTML block', text: `<p>${unit}</p>\n`, block: 'html' },
  {
    title: 'a cell of an HTML table',
    text: `<table>\n<tr>\n<td>${unit}</td>\n</tr>\n</table>\n`,
    block: 'html',
  },
  { title: 'a paragraph behind an HTML block', text: `<p>a</p>\n\n${unit}\n`, block: 'paragraph' },
  { title: 'a fence', text: `\`\`\`\n${unit}\n\`\`\`\n`, block: 'code' },
  { title: 'an open fence', text: `\`\`\`\n${unit}\n`, block: 'code' },
  { title: 'an indented block', text: `    ${unit}\n`, block: 'code' },
  { title: 'a footnote', text: `a[^1]\n\n[^1]: ${unit}\n`, block: 'footnoteDefinition' },
  { title: 'a definition', text: `[a]: b.md "${unit}"\n`, block: 'definition' },
  {
    title: 'a definition before an underlined heading',
    text: `[a]: b.md "${unit}"\nc\n===\n`,
    block: 'definition',
  },
  {
    title: 'a definition before a heading that is left to remark',
    text: `[a]: b.md "${unit}"\nc\n===\n\n[d]:\ne\n`,
    block: 'definition',
  },
  { title: 'a link', text: `[${unit}](a.md)\n`, block: 'paragraph' },
  { title: 'emphasis', text: `**${unit}**\n`, block: 'paragraph' },
  { title: 'front matter and a body', text: `---\ntitle: a\n---\n# ${unit}\n`, block: 'heading' },
  {
    title: 'a body behind CRLF',
    text: `---\r\ntitle: a\r\n---\r\n# ${unit}\r\n`,
    block: 'heading',
  },
  { title: 'a body behind a byte order mark', text: `\uFEFF# ${unit}\n`, block: 'heading' },
])('the block of a unit in $title is $block', ({ text, block }) => {
  expect(outlineUnits(parseBitext(text)).map((outline) => outline.block)).toEqual([block])
})

test.each([
  { title: 'blank lines', target: 'a\n\nb' },
  { title: 'a heading', target: '\n# b' },
  { title: 'a fence', target: '```' },
  { title: 'a pipe', target: 'a | b' },
  { title: 'nothing', target: '' },
])('a target with $title does not change the block', ({ target }) => {
  const text = `- ${pair(target, 'High')}\n- ${unit}\n`
  expect(outlineUnits(parseBitext(text)).map((outline) => outline.block)).toEqual([
    'listItem',
    'listItem',
  ])
})

test.each([
  { title: 'the first line', text: unit, line: 1, column: 1 },
  { title: 'a list item', text: `# Tide\n\n- ${unit}`, line: 3, column: 3 },
  { title: 'a line behind CRLF', text: `# Tide\r\n\r\n${unit}`, line: 3, column: 1 },
  { title: 'a line behind front matter', text: `---\na: 1\n---\n\n${unit}`, line: 5, column: 1 },
  { title: 'a heading with an anchor', text: `# <a name="x"></a>${unit}`, line: 1, column: 19 },
  { title: 'a line behind an astral character', text: `🌊 ${unit}`, line: 1, column: 4 },
  {
    title: 'a line behind a unit of two lines',
    text: `${pair('a\nb', 'c')}\n${unit}`,
    line: 3,
    column: 1,
  },
])('the place of a unit in $title', ({ text, line, column }) => {
  expect(outlineUnits(parseBitext(text)).at(-1)).toMatchObject({ line, column })
})

test.each([
  { title: 'no heading', text: '', path: [] },
  { title: 'a heading of one unit', text: `# ${pair('Ebbe', 'Low')}`, path: ['Low'] },
  { title: 'a heading without a unit', text: '# Low', path: ['Low'] },
  { title: 'an underlined heading', text: `${pair('Ebbe', 'Low')}\n===`, path: ['Low'] },
  { title: 'two levels', text: '# Tide\n\n## Low', path: ['Tide', 'Low'] },
  { title: 'a sister', text: '# Tide\n\n## Low\n\n## High', path: ['Tide', 'High'] },
  { title: 'a way back up', text: '# Tide\n\n### Low\n\n## High', path: ['Tide', 'High'] },
  { title: 'a level left out', text: '# Tide\n\n### Low', path: ['Tide', 'Low'] },
  { title: 'a deeper heading first', text: '## Low\n\n# Tide', path: ['Tide'] },
  { title: 'an anchor', text: `# <a name="low"></a>${pair('Ebbe', 'Low')}`, path: ['Low'] },
  { title: 'code', text: `# ${pair('Typ `a*b`', 'Type `a*b`')}`, path: ['Type a*b'] },
  {
    title: 'emphasis and a link',
    text: `# ${pair('x', '**Low** [tide](a.md)')}`,
    path: ['Low tide'],
  },
  { title: 'a link around a unit', text: `# [${pair('Ebbe', 'Low')}](a.md)`, path: ['Low'] },
  { title: 'escapes and entities', text: `# ${pair('x', 'C\\# &amp; D')}`, path: ['C# & D'] },
  {
    title: 'two units',
    text: `# ${pair('a', 'Low.')} ${pair('b', 'High.')}`,
    path: ['Low. High.'],
  },
  { title: 'a dollar pattern', text: `# ${pair('x', "Cost $& $' $1")}`, path: ["Cost $& $' $1"] },
  { title: 'closing marks', text: '# Low ##', path: ['Low'] },
  { title: 'a number sign in a fence', text: '# Tide\n\n```\n# Low\n```', path: ['Tide'] },
])('the heading path below $title', ({ text, path }) => {
  const document = parseBitext(`${text}\n\n${unit}\n`)
  expect(outlineUnits(document).at(-1)?.headingPath).toEqual(path)
})

test.each([
  { title: 'an empty heading', text: '#' },
  { title: 'a heading of nothing but an anchor', text: '# <a name="low"></a>' },
  { title: 'a heading of closing marks', text: '# ##' },
])('below $title stands no text of other blocks', ({ text }) => {
  const document = parseBitext(`Before.\n\n${text}\n\n${unit}\n\nBehind.\n`)
  const path = outlineUnits(document)[0]?.headingPath ?? []
  expect(path.join('')).toBe('')
})

test('the path of a heading has the headings above it alone', () => {
  const text = `# ${pair('Gezeiten', 'Tide')}\n\n## ${pair('Ebbe', 'Low')}\n`
  const outlines = outlineUnits(parseBitext(text))
  expect(outlines.map((outline) => outline.headingPath)).toEqual([[], ['Tide']])
})

test('equal headings have their own units', () => {
  const text = `# ${pair('a', 'One')}\n\n${unit}\n\n# ${pair('b', 'Two')}\n\n${unit}\n`
  const outlines = outlineUnits(parseBitext(text))
  expect(outlines.map((outline) => outline.headingPath)).toEqual([[], ['One'], [], ['Two']])
})

test('a heading path is made of private use characters too', () => {
  const text = `# \uE000 ${pair('x', 'Low \uE001')} \uE002\n\n${unit}\n`
  expect(outlineUnits(parseBitext(text))[1]?.headingPath).toEqual(['\uE000 Low \uE001 \uE002'])
})

test('the result is kept with the document', () => {
  const document = parseBitext(unit)
  expect(outlineUnits(document)).toBe(outlineUnits(document))
})

test('there is one outline for each unit of every string', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = parseBitext(text)
      expect(outlineUnits(document)).toHaveLength(document.units.length)
    }),
    { numRuns: 300 },
  )
})

const structure = fc.constantFrom(
  ...['\n', '\n\n', '\r\n', ' ', '\t', '    ', '# ', '## ', '- ', '1. ', '> ', '> [!NOTE]\n> '],
  ...['| ', ' |', '\n|---|---|\n', '```', '\n```\n', '<p>', '</p>', '<div>\n', '<!--', '-->'],
  ...['[^1]: ', '\n===\n', '\n---\n', 'text', '`', '*', '[', '](x)', '&amp;', '\\'],
  ...['---\ntitle: x\n---\n', '<a name="x"></a>'],
)
const unitOrStructure = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: structure },
)

test('blocks are those that remark sees if each unit is a word', () => {
  fc.assert(
    fc.property(fc.array(unitOrStructure, { maxLength: 14 }), (parts) => {
      const outlines = outlineUnits(parseBitext(parts.map((part) => part ?? unit).join('')))
      expect(outlines.map((outline) => outline.block)).toEqual(findBlocksOfWords(parts))
    }),
    { numRuns: 300 },
  )
})

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
const kinds = ['heading', 'listItem', 'tableCell', 'html', 'code', 'definition']

function findBlocksOfWords(parts: readonly (string | undefined)[]): string[] {
  const text = parts.map((part) => part ?? 'W').join('')
  const root = remark.parse(text)
  let length = 0
  return parts.flatMap((part) => {
    const offset = length
    length += part?.length ?? 1
    return part === undefined ? [findBlock({ text, offset, node: root, around: 'paragraph' })] : []
  })
}

interface Search {
  readonly text: string
  readonly offset: number
  readonly node: Nodes
  readonly around: string
}

function findBlock({ text, offset, node, around }: Search): string {
  const block = nameBlock(text, node) ?? around
  const isLeaf = ['paragraph', 'heading', 'tableCell'].includes(node.type)
  const child =
    'children' in node && !isLeaf
      ? node.children.find((each) => startOf(each) <= offset && offset < endOf(each))
      : undefined
  return child ? findBlock({ text, offset, node: child, around: block }) : block
}

function nameBlock(text: string, node: Nodes): string | undefined {
  if (node.type === 'blockquote') {
    const first = node.children[0]
    return first && /^\[![A-Za-z]+\]/.test(text.slice(startOf(first))) ? 'alert' : 'blockquote'
  }
  if (node.type === 'tableRow') return 'tableCell'
  return [...kinds, 'footnoteDefinition'].includes(node.type) ? node.type : undefined
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0
}
