import { type BitextDocument, parseBitext, type Unit } from '../src/index.ts'

/** A document that no cache has seen: other ids, and another word in each unit. */
export interface VariedDocument {
  readonly text: string
  readonly units: number
  /** Units in which no word could be changed without a risk for their markup. */
  readonly sameUnits: number
}

const idPattern = /(data-[ts]tu-id=(?:"|&quot;))([0-9a-f]{5})(?=-)/g
const idCount = 16 ** 5
/** Odd, and so another prefix for each of as many copies as there are prefixes. */
const idStep = 48_271

/** Makes copy number `copy`, from 1, of a document; the same one each time. */
export function varyDocument(text: string, copy: number): VariedDocument {
  const document = parseBitext(text)
  const parts: string[] = []
  let end = 0
  let sameUnits = 0
  for (const unit of document.units) {
    const edits = listEdits(document, unit, copy)
    if (edits.length === 0) sameUnits++
    for (const { start, insert } of edits) {
      parts.push(text.slice(end, start), insert)
      end = start
    }
  }
  parts.push(text.slice(end))
  return { text: varyIds(parts.join(''), copy), units: document.units.length, sameUnits }
}

/** The prefixes of a document stay different, or alike, from side to side. */
function varyIds(text: string, copy: number): string {
  return text.replace(idPattern, (_, opening: string, prefix: string) => {
    const number = (Number.parseInt(prefix, 16) + copy * idStep) % idCount
    return opening + number.toString(16).padStart(5, '0')
  })
}

interface Edit {
  readonly start: number
  readonly insert: string
}

function listEdits({ text }: BitextDocument, unit: Unit, copy: number): Edit[] {
  const { start, target, source, targetStart, sourceStart } = unit
  // The anchor of a heading is made of its source.
  const hasAnchor = text.startsWith('</a>', start - '</a>'.length)
  return [
    findEdit(target, targetStart, copy),
    hasAnchor ? undefined : findEdit(source, sourceStart, copy),
  ].filter((edit) => edit !== undefined)
}

/** What stands outside of words that are only words: code, tags, links, names with dots, escapes. */
const skipped =
  /`+[^`]*`+|<[^<>]*>|!?\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])?|\{[^{}]*\}|&#?\w+;|\\.|[^\s`<[{&!\\\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/uy
const latinWord = /\p{Script=Latin}{3,}(?=[\s,;!?]|\.(?:\s|$)|$)/uy
const hebrewWord = /\p{Script=Hebrew}{3,}(?=[\s,;!?]|\.(?:\s|$)|$)/uy
const cjkWord = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/uy

function findEdit(text: string, start: number, copy: number): Edit | undefined {
  const plain = findWordEnd(text, 0)
  const end = plain ?? findLinkWordEnd(text)
  if (end === undefined) return undefined
  return { start: start + end, insert: formatCopy(text.charAt(end - 1), copy) }
}

function findWordEnd(text: string, from: number): number | undefined {
  for (let index = from; index < text.length; ) {
    const word =
      matchAt(latinWord, text, index) ??
      matchAt(cjkWord, text, index) ??
      matchAt(hebrewWord, text, index)
    if (word !== undefined) return word
    index = matchAt(skipped, text, index) ?? index + 1
  }
  return undefined
}

/** The text of an inline link may change; a label may not. */
function findLinkWordEnd(text: string): number | undefined {
  for (const { index, 1: linkText = '' } of text.matchAll(/(?<!!)\[([^[\]`<>]*)\]\(/g)) {
    const end = findWordEnd(linkText, 0)
    if (end !== undefined) return index + 1 + end
  }
  return undefined
}

function matchAt(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** The number of the copy, in letters that a word may go on with. */
function formatCopy(letter: string, copy: number): string {
  if (/\p{Script=Latin}/u.test(letter)) return writeNumber(copy, 'a', 26)
  if (/\p{Script=Hebrew}/u.test(letter)) return writeNumber(copy, 'א', 10)
  return writeNumber(copy, '一', 200)
}

function writeNumber(value: number, zero: string, base: number): string {
  const digit = String.fromCodePoint((zero.codePointAt(0) ?? 0) + (value % base))
  return value < base ? digit : writeNumber(Math.floor(value / base), zero, base) + digit
}
