import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanPairs } from '../../src/bitext/scan-pairs.ts'
import { dualDocument } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { anyText } from './any-text.ts'

test('finds the parts of a pair', () => {
  const text =
    '## <span data-ttu-id="3a960-103">Gezeiten</span><span class="sxs-lookup"><span data-stu-id="3a960-103">Tides</span></span>\n'
  expect(scanPairs(text).units).toEqual([
    {
      type: 'unit',
      id: '3a960-103',
      sourceId: '3a960-103',
      target: 'Gezeiten',
      source: 'Tides',
      start: 3,
      end: text.length - 1,
      targetStart: text.indexOf('Gezeiten'),
      sourceStart: text.indexOf('Tides'),
    },
  ])
})

test.each([
  { title: 'nothing between two pairs', between: '' },
  { title: 'one space between two pairs', between: ' ' },
  { title: 'two spaces between two pairs', between: '  ' },
  { title: 'a blank line between two pairs', between: '\n\n' },
  { title: 'CRLF between two pairs', between: '\r\n' },
  { title: 'a code span between two pairs', between: ' `code` ' },
  { title: 'a lone backtick between two pairs', between: ' ` ' },
  { title: 'a span between two pairs', between: '<span class="ui">Start</span>' },
  { title: 'two nested spans between two pairs', between: '<span><span>Start</span></span>' },
  { title: 'a stray closing tag between two pairs', between: ' </span> ' },
])('finds both with $title', ({ between }) => {
  const text = pair('Ebbe', 'Low tide', 'a-101') + between + pair('Flut', 'High tide', 'a-102')
  expect(readTexts(text)).toEqual([
    ['Ebbe', 'Low tide'],
    ['Flut', 'High tide'],
  ])
})

test.each([
  { title: 'a fence', before: '```\n', after: '\n```' },
  { title: 'a code span', before: '`', after: '`' },
  { title: 'an HTML line', before: '<td>', after: '</td>' },
  { title: 'an HTML comment', before: '<!-- ', after: ' -->' },
  { title: 'a link text', before: '[', after: '](tides.md)' },
  { title: 'a table cell', before: '| ', after: ' |' },
  { title: 'the front matter', before: '---\ntitle: ', after: '\n---\n' },
])('a pair is a pair in $title', ({ before, after }) => {
  expect(readTexts(before + pair('Flut', 'High tide') + after)).toEqual([['Flut', 'High tide']])
})

