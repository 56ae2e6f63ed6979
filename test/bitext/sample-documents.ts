import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'

const localesRoot = resolve(import.meta.dirname, '../../locales')
const englishRoot = resolve(import.meta.dirname, '../fixtures/en-us')

interface SampleDocument {
  /** Path below the locale's folder, with `/`. */
  readonly name: string
  readonly locale: string
  /** Path below `locales`, with `/`. */
  readonly title: string
  readonly text: string
  readonly english: string
}

/** Every document of `locales`, with the English file that it was made from. */
export const sampleDocuments: readonly SampleDocument[] = readdirSync(localesRoot, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.split(sep).join('/'))
  .sort()
  .map((title) => {
    const [locale = '', ...rest] = title.split('/')
    const name = rest.join('/')
    return {
      name,
      locale,
      title,
      text: readFileSync(join(localesRoot, title), 'utf8'),
      english: readFileSync(join(englishRoot, name), 'utf8'),
    }
  })
