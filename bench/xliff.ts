import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import js2xliff from 'xliff/js2xliff'
import jsToXliff12 from 'xliff/jsToXliff12'
import xliff2js from 'xliff/xliff2js'
import xliff12ToJs from 'xliff/xliff12ToJs'
import { parseBitext } from '../src/bitext/parse-bitext.ts'
import { formatTable } from '../src/report/table.ts'
import { readXliff } from '../src/xliff/read-xliff.ts'
import { toXliff } from '../src/xliff/to-xliff.ts'
import { writeXliff } from '../src/xliff/write-xliff.ts'
import { median, readTexts, time } from './texts.ts'

// Holds our XLIFF reader and writer against those of the npm package `xliff`, on
// the same files in one run: in memory, one thread, CPU time with garbage
// collection. The package writes less, for its model holds less: so both the
// time for the same units and the speed of what each writes are given.

const rounds = 5
const versions = ['1.2', '2.1'] as const

type Version = (typeof versions)[number]

const packageReaders = {
  '1.2': (xml: string) => xliff12ToJs(xml, { captureSpacesBetweenElements: true }),
  '2.1': (xml: string) => xliff2js(xml),
}
const packageWriters = {
  '1.2': (model: object) => jsToXliff12(model, { indent: '' }),
  '2.1': (model: object) => js2xliff(model, { indent: '' }),
}

const { origin, texts } = readTexts()
// A quarter of the documents, from all folders.
const sample = texts.filter((_, index) => index % 4 === 0)

for (const version of versions) await compareWithPackage(version)
measureMemory()

async function compareWithPackage(version: Version): Promise<void> {
  const documents = sample.map((text, index) =>
    toXliff(parseBitext(text, { path: `de-de/${index}.md` }), { version }),
  )
  const xmls = documents.map((document) => writeXliff(document))
  const models: object[] = []
  for (const xml of xmls) models.push(Object(await packageReaders[version](xml)))
  const packageXmls: string[] = []
  for (const model of models) packageXmls.push(await packageWriters[version](model))

  const seconds = { read: [], readPackage: [], write: [], writePackage: [] } as Seconds
  for (let round = 0; round < rounds; round++) {
    seconds.read.push(await time(() => forEach(xmls, readXliff)))
    seconds.readPackage.push(await time(() => forEach(xmls, packageReaders[version])))
    seconds.write.push(
      await time(() => forEach(documents, (document) => flatten(writeXliff(document)))),
    )
    seconds.writePackage.push(
      await time(() =>
        forEach(models, async (model) => flatten(await packageWriters[version](model))),
      ),
    )
    process.stderr.write(`XLIFF ${version}: round ${round + 1} of ${rounds} done\n`)
  }
  report(version, seconds, { ours: measure(xmls), others: measure(packageXmls) })
}

interface Seconds {
  readonly read: number[]
  readonly readPackage: number[]
  readonly write: number[]
  readonly writePackage: number[]
}

async function forEach<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<void> {
  for (const item of items) await work(item)
}

/** A text that was put together of parts is made one when somebody reads it. */
function flatten(xml: string): number {
  return Buffer.byteLength(xml)
}

function measure(xmls: readonly string[]): number {
  return xmls.reduce((total, xml) => total + Buffer.byteLength(xml), 0) / 1e6
}

function report(
  version: Version,
  seconds: Seconds,
  { ours, others }: { readonly ours: number; readonly others: number },
): void {
  const read = median(seconds.read)
  const readPackage = median(seconds.readPackage)
  const write = median(seconds.write)
  const writePackage = median(seconds.writePackage)
  process.stdout.write(
    `\nXLIFF ${version} of ${sample.length} documents from ${origin}: ${ours.toFixed(1)} MB; the package \`xliff\` writes ${others.toFixed(1)} MB of it; median of ${rounds} rounds\n`,
  )
  const columns = [
    { title: 'Step', align: 'left' },
    { title: 'CPU s', align: 'right' },
    { title: 'MB/s', align: 'right' },
    { title: '× package, time', align: 'right' },
    { title: '× package, MB/s', align: 'right' },
  ] as const
  const row = (name: string, time: number, megabytes: number, ratios: readonly string[] = []) => [
    name,
    time.toFixed(2),
    (megabytes / time).toFixed(1),
    ...ratios,
  ]
  const writeRatio = ours / write / (others / writePackage)
  const ratio = (readPackage / read).toFixed(1)
  process.stdout.write(
    formatTable(columns, [
      row('read', read, ours, [ratio, ratio]),
      row('read with the package', readPackage, ours),
      row('write', write, ours, [(writePackage / write).toFixed(1), writeRatio.toFixed(1)]),
      row('write with the package', writePackage, others),
    ]),
  )
}

/** Writes a file of 100 MB and reads it again, each in a process of its own, in parts. */
function measureMemory(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-bench-'))
  const path = join(folder, 'large.xlf')
  const script = fileURLToPath(new URL('xliff-memory.js', import.meta.url))
  try {
    for (const mode of ['write', 'read', 'check']) {
      const { stdout, status, stderr } = spawnSync('node', [script, mode, path], {
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
      const megabytes = (statSync(path).size / 1e6).toFixed(0)
      process.stdout.write(
        `\nPeak memory to ${mode} ${megabytes} MB of XLIFF, file I/O included: ${stdout}`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
