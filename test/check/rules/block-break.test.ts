import { expect, test } from 'vitest'
import { blockBreak } from '../../../src/check/rules/block-break.ts'
import { pair } from '../../pair.ts'
import { checkText } from '../check-pair.ts'

function inCell(target: string, source: string): string {
  return `| A | B |\n|---|---|\n| ${pair(target, source)} | 1 |\n`
}

test.each([
  { title: 'a pipe in a paragraph', text: `${pair('hoch | tief', 'high or low')}\n` },
  { title: 'an escaped pipe in a cell', text: inCell('hoch \\| tief', 'high or low') },
  { title: 'a pipe that the source has too', text: inCell('hoch | tief', 'high | low') },
  { title: 'a line break in a paragraph', text: `${pair('hoch\ntief', 'high or low')}\n` },
  { title: 'a line break that the source has too', text: `# ${pair('hoch\ntief', 'high\nlow')}\n` },
  { title: 'a line break at the end of a heading', text: `# ${pair('hoch\n', 'high')}\n` },
])('accepts $title', ({ text }) => {
  expect(checkText(blockBreak, text)).toEqual([])
})

test.each([
  {
    title: 'a pipe in a cell',
    text: inCell('hoch | tief', 'high or low'),
    messages: ['error Unexpected `|` in the target of a table cell, expected `\\|`'],
  },
  {
    title: 'a pipe in code in a cell',
    text: inCell('`a|b`', '`a or b`'),
    messages: ['error Unexpected `|` in the target of a table cell, expected `\\|`'],
  },
  {
    title: 'a line break in a heading',
    text: `# ${pair('hoch\ntief', 'high or low')}\n`,
    messages: ['error Unexpected line break in the target of a heading, expected a space'],
  },
])('reports $title', ({ text, messages }) => {
  expect(checkText(blockBreak, text)).toEqual(messages)
})
