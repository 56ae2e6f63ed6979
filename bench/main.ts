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
import { readTexts } from './texts.ts'

// Times each step over the same documents, in memory, one thread, CPU time of
// the process (garbage collection included). Each step begins anew from the
// text unless its name says otherwise; nothing is read or written meanwhile.

const rounds = 3
const { origin, texts, megabytes } = readTexts()
const documents = texts.map((text) => parseBitext(text))
const remark = unified().use(remarkParse).freeze()

const steps: Readonly<Record<string, () => void>> = {
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

function forEachDocument(edition: Edition): void {
  for (const document of documents) regenerate(document, edition)
}

function forEachText(work: (text: string) => void): void {
  for (const text of texts) work(text)
}

function measure(step: () => void): number {
  const start = process.cpuUsage()
  step()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function median(values: readonly number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? 0
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
