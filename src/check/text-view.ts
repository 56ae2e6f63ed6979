import { codeGap, type Token } from '../bitext/tokens.ts'
import { readCodes } from './code-kinds.ts'
import { readFeatures, type TextFeatures } from './features.ts'
import { printWords, type WordPrints } from './word-prints.ts'
import { listWords, type Word } from './words.ts'

/** One text of a unit as rules see it. */
export interface TextView {
  /** As it stands in the document. */
  readonly raw: string
  /** What `raw` has in it: bits of `features`. */
  readonly features: number
  /** The scripts of the characters of `raw` beyond ASCII: bits of `scripts`. */
  readonly scripts: number
  /** Plain text and inline codes, as remark sees them. */
  readonly tokens: readonly Token[]
  /** What inline codes there are: bits of `codes`. */
  readonly codes: number
  /**
   * The words for text rules: markers such as `**` and `](url)` are gone,
   * escapes and entities are their characters, and each code span, tag, xref,
   * URL or image without text is one `U+FFFC`.
   */
  readonly prose: string
  /** The words of `prose`. */
  readonly words: readonly Word[]
  /** The words of `prose` as numbers, for quick tests. */
  readonly prints: WordPrints
  /** Where a stretch of `prose` stands in `raw`. */
  readonly findRaw: (start: number, end: number) => { readonly start: number; readonly end: number }
}

/** Gives the tokens of a text, when somebody asks for them. */
export interface TokenReader {
  readonly readTokens: (side: 'target' | 'source') => readonly Token[]
}

export function createTextView(raw: string, readTokens: () => readonly Token[]): TextView {
  return new LazyTextView(raw, { readTokens }, 'target')
}

/** Stretches of the prose: where each begins, in the prose and in the raw text. */
interface ProsePart {
  readonly proseStart: number
  readonly rawStart: number
  readonly proseLength: number
  readonly rawLength: number
}

/** A text view that computes what it is asked for, and keeps it; a class, as there are many of them. */
export class LazyTextView implements TextView {
  readonly raw: string
  readonly features: number
  readonly scripts: number
  private readonly reader: TokenReader
  private readonly side: 'target' | 'source'
  private knownTokens: readonly Token[] | undefined = undefined
  private knownProse: string | undefined = undefined
  private knownWords: readonly Word[] | undefined = undefined
  private knownPrints: WordPrints | undefined = undefined
  private knownParts: readonly ProsePart[] | undefined = undefined
  private knownCodes = -1

  constructor(raw: string, reader: TokenReader, side: 'target' | 'source') {
    const { features, scripts }: TextFeatures = readFeatures(raw)
    this.raw = raw
    this.features = features
    this.scripts = scripts
    this.reader = reader
    this.side = side
  }

  get tokens(): readonly Token[] {
    this.knownTokens ??= this.reader.readTokens(this.side)
    return this.knownTokens
  }

  get codes(): number {
    if (this.knownCodes < 0) this.knownCodes = readCodes(this.tokens)
    return this.knownCodes
  }

  get prose(): string {
    this.knownProse ??= joinProse(this.tokens)
    return this.knownProse
  }

  get words(): readonly Word[] {
    this.knownWords ??= listWords(this.prose)
    return this.knownWords
  }

  get prints(): WordPrints {
    this.knownPrints ??= printWords(this.prose)
    return this.knownPrints
  }

  get findRaw(): TextView['findRaw'] {
    return (start, end) => {
      this.knownParts ??= listParts(this.tokens)
      const first = findPart(this.knownParts, start)
      const last = findPart(this.knownParts, Math.max(start, end - 1))
      if (!first || !last) return { start: this.raw.length, end: this.raw.length }
      const rawStart = toRaw(first, start)
      const rawEnd = end <= start ? rawStart : toRawEnd(last, end)
      return { start: rawStart, end: rawEnd }
    }
  }
}

function joinProse(tokens: readonly Token[]): string {
  let prose = ''
  for (const token of tokens) prose += readProse(token)
  return prose
}

function readProse(token: Token): string {
  if (token.type === 'text') return token.text
  if (token.type !== 'placeholder') return ''
  if (token.kind === 'escape' || token.kind === 'entity') return token.value ?? ''
  return token.kind === 'break' ? '\n' : codeGap
}

function listParts(tokens: readonly Token[]): ProsePart[] {
  const parts: ProsePart[] = []
  let proseStart = 0
  let rawStart = 0
  for (const token of tokens) {
    const proseLength = readProse(token).length
    const rawLength = token.text.length
    if (proseLength > 0) parts.push({ proseStart, rawStart, proseLength, rawLength })
    proseStart += proseLength
    rawStart += rawLength
  }
  return parts
}

/** The last part that begins at or before an offset of the prose. */
function findPart(parts: readonly ProsePart[], offset: number): ProsePart | undefined {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.proseStart ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return parts[low - 1]
}

function toRaw({ proseStart, rawStart, proseLength, rawLength }: ProsePart, offset: number) {
  if (proseLength === rawLength) return rawStart + Math.min(offset - proseStart, rawLength)
  return offset - proseStart >= proseLength ? rawStart + rawLength : rawStart
}

function toRawEnd({ proseStart, rawStart, proseLength, rawLength }: ProsePart, end: number) {
  if (proseLength === rawLength) return rawStart + Math.min(end - proseStart, rawLength)
  return rawStart + rawLength
}
