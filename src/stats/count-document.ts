import type { BitextDocument } from '../bitext/document.ts'
import { tokenizeUnits } from '../bitext/tokenize-units.ts'
import { codeGap, readProse } from '../bitext/tokens.ts'

/** What there is to translate; texts are counted without inline codes. */
export interface Counts {
  readonly documents: number
  readonly units: number
  /** Units whose target is the same as the source. */
  readonly identicalUnits: number
  readonly sourceWords: number
  readonly targetWords: number
  /** Unicode code points, spaces included. */
  readonly sourceCharacters: number
  readonly targetCharacters: number
}

export const noCounts: Counts = {
  documents: 0,
  units: 0,
  identicalUnits: 0,
  sourceWords: 0,
  targetWords: 0,
  sourceCharacters: 0,
  targetCharacters: 0,
}

/** Counts the units, words and characters of both sides of a document. */
export function countDocument(document: BitextDocument): Counts {
  const tokens = tokenizeUnits(document)
  const sources = tokens.map(({ source }) => readProse(source))
  const targets = tokens.map(({ target }) => readProse(target))
  return {
    documents: 1,
    units: document.units.length,
    identicalUnits: document.units.filter(({ source, target }) => source === target).length,
    sourceWords: sum(sources, countWords),
    targetWords: sum(targets, countWords),
    sourceCharacters: sum(sources, countCharacters),
    targetCharacters: sum(targets, countCharacters),
  }
}

export function addCounts(first: Counts, second: Counts): Counts {
  return {
    documents: first.documents + second.documents,
    units: first.units + second.units,
    identicalUnits: first.identicalUnits + second.identicalUnits,
    sourceWords: first.sourceWords + second.sourceWords,
    targetWords: first.targetWords + second.targetWords,
    sourceCharacters: first.sourceCharacters + second.sourceCharacters,
    targetCharacters: first.targetCharacters + second.targetCharacters,
  }
}

// In scripts that write no spaces between words each character counts as one,
// with the marks that belong to it.
const ideograph = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const mark = String.raw`[\p{M}\uFF9E\uFF9F]`
const letter = String.raw`(?:(?!${ideograph})[\p{L}\p{M}\p{N}])`
const wordPattern = new RegExp(`${ideograph}${mark}*|${letter}+(?:['’.,-]${letter}+)*`, 'gu')

/** Counts words: runs of letters and digits, and each Chinese or Japanese character. */
export function countWords(text: string): number {
  return text.match(wordPattern)?.length ?? 0
}

function countCharacters(text: string): number {
  let count = 0
  for (const character of text) if (character !== codeGap) count++
  return count
}

function sum(texts: readonly string[], count: (text: string) => number): number {
  return texts.reduce((total, text) => total + count(text), 0)
}
