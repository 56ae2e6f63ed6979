import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Edition } from '../src/bitext/document.ts'
import { readFrontMatter } from '../src/bitext/front-matter.ts'
import { outlineUnits } from '../src/bitext/outline.ts'
import { parseBitext } from '../src/bitext/parse-bitext.ts'
import { regenerate } from '../src/bitext/regenerate.ts'
import { tokenizeUnits } from '../src/bitext/tokenize-units.ts'
import { checkDocument } from '../src/check/check-document.ts'
import { formatTable } from '../src/report/table.ts'
import { readXliff } from '../src/xliff/read-xliff.ts'
import { toXliff } from '../src/xliff/to-xliff.ts'
import { writeXliff } from '../src/xliff/write-xliff.ts'
import { median, readTexts } from './texts.ts'

// Times each step over the same documents, in memory, one thread, CPU time of
// the process (garbage collection included). Each step begins anew from the
// text unless its name says otherwise; nothing is read or written meanwhile.

const rounds = 3
const { origin, texts, megabytes } = readTexts()
const remark = unified().use(remarkParse).freeze()

/** Each does one pass over the documents and returns its CPU seconds. */
const steps: Readonly<Record<string, () => number>> = {
  'remark-parse': () => forEachText((text) => remark.parse(text)),
  'scan + parse': () => forEachText((text) => parseBitext(text)),
  'scan + parse + front matter': () => forEachText((text) => readFrontMatter(parseBitext(text))),
  'target edition of a parsed document': () => forEachDocument('target'),
  'source edition of a parsed document': () => forEachDocument('source'),
  'scan + parse + target edition': () =>
    forEachText((text) => regenerate(parseBitext(text), 'target')),
  outline: () => forEachText((text) => outlineUnits(parseBitext(text))),
  tokens: () => forEachText((text) => tokenizeUnits(parseBitext(text))),
  'export (outline, tokens, XLIFF)': () => forEachText(exportText),
  'export, and XLIFF read again': () => forEachText((text) => readXliff(exportText(text))),
  'check (all rules)': () => forEachText((text) => checkDocument(parseBitext(text))),
}

function exportText(text: string): string {
  return writeXliff(toXliff(parseBitext(text, { path: 'de-de/document.md' })))
}

function forEachText(work: (text: string) => void): number {
  return time(() => {
    for (const text of texts) work(text)
  })
}

/** Only the regeneration is timed; the documents are parsed a few at a time, so that none gets old. */
function forEachDocument(edition: Edition): number {
  const size = 100
  let seconds = 0
  for (let start = 0; start < texts.length; start += size) {
    const documents = texts.slice(start, start + size).map((text) => parseBitext(text))
    seconds += time(() => {
      for (const document of documents) regenerate(document, edition)
    })
  }
  return seconds
}

/** A pass of a short step is noise: the mean of five after the first one counts. */
function measure(step: () => number): number {
  const first = step()
  if (first >= 1) return first
  const passes = Array.from({ length: 5 }, step)
  return passes.reduce((total, seconds) => total + seconds, 0) / passes.length
}

function time(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

// A round that does not count, on some of the documents, warms the compiler up.
for (const text of texts.slice(0, 200)) {
  remark.parse(text)
  regenerate(parseBitext(text), 'target')
  readXliff(exportText(text))
  checkDocument(parseBitext(text))
}
process.stdout.write(
  `${texts.length} documents, ${megabytes.toFixed(1)} MB, from ${origin}; median of ${rounds} rounds\n`,
)
const timesByStep = new Map<string, number[]>(Object.keys(steps).map((name) => [name, []]))
for (let round = 0; round < rounds; round++) {
  for (const [name, step] of Object.entries(steps)) timesByStep.get(name)?.push(measure(step))
  process.stderr.write(`round ${round + 1} of ${rounds} done\n`)
}

const baseline = median(timesByStep.get('remark-parse') ?? [])
process.stdout.write(
  formatTable(
    [
      { title: 'Step', align: 'left' },
      { title: 'CPU s', align: 'right' },
      { title: 'MB/s', align: 'right' },
      { title: '× remark-parse', align: 'right' },
    ],
    [...timesByStep].map(([name, times]) => {
      const seconds = median(times)
      return [
        name,
        seconds.toFixed(2),
        (megabytes / seconds).toFixed(2),
        (baseline / seconds).toFixed(1),
      ]
    }),
  ),
)

// What stays on the heap when more and more documents have been exported and checked.
const heap: string[] = []
for (let count = 1; count <= 2000; count++) {
  const text = texts[count % texts.length] ?? ''
  exportText(text)
  checkDocument(parseBitext(text))
  if (count === 500 || count === 1000 || count === 2000) {
    globalThis.gc?.()
    heap.push(`${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB after ${count}`)
  }
}
process.stdout.write(`Heap in use: ${heap.join(', ')} documents\n`)
