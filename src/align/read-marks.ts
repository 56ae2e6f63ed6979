import { isLocaleFolder } from '../bitext/locale.ts'
import { readProse, readProseToken, type Token } from '../bitext/tokens.ts'
import { LetterBuffer } from './letter-buffer.ts'
import { digitBit, eastBit, hiraganaBit, unspacedBit, wordBit } from './letter-classes.ts'
import { noKind } from './lexicon.ts'
import type { TextIndexer } from './text-indexer.ts'
import { addShapes } from './text-shapes.ts'

const buffer = new LetterBuffer()

/**
 * Adds the marks that the translation of a text can be known by, each kind of evidence once.
 *
 * Returns how many letters and digits a reader sees, those of code spans included.
 */
export function readMarks(tokens: readonly Token[], indexer: TextIndexer): number {
  buffer.clear()
  appendProse(tokens)
  addShapes(tokens, buffer, indexer)
  if (tokens.length > 1 || tokens[0]?.type !== 'text') addCodes(tokens, indexer)
  if ((buffer.bits & eastBit) === 0) addWords(wordBit, indexer)
  else if (addLetterPairs(indexer)) addWords(wordBit | unspacedBit, indexer)
  return buffer.letters
}

/** Fills the buffer with the text between codes, in NFKC. */
function appendProse(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'text') buffer.append(token.text)
    else if (token.type === 'placeholder') buffer.append(readProseToken(token))
  }
  buffer.fold()
  if (!buffer.needsNormalizing) return
  buffer.clear()
  buffer.append(readProse(tokens).normalize('NFKC'))
}

/** Adds code spans, tags and destinations, and appends the contents of code spans to the buffer. */
function addCodes(tokens: readonly Token[], indexer: TextIndexer): void {
  const { lexicon } = indexer
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'end') continue
    if (token.url !== undefined) indexer.add(lexicon.findNamed('link', token.url, describeLink))
    if (token.type !== 'placeholder') continue
    if (token.kind === 'codeSpan') {
      // The words of a code span speak too, where it was cut or glued to another.
      buffer.append(' ')
      buffer.append(token.value ?? '')
      indexer.add(lexicon.findNamed('code', token.value ?? '', describeCode))
    }
    if (token.kind === 'html')
      indexer.add(lexicon.findNamed('tag', token.text.slice(0, 100), describeTag))
  }
}

function describeCode(value: string): string {
  return `code:${value}`
}

function describeTag(text: string): string {
  return `html:${text}`
}

function describeLink(url: string): string {
  const path = url
    .slice(0, 300)
    .toLowerCase()
    .replace(/[#?].*$/s, '')
    .split('/')
    .filter((segment) => !isLocaleFolder(segment))
    .join('/')
  return `link:${path}`
}

/**
 * Adds the words and numbers of the buffer; `mask` tells `wordBit` alone from other bits that
 * are no part of a word here.
 *
 * A number has its separators in it; names with dots, hyphens or underscores fall apart.
 */
function addWords(mask: number, indexer: TextIndexer): void {
  const { lexicon } = indexer
  const { codes, classes, length } = buffer
  let at = 0
  while (at < length) {
    const kind = classes[at] ?? 0
    if ((kind & mask) !== wordBit) {
      at++
      continue
    }
    const start = at
    if ((kind & digitBit) !== 0) at = skipNumber(at, mask)
    if (at === start) {
      while (at < length && ((classes[at] ?? 0) & mask) === wordBit) at++
      while (at < length && isApostrophe(codes[at] ?? 0) && isLetter(at + 1, mask)) {
        at += 2
        while (isLetter(at, mask)) at++
      }
    }
    const mark = lexicon.findWord(buffer, start, at, 'word')
    if (lexicon.readKind(mark) !== noKind && !indexer.add(mark)) return
  }
}

/** The end of a number, with digits behind points and commas; where it starts if it is a part of a word. */
function skipNumber(start: number, mask: number): number {
  let end = start
  for (let at = start; ; ) {
    while (isDigit(at, mask)) at++
    if (isLetter(at, mask)) return end
    end = at
    const separator = at < buffer.length ? buffer.codes[at] : 0
    if (separator !== 0x2e && separator !== 0x2c) return end
    at++
    if (!isDigit(at, mask)) return end
  }
}

function isDigit(at: number, mask: number): boolean {
  const kind = at < buffer.length ? (buffer.classes[at] ?? 0) : 0
  return (kind & (mask | digitBit)) === (wordBit | digitBit)
}

function isLetter(at: number, mask: number): boolean {
  const kind = at < buffer.length ? (buffer.classes[at] ?? 0) : 0
  return (kind & (mask | digitBit)) === wordBit
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x22 || code === 0x5f3 || code === 0x5f4
}

/**
 * Adds each two neighbouring letters of scripts without spaces, but not two of
 * Hiragana, which are mostly grammar; tells whether there is room for more.
 */
function addLetterPairs(indexer: TextIndexer): boolean {
  const { codes, classes, length } = buffer
  let first = -1
  let wasHiragana = false
  for (let at = 0; at < length; ) {
    const kind = classes[at] ?? 0
    if ((kind & unspacedBit) === 0) {
      first = -1
      at++
      continue
    }
    const end = isHighSurrogate(codes[at] ?? 0) ? at + 2 : at + 1
    const isHiragana = (kind & hiraganaBit) !== 0
    if (first >= 0 && !(isHiragana && wasHiragana)) {
      if (!indexer.add(indexer.lexicon.findWord(buffer, first, end, 'letters'))) return false
    }
    first = at
    wasHiragana = isHiragana
    at = end
  }
  return true
}

function isHighSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xd800
}
