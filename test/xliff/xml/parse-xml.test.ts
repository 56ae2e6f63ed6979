import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BitextError } from '../../../src/errors.ts'
import { createXmlParser, xmlLimits } from '../../../src/xliff/xml/parse-xml.ts'
import { expectLinear } from '../../bitext/expect-linear.ts'

/** The places of all start tags; the XML comes in parts of a length. */
function listPlaces(xml: string, length = xml.length): string[] {
  const places: string[] = []
  const parser = createXmlParser({
    open: ({ name, line, column }) => places.push(`${name} ${line}:${column}`),
    close: () => {},
    text: () => {},
  })
  for (let at = 0; at < xml.length; at += length) parser.write(xml.slice(at, at + length))
  parser.close()
  return places
}

const part = fc.constantFrom(
  '<b\r\n/>',
  '<cc\rx="1"/>',
  '<d\n\n/>',
  '<e/>',
  '<f x="&#10;\n"></f>',
  '\n',
  '\r',
  '\r\n',
  '😀',
  '  ',
  '<!-- < \n <b -->',
  '<![CDATA[<a\n]]>',
  '<?a <b\n?>',
)

test('a tag is at its `<`, however the text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (parts, length) => {
        const xml = `<!-- a\n -->\r\n<r>${parts.join('')}</r>`
        const hidden = xml.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>/gs, (markup) =>
          markup.replaceAll('<', '.'),
        )
        const expected = Array.from(hidden.matchAll(/<(\w+)/g), ({ index, 1: name }) => {
          const lines = xml.slice(0, index).split(/\r\n|\r|\n/)
          return `${name} ${lines.length}:${(lines.at(-1) ?? '').length + 1}`
        })
        expect(listPlaces(xml, length)).toEqual(expected)
      },
    ),
    { numRuns: 500 },
  )
})

function parse(xml: string): void {
  listPlaces(xml)
}

function findError(xml: string): BitextError | undefined {
  try {
    parse(xml)
    return undefined
  } catch (error) {
    if (error instanceof BitextError) return error
    throw error
  }
}

const long = 'a'.repeat(xmlLimits.node + 2 ** 16)

test.each([
  { title: 'text', xml: `<a>${long}</a>` },
  { title: 'a comment before the root', xml: `<!--${long}--><a/>` },
  { title: 'an attribute', xml: `<a a="${long}"/>` },
])('$title of more than 16 Mi characters is refused', ({ xml }) => {
  expect(findError(xml)).toMatchObject({
    code: 'xliff-syntax',
    message: 'A text, comment or tag of more than 16777216 characters',
    line: 1,
    column: expect.any(Number),
  })
})

test.each([
  { title: 'elements', part: '<b></b>' },
  { title: 'names before line ends', part: '<b\n/>' },
  { title: 'attributes', part: '<b c="d" e="f"/>' },
  { title: 'a long attribute', part: '&#9;a', before: '<b c="', after: '"/>' },
  { title: 'comments', part: '<!-- - -->' },
  { title: 'a long comment', part: '- ', before: '<!--', after: '-->' },
  { title: 'a long instruction', part: '?', before: '<?a ', after: '?>' },
  { title: 'CDATA sections', part: '<![CDATA[]]>' },
  { title: 'brackets', part: ']' },
  { title: 'entities', part: '&lt;&#x41;' },
  { title: 'half line ends', part: '\r' },
  { title: 'depth', part: `${'<b>'.repeat(200)}${'</b>'.repeat(200)}` },
  { title: 'namespaces', part: '<n:b xmlns:n="urn:a"/>' },
])('takes linear time for many or much: $title', ({ part: repeated, before = '', after = '' }) => {
  expectLinear((text) => findError(`<a>${before}${text}${after}</a>`), {
    part: repeated,
    length: 2 ** 18,
  })
})

test('takes linear time for different names before line ends', () => {
  const build = (text: string) => {
    let number = 0
    return `<a>${text.replace(/<b/g, () => `<b${++number}`)}</a>`
  }
  expectLinear((text) => parse(build(text)), { part: '<b\n/>', length: 2 ** 18 })
})

test.each([
  { title: 'a comment', part: 'a ', before: '<!--', after: '--><a/>' },
  { title: 'comments', part: '<!---->', after: '<a/>' },
  { title: 'white space', part: ' \n', after: '<a/>' },
])('takes linear time before the root: $title', ({ part: repeated, before = '', after }) => {
  expectLinear((text) => findError(before + text + after), { part: repeated, length: 2 ** 20 })
})
