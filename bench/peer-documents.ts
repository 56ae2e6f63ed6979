import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBitext } from '../src/bitext/parse-bitext.ts'
import { regenerate } from '../src/bitext/regenerate.ts'
import { spread } from './spread.ts'
import { listTrees } from './trees.ts'

/** One document in the forms that it was published in. */
export interface PeerDocument {
  readonly dual: string
  /** In English alone. */
  readonly source: string
  /** In the other language alone. */
  readonly target?: string
}

/** So many documents that were published in English too, each English text once. */
export function readPeerDocuments(count: number): readonly PeerDocument[] {
  const seen = new Set<string>()
  const documents = listTrees()
    .flatMap(({ folder }) => readTree(folder))
    .filter(({ source }) => !seen.has(source) && seen.add(source))
  return spread(documents, count)
}

function readTree(dualFolder: string): PeerDocument[] {
  const folder = join(dualFolder, '..')
  return readdirSync(dualFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .flatMap((path) => {
      const dual = readFileSync(join(dualFolder, path), 'utf8')
      const source = readIfThere(join(folder, 'source', path))
      const target = readIfThere(join(folder, 'target', path))
      // Our own samples have no other forms than what is made of them.
      if (source === undefined && dualFolder.startsWith('locales')) return [makeForms(dual)]
      if (source === undefined) return []
      return [target === undefined ? { dual, source } : { dual, source, target }]
    })
}

function makeForms(dual: string): PeerDocument {
  const document = parseBitext(dual)
  return { dual, source: regenerate(document, 'source'), target: regenerate(document, 'target') }
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