// What people and tools do to the markup by hand.
test.each([
  {
    title: 'an attribute before the target id',
    targetTag: '<span class="ui" data-ttu-id="a-101">',
  },
  { title: 'an attribute behind the target id', targetTag: '<span data-ttu-id="a-101" dir="rtl">' },
  { title: 'an attribute without a value', targetTag: '<span hidden data-ttu-id="a-101">' },
  { title: 'single quotes around the target id', targetTag: "<span data-ttu-id='a-101'>" },
  { title: 'no quotes around the target id', targetTag: '<span data-ttu-id=a-101>' },
  { title: 'an upper case target tag', targetTag: '<SPAN DATA-TTU-ID="a-101">' },
  { title: 'spaces around the equals sign', targetTag: '<span data-ttu-id = "a-101">' },
  { title: 'a space before the end of the target tag', targetTag: '<span data-ttu-id="a-101" >' },
  { title: 'a line feed in the target tag', targetTag: '<span\ndata-ttu-id="a-101">' },
  { title: 'a CRLF in the target tag', targetTag: '<span\r\n\tdata-ttu-id="a-101"\r\n>' },
  { title: '&quot; behind the target id', targetTag: '<span data-ttu-id="a-101&quot;>' },
  { title: '&quot; before the target id', targetTag: '<span data-ttu-id=&quot;a-101">' },
  { title: '&quot; around the target id', targetTag: '<span data-ttu-id=&quot;a-101&quot;>' },
  { title: 'an attribute before the source id', sourceTag: '<span lang="en" data-stu-id="a-101">' },
  { title: 'an attribute behind the source id', sourceTag: '<span data-stu-id="a-101" lang="en">' },
  { title: 'single quotes around the source id', sourceTag: "<span data-stu-id='a-101'>" },
  { title: 'no quotes around the source id', sourceTag: '<span data-stu-id=a-101>' },
  { title: 'an upper case source tag', sourceTag: '<SPAN DATA-STU-ID="a-101">' },
  { title: 'a line feed in the source tag', sourceTag: '<span\n  data-stu-id="a-101">' },
  { title: '&quot; behind the source id', sourceTag: '<span data-stu-id="a-101&quot;>' },
  { title: '&quot; before the source id', sourceTag: '<span data-stu-id=&quot;a-101">' },
  { title: '&quot; around the source id', sourceTag: '<span data-stu-id=&quot;a-101&quot;>' },
  { title: 'an attribute before the class', lookupTag: '<span dir="ltr" class="sxs-lookup">' },
  { title: 'an attribute behind the class', lookupTag: '<span class="sxs-lookup" dir="ltr">' },
  { title: 'a class before sxs-lookup', lookupTag: '<span class="hint sxs-lookup">' },
  { title: 'a class behind sxs-lookup', lookupTag: '<span class="sxs-lookup hint">' },
  { title: 'single quotes around the class', lookupTag: "<span class='sxs-lookup'>" },
  { title: 'no quotes around the class', lookupTag: '<span class=sxs-lookup>' },
  { title: 'an upper case lookup tag', lookupTag: '<SPAN CLASS="sxs-lookup">' },
  { title: 'spaces in the lookup tag', lookupTag: '<span  class = "sxs-lookup" >' },
  { title: '&quot; behind the class', lookupTag: '<span class="sxs-lookup&quot;>' },
  { title: '&quot; before the class', lookupTag: '<span class=&quot;sxs-lookup">' },
  { title: '&quot; around the class', lookupTag: '<span class=&quot;sxs-lookup&quot;>' },
  { title: 'an upper case closing tag', closeTag: '</SPAN>' },
  { title: 'a space in the closing tags', closeTag: '</span >' },
  { title: 'a line feed in the closing tags', closeTag: '</span\n>' },
])('accepts $title', (tags) => {
  const { units, problems } = scanPairs(buildPair(tags))
  expect({ units, problems }).toMatchObject({
    units: [{ id: 'a-101', sourceId: 'a-101', target: 'Flut', source: 'High tide' }],
    problems: [],
  })
})

test.each([
  { title: 'a nested span', text: 'Press <span class="ui">Start</span> now' },
  { title: 'a nested span at the end', text: 'Press <span class="ui">Start</span>' },
  { title: 'a nested span alone', text: '<span class="ui">Start</span>' },
  { title: 'spans nested twice', text: '<span class="ui"><span>Start</span></span> it' },
  {
    title: 'spans nested twice at the end',
    text: 'See <span class="ui"><span>Start</span></span>',
  },
  { title: 'two nested spans', text: '<span>A</span><span>B</span>' },
  { title: 'a generic type with its backtick', text: 'Type <xref:Tide.Gauge`1>' },
  { title: 'a span behind a lone backtick', text: 'Gauge`1 <span class="ui">Start</span>' },
  { title: 'a span tag in a code span', text: 'Use `<span>` here' },
  { title: 'a closing tag in a code span', text: 'Ends with `</span>` always' },
  { title: 'a closing tag in a double code span', text: 'Ends with `` </span> ` `` always' },
  { title: 'a stray closing tag', text: 'Ends </span> early' },
  { title: 'a stray closing tag at the end', text: 'Ends late</span>' },
  { title: 'an escaped closing tag', text: 'Not \\</span> hidden' },
  { title: 'an unclosed span', text: 'Use <span> here' },
  { title: 'an empty tag', text: 'Use <span/> here' },
  { title: 'a tag of another name', text: 'Use <spanner> here' },
  { title: 'a line feed', text: 'One line\nand another' },
  { title: 'a blank line', text: 'One block\n\nand another' },
  { title: 'white space at its edges', text: '\u00A0 tide\t' },
  { title: 'a lone surrogate', text: 'tide \uD83C' },
  { title: 'nothing', text: '' },
  { title: 'Markdown', text: '**[tide](a.md)** \\* &lt;' },
  { title: 'damaged quotes in code', text: '`name=&quot;tide&quot;`' },
])('keeps $title in a target', ({ text }) => {
  const dual = `${pair(text, 'Tide', 'a-101')} ${pair('Flut', 'High tide', 'a-102')}`
  expect(readTexts(dual)).toEqual([
    [text, 'Tide'],
    ['Flut', 'High tide'],
  ])
})

