import type { Glossary, Term } from './glossary.ts'
import { createGlossaryError, glossaryLimits, type WordFile } from './glossary-error.ts'
import { readTableGlossary } from './read-table-glossary.ts'
import { readTbxGlossary, readTbxNames } from './read-tbx-glossary.ts'
import { readWordList } from './read-word-list.ts'

export interface GlossarySources {
  readonly glossaries?: readonly WordFile[]
  readonly doNotTranslateFiles?: readonly WordFile[]
  readonly doNotTranslate?: readonly string[]
  /** BCP 47; tells which language of a TBX file is the source. `en-US` if not given. */
  readonly sourceLanguage?: string
}

/** Reads all words of a project. Throws `invalid-glossary`; the message names the file and the line. */
export function readGlossary({
  glossaries = [],
  doNotTranslateFiles = [],
  doNotTranslate = [],
  sourceLanguage = 'en-US',
}: GlossarySources): Glossary {
  const files = doNotTranslateFiles.flatMap((file) => readNames(file, sourceLanguage))
  return {
    terms: glossaries.flatMap((file) => readTerms(file, sourceLanguage)),
    doNotTranslate: [...new Set([...files, ...doNotTranslate])],
  }
}

function readTerms(file: WordFile, sourceLanguage: string): Term[] {
  checkSize(file)
  if (/\.(?:tbx|xml)$/i.test(file.path)) return readTbxGlossary(file, sourceLanguage)
  if (/\.(?:csv|tsv|tab)$/i.test(file.path)) return readTableGlossary(file)
  throw createGlossaryError(file.path, 'Unexpected file, expected `.csv`, `.tsv` or `.tbx`')
}

function readNames(file: WordFile, sourceLanguage: string): string[] {
  checkSize(file)
  if (/\.(?:tbx|xml)$/i.test(file.path)) return readTbxNames(file, sourceLanguage)
  if (/\.(?:csv|tsv|tab|txt)$/i.test(file.path)) return readWordList(file)
  throw createGlossaryError(file.path, 'Unexpected file, expected `.txt`, `.csv`, `.tsv` or `.tbx`')
}

function checkSize({ path, text }: WordFile): void {
  if (text.length <= glossaryLimits.characters) return
  const fault = `Unexpected size, expected at most ${glossaryLimits.characters} characters`
  throw createGlossaryError(path, fault)
}
