import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPublishedPair } from '../../src/bitext/published-pair.ts'
import { scanPairs } from '../../src/bitext/scan-pairs.ts'

const open = '<span data-ttu-id="a1-101">'
const middle = '</span><span class="sxs-lookup"><span data-stu-id="a1-101">'
const close = '</span></span>'

test.each([
  { title: 'a plain pair', text: `${open}Pegel${middle}Gauge${close}`, isRead: true },
  { title: 'markup that is no span', text: `${open}a<br>${middle}<b>a</b>${close}`, isRead: true },
  {
    title: 'closed code spans',
    text: `${open}\`a\`${middle}\`a\` and \`b\`${close}`,
    isRead: true,
  },
  { title: 'an open backtick', text: `${open}a${middle}a \`${close} \``, isRead: false },
  { title: 'a longer run of backticks', text: `${open}a${middle}\`\`a\`\`${close}`, isRead: false },
  { title: 'an escaped backtick', text: `${open}a${middle}\\\`a\`${close}`, isRead: false },
  { title: 'a span in the target', text: `${open}<SPAN>a</span>${middle}a${close}`, isRead: false },
  { title: 'a span in the source', text: `${open}a${middle}<span>a</span>${close}`, isRead: false },
  { title: 'no end', text: `${open}a${middle}a</span>`, isRead: false },
  { title: 'another opener', text: `<span id="a">a${middle}a${close}`, isRead: false },
])('knows $title', ({ text, isRead }) => {
  expect(readPublishedPair(text, 0) !== undefined).toBe(isRead)
})

const piece = fc.constantFrom(
  open,
  middle,
  close,
  `${open}Flut${middle}tide${close}`,
  `${open}\`a\`${middle}\`b\`${close}`,
  '<span data-stu-id="a1-102">',
  '<span class="sxs-lookup">',
  '</span>',
  '</SPAN >',
  '<span>',
  '<spa',
  "<span data-ttu-id='b'>",
  '<span data-ttu-id="B">',
  '<',
  '>',
  '<a name="x">',
  '`',
  '``',
  '\\',
  'text',
)
const soup = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

test('says what the rules for all pairs say', () => {
  fc.assert(
    fc.property(soup, (text) => {
      expect(scanPairs(text)).toEqual(scanPairs(text, () => undefined))
    }),
    { numRuns: 3000 },
  )
})
