import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { BitextDocument } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'

const root = resolve(import.meta.dirname, '../../locales')

export interface LocaleDocument {
  /** Relative to the project, with `/`, as in `locales/de-de/index.md`. */
  readonly path: string
  readonly document: BitextDocument
}

/** Our own sample documents, all locales, in the order of their paths. */
export const localeDocuments: readonly LocaleDocument[] = readdirSync(root, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => {
    const path = `locales/${file.split(sep).join('/')}`
    return { path, document: parseBitext(readFileSync(join(root, file), 'utf8'), { path }) }
  })
