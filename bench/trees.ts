import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BitextDocument, checkDocument, type Finding, parseBitext } from '../src/index.ts'

const corpus = '../shared/corpus'

/** A folder of dual-language documents in one language. */
export interface Tree {
  /** Such as `nuget/ja-jp`. */
  readonly name: string
  readonly folder: string
  /** BCP 47. */
  readonly language: string
}

/** The published trees beside the checkout, else our own samples. */
export function listTrees(): Tree[] {
  if (!existsSync(corpus)) return listLocales('locales').map((tree) => ({ ...tree }))
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => listLocales(join(corpus, name), name))
    .map((tree) => ({ ...tree, folder: findDual(tree.folder) }))
    .sort((first, second) => (first.name < second.name ? -1 : 1))
}

function listLocales(folder: string, product?: string): Tree[] {
  return readdirSync(folder).map((locale) => ({
    name: product === undefined ? locale : `${product}/${locale}`,
    folder: join(folder, locale),
    // `d365-cs` is a product and a language.
    language: /^[a-z]{2}-[a-z]{2}$/.test(locale) ? locale : (locale.split('-').at(-1) ?? locale),
  }))
}

function findDual(folder: string): string {
  const dual = join(folder, 'dual')
  return existsSync(dual) ? dual : folder
}

/** The documents of a folder, with paths relative to it. */
export function readDocuments(folder: string): BitextDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => parseBitext(readFileSync(join(folder, path), 'utf8'), { path }))
}

/** Checks the documents of a folder as the preset `recommended` does. */
export function checkFolder(folder: string, language: string): Finding[] {
  return readDocuments(folder).flatMap((document) =>
    checkDocument(document, { targetLanguage: language }),
  )
}
