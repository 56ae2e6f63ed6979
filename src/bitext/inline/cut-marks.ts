import { decodeString } from 'micromark-util-decode-string'
import type { PairedKind, Token } from '../tokens.ts'
import { isLetter } from './classify-character.ts'
import type { Mark } from './mark.ts'
import { readCodeValue } from './read-code-value.ts'

const tilde = 0x7e
const closeBracket = 0x5d
const backslash = 0x5c

// Alt texts with these have other kinds of tokens.
const markupInAlt = /[[\]`<]/
const markupBesideEscape = /[*_~@&]|www|https?/i

/**
 * Cuts a text at its marks, of which there are `count`; undefined if it is for
 * remark after all.
 */
export function cutMarks(text: string, marks: readonly Mark[], count: number): Token[] | undefined {
  cutter.begin(text, marks, count)
  return cutter.cut()
}

class MarkCutter {
  #text = ''
  #marks: readonly Mark[] = []
  #count = 0
  #tokens: Token[] = []
  /** Where the text begins that has no token yet. */
  #at = 0
  /** Where the last code ended, escapes and entities aside. */
  #codeEnd = 0
  #pairs = 0
  /** The numbers of the open pairs. */
  readonly #open: number[] = []
  #openCount = 0
  #links = 0

  begin(text: string, marks: readonly Mark[], count: number): void {
    this.#text = text
    this.#marks = marks
    this.#count = count
    this.#tokens = []
    this.#at = 0
    this.#codeEnd = 0
    this.#pairs = 0
    this.#openCount = 0
    this.#links = 0
  }

  cut(): Token[] | undefined {
    for (let index = 0; index < this.#count; index++) {
      const mark = this.#marks[index]
      if (!mark) break
      switch (mark.type) {
        case 'none':
          break
        case 'run':
          this.#cutRun(mark)
          break
        case 'suspect':
          // In a link remark looks for no URL.
          if (this.#links === 0 && !(mark.isBehindRun && this.#codeEnd === mark.start)) {
            return undefined
          }
          break
        case 'link':
          if (this.#findIncludeStart(mark) >= 0) {
            if (!this.#cutInclude(mark)) return undefined
            index = mark.closer
          } else this.#openLink(mark)
          break
        case 'close':
          this.#closeLink(mark)
          break
        case 'image':
          if (!this.#cutImage(mark, index)) return undefined
          index = mark.closer
          break
        default:
          if (!this.#cutPlaceholder(mark)) return undefined
      }
    }
    this.#cutText(this.#text.length)
    return this.#tokens
  }

  #cutText(end: number): void {
    if (end <= this.#at) return
    this.#tokens.push({ type: 'text', text: this.#text.slice(this.#at, end) })
    this.#at = end
  }

  #cutPlaceholder(mark: Mark): boolean {
    this.#cutText(mark.start)
    const text = this.#text.slice(mark.start, mark.end)
    this.#at = mark.end
    switch (mark.type) {
      case 'escape':
        this.#tokens.push({ type: 'placeholder', text, kind: 'escape', value: text.slice(1) })
        return true
      case 'entity':
        this.#tokens.push({ type: 'placeholder', text, kind: 'entity', value: mark.value })
        return true
      case 'code':
        this.#tokens.push({
          type: 'placeholder',
          text,
          kind: 'codeSpan',
          value: readCodeValue(text),
        })
        break
      case 'html':
        this.#tokens.push({ type: 'placeholder', text, kind: 'html' })
        break
      case 'break':
        this.#tokens.push({ type: 'placeholder', text, kind: 'break', value: '\n' })
        break
      case 'footnote':
        this.#tokens.push({ type: 'placeholder', text, kind: 'footnoteReference' })
        break
      default:
        // An include without a link is for remark.
        if (this.#findIncludeOpener(mark.start, mark.end) >= 0) return false
        this.#pushAutolink(text, mark)
    }
    this.#codeEnd = mark.end
    return true
  }

  #pushAutolink(text: string, { type, value: url }: Mark): void {
    if (url.startsWith('xref:')) {
      this.#tokens.push({ type: 'placeholder', text, kind: 'xref', url })
      return
    }
    const isBracketed = type === 'autolink'
    const end = isBracketed || text.endsWith('>') ? text.length - 1 : text.length
    const value = text.slice(isBracketed ? 1 : 0, end)
    this.#tokens.push({ type: 'placeholder', text, kind: 'autolink', value, url })
  }

  #cutRun(run: Mark): void {
    let at = run.start
    for (let index = 0; index < run.closing.count; index++) {
      const end = at + run.closing.lengthAt(index)
      this.#pushEnd(readKind(run, end - at), at, end)
      at = end
    }
    at = run.end - run.opening.size
    // The piece that was matched last is the outermost.
    for (let index = run.opening.count - 1; index >= 0; index--) {
      const end = at + run.opening.lengthAt(index)
      this.#cutText(at)
      const pair = this.#openPair(end)
      const text = this.#text.slice(at, end)
      this.#tokens.push({ type: 'start', kind: readKind(run, end - at), text, pair })
      at = end
    }
  }

  #openPair(end: number): number {
    const pair = ++this.#pairs
    this.#open[this.#openCount++] = pair
    this.#at = end
    this.#codeEnd = end
    return pair
  }

  #pushEnd(kind: PairedKind, start: number, end: number): void {
    this.#cutText(start)
    const pair = this.#open[--this.#openCount] ?? 0
    this.#tokens.push({ type: 'end', kind, text: this.#text.slice(start, end), pair })
    this.#at = end
    this.#codeEnd = end
  }

  #openLink({ start, end, value: url, isReference }: Mark): void {
    this.#cutText(start)
    const pair = this.#openPair(end)
    this.#links++
    if (isReference) this.#tokens.push({ type: 'start', kind: 'linkReference', text: '[', pair })
    else this.#tokens.push({ type: 'start', kind: 'link', text: '[', pair, url })
  }

  #closeLink({ start, end, isReference }: Mark): void {
    this.#links--
    this.#pushEnd(isReference ? 'linkReference' : 'link', start, end)
  }

  #findIncludeStart(link: Mark): number {
    const closer = this.#marks[link.closer]
    if (!closer || link.isReference) return -1
    return this.#findIncludeOpener(link.start, closer.end)
  }

  /** Where the `[!NAME` stands before a link that has a bracket behind it, or -1. */
  #findIncludeOpener(start: number, end: number): number {
    const text = this.#text
    if (text.charCodeAt(end) !== closeBracket) return -1
    let at = start
    while (at > this.#codeEnd && /[ \t]/.test(text.charAt(at - 1))) at--
    while (at > this.#codeEnd && /[\w-]/.test(text.charAt(at - 1))) at--
    const opener = at - 2
    if (opener < this.#codeEnd || !text.startsWith('[!', opener)) return -1
    return isLetter(text.charCodeAt(at)) ? opener : -1
  }

  /** `[!INCLUDE [text](path)]` is one code; false if that is for remark to say. */
  #cutInclude(link: Mark): boolean {
    const start = this.#findIncludeStart(link)
    if (start < this.#at || this.#text.charCodeAt(start - 1) === backslash) return false
    const end = (this.#marks[link.closer]?.end ?? start) + 1
    this.#cutText(start)
    const text = this.#text.slice(start, end)
    this.#tokens.push({ type: 'placeholder', text, kind: 'include', url: link.value })
    this.#at = end
    this.#codeEnd = end
    return true
  }

  /** An image's alt text is for translators; false if that is for remark to say. */
  #cutImage(image: Mark, index: number): boolean {
    const closer = this.#marks[image.closer]
    if (!closer) return false
    const alt = this.#text.slice(image.end, closer.start)
    const hasEscape = alt.includes('\\')
    if (markupInAlt.test(alt) || (hasEscape && markupBesideEscape.test(alt))) return false
    this.#cutText(image.start)
    if (alt === '' || hasEscape) this.#pushImage(image, closer, hasEscape ? decodeString(alt) : '')
    else this.#cutAlt(image, closer, index)
    this.#at = closer.end
    this.#codeEnd = closer.end
    return true
  }

  #pushImage({ start, value: url, isReference }: Mark, { end }: Mark, value: string): void {
    const text = this.#text.slice(start, end)
    if (isReference) this.#tokens.push({ type: 'placeholder', text, kind: 'image', value })
    else this.#tokens.push({ type: 'placeholder', text, kind: 'image', url, value })
  }

  #cutAlt(image: Mark, closer: Mark, index: number): void {
    const pair = ++this.#pairs
    if (image.isReference) this.#tokens.push({ type: 'start', kind: 'image', text: '![', pair })
    else this.#tokens.push({ type: 'start', kind: 'image', text: '![', pair, url: image.value })
    this.#at = image.end
    for (let inside = index + 1; inside < image.closer; inside++) {
      const mark = this.#marks[inside]
      if (mark?.type === 'entity') this.#cutPlaceholder(mark)
    }
    this.#cutText(closer.start)
    const text = this.#text.slice(closer.start, closer.end)
    this.#tokens.push({ type: 'end', kind: 'image', text, pair })
  }
}

const cutter = new MarkCutter()

function readKind({ marker }: Mark, length: number): PairedKind {
  if (marker === tilde) return 'delete'
  return length === 2 ? 'strong' : 'emphasis'
}
