import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8 } from '../../src/bitext/decode-utf8.ts'
import { BitextError } from '../../src/errors.ts'

const encoder = new TextEncoder()

test.each([
  { title: 'nothing', text: '' },
  { title: 'ASCII', text: 'tide\r\n' },
  { title: 'two to four bytes a character', text: 'ß 潮 🌊' },
  { title: 'a byte order mark', text: '\uFEFFtide' },
  { title: 'two byte order marks', text: '\uFEFF\uFEFFtide' },
  { title: 'NUL', text: 'a\u0000b' },
  { title: 'the last code point', text: '\u{10FFFF}' },
])('decodes $title', ({ text }) => {
  expect(decodeUtf8(encoder.encode(text))).toBe(text)
})

test('decodes what was encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeUtf8(encoder.encode(text))).toBe(text)
    }),
  )
})

test.each([
  { title: 'a Latin-1 letter', bytes: [0x61, 0xe4, 0x62], offset: 1, line: 1, column: 2 },
  { title: 'a lone continuation byte', bytes: [0x80], offset: 0, line: 1, column: 1 },
  { title: 'an overlong slash', bytes: [0xc0, 0xaf], offset: 0, line: 1, column: 1 },
  { title: 'an overlong of three bytes', bytes: [0xe0, 0x9f, 0x80], offset: 0, line: 1, column: 1 },
  { title: 'a surrogate', bytes: [0x0a, 0xed, 0xa0, 0x80], offset: 1, line: 2, column: 1 },
  {
    title: 'a code point above the last',
    bytes: [0x61, 0x0a, 0x62, 0xf4, 0x90, 0x80, 0x80],
    offset: 3,
    line: 2,
    column: 2,
  },
  { title: 'a byte that never occurs', bytes: [0x61, 0xff], offset: 1, line: 1, column: 2 },
  { title: 'a cut sequence at the end', bytes: [0x61, 0xe6, 0xbd], offset: 1, line: 1, column: 2 },
  {
    title: 'a cut sequence in the middle',
    bytes: [0xe6, 0xbd, 0x61],
    offset: 0,
    line: 1,
    column: 1,
  },
  {
    title: 'UTF-16 with a byte order mark',
    bytes: [0xff, 0xfe, 0x61, 0x00],
    offset: 0,
    line: 1,
    column: 1,
  },
  {
    title: 'columns in UTF-16 code units',
    bytes: [...encoder.encode('潮\n🌊'), 0xff],
    offset: 8,
    line: 2,
    column: 3,
  },
])('refuses $title, with its place', ({ bytes, offset, line, column }) => {
  const error = catchError(Uint8Array.from(bytes))
  expect(error).toBeInstanceOf(BitextError)
  expect(error).toMatchObject({ code: 'invalid-encoding', line, column })
  expect(error).toHaveProperty('message', expect.stringContaining(`offset ${offset},`))
})

test('names the byte in hexadecimal', () => {
  const error = catchError(Uint8Array.of(0xe4))
  expect(error).toHaveProperty('message', expect.stringContaining('0xE4'))
})

test('the place is behind the longest whole beginning', () => {
  fc.assert(
    fc.property(fc.array(badByte, { minLength: 1, maxLength: 12 }), (values) => {
      const bytes = Uint8Array.from(values)
      const error = catchError(bytes)
      fc.pre(error !== undefined)
      const offset = findLongestBeginning(bytes)
      expect(error).toHaveProperty('message', expect.stringContaining(`offset ${offset},`))
    }),
    { numRuns: 1000 },
  )
})

const badByte = fc.oneof(
  fc.constantFrom(0x0a, 0x61, 0x80, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xe6, 0xed, 0xf0, 0xf4),
  fc.integer({ min: 0, max: 255 }),
)

function findLongestBeginning(bytes: Uint8Array): number {
  let length = bytes.length
  while (catchError(bytes.subarray(0, length)) !== undefined) length--
  return length
}

function catchError(bytes: Uint8Array): unknown {
  try {
    decodeUtf8(bytes)
    return undefined
  } catch (error) {
    return error
  }
}
