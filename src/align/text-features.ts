import { isLocaleFolder } from '../bitext/locale.ts'
import { readProse, type Token } from '../bitext/tokens.ts'
import { foldWord } from './fold-word.ts'

/**
 * What of a text its translation can be known by.
 *
 * Extracted once; costs of pairs are computed from it.
 */
export interface TextFeatures {
  /** Letters and digits that a reader sees, those of code spans included. */
  readonly length: number
  /** Each kind of evidence once, in the order of the text. */
  readonly marks: readonly Mark[]
}

/** A piece of evidence: `key` is the same in a text and in its translation if it is taken over. */
export interface Mark {
  readonly kind: MarkKind
  readonly key: string
  /** Another key that a translation may have in place of `key`: the beginning of a related word. */
  readonly stem?: string
}

/**
 * - `code`, `link`: code spans; destinations and cross references, without locale and fragment
 * - `number`: a run of digits
 * - `name`: a Latin word with a capital or a digit inside
 * - `word`: any other word of a script with spaces
 * - `letters`: two neighbouring letters of a script without spaces
 * - `shape`: how often each markup occurs, and the mark at the end
 */
export type MarkKind = 'code' | 'link' | 'number' | 'name' | 'word' | 'letters' | 'shape'

const asciiPattern = /^[\x00-\x7f]*$/

/** What is found of a text of many thousand words is enough. */
const maximumMarks = 400

/** As many words as a large set of documents has; more than that begin anew. */
const maximumWords = 200_000
const knownWords = new Map<string, Mark | undefined>()

/** Reads the features of a text's tokens. */
export function readFeatures(tokens: readonly Token[]): TextFeatures {
  const prose = normalize(readProse(tokens))
  const code = readCode(tokens)
  const marks = new Map<string, Mark>()
  const add = (mark: Mark) => {
    if (!marks.has(mark.key)) marks.set(mark.key, mark)
  }
  addShapes(tokens, prose, add)
  addCodes(tokens, add)
  addWords(code === '' ? prose : `${prose} ${code}`, (mark) => {
    add(mark)
    return marks.size < maximumMarks
  })
  const length = countLetters(prose) + countLetters(code)
  return { length, marks: [...marks.values()] }
}

/** Describes a word, and remembers it for the texts to come. */
function readWord(word: string): Mark | undefined {
  const known = knownWords.get(word)
  if (known || knownWords.has(word)) return known
  const mark = describeWord(word.slice(0, 60))
  if (knownWords.size >= maximumWords) knownWords.clear()
  if (word.length <= 60) knownWords.set(word, mark)
  return mark
}

/** The contents of code spans: their words speak too, where a span was cut or glued to another. */
function readCode(tokens: readonly Token[]): string {
  let code = ''
  for (const token of tokens) {
    if (token.type === 'placeholder' && token.kind === 'codeSpan') code += ` ${token.value ?? ''}`
  }
  return code
}

function normalize(text: string): string {
  return asciiPattern.test(text) ? text : text.normalize('NFKC')
}

function countLetters(text: string): number {
  if (!asciiPattern.test(text)) return text.match(/[\p{L}\p{M}\p{Nd}]/gu)?.length ?? 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 0x20
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) count++
  }
  return count
}

const shapeKinds = ['codeSpan', 'link', 'image', 'strong', 'emphasis', 'break', 'html'] as const
const shapes = new Map<string, Mark>()

function addShapes(tokens: readonly Token[], prose: string, add: (mark: Mark) => void): void {
  for (const kind of shapeKinds) {
    let count = 0
    for (const token of tokens) {
      if (token.type !== 'text' && token.type !== 'end' && token.kind === kind) count++
    }
    add(describeShape(`shape:${kind} ${Math.min(9, count)}`))
  }
  add(describeShape(`shape:bracket ${countBrackets(prose)}`))
  add(describeShape(`shape:end ${readEnd(prose)}`))
}

/** There are few shapes, and every text has some. */
function describeShape(key: string): Mark {
  const known = shapes.get(key)
  if (known) return known
  const mark: Mark = { kind: 'shape', key }
  shapes.set(key, mark)
  return mark
}

