import { expect, test } from 'vitest'
import { alertMarker } from '../../../src/check/rules/alert-marker.ts'
import { pair } from '../../pair.ts'
import { checkText } from '../check-pair.ts'

const expected = 'expected one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`'

test.each([
  { title: 'a known marker', text: '> [!WARNING]\n> x\n' },
  { title: 'lower case', text: '> [!note]\n> x\n' },
  { title: 'a marker that says more', text: '> [!div class="x"]\n> x\n' },
  { title: 'a video', text: '> [!VIDEO https://example.com/tide]\n' },
  { title: 'an include', text: '> [!INCLUDE [tide](tide.md)]\n' },
  { title: 'a marker in code', text: '```\n> [!HINWEIS]\n```\n' },
  { title: 'a bracket in prose', text: 'Siehe [!HINWEIS]\n' },
  { title: 'a marker in a unit', text: `> ${pair('[!NOTE]', '[!NOTE]')}\n` },
])('accepts $title', ({ text }) => {
  expect(checkText(alertMarker, text)).toEqual([])
})

test.each([
  { title: 'a translated marker', text: '> [!HINWEIS]\n> x\n', marker: '[!HINWEIS]' },
  {
    title: 'a translated marker in a list',
    text: '- x\n\n  > [!ACHTUNG]\n  > x\n',
    marker: '[!ACHTUNG]',
  },
  {
    title: 'a translated marker in a unit',
    text: `> ${pair('[!NOTA]', '[!NOTE]')}\n`,
    marker: '[!NOTA]',
  },
  { title: 'full-width brackets', text: '> ［！NOTE］\n> x\n', marker: '［！NOTE］' },
])('reports $title', ({ text, marker }) => {
  expect(checkText(alertMarker, text)).toEqual([
    `error Unexpected alert marker \`${marker}\`, ${expected}`,
  ])
})
