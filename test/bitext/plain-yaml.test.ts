import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isScalar, parseDocument } from 'yaml'
import { readPlainYaml } from '../../src/bitext/plain-yaml.ts'

const keys = ['title', 'ms.date']

test.each([
  { title: 'bare scalars', yaml: 'title: Tide gauges\nms.date: 04/10/2025\n' },
  { title: 'quoted scalars', yaml: 'title: "Tide: gauges"\r\nms.date: \'#1\'\r\n' },
  { title: 'comments and empty lines', yaml: '# about\n\ntitle: Tide\n' },
  { title: 'lists that are not indented', yaml: 'tags:\n- sea\n- "air"\ntitle: Tide\n' },
  { title: 'block scalars of other keys', yaml: 'text: >-\n  [Sea]: #\n\n   air\ntitle: Tide\n' },
])('reads $title', ({ yaml }) => {
  expect(readPlainYaml(yaml, keys)).toEqual(readWithParser(yaml))
})

test.each([
  { title: 'block scalars', yaml: 'title: >-\n  Tide\n' },
  { title: 'lines that go on', yaml: 'title: Tide\n  gauges\n' },
  { title: 'a second key of one name', yaml: 'title: Tide\ntitle: Gauge\n' },
  { title: 'comments behind a value', yaml: 'title: Tide # short\n' },
  { title: 'colons in a bare scalar', yaml: 'title: Tide: gauges\n' },
  { title: 'escapes', yaml: 'title: "Tide\\n"\n' },
  { title: 'doubled quotes', yaml: "title: 'Harbour''s tide'\n" },
  { title: 'flow collections', yaml: 'title: [Tide]\n' },
  { title: 'anchors', yaml: 'title: &a Tide\n' },
  { title: 'tabs', yaml: 'title:\tTide\n' },
  { title: 'a missing line end', yaml: 'title: Tide' },
])('leaves $title to a parser', ({ yaml }) => {
  expect(readPlainYaml(yaml, keys)).toBeUndefined()
})

const lineParts = fc.constantFrom(
  ...['title', 'ms.date', 'tags', 'a', 'null', 'title:', 'ms.date: ', 'a: ', 'tags:', 'b:', ': '],
  ...['- ', '-', '---', '...', '# ', '#', ' ', '  ', '    ', '\t', '"', "'", "''", '\\', '\\n'],
  ...['Tide', 'true', '12', '~', 'ü', '🌊', '\u00A0', '\u3000', '\u2028', '\u0085', '\uFEFF', '\r'],
  ...[
    '|',
    '>',
    '>-',
    '|+',
    '>2',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a',
    '*a',
    '!t',
    '%',
    '@',
    '`',
    '?',
    '<<',
  ],
)
const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(lineParts, { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.constantFrom('title: Tide', 'ms.date: "1"', 'tags:', '- sea', '') },
  { weight: 3, arbitrary: fc.constantFrom('a: >-', 'b: |', '  air', '   air', "c: 'x'", '# y') },
)
const mapping = fc
  .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([lines, end]) => lines.map((text) => text + end).join(''))

test('says what a parser says, or nothing', () => {
  let read = 0
  fc.assert(
    fc.property(mapping, (yaml) => {
      const plain = readPlainYaml(yaml, keys)
      if (!plain) return
      read++
      expect(plain).toEqual(readWithParser(yaml))
    }),
    { numRuns: 4000 },
  )
  expect(read).toBeGreaterThan(100)
})

function readWithParser(yaml: string) {
  const document = parseDocument(yaml, { logLevel: 'silent', schema: 'failsafe' })
  expect(document.errors).toEqual([])
  const values = new Map<string, { text: string; start: number; end: number }>()
  for (const key of keys) {
    const node = document.has(key) ? document.get(key, true) : undefined
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) continue
    const [start, end] = node.range
    // A key without a value has an empty text, or none.
    if (start < end) values.set(key, { text: node.value, start, end })
  }
  return values
}
