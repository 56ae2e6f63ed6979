import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeUtf8 } from '../../src/bitext/decode-utf8.ts'
import { sharedPath } from '../requirement.ts'

/** The trees of published dual-language documents, by the folder that holds their twins. */
const trees = [
  'console/zh-tw',
  'entity-framework/fr-fr',
  'entity-framework/zh-cn',
  'graph/es-es',
  'nuget/ja-jp',
  'office-scripts/de-de',
  'project-operations/he-il',
  'quantum/pt-br',
  'teams/fr-fr',
] as const

export const corpus = sharedPath('corpus')

/** All folders of dual-language documents, those without twins too. */
export const dualFolders = [
  ...trees.map((tree) => join(corpus, tree, 'dual')),
  join(corpus, 'damaged'),
  join(corpus, 'seed'),
]

export interface CorpusDocument {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly text: string
}

export function readDocuments(folder: string): CorpusDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: decodeUtf8(readFileSync(join(folder, path))) }))
}
