import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSpanTags } from '../../src/bitext/span-tags.ts'
import { anyText } from './any-text.ts'

test('finds the tags of a pair in order', () => {
  const text =
    '<span data-ttu-id="3a960-p7">Flut</span><span class="sxs-lookup"><span data-stu-id="3a960-p7">Tide</span></span>'
  expect(findSpanTags(text).map(({ type, id }) => [type, id])).toEqual([
    ['target', '3a960-p7'],
    ['close', ''],
    ['lookup', ''],
    ['source', '3a960-p7'],
    ['close', ''],
    ['close', ''],
  ])
})

test.each([
  { title: 'a target tag', tag: '<span data-ttu-id="a-1">', type: 'target', id: 'a-1' },
  { title: 'a source tag', tag: '<span data-stu-id="a-1">', type: 'source', id: 'a-1' },
  { title: 'an id in upper case', tag: '<span data-ttu-id="A-P1">', type: 'target', id: 'A-P1' },
  {
    title: 'an id with other characters',
    tag: '<span data-ttu-id="é_1">',
    type: 'target',
    id: 'é_1',
  },
  { title: 'an empty id', tag: '<span data-stu-id="">', type: 'source', id: '' },
  { title: 'a lookup tag', tag: '<span class="sxs-lookup">', type: 'lookup', id: '' },
  { title: 'a span without attributes', tag: '<span>', type: 'open', id: '' },
  { title: 'another class', tag: '<span class="ui">', type: 'open', id: '' },
  { title: 'a longer class', tag: '<span class="sxs-lookup-all">', type: 'open', id: '' },
  { title: 'a class that ends alike', tag: '<span class="my-sxs-lookup">', type: 'open', id: '' },
  { title: 'a longer attribute', tag: '<span my-data-ttu-id="a">', type: 'open', id: '' },
  { title: 'an attribute that starts alike', tag: '<span data-ttu-ids="a">', type: 'open', id: '' },
  { title: 'a closing tag', tag: '</span>', type: 'close', id: '' },
  { title: 'a closing tag with white space', tag: '</SPAN\r\n>', type: 'close', id: '' },
])('recognises $title', ({ tag, type, id }) => {
  expect(findSpanTags(`a ${tag} b`)).toEqual([{ type, id, start: 2, end: 2 + tag.length }])
})

test.each([
  { title: 'a tag of another name', text: '<spanner>' },
  { title: 'a closing tag of another name', text: '</spanner>' },
  { title: 'an empty-element tag', text: '<span class="ui"/>' },
  { title: 'a space before the name', text: '< span>' },
  { title: 'a space in the closing tag', text: '</ span>' },
  { title: 'a tag without an end', text: '<span class="ui"' },
  { title: 'a closing tag without an end', text: '</span' },
  { title: 'an entity', text: '&lt;span&gt;' },
])('$title is no span tag', ({ text }) => {
  expect(findSpanTags(text)).toEqual([])
})

test('every tag stands where it says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { type, start, end } of findSpanTags(text)) {
        expect(text.slice(start, end)).toMatch(
          type === 'close' ? /^<\/span\s*>$/i : /^<span[\s/>][\s\S]*>?$/i,
        )
        expect(text[end - 1]).toBe('>')
      }
    }),
    { numRuns: 1000 },
  )
})

test('every plain closing tag is found', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const closers = findSpanTags(text).filter((tag) => tag.type === 'close')
      expect(closers.map((tag) => tag.start)).toEqual(
        Array.from(text.matchAll(/<\/span[ \t\r\n]*>/gi), (match) => match.index),
      )
    }),
    { numRuns: 1000 },
  )
})
