import { resolve } from 'node:path'
import type { LoadedConfig } from './config.ts'
import { listStrings } from './list-strings.ts'

/** Where the words of a project come from. */
export interface WordPaths {
  /** Absolute paths of glossaries. */
  readonly glossaries: readonly string[]
  /** Absolute paths of lists of names that are not translated. */
  readonly doNotTranslateFiles: readonly string[]
  /** Names that are not translated. */
  readonly doNotTranslate: readonly string[]
}

/** Reads where the words of a project come from. */
export function listWordPaths({
  config,
  folder,
}: Pick<LoadedConfig, 'config' | 'folder'>): WordPaths {
  const { glossary, doNotTranslate } = config
  const place = (paths: readonly string[]) => paths.map((path) => resolve(folder, path))
  const words = { glossaries: place(listStrings(glossary)) }
  if (typeof doNotTranslate === 'string') {
    return { ...words, doNotTranslateFiles: place([doNotTranslate]), doNotTranslate: [] }
  }
  if (doNotTranslate && 'length' in doNotTranslate) {
    return { ...words, doNotTranslateFiles: [], doNotTranslate }
  }
  return {
    ...words,
    doNotTranslateFiles: place(listStrings(doNotTranslate?.files)),
    doNotTranslate: doNotTranslate?.words ?? [],
  }
}