test.each([
  { title: 'a nested span', text: 'Press <span class="ui">Start</span> now' },
  { title: 'a nested span at the end', text: 'Press <span class="ui">Start</span>' },
  { title: 'spans nested twice', text: '<span class="ui"><span>Start</span></span> it' },
  {
    title: 'spans nested twice at the end',
    text: 'See <span class="ui"><span>Start</span></span>',
  },
  { title: 'a generic type with its backtick', text: 'Type <xref:Tide.Gauge`1>' },
  { title: 'a span behind a lone backtick', text: 'Gauge`1 <span class="ui">Start</span>' },
  { title: 'a span tag in a code span', text: 'Use `<span>` here' },
  { title: 'a closing tag in a code span', text: 'Ends with `</span>` always' },
  { title: 'two closing tags in a code span', text: 'Ends with `</span></span>` always' },
  { title: 'two closing tags in a double code span', text: 'With `` </span></span> ` `` always' },
  { title: 'a stray closing tag', text: 'Ends </span> early' },
  { title: 'an escaped closing tag', text: 'Not \\</span> hidden' },
  { title: 'an unclosed span', text: 'Use <span> here' },
  { title: 'an empty tag', text: 'Use <span/> here' },
  { title: 'a line feed', text: 'One line\nand another' },
  { title: 'nothing', text: '' },
])('keeps $title in a source', ({ text }) => {
  const dual = `${pair('Gezeiten', text, 'a-101')} ${pair('Flut', 'High tide', 'a-102')}`
  expect(readTexts(dual)).toEqual([
    ['Gezeiten', text],
    ['Flut', 'High tide'],
  ])
})

test.each([
  { title: 'a code span', behind: '\n\n`gauge`\n' },
  { title: 'a fence with a backtick', behind: '\n\n```\necho `date`\n```\n' },
  { title: 'a table cell of code', behind: ' |\n| `--json` | ' },
])('a lone backtick does not swallow the end of a source before $title', ({ behind }) => {
  const text = pair('Typ', 'Gauge`1', 'a-101') + behind + pair('Flut', 'High tide', 'a-102')
  expect(readTexts(text)).toEqual([
    ['Typ', 'Gauge`1'],
    ['Flut', 'High tide'],
  ])
})

test('a source ends at the first two closing tags, and a third is outside', () => {
  const { units, problems } = scanPairs(`${pair('Ebbe', 'Low')}</span>`)
  expect({ source: units[0]?.source, problems }).toEqual({ source: 'Low', problems: [] })
})

test('a pair of two ids is a unit that has both', () => {
  const { units } = scanPairs(buildPair({ sourceTag: '<span data-stu-id="a-102">' }))
  expect(units).toMatchObject([{ id: 'a-101', sourceId: 'a-102' }])
})

test('a unit may have an empty id', () => {
  expect(scanPairs(pair('Flut', 'High tide', '')).units).toMatchObject([{ id: '', sourceId: '' }])
})

const whole = pair('Ebbe', 'Low tide', 'b-102')

