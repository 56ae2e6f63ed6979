import { expect, test } from 'vitest'
import { headingAnchor } from '../../../src/check/rules/heading-anchor.ts'
import { pair } from '../../pair.ts'
import { checkText } from '../check-pair.ts'

function heading(name: string, source: string): string {
  return `## <a name="${name}"></a>${pair('Pegel', source)}\n`
}

test.each([
  { title: 'the name of the source', name: 'read-the-gauge', source: 'Read the gauge' },
  { title: 'a number at the end', name: 'read-the-gauge-2', source: 'Read the gauge' },
  { title: 'punctuation', name: 'whats-a-gauge', source: "What's a gauge?" },
  { title: 'underscores', name: 'tide_max', source: 'tide_max' },
  { title: 'code', name: 'the-tide-command', source: 'The `tide` command' },
  { title: 'a link', name: 'read-gauges', source: 'Read [gauges](gauges.md)' },
  { title: 'letters that are not ASCII', name: 'über-ebbe', source: 'Über Ebbe' },
  { title: 'a source without letters', name: 'x', source: '?!' },
])('accepts $title', ({ name, source }) => {
  expect(checkText(headingAnchor, heading(name, source))).toEqual([])
})

test.each([
  {
    title: 'a former source',
    name: 'read-gauges',
    source: 'Read the gauge',
    expected: 'read-the-gauge',
  },
  { title: 'a translated name', name: 'pegel', source: 'Gauge', expected: 'gauge' },
  { title: 'an empty name', name: '', source: 'Gauge', expected: 'gauge' },
])('reports $title', ({ name, source, expected }) => {
  expect(checkText(headingAnchor, heading(name, source))).toEqual([
    `warning Unexpected anchor \`${name}\` of the heading, expected \`${expected}\` as its source says`,
  ])
})

test('accepts an anchor without a pair behind it', () => {
  expect(checkText(headingAnchor, '## <a name="x"></a>Pegel\n')).toEqual([])
})
