import { expect, test } from 'vitest'
import { parseBitext } from '../../../src/bitext/parse-bitext.ts'
import { readSpellContexts } from '../../../src/bitext/spelling/spell-context.ts'
import { pair } from '../../pair.ts'

const alone = { startsLine: true, endsLine: true, continuesText: false, isContinued: false }
const unit = pair('Flut', 'High tide')

test.each([
  { title: 'alone', text: unit, place: alone },
  { title: 'in a list item', text: `- ${unit}\n\n`, place: alone },
  { title: 'in a numbered item of a quote', text: `> 1. ${unit}`, place: alone },
  { title: 'in a footnote', text: `[^1]: ${unit}`, place: alone },
  { title: 'behind a blank line', text: `a\n\n${unit}`, place: alone },
  { title: 'behind a blank line of a quote', text: `> a\n>\n> ${unit}`, place: alone },
  { title: 'in an item behind another', text: `- a\n- ${unit}`, place: alone },
  { title: 'before white space', text: `${unit} \n\na`, place: alone },
  { title: 'in a heading', text: `# ${unit}`, place: { ...alone, startsLine: false } },
  { title: 'behind text', text: `a ${unit}`, place: { ...alone, startsLine: false } },
  { title: 'before text', text: `${unit} a`, place: { ...alone, endsLine: false } },
  { title: 'before a pair', text: `${unit} ${unit}`, place: { ...alone, endsLine: false } },
  { title: 'below text', text: `a\n${unit}`, place: { ...alone, continuesText: true } },
  {
    title: 'below a line of a quote',
    text: `> a\n> ${unit}`,
    place: { ...alone, continuesText: true },
  },
  { title: 'above text', text: `${unit}\na`, place: { ...alone, isContinued: true } },
  { title: 'above a pair', text: `${unit}\n${unit}`, place: { ...alone, isContinued: true } },
  { title: 'behind a blank pair', text: `${pair(' ', '')}${unit}`, index: 1, place: alone },
  {
    title: 'behind a pair whose source stands in for its target',
    text: `${pair('', 'Tide')}${unit}`,
    index: 1,
    place: { ...alone, startsLine: false },
  },
  {
    title: 'behind a pair that ends in a line break',
    text: `${pair('a\n', 'a')}${unit}`,
    index: 1,
    place: { ...alone, continuesText: true },
  },
])('a unit $title', ({ text, index = 0, place }) => {
  expect(readSpellContexts(parseBitext(text))[index]).toMatchObject(place)
})

test.each([
  { title: 'LF', text: `a\n${unit}\r\n`, lineEnd: '\n' },
  { title: 'CRLF', text: `a\r\n${unit}`, lineEnd: '\r\n' },
])('the line end is that of the first line: $title', ({ text, lineEnd }) => {
  expect(readSpellContexts(parseBitext(text))[0]?.lineEnd).toBe(lineEnd)
})

test.each([
  { title: 'text', text: `${unit}[a](b)`, behind: '[' },
  { title: 'the next target', text: unit + pair('!', '!'), behind: '!' },
  { title: 'nothing at the end of a line', text: `${unit}\na`, behind: '' },
  { title: 'nothing at the end', text: unit, behind: '' },
])('knows what comes directly behind: $title', ({ text, behind }) => {
  expect(readSpellContexts(parseBitext(text))[0]?.behind).toBe(behind)
})
