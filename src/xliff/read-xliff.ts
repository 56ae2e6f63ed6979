import { createDocumentBuilder, type XliffEvent } from './events.ts'
import type { XliffDocument } from './model.ts'
import { createXliffReader } from './reader/create-reader.ts'
import { createXmlDecoder } from './xml/decode-xml.ts'

/**
 * Reads an XLIFF document of version 1.2, 2.0, 2.1 or 2.2.
 *
 * Throws `xliff-syntax` for what is not well-formed XML (document type
 * declarations are refused) and `xliff-unsupported` for another root, another
 * version or a unit without an id, both with line and column.
 */
export function readXliff(xml: string): XliffDocument {
  const builder = createDocumentBuilder()
  const reader = createXliffReader({ emit: builder.add })
  reader.write(xml)
  reader.close()
  return builder.toDocument()
}

/**
 * Reads an XLIFF document from its bytes, UTF-8 or UTF-16, in parts; each unit
 * comes as soon as it is whole, and memory does not grow with the document.
 *
 * Throws as `readXliff`, and `invalid-encoding`, after the units before the place.
 */
export async function* streamXliffEvents(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<XliffEvent> {
  const decoder = createXmlDecoder()
  let events: XliffEvent[] = []
  const reader = createXliffReader({
    emit: (event) => events.push(event),
    encoding: decoder.expectEncoding,
  })
  const takeEvents = (): XliffEvent[] => {
    const taken = events
    events = []
    return taken
  }
  for await (const chunk of chunks) {
    reader.write(decoder.decode(chunk))
    yield* takeEvents()
  }
  reader.write(decoder.end())
  reader.close()
  yield* takeEvents()
}
