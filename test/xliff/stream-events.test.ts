import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { BitextError } from '../../src/errors.ts'
import type { XliffEvent } from '../../src/xliff/events.ts'
import { createDocumentBuilder } from '../../src/xliff/events.ts'
import { readXliff, streamXliffEvents } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { pair } from '../pair.ts'

const small = [
  `# ${pair('Pegel 😀 lesen', 'Read gauges', '3a960-101')}`,
  pair('Mit `a` [é](ü.md)\r\nund **b**\r', 'With `a` & **b** ]]>', '3a960-102'),
].join('\r\n\r\n')

const documents = (['1.2', '2.1'] as const).map((version) => {
  const model = toXliff(parseBitext(small, { path: 'de-de/ä"&.md' }), {
    version,
    skeleton: 'embed',
  })
  const xml = writeXliff(model)
    .replace('?>', '?>\n<!-- 語 -->\n<?tool a?>')
    .replaceAll('\n', '\r\n')
    .replace('Pegel', '<![CDATA[Pegel]]>')
  return { version, xml }
})

const encodings = [
  { encoding: 'UTF-8', encode: (xml: string) => Buffer.from(xml) },
  { encoding: 'UTF-8 with BOM', encode: (xml: string) => Buffer.from(`\uFEFF${xml}`) },
  { encoding: 'UTF-16LE', encode: (xml: string) => encodeUtf16(xml, false) },
  { encoding: 'UTF-16LE with BOM', encode: (xml: string) => encodeUtf16(`\uFEFF${xml}`, false) },
  { encoding: 'UTF-16BE', encode: (xml: string) => encodeUtf16(xml, true) },
  { encoding: 'UTF-16BE with BOM', encode: (xml: string) => encodeUtf16(`\uFEFF${xml}`, true) },
]