test.each([
  {
    title: 'a target span that is not closed',
    text: `Now <span data-ttu-id="a-101">Flut\n\n${whole}`,
    problems: [{ unitId: 'a-101', at: '<span data-ttu-id="a-101">' }],
  },
  {
    title: 'a target span that is not closed at the end of the text',
    text: `${whole} <span data-ttu-id="a-101">Flut`,
    problems: [{ unitId: 'a-101', at: '<span data-ttu-id="a-101">' }],
  },
  {
    title: 'a target without a source',
    text: `<span data-ttu-id="a-101">Flut</span> ${whole}`,
    problems: [{ unitId: 'a-101', at: '<span data-ttu-id="a-101">' }],
  },
  {
    title: 'a target whose lookup span is apart',
    text: `<span data-ttu-id="a-101">Flut</span> <span class="sxs-lookup"><span data-stu-id="a-101">Tide</span></span> ${whole}`,
    problems: [
      { unitId: 'a-101', at: '<span data-ttu-id="a-101">' },
      { unitId: 'a-101', at: '<span data-stu-id="a-101">' },
    ],
  },
  {
    title: 'a source without a lookup span',
    text: `<span data-ttu-id="a-101">Flut</span><span data-stu-id="a-101">Tide</span> ${whole}`,
    problems: [
      { unitId: 'a-101', at: '<span data-ttu-id="a-101">' },
      { unitId: 'a-101', at: '<span data-stu-id="a-101">' },
    ],
  },
  {
    title: 'a source without a target',
    text: `Now <span class="sxs-lookup"><span data-stu-id="a-101">Tide</span></span> ${whole}`,
    problems: [{ unitId: 'a-101', at: '<span data-stu-id="a-101">' }],
  },
  {
    title: 'a source without a target behind a pair',
    text: `${whole}<span class="sxs-lookup"><span data-stu-id="a-101">Tide</span></span>`,
    problems: [{ unitId: 'a-101', at: '<span data-stu-id="a-101">' }],
  },
  {
    title: 'a source that is closed once',
    text: `<span data-ttu-id="a-101">Flut</span><span class="sxs-lookup"><span data-stu-id="a-101">Tide</span> ${whole}`,
    problems: [{ unitId: 'a-101', at: '<span data-stu-id="a-101">' }],
  },
  {
    title: 'a source that is not closed at the end of the text',
    text: `${whole} <span data-ttu-id="a-101">Flut</span><span class="sxs-lookup"><span data-stu-id="a-101">Tide`,
    problems: [{ unitId: 'a-101', at: '<span data-stu-id="a-101">' }],
  },
  {
    title: 'a pair inside a target',
    text: `<span data-ttu-id="a-101">Flut ${whole}</span><span class="sxs-lookup"><span data-stu-id="a-101">Tide</span></span>`,
    problems: [
      { unitId: 'a-101', at: '<span data-ttu-id="a-101">' },
      { unitId: 'a-101', at: '<span data-stu-id="a-101">' },
    ],
  },
  {
    title: 'a pair inside a source',
    text: `<span data-ttu-id="a-101">Flut</span><span class="sxs-lookup"><span data-stu-id="a-101">Tide ${whole}</span></span>`,
    problems: [{ unitId: 'a-101', at: '<span data-stu-id="a-101">' }],
  },
  {
    title: 'a class that only looks like sxs-lookup',
    text: `<span data-ttu-id="a-101">Flut</span><span class="sxs-lookups"><span data-stu-id="a-101">Tide</span></span> ${whole}`,
    problems: [
      { unitId: 'a-101', at: '<span data-ttu-id="a-101">' },
      { unitId: 'a-101', at: '<span data-stu-id="a-101">' },
    ],
  },
])('reports $title, and keeps the pair beside it', ({ text, problems }) => {
  const scanned = scanPairs(text)
  expect({
    ids: scanned.units.map((unit) => unit.id),
    problems: scanned.problems.map(({ offset, unitId }) => ({ offset, unitId })),
  }).toEqual({
    ids: ['b-102'],
    problems: problems.map(({ at, unitId }) => ({ offset: text.indexOf(at), unitId })),
  })
})

