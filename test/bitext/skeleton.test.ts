import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { buildSkeleton } from '../../src/bitext/skeleton.ts'
import { dualDocument } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { anyText } from './any-text.ts'

test('has one mark for each unit', () => {
  const { text, mark } = build(`- ${pair('Ebbe', 'Low')} ${pair('Flut', 'High')}\n`)
  expect(text).toBe(`- ${mark} ${mark}\n`)
})

test('leaves front matter out', () => {
  const { text, mark } = build(`---\ntitle: Tide\n---\n${pair('Ebbe', 'Low')}`)
  expect(text.trim()).toBe(mark)
})

test('leaves heading anchors out', () => {
  const { text, mark } = build(`# <a name="low"></a>${pair('Ebbe', 'Low')}`)
  expect(text.trim()).toBe(`# ${mark}`)
})

test('takes a mark that the text has not', () => {
  const { text, mark } = build(`\uE000 ${pair('\uE001', 'Low')}`)
  expect(text.split(mark)).toHaveLength(2)
})

test('every offset is that of a mark', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dualDocument), (text) => {
      const document = parseBitext(text)
      const skeleton = buildSkeleton(document)
      const marks = skeleton.offsets.map((offset) => skeleton.text[offset])
      expect(marks).toEqual(document.units.map(() => skeleton.mark))
    }),
    { numRuns: 500 },
  )
})

test('no mark is more than a unit', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dualDocument), (text) => {
      const { text: skeleton, mark, offsets } = build(text)
      expect(skeleton.split(mark)).toHaveLength(offsets.length + 1)
    }),
    { numRuns: 500 },
  )
})

function build(text: string) {
  return buildSkeleton(parseBitext(text))
}
