import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Finding } from '../src/index.ts'
import { checkFolder, listTrees, type Tree } from './trees.ts'

// Plants labelled defects in published documents with the tools beside the
// checkout, checks them with the preset `recommended`, and scores the findings,
// pooled over all trees and seeds.

const tools = '../shared/tools'
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1-20' },
    rate: { type: 'string', default: '0.1' },
    kinds: { type: 'string' },
    tree: { type: 'string', multiple: true },
    /** Shows the defects that were not found. */
    missed: { type: 'boolean', default: false },
  },
})

interface Label {
  readonly file: string
  readonly line: number
  readonly id?: string | null
  readonly ids?: readonly string[]
  readonly kind: string
  readonly before: string
  readonly after: string
}

const [firstSeed = 1, lastSeed = firstSeed] = values.seeds.split('-').map(Number)
const work = mkdtempSync(join(tmpdir(), 'bitext-recall-'))
const labels: Label[] = []
const found: object[] = []
const clean: object[] = []
const untouchedFindings = new Map<string, readonly Finding[]>()
try {
  for (const tree of listTrees()) {
    if (!tree.name.includes('/') || !(values.tree?.includes(tree.name) ?? true)) continue
    for (let seed = firstSeed; seed <= lastSeed; seed++) plant(tree, seed)
    process.stderr.write(`${tree.name} done\n`)
  }
  score()
} finally {
  rmSync(work, { recursive: true })
}

function plant({ name, folder, language }: Tree, seed: number): void {
  const out = join(work, 'planted')
  const kinds = values.kinds === undefined ? [] : ['--kinds', values.kinds]
  const options = ['--seed', String(seed), '--rate', values.rate, ...kinds]
  execFileSync('python3', [join(tools, 'mutate.py'), folder, out, ...options])
  const rename = (file: string) => `${name}/${seed}/${file}`
  for (const label of readLines(join(out, 'labels.jsonl'))) {
    labels.push({ ...label, file: rename(label.file) })
  }
  const mutated = checkFolder(join(out, 'mutated'), language)
  found.push(...mutated.map((finding) => toRecord(finding, rename)))
  // The untouched documents are the same for each seed.
  const untouched = checkClean(name, join(out, 'clean'), language)
  clean.push(...untouched.map((finding) => toRecord(finding, rename)))
  rmSync(out, { recursive: true })
}

function checkClean(name: string, folder: string, language: string): readonly Finding[] {
  const findings = untouchedFindings.get(name) ?? checkFolder(folder, language)
  untouchedFindings.set(name, findings)
  return findings
}

function readLines(path: string): Label[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

function toRecord({ file = '', line, unitId, rule }: Finding, rename: (file: string) => string) {
  return { file: rename(file), line, id: unitId, code: rule }
}

function score(): void {
  writeLines('labels.jsonl', labels)
  writeLines('found.jsonl', found)
  writeLines('clean.jsonl', clean)
  const path = (name: string) => join(work, name)
  const map = ['--map', 'bench/rule-families.json']
  const files = [path('labels.jsonl'), path('found.jsonl'), '--baseline', path('clean.jsonl')]
  process.stdout.write(execFileSync('python3', [join(tools, 'score_check.py'), ...files, ...map]))
  if (values.missed) for (const line of listMissed()) process.stdout.write(`${line}\n`)
}

function writeLines(name: string, records: readonly object[]): void {
  writeFileSync(join(work, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
}

/** The defects without a new finding at their place. */
function listMissed(): string[] {
  const key = (record: object) => {
    const { file, id, line, code } = Object(record)
    return `${file} ${id ?? line} ${code}`
  }
  const place = (record: object) => {
    const { file, id, line } = Object(record)
    return `${file} ${id ?? line}`
  }
  const old = new Set(clean.map(key))
  const hit = new Set(found.filter((record) => !old.has(key(record))).map(place))
  return labels
    .filter(({ file, ids = [], line }) => ![...ids, line].some((at) => hit.has(`${file} ${at}`)))
    .map(({ kind, file, line, id, before, after }) => {
      return `${kind} ${file}:${line} ${id ?? ''}\n  - ${before}\n  + ${after}`
    })
}
