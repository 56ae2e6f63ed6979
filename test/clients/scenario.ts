import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect } from 'vitest'
import { decodeUtf8 } from '../../src/bitext/decode-utf8.ts'
import type { BitextDocument, Unit } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { openWorkspace, type Workspace } from '../cli/workspace.ts'
import { sharedPath } from '../requirement.ts'
import { documentsByTree } from './documents.ts'
import { applyEdits, chooseEdits, type Edit } from './edits.ts'
import { type Client, exportArguments } from './export-arguments.ts'
import { runBitext } from './run.ts'

/** Edits by the path of the document. */
export type Edits = Readonly<Record<string, readonly Edit[]>>

/** Published documents of one locale, exported for a client. */
export interface Scenario {
  readonly workspace: Workspace
  /** By their path in the workspace; that of the XLIFF is `xliff/PATH.xlf`. */
  readonly documents: ReadonlyMap<string, BitextDocument>
  readonly xliffPaths: readonly string[]
  /** The choice of edits for each document, of the units that `isEligible` lets through. */
  readonly chooseEdits: (isEligible?: (unit: Unit, document: BitextDocument) => boolean) => Edits
  /** Imports a folder of XLIFF and expects these edits in the Markdown and not one other byte. */
  readonly expectImport: (folder: string, edits: Edits) => Promise<void>
}

export const corpus = sharedPath('corpus')
export const trees = Object.keys(documentsByTree)

export async function openScenario(tree: string, client: Client): Promise<Scenario> {
  const workspace = await openWorkspace()
  const cwd = workspace.folder
  const documents = new Map<string, BitextDocument>()
  for (const name of documentsByTree[tree] ?? []) {
    const path = `${basename(tree)}/${name}`
    const text = decodeUtf8(await readFile(`${corpus}/${tree}/dual/${name}`))
    const document = parseBitext(emptyOneTarget(parseBitext(text)))
    documents.set(path, document)
    await workspace.write(path, document.text)
  }
  runBitext(['export', '.', '--out', 'xliff', ...exportArguments[client]], { cwd })
  const xliffPaths = (await workspace.list('xliff')).map((path) => `xliff/${path}`)
  expect(xliffPaths).toEqual([...documents.keys()].map((path) => `xliff/${path}.xlf`).sort())

  return {
    workspace,
    documents,
    xliffPaths,
    chooseEdits: (isEligible = () => true) =>
      Object.fromEntries(
        [...documents].map(([path, document]) => [
          path,
          chooseEdits(document, (unit) => isEligible(unit, document)),
        ]),
      ),
    expectImport,
  }

  async function expectImport(folder: string, edits: Edits): Promise<void> {
    const merged = `merged-${folder}`
    const report = runBitext(['import', folder, '--out', merged], { cwd })
    for (const path of await workspace.list(folder)) {
      const name = path.replace(/\.xlf$/, '')
      const document = documents.get(name)
      if (!document) throw new Error(`Unexpected file ${path} in ${folder}`)
      const text = await workspace.read(`${merged}/${name}`)
      const expected = applyEdits(document, edits[name] ?? [])
      // The units first, because their difference is short to read.
      expect(listTargets(text)).toEqual(listTargets(expected))
      expect(text).toBe(expected)
    }
    const count = Object.values(edits).flat().length
    expect(report).toMatch(count === 1 ? /\b1 target taken/ : RegExp(`\\b${count} targets taken`))
  }
}

/** Published documents have no empty targets; real work has. */
function emptyOneTarget({ text, units }: BitextDocument): string {
  const unit = units[Math.floor(units.length / 2)]
  if (!unit) return text
  return text.slice(0, unit.targetStart) + text.slice(unit.targetStart + unit.target.length)
}

function listTargets(text: string): string[] {
  return parseBitext(text).units.map(({ id, target }) => `${id} ${target}`)
}