function encodeUtf16(xml: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(xml.replace('encoding="UTF-8"', 'encoding="UTF-16"'), 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

async function listStreamed(chunks: Iterable<Uint8Array>): Promise<XliffEvent[]> {
  const events: XliffEvent[] = []
  for await (const event of streamXliffEvents(chunks)) events.push(event)
  return events
}

function* cutEvery(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

describe.each(documents)('a document of $version', ({ xml }) => {
  test.each(encodings)('in $encoding is read alike in parts of any size', async ({ encode }) => {
    const bytes = encode(xml)
    const whole = await listStreamed([bytes])
    for (const length of [1, 2, 3, 5, 7, 64, 1000]) {
      expect(await listStreamed(cutEvery(bytes, length))).toEqual(whole)
    }
    const builder = createDocumentBuilder()
    for (const event of whole) builder.add(event)
    expect(builder.toDocument()).toEqual(readXliff(xml))
  })

  test.each(encodings)('in $encoding is read alike cut in two anywhere', async ({ encode }) => {
    const bytes = encode(xml)
    const whole = JSON.stringify(await listStreamed([bytes]))
    for (let at = 0; at <= bytes.length; at += 7) {
      const events = await listStreamed([bytes.subarray(0, at), bytes.subarray(at)])
      if (JSON.stringify(events) !== whole) expect(at).toBe('a place that changes nothing')
    }
  })

  test('is read alike with empty parts and from an asynchronous source', async () => {
    const bytes = Buffer.from(xml)
    const whole = await listStreamed([bytes])
    const empty = new Uint8Array()
    expect(await listStreamed([empty, bytes.subarray(0, 9), empty, bytes.subarray(9)])).toEqual(
      whole,
    )
    const events: XliffEvent[] = []
    for await (const event of streamXliffEvents(trickle(bytes))) events.push(event)
    expect(events).toEqual(whole)
  })

  test('hands out each unit before the next part is asked for', async () => {
    const bytes = Buffer.from(xml)
    const end = bytes.indexOf('unit id="3a960-102"')
    let isSecondAsked = false
    const parts = function* () {
      yield bytes.subarray(0, end)
      isSecondAsked = true
      yield bytes.subarray(end)
    }
    for await (const event of streamXliffEvents(parts())) {
      if (event.type === 'unit') break
    }
    expect(isSecondAsked).toBe(false)
  })

  test('cut at any byte is an error', async () => {
    const bytes = Buffer.from(xml.trimEnd())
    for (let at = 0; at < bytes.length; at++) {
      const error = await findError([bytes.subarray(0, at)])
      if (!(error instanceof BitextError) || !error.line || !error.column) {
        expect([at, error]).toEqual('an error with its place')
      }
    }
  })
})

async function* trickle(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const chunk of cutEvery(bytes, 100)) {
    await Promise.resolve()
    yield chunk
  }
}

async function findError(chunks: Iterable<Uint8Array>): Promise<unknown> {
  try {
    await listStreamed(chunks)
    return undefined
  } catch (error) {
    return error
  }
}

describe('bytes that are no text', () => {
  const body = (text: string) =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en"><body><trans-unit id="a"><source>${text}</source></trans-unit></body></file></xliff>`
  const utf8 = (text: string, ...bytes: number[]) =>
    Buffer.concat([
      Buffer.from(text.split('$')[0] ?? ''),
      Buffer.from(bytes),
      Buffer.from(text.split('$')[1] ?? ''),
    ])

  test.each([
    { title: 'half a character in UTF-8', bytes: utf8(body('a\nb$'), 0xc3), line: 2, column: 2 },
    { title: 'Latin-1', bytes: Buffer.from(body('Fähre'), 'latin1'), line: 1 },
    { title: 'a surrogate in UTF-8', bytes: utf8(body('$'), 0xed, 0xa0, 0x80), line: 1 },
    { title: 'more bytes than needed', bytes: utf8(body('$'), 0xc0, 0xaf), line: 1 },
    { title: 'beyond U+10FFFF', bytes: utf8(body('$'), 0xf4, 0x90, 0x80, 0x80), line: 1 },
    { title: 'half a character at the end', bytes: utf8(`${body('')}$`, 0xe2, 0x82), line: 1 },
    { title: 'a lone surrogate in UTF-16', bytes: encodeUtf16(body('\uD800a'), false), line: 1 },
    {
      title: 'half a unit of UTF-16',
      bytes: Buffer.concat([encodeUtf16(body(''), true), Buffer.from([0])]),
      line: 1,
    },
    {
      title: 'UTF-32LE with BOM',
      bytes: Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), encodeUtf32(body(''))]),
      line: 1,
    },
    { title: 'UTF-32LE', bytes: encodeUtf32(body('')), line: 1 },
    { title: 'UTF-32BE', bytes: encodeUtf32(body('')).swap32(), line: 1 },
    {
      title: 'UTF-16 that says that it is UTF-8',
      bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body('')}`, 'utf16le'),
      line: 1,
    },
    {
      title: 'UTF-8 that says that it is UTF-16',
      bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${body('')}`),
      line: 1,
    },
    {
      title: 'a declared Latin-1',
      bytes: Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${body('a')}`),
      line: 1,
    },
    {
      title: 'a declared Windows code page',
      bytes: Buffer.from(`<?xml version='1.0' encoding='windows-1252'?>${body('ä')}`),
      line: 1,
    },
    { title: 'NUL', bytes: utf8(body('$'), 0), line: 1 },
    { title: 'nothing', bytes: Buffer.alloc(0), line: 1 },
    { title: 'one byte', bytes: Buffer.from('<'), line: 1 },
    { title: 'a byte order mark alone', bytes: Buffer.from('\uFEFF'), line: 1 },
    { title: 'NULs alone', bytes: Buffer.alloc(9), line: 1 },
  ])('are refused: $title', async ({ title: _, bytes, ...place }) => {
    const error = await findError([bytes])
    expect(error).toMatchObject({ name: 'BitextError', ...place })
    const code = error instanceof BitextError ? error.code : ''
    expect(['invalid-encoding', 'xliff-syntax']).toContain(code)
    expect(await findError(cutEvery(bytes, 1))).toMatchObject({ code, ...place })
  })

  test.each(['utf-8', 'UTF8', 'US-ASCII'])('may say that they are %s', async (encoding) => {
    const xml = `<?xml version="1.0" encoding="${encoding}"?>${body('a')}`
    expect(await listStreamed([Buffer.from(xml)])).toHaveLength(5)
  })
})

function encodeUtf32(text: string): Buffer {
  const bytes = Buffer.alloc(4 * [...text].length)
  for (const [index, character] of [...text].entries()) {
    bytes.writeUInt32LE(character.codePointAt(0) ?? 0, 4 * index)
  }
  return bytes
}
