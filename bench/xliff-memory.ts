import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { parseBitext } from '../src/bitext/parse-bitext.ts'
import { createXliffChecker } from '../src/xliff/constraints/create-xliff-checker.ts'
import { listUnits } from '../src/xliff/model.ts'
import { streamXliffEvents } from '../src/xliff/read-xliff.ts'
import { toXliff } from '../src/xliff/to-xliff.ts'
import { createXliffWriter } from '../src/xliff/writer/create-writer.ts'
import { createXmlDecoder } from '../src/xliff/xml/decode-xml.ts'
import { readTexts } from './texts.ts'

// Writes, reads or checks one large XLIFF file in parts, and says the peak of
// the memory that this process had. Called by the benchmark.

const size = 100e6
const [, , mode = '', path = ''] = process.argv

if (mode === 'write') await writeLarge()
else if (mode === 'read') await readLarge()
else await checkLarge()
process.stdout.write(`${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB\n`)

/** One file element, the units of real documents again and again with ids of their own. */
async function writeLarge(): Promise<void> {
  const units = readTexts(20).texts.flatMap((text) =>
    toXliff(parseBitext(text, { path: 'a.md' })).files.flatMap(listUnits),
  )
  const write = createXliffWriter('1.2')
  const output = createWriteStream(path)
  let written = 0
  const put = async (text: string): Promise<void> => {
    written += Buffer.byteLength(text)
    if (!output.write(text)) await once(output, 'drain')
  }
  await put(write({ type: 'documentStart', header: {} }))
  const file = { original: 'a.md', sourceLanguage: 'en-US', targetLanguage: 'de-DE' }
  await put(write({ type: 'fileStart', file }))
  for (let number = 0; written < size; number++) {
    const unit = units[number % units.length]
    if (unit) await put(write({ ...unit, id: `u${number}` }))
  }
  await put(write({ type: 'fileEnd' }))
  await put(write({ type: 'documentEnd' }))
  output.end()
  await once(output, 'finish')
}

async function readLarge(): Promise<void> {
  let units = 0
  for await (const event of streamXliffEvents(createReadStream(path))) {
    if (event.type === 'unit') units++
  }
  process.stdout.write(`${units} units, `)
}

async function checkLarge(): Promise<void> {
  const decoder = createXmlDecoder()
  const checker = createXliffChecker()
  for await (const bytes of createReadStream(path)) checker.write(decoder.decode(bytes))
  checker.write(decoder.end())
  process.stdout.write(`${checker.end().length} findings, `)
}
