import { createRequire } from 'node:module'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseBitext } from '../src/bitext/parse-bitext.ts'
import { regenerate } from '../src/bitext/regenerate.ts'
import { merge } from '../src/xliff/merge/merge.ts'
import { readXliff } from '../src/xliff/read-xliff.ts'
import { toXliff } from '../src/xliff/to-xliff.ts'
import { writeXliff } from '../src/xliff/write-xliff.ts'
import type { PeerDocument } from './peer-documents.ts'

/** A tool that takes the text to translate out of a document, and puts it back. */
export interface PeerTool {
  readonly name: string
  /** What is timed. */
  readonly extract: (text: string) => Extracted
  /** The forms of documents that it can take. */
  readonly forms: readonly ('dual' | 'source')[]
}

export interface Extracted {
  /** Puts all back unchanged; without it there is no way back. */
  readonly compose?: () => string | Promise<string>
  /** What comes back if it is right; without it the text itself. */
  readonly expected?: (document: PeerDocument) => string | undefined
}

interface Md2xliff {
  extract(
    markdown: string,
    path: string,
    skeletonPath: string,
    source: string,
    target: string,
  ): { readonly xliff: string; readonly skeleton: string }
  xliffReconstruct(
    xliff: string,
    skeleton: string,
    callback: (error: unknown, markdown: string) => void,
  ): void
}

interface Diplodoc {
  extract(
    markdown: string,
    options: { readonly source: object; readonly target: object },
  ): { readonly xliff: string; readonly skeleton: string }
  compose(skeleton: string, xliff: string, options: { readonly useSource: boolean }): string
}

/** Our own steps, the parser alone, and the packages in `bench/peers`, which have to be installed. */
export function loadPeerTools(): PeerTool[] {
  // The package takes the sources for targets that are empty, and keeps quiet.
  Object.assign(process.env, { USE_SOURCE: '1', HIDE_ERRORS: '1' })
  const load = createRequire(new URL('../../bench/peers/package.json', import.meta.url))
  // Both packages have these functions in the exact versions that are installed.
  const md2xliff = load('md2xliff') as Md2xliff
  const diplodoc = load('@diplodoc/translation') as Diplodoc
  const remark = unified().use(remarkParse).freeze()
  return [
    { name: 'bitext-md, export and import', forms: ['dual'], extract: exportDocument },
    { name: 'bitext-md, target edition', forms: ['dual'], extract: buildDocument },
    {
      name: 'remark-parse (parses only)',
      forms: ['dual', 'source'],
      extract: (text) => {
        remark.parse(text)
        return {}
      },
    },
    {
      name: 'md2xliff',
      forms: ['dual', 'source'],
      extract: (text) => {
        const { xliff, skeleton } = md2xliff.extract(text, 'a.md', 'a.skl.md', 'en-US', 'de-DE')
        return { compose: () => reconstruct(md2xliff, xliff, skeleton) }
      },
    },
    {
      name: '@diplodoc/translation',
      forms: ['dual', 'source'],
      extract: (text) => {
        const { xliff, skeleton } = diplodoc.extract(text, {
          source: { language: 'en', locale: 'US' },
          target: { language: 'de', locale: 'DE' },
        })
        return { compose: () => diplodoc.compose(skeleton, xliff, { useSource: true }) }
      },
    },
  ]
}

function exportDocument(text: string): Extracted {
  const document = parseBitext(text, { path: 'de-de/a.md' })
  const xml = writeXliff(toXliff(document))
  return { compose: () => merge(document, readXliff(xml)).text }
}

function buildDocument(text: string): Extracted {
  const edition = regenerate(parseBitext(text), 'target')
  return { compose: () => edition, expected: ({ target }) => target }
}

function reconstruct({ xliffReconstruct }: Md2xliff, xliff: string, skeleton: string) {
  return new Promise<string>((resolve, reject) => {
    xliffReconstruct(xliff, skeleton, (error, markdown) => {
      if (error) reject(error)
      else resolve(markdown)
    })
  })
}
