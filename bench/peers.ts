import { parseArgs } from 'node:util'
import { type PeerDocument, readPeerDocuments } from './peer-documents.ts'
import { type Extracted, loadPeerTools, type PeerTool } from './peer-tools.ts'
import { hasPo4a, runPo4a } from './po4a.ts'
import { publishTable } from './publish-table.ts'
import { median } from './texts.ts'

// Other tools that take texts out of Markdown for translators, and put them back,
// on the same published documents in one run: CPU time of one thread, texts in
// memory. Each tool gets the English documents, which it is made for, and the
// dual ones, which ours are made for. A way back is exact if unchanged texts
// give the input again, byte for byte.

const { values } = parseArgs({
  options: {
    /** Puts the table into `docs/benchmarks.md`. */
    docs: { type: 'boolean', default: false },
    documents: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '3' },
    tool: { type: 'string', multiple: true },
  },
})

type Form = PeerTool['forms'][number]

/** CPU seconds in which a tool's compiler warms up, the same for all: a whole set of documents takes longer. */
const warmUp = 10
/** A pass that takes longer needs no repetition. */
const longPass = 20

const documents = readPeerDocuments(Number(values.documents))
const megabytes = { source: measure('source'), dual: measure('dual') }
const isWanted = (name: string) => values.tool?.some((part) => name.includes(part)) ?? true
const tools = loadPeerTools().filter(({ name }) => isWanted(name))
const rows: string[][] = []
for (const form of ['source', 'dual'] as const) {
  for (const tool of tools) if (tool.forms.includes(form)) await runTool(tool, form)
  if (isWanted('po4a') && hasPo4a()) await runPo4aOn(form)
}
publishTable(
  {
    section: 'peers',
    summary: `${documents.length} documents: ${megabytes.source.toFixed(2)} MB in English, ${megabytes.dual.toFixed(2)} MB dual${hasPo4a() ? '' : '. po4a is not installed, and was left out'}`,
    columns: [
      { title: 'Documents', align: 'left' },
      { title: 'Tool', align: 'left' },
      { title: 'CPU s', align: 'right' },
      { title: 'MB/s', align: 'right' },
      { title: 'exact', align: 'right' },
      { title: 'failed', align: 'right' },
    ],
    rows,
  },
  values.docs,
)

function measure(form: Form): number {
  return documents.reduce((total, document) => total + Buffer.byteLength(document[form]), 0) / 1e6
}

async function runTool(tool: PeerTool, form: Form): Promise<void> {
  const { seconds, extracted } = timeTool(tool, form)
  const score: Score = { exact: 0, compared: 0, failed: 0 }
  for (const [index, document] of documents.entries()) {
    await compareWayBack(document, form, extracted[index], score)
  }
  addRow(form, tool.name, seconds, score)
}

/** The median of some passes counts, after others that warm the compiler up. */
function timeTool(
  tool: PeerTool,
  form: Form,
): { readonly seconds: number; readonly extracted: readonly (Extracted | undefined)[] } {
  const times: number[] = []
  let extracted: readonly (Extracted | undefined)[] = []
  for (let spent = 0; spent < warmUp; ) {
    const seconds = runPass()
    if (seconds > longPass) return { seconds, extracted }
    spent += seconds
  }
  for (let round = 0; round < Number(values.rounds); round++) times.push(runPass())
  return { seconds: median(times), extracted }

  function runPass(): number {
    const start = process.cpuUsage()
    extracted = documents.map((document) => tryTo(() => tool.extract(document[form])))
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  }
}

function tryTo(extract: () => Extracted): Extracted | undefined {
  try {
    return extract()
  } catch {
    return undefined
  }
}

interface Score {
  exact: number
  compared: number
  failed: number
}

async function compareWayBack(
  document: PeerDocument,
  form: Form,
  extracted: Extracted | undefined,
  score: Score,
): Promise<void> {
  const { compose, expected } = extracted ?? {}
  const wanted = expected ? expected(document) : document[form]
  if (extracted && (!compose || wanted === undefined)) return
  score.compared++
  try {
    if ((await compose?.()) === wanted) score.exact++
  } catch {
    score.failed++
  }
  if (!extracted) score.failed++
}

async function runPo4aOn(form: Form): Promise<void> {
  const { cpuSeconds, texts } = await runPo4a(documents.map((document) => document[form]))
  addRow(form, 'po4a', cpuSeconds, {
    exact: documents.filter((document, index) => document[form] === texts[index]).length,
    compared: documents.length,
    failed: texts.filter((text) => text === undefined).length,
  })
}

function addRow(form: Form, name: string, seconds: number, score: Score): void {
  const { exact, compared, failed } = score
  rows.push([
    form === 'source' ? 'English' : 'dual',
    name,
    seconds.toFixed(2),
    (megabytes[form] / seconds).toFixed(2),
    compared === 0 ? '–' : `${exact} of ${compared}`,
    compared === 0 ? '–' : String(failed),
  ])
  process.stderr.write(`${form}, ${name} done\n`)
}
