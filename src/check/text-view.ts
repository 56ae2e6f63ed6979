import { codeGap, type Token } from '../bitext/tokens.ts'
import { listWords, type Word } from './words.ts'

/** One text of a unit as rules see it. */
export interface TextView {
  /** As it stands in the document. */
  readonly raw: string
  /** Plain text and inline codes, as remark sees them. */
  readonly tokens: readonly Token[]
  /**
   * The words for text rules: markers such as `**` and `](url)` are gone,
   * escapes and entities are their characters, and each code span, tag, xref,
   * URL or image without text is one `U+FFFC`.
   */
  readonly prose: string
  /** The words of `prose`. */
  readonly words: readonly Word[]
  /** Where a stretch of `prose` stands in `raw`. */
  readonly findRaw: (start: number, end: number) => { readonly start: number; readonly end: number }
}

export function createTextView(raw: string, readTokens: () => readonly Token[]): TextView {
  return new LazyTextView(raw, readTokens)
}

/** Stretches of the prose: where each begins, in the prose and in the raw text. */
interface ProsePart {
  readonly proseStart: number
  readonly rawStart: number
  readonly proseLength: number
  readonly rawLength: number
}

class LazyTextView implements TextView {
  readonly raw: string
  readonly #readTokens: () => readonly Token[]
  #tokens: readonly Token[] | undefined
  #prose: string | undefined
  #words: readonly Word[] | undefined
  #parts: readonly ProsePart[] | undefined

  constructor(raw: string, readTokens: () => readonly Token[]) {
    this.raw = raw
    this.#readTokens = readTokens
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.#readTokens()
    return this.#tokens
  }

  get prose(): string {
    this.#prose ??= this.tokens.map(readProse).join('')
    return this.#prose
  }

  get words(): readonly Word[] {
    this.#words ??= listWords(this.prose)
    return this.#words
  }

  get findRaw(): TextView['findRaw'] {
    return (start, end) => {
      this.#parts ??= listParts(this.tokens)
      const first = findPart(this.#parts, start)
      const last = findPart(this.#parts, Math.max(start, end - 1))
      if (!first || !last) return { start: this.raw.length, end: this.raw.length }
      const rawStart = toRaw(first, start)
      const rawEnd = end <= start ? rawStart : toRawEnd(last, end)
      return { start: rawStart, end: rawEnd }
    }
  }
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