test.each([
  { title: 'spans of other kinds', text: '<span class="ui">Start</span>' },
  { title: 'a lookup span alone', text: '<span class="sxs-lookup">Tide</span>' },
  { title: 'closing tags alone', text: 'Tide</span></span></span>' },
  { title: 'unfinished tags', text: '<span <span data-ttu-id' },
  { title: 'an unfinished target tag', text: '<span data-ttu-id="a-101"' },
  { title: 'an empty target tag', text: '<span data-ttu-id="a-101"/>' },
])('$title are neither units nor problems', ({ text }) => {
  expect(scanPairs(text)).toEqual({ units: [], problems: [] })
})

test('never throws', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(() => scanPairs(text)).not.toThrow()
    }),
    { numRuns: 2000 },
  )
})

test('offsets slice back to the texts', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dualDocument), (text) => {
      for (const unit of scanPairs(text).units) {
        const { target, source, targetStart, sourceStart } = unit
        expect(text.slice(targetStart, targetStart + target.length)).toBe(target)
        expect(text.slice(sourceStart, sourceStart + source.length)).toBe(source)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a unit starts with the target tag and ends with a closing tag', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dualDocument), (text) => {
      for (const { start, end } of scanPairs(text).units) {
        expect(text.slice(start, end)).toMatch(/^<span[\s/][^<]*>[\s\S]*<\/span\s*>$/i)
      }
    }),
    { numRuns: 1000 },
  )
})

test('units come in order and do not overlap', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dualDocument), (text) => {
      let end = 0
      for (const unit of scanPairs(text).units) {
        const bounds = [end, unit.start, unit.targetStart, unit.sourceStart, unit.end]
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b))
        end = unit.end
      }
    }),
    { numRuns: 1000 },
  )
})

test('finds every pair of a whole document', () => {
  fc.assert(
    fc.property(dualDocument, (text) => {
      const { units, problems } = scanPairs(text)
      expect(units).toHaveLength(text.split('data-ttu-id=').length - 1)
      expect(problems).toEqual([])
    }),
    { numRuns: 500 },
  )
})

/** Texts whose spans and code spans balance. */
const balancedText = fc
  .array(
    fc.constantFrom(
      'tide ',
      ' `<span>` ',
      ' `</span></span>` ',
      ' ``a`b`` ',
      '<span class="ui">Start</span>',
      '<span class="ui"><span>deep</span></span>',
      '<b>',
      '\\*',
      '&nbsp;',
      '\n',
      '潮',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const betweenPairs = fc.constantFrom(
  '',
  ' ',
  '\n\n',
  '\n| `a` | ',
  '\n```\ncode `x\n```\n',
  '<span class="ui">',
  '</span></span>',
)

test('gets the texts of balanced pairs back, whatever stands between them', () => {
  const entries = fc.array(fc.tuple(balancedText, balancedText, betweenPairs), { maxLength: 6 })
  fc.assert(
    fc.property(entries, (pairs) => {
      const text = pairs.map(([target, source, after]) => pair(target, source) + after).join('')
      expect(readTexts(text)).toEqual(pairs.map(([target, source]) => [target, source]))
    }),
    { numRuns: 500 },
  )
})

interface Tags {
  readonly targetTag?: string
  readonly lookupTag?: string
  readonly sourceTag?: string
  readonly closeTag?: string
}

function buildPair({
  targetTag = '<span data-ttu-id="a-101">',
  lookupTag = '<span class="sxs-lookup">',
  sourceTag = '<span data-stu-id="a-101">',
  closeTag = '</span>',
}: Tags): string {
  return `${targetTag}Flut${closeTag}${lookupTag}${sourceTag}High tide${closeTag}${closeTag}`
}

function readTexts(text: string): string[][] {
  return scanPairs(text).units.map(({ target, source }) => [target, source])
}