function countBrackets(prose: string): number {
  if (!prose.includes('(') && !prose.includes('（')) return 0
  return Math.min(9, prose.match(/[(（]/g)?.length ?? 0)
}

const endMarks: readonly (readonly [name: string, marks: string])[] = [
  ['.', '.。．।۔։။።'],
  ['?', '?？؟;'],
  ['!', '!！'],
  [':', ':：'],
]

function readEnd(prose: string): string {
  const last =
    prose
      .trimEnd()
      .slice(-20)
      .replace(/["'”’»」』)）*_]+$/u, '')
      .at(-1) ?? ''
  return endMarks.find(([, marks]) => last !== '' && marks.includes(last))?.[0] ?? 'none'
}

function addCodes(tokens: readonly Token[], add: (mark: Mark) => void): void {
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'end') continue
    if (token.url !== undefined) add({ kind: 'link', key: `link:${normalizeUrl(token.url)}` })
    if (token.type !== 'placeholder') continue
    if (token.kind === 'codeSpan') add({ kind: 'code', key: `code:${token.value ?? ''}` })
    if (token.kind === 'html') add({ kind: 'code', key: `html:${token.text.slice(0, 100)}` })
  }
}

function normalizeUrl(url: string): string {
  return url
    .slice(0, 300)
    .toLowerCase()
    .replace(/[#?].*$/s, '')
    .split('/')
    .filter((segment) => !isLocaleFolder(segment))
    .join('/')
}

// A number with its separators, or a word; names with dots, hyphens or underscores fall apart.
const wordPattern =
  /\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{M}\p{Nd}])|[\p{L}\p{M}\p{Nd}]+(?:['’"״׳][\p{L}\p{M}]+)*/gu
// Below these there are only alphabets with spaces.
const unspacedTest =
  /[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\ud7ff\ud840-\udbff\uf900-\ufaff]/
const unspacedPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}ー]+/gu

/** Adds the words of a text, until `add` says that it is enough. */
function addWords(prose: string, add: (mark: Mark) => boolean): void {
  let spaced = prose
  if (unspacedTest.test(prose)) {
    for (const run of prose.match(unspacedPattern) ?? []) if (!addLetterPairs(run, add)) return
    spaced = prose.replace(unspacedPattern, ' ')
  }
  for (const word of spaced.match(wordPattern) ?? []) {
    const mark = readWord(word)
    if (mark && !add(mark)) return
  }
}

/** Adds each two neighbouring letters, but not two of Hiragana, which are mostly grammar. */
function addLetterPairs(run: string, add: (mark: Mark) => boolean): boolean {
  let first = ''
  let wasHiragana = false
  for (const letter of run) {
    const isHiragana = letter >= '\u3041' && letter <= '\u309f'
    if (first !== '' && !(isHiragana && wasHiragana)) {
      if (!add({ kind: 'letters', key: `letters:${first}${letter}` })) return false
    }
    first = letter
    wasHiragana = isHiragana
  }
  return true
}

function describeWord(text: string): Mark | undefined {
  if (/^[\p{Nd}.,]+$/u.test(text)) {
    return { kind: 'number', key: `number:${text.replace(/[.,]/g, '')}` }
  }
  const key = `word:${text.toLowerCase()}`
  if (/^[A-Za-z].*[A-Z\d]/.test(text)) return { kind: 'name', key }
  if (text.length < 3 && /^[a-z]+$/i.test(text)) return undefined
  const folded = foldWord(dropParticles(text))
  if (folded.length < 5 && folded === text) return { kind: 'word', key }
  return { kind: 'word', key, stem: `stem:${folded.slice(0, 4)}` }
}

/** Words of Hebrew and Arabic begin with their article, conjunction and prepositions. */
function dropParticles(word: string): string {
  if (!/^[\u0590-\u06ff]/.test(word)) return word
  const rest = word.replace(/^(?:[והבלמשכ]{1,2}|[وف]?[بلك]?(?:ال|لل)?)/, '')
  return rest.length >= 3 ? rest : word
}
