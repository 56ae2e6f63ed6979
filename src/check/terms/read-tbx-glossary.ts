import { canonicalizeLocale } from '../../bitext/locale.ts'
import type { Term } from './glossary.ts'
import type { WordFile } from './glossary-error.ts'
import { readTbx, type TbxConcept, type TbxTerm } from './read-tbx.ts'

/**
 * Reads a glossary in TBX: each source term of a concept with the targets of
 * each language. Terms that are deprecated or superseded are forbidden, all
 * others preferred. Throws `invalid-glossary`.
 */
export function readTbxGlossary(file: WordFile, sourceLanguage: string): Term[] {
  return readTbx(file).flatMap((concept) => listTerms(concept, sourceLanguage))
}

/** Reads names in TBX: the source terms of all concepts. */
export function readTbxNames(file: WordFile, sourceLanguage: string): string[] {
  return readTbx(file).flatMap((concept) =>
    splitSources(concept, sourceLanguage).sources.map(({ text }) => text),
  )
}

function listTerms(concept: TbxConcept, sourceLanguage: string): Term[] {
  const { sources, targets } = splitSources(concept, sourceLanguage)
  return [...new Set(targets.map(({ language }) => language))].flatMap((tag) => {
    const language = canonicalizeLocale(tag)
    const own = targets.filter((target) => target.language === tag)
    const read = (isForbidden: boolean) =>
      own.filter((target) => target.isForbidden === isForbidden).map(({ text }) => text)
    const words = { preferred: read(false), forbidden: read(true) }
    if (language === undefined) return []
    return sources.map(({ text }) => ({ source: text, ...words, language }))
  })
}

/** Terms in any variety of the source's language are its sources. */
function splitSources({ terms }: TbxConcept, sourceLanguage: string) {
  const code = readCode(sourceLanguage)
  const isSource = ({ language }: TbxTerm) => readCode(language) === code
  return { sources: terms.filter(isSource), targets: terms.filter((term) => !isSource(term)) }
}

function readCode(tag: string): string {
  return (canonicalizeLocale(tag) ?? tag).split('-')[0]?.toLowerCase() ?? ''
}
