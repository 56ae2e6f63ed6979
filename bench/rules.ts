import { parseArgs } from 'node:util'
import { checkDocument, type Finding, rules } from '../src/index.ts'
import { listTrees, readDocuments, type Tree } from './trees.ts'

// How often each rule fires in published documents: findings per 1,000 units,
// a column a tree. With `--rule` and `--sample` it shows findings to read.

const { values } = parseArgs({
  options: {
    tree: { type: 'string', multiple: true },
    rule: { type: 'string', multiple: true },
    /** How many findings to show. */
    sample: { type: 'string' },
    /** Counts these alone. */
    severity: { type: 'string', multiple: true },
  },
})

interface TreeResult {
  readonly tree: Tree
  readonly units: number
  readonly findings: readonly Finding[]
}

const active = rules
  .filter(({ id, preset }) => values.rule?.includes(id) ?? preset !== 'none')
  .map((rule) => ({ rule, severity: rule.severity }))
const results = listTrees()
  .filter(({ name }) => values.tree?.includes(name) ?? true)
  .map(checkTree)

if (values.sample === undefined) process.stdout.write(formatRates())
else for (const line of sampleFindings(Number(values.sample))) process.stdout.write(`${line}\n`)

function checkTree(tree: Tree): TreeResult {
  const documents = readDocuments(tree.folder)
  const findings = documents
    .flatMap((document) =>
      checkDocument(document, { rules: active, targetLanguage: tree.language }),
    )
    .filter(({ severity }) => values.severity?.includes(severity) ?? true)
  const units = documents.reduce((total, document) => total + document.units.length, 0)
  process.stderr.write(`${tree.name}: ${units} units, ${findings.length} findings\n`)
  return { tree, units, findings }
}

/** The table of the documentation, in Markdown. */
function formatRates(): string {
  const rows = active.map(({ rule }) => [
    `\`${rule.id}\`${rule.preset === 'recommended' ? '' : ' (strict)'}`,
    ...results.map((result) => formatRate(result, ({ rule: id }) => id === rule.id)),
  ])
  const isOn = new Set(rules.filter(({ preset }) => preset === 'recommended').map(({ id }) => id))
  const isNoise = ({ rule, severity }: Finding) => isOn.has(rule) && severity !== 'info'
  const noise = results.map((result) => formatRate(result, isNoise))
  return [
    ['rule', ...results.map(({ tree }) => tree.name)],
    ['---', ...results.map(() => '--:')],
    ['units', ...results.map(({ units }) => String(units))],
    ...rows,
    ['**errors and warnings of `recommended`**', ...noise],
  ]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

function formatRate(
  { findings, units }: TreeResult,
  isCounted: (finding: Finding) => boolean,
): string {
  const count = findings.filter(isCounted).length
  return count === 0 ? '' : ((1000 * count) / Math.max(1, units)).toFixed(2)
}

function sampleFindings(count: number): string[] {
  const found = results.flatMap(({ tree, findings }) =>
    findings.map((finding) => ({ tree, finding })),
  )
  return shuffle(found)
    .slice(0, count)
    .map(({ tree, finding }) => {
      const { file, unitId, rule, severity, message, target, source } = finding
      const place = `${tree.name}/${file}:${finding.line} ${unitId ?? ''}`
      return `${severity} ${rule} ${place}\n  ${message}\n  T: ${target?.text}\n  S: ${source?.text}`
    })
}

/** A shuffle that is the same each time. */
function shuffle<Value>(values: readonly Value[]): Value[] {
  let state = 1
  const next = () => {
    state = (state * 48271) % 2147483647
    return state
  }
  return values
    .map((value) => ({ value, order: next() }))
    .sort((first, second) => first.order - second.order)
    .map(({ value }) => value)
}
