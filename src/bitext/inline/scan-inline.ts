import { decodeString } from 'micromark-util-decode-string'
import {
  endsWithWww,
  findProtocol,
  isMailAddress,
  isWordCharacter,
  mayBeginUrl,
  mayEndMail,
  mayHideInUrl,
  mayStandBeforeWww,
  mayStandForUrl,
} from './bare-url.ts'
import {
  classifyCharacter,
  isAlphanumeric,
  isAsciiPunctuation,
  isLetter,
  punctuation,
} from './classify-character.ts'
import { type KnownLabels, normalizeLabel } from './known-labels.ts'
import { Mark, type MarkType, maximumRun } from './mark.ts'
import { readHtml, readMailAutolink, readUriAutolink } from './read-angle.ts'
import { decodeEntity, readEntity } from './read-entity.ts'
import { isMailboxCharacter, readMailDomain, readUrl } from './read-literal.ts'
import { readResource, resource } from './read-resource.ts'
import { resolveRuns } from './resolve-runs.ts'
import { setFlanks } from './set-flanks.ts'

const backtick = 0x60
const backslash = 0x5c
const tilde = 0x7e
const asterisk = 0x2a
const underscore = 0x5f
const openBracket = 0x5b
const closeBracket = 0x5d
const openParenthesis = 0x28
const exclamation = 0x21
const caret = 0x5e
const slash = 0x2f
const dot = 0x2e
const atSign = 0x40
const colon = 0x3a
const space = 0x20
const tab = 0x09
const lineFeed = 0x0a

// More than anybody writes: what is matched in the square of them stays cheap.
const mostMarks = 400
const longestLabel = 1000

// Where inline markup may begin.
const special = new Uint8Array(128)
for (const character of '`\\~*_[]!<&@:.\n\r\0') special[character.charCodeAt(0)] = 1

// An empty line ends a paragraph, and so does the definition of a footnote.
const paragraphEnd = /\n[ \t]*(?:\n|\[\^|$)|^[ \t]*\n/

/** A bracket that may begin the text of a link or an image. */
interface Opener {
  mark: Mark
  /** How many delimiter runs stand before it. */
  runs: number
  /** Inside a link: it can begin no link. */
  isInactive: boolean
  /** No bracket closes it as a link. */
  isBalanced: boolean
}

/**
 * Finds the inline markup of one text after the other, as micromark with GFM
 * does; `marks` are valid up to `count` until the next scan.
 */
export class InlineScanner {
  readonly marks: Mark[] = []
  count = 0

  #text = ''
  #labels: KnownLabels | undefined
  /** Where the last construct ended: what stands before is not to be looked at again. */
  #constructEnd = 0
  #runs: Mark[] = []
  #runCount = 0
  #openers: Opener[] = []
  #openerCount = 0
  /** How many of the openers may still become links or images. */
  #unbalanced = 0

  /**
   * Scans a text; false if it is for remark. Without `labels` it is so wherever
   * a definition might count.
   */
  scan(text: string, first: number, labels: KnownLabels | undefined): boolean {
    this.#text = text
    this.#labels = labels
    this.#constructEnd = 0
    this.#runCount = 0
    this.#openerCount = 0
    this.#unbalanced = 0
    this.count = 0
    // NUL is replaced by U+FFFD, CR may be half a line end.
    if (text.includes('\0') || text.includes('\r')) return false
    if (text.includes('\n') && paragraphEnd.test(text)) return false
    // The first special character may be the bracket of an image.
    let at = Math.max(0, first - 1)
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code >= 128 || special[code] === 0) {
        at++
        continue
      }
      at = this.#read(code, at)
      if (at < 0 || this.count > mostMarks) return false
    }
    return this.#runCount === 0 || resolveRuns(this.#runs, 0, this.#runCount)
  }

  /** Reads what begins at a special character; says where to go on, or -1 to give up. */
  #read(code: number, at: number): number {
    switch (code) {
      case backtick:
        return this.#readCode(at)
      case asterisk:
      case underscore:
      case tilde:
        return this.#readRun(code, at)
      case openBracket:
        return this.#readOpener(at, at)
      case exclamation:
        return this.#text.charCodeAt(at + 1) === openBracket ? this.#readOpener(at, at + 1) : at + 1
      case closeBracket:
        return this.#openerCount > 0 ? this.#readCloser(at) : at + 1
      case 0x3c:
        return this.#readAngle(at)
      case 0x26:
        return this.#readEntity(at)
      case backslash:
        return this.#readEscape(at)
      case atSign:
        return this.#readMail(at)
      case colon:
        return this.#readProtocol(at)
      case dot:
        return this.#readWww(at)
      case lineFeed:
        return this.#readLineEnd(at)
      default:
        return -1
    }
  }

  #push(type: MarkType, start: number, end: number): Mark {
    let mark = this.marks[this.count]
    if (!mark) {
      mark = new Mark()
      this.marks.push(mark)
    }
    this.count++
    mark.type = type
    mark.start = start
    mark.end = end
    return mark
  }

  #pushConstruct(type: MarkType, start: number, end: number): number {
    this.#push(type, start, end)
    this.#constructEnd = end
    return end
  }

  #readCode(start: number): number {
    const text = this.#text
    let fenceEnd = start + 1
    while (text.charCodeAt(fenceEnd) === backtick) fenceEnd++
    const length = fenceEnd - start
    let at = text.indexOf('`', fenceEnd)
    while (at >= 0) {
      const closer = at
      while (text.charCodeAt(at) === backtick) at++
      if (at - closer === length) return this.#pushCode(start, at)
      at = text.indexOf('`', at)
    }
    // Counts, so that many of them end the scan.
    this.#push('none', start, fenceEnd)
    return fenceEnd
  }

  #pushCode(start: number, end: number): number {
    // What becomes of line ends in code is for remark to say.
    const lineEnd = this.#text.indexOf('\n', start)
    return lineEnd >= 0 && lineEnd < end ? -1 : this.#pushConstruct('code', start, end)
  }

  #readRun(marker: number, start: number): number {
    const text = this.#text
    let end = start + 1
    while (text.charCodeAt(end) === marker) end++
    const length = end - start
    if (length > maximumRun) return -1
    this.#constructEnd = end
    // To GFM, more than two tildes are text.
    if (marker === tilde && length > 2) return end
    const run = this.#push('run', start, end)
    const previous = text.charCodeAt(start - 1)
    setFlanks(run, marker, previous, text.charCodeAt(end))
    run.marker = marker
    run.left = length
    run.closing.clear()
    run.opening.clear()
    this.#runs[this.#runCount++] = run
    return end
  }

  #readOpener(start: number, bracket: number): number {
    const end = bracket + 1
    if (this.#text.charCodeAt(end) === caret) {
      const footnoteEnd = this.#readFootnote(start, bracket)
      if (footnoteEnd !== 0) return footnoteEnd
    }
    const mark = this.#push('none', start, end)
    const opener = this.#openers[this.#openerCount]
    if (opener) {
      opener.mark = mark
      opener.runs = this.#runCount
      opener.isInactive = false
      opener.isBalanced = false
    } else {
      const runs = this.#runCount
      this.#openers.push({ mark, runs, isInactive: false, isBalanced: false })
    }
    this.#openerCount++
    this.#unbalanced++
    this.#constructEnd = end
    return end
  }

  /** The end of a footnote reference, 0 if there is none, -1 if that is for remark to say. */
  #readFootnote(start: number, bracket: number): number {
    if (!this.#labels) return -1
    if (this.#labels.footnotes.size === 0) return 0
    const labelEnd = this.#text.indexOf(']', bracket)
    if (start !== bracket || labelEnd < 0) return -1
    const label = this.#text.slice(bracket + 2, labelEnd)
    if (label.length > longestLabel || /[\\[]/.test(label)) return -1
    if (label === '' || /[\t\n ]/.test(label)) return 0
    if (!this.#labels.footnotes.has(normalizeLabel(label))) return 0
    if (!this.#labels.isCertain) return -1
    return this.#pushConstruct('footnote', start, labelEnd + 1)
  }

  #readCloser(at: number): number {
    while (this.#openers[this.#openerCount - 1]?.isBalanced) this.#openerCount--
    const opener = this.#openers[this.#openerCount - 1]
    if (this.#openerCount === 0 || !opener) return at + 1
    if (!opener.isInactive) {
      const next = this.#text.charCodeAt(at + 1)
      const end = next === openParenthesis ? readResource(this.#text, at + 1) : -1
      if (end >= 0) return this.#closeWithResource(opener, at, end)
      const reference = this.#readReference(opener, at)
      if (reference < 0) return -1
      if (reference > 0) return this.#close(opener, at, reference)
    }
    opener.isBalanced = true
    this.#unbalanced--
    this.#constructEnd = at + 1
    return at + 1
  }

  #closeWithResource(opener: Opener, at: number, end: number): number {
    const url = this.#text.slice(resource.destinationStart, resource.destinationEnd)
    opener.mark.value = url.includes('&') || url.includes('\\') ? decodeString(url) : url
    opener.mark.isReference = false
    return this.#close(opener, at, end)
  }

  #close(opener: Opener, at: number, end: number): number {
    const { mark } = opener
    const isImage = mark.end - mark.start === 2
    mark.type = isImage ? 'image' : 'link'
    mark.closer = this.count
    this.#push('close', at, end).isReference = mark.isReference
    this.#openerCount--
    this.#unbalanced--
    if (!isImage) this.#deactivateOpeners()
    if (this.#runCount > opener.runs) {
      if (!resolveRuns(this.#runs, opener.runs, this.#runCount)) return -1
      this.#runCount = opener.runs
    }
    this.#constructEnd = end
    return end
  }

  /** No link holds another. */
  #deactivateOpeners(): void {
    for (let index = this.#openerCount - 1; index >= 0; index--) {
      const opener = this.#openers[index]
      if (opener && opener.mark.end - opener.mark.start === 1) opener.isInactive = true
    }
  }

  /** The end of a reference, 0 if there is none, -1 if that is for remark to say. */
  #readReference(opener: Opener, at: number): number {
    if (!this.#labels) return -1
    const { links, isCertain } = this.#labels
    if (links.size === 0) return 0
    const text = this.#text
    const labelStart = opener.mark.end
    if (at - labelStart > longestLabel) return -1
    const isDefined = links.has(normalizeLabel(text.slice(labelStart, at)))
    if (isDefined && !isCertain) return -1
    opener.mark.isReference = true
    if (text.charCodeAt(at + 1) !== openBracket) return isDefined ? at + 1 : 0
    const fullEnd = text.indexOf(']', at + 2)
    if (fullEnd < 0) return 0
    const label = text.slice(at + 2, fullEnd)
    if (label.length > longestLabel || /[\\[]/.test(label)) return -1
    if (label === '') return isDefined ? fullEnd + 1 : 0
    if (!links.has(normalizeLabel(label))) return 0
    return isCertain ? fullEnd + 1 : -1
  }

  #readAngle(at: number): number {
    const uri = readUriAutolink(this.#text, at)
    if (uri >= 0) return this.#pushAutolink('', at, uri)
    const mail = readMailAutolink(this.#text, at)
    if (mail >= 0) return this.#pushAutolink('mailto:', at, mail)
    const html = readHtml(this.#text, at)
    if (html >= 0) return this.#pushConstruct('html', at, html)
    this.#push('none', at, at + 1)
    return at + 1
  }

  #pushAutolink(protocol: string, start: number, end: number): number {
    const mark = this.#push('autolink', start, end)
    mark.value = protocol + this.#text.slice(start + 1, end - 1)
    this.#constructEnd = end
    return end
  }

  #readEntity(at: number): number {
    const entity = readEntity(this.#text, at)
    if (entity === '') return at + 1
    const value = decodeEntity(entity)
    if (value === entity) return at + 1
    const end = at + entity.length
    // It may be a part of a bare URL.
    if (mayStandForUrl(value)) this.#pushSuspect(at)
    this.#push('entity', at, end).value = value
    this.#constructEnd = end
    return end
  }

  #readEscape(at: number): number {
    const next = this.#text.charCodeAt(at + 1)
    if (next === lineFeed) return this.#pushConstruct('break', at, at + 2)
    if (!isAsciiPunctuation(next)) return at + 1
    if (mayHideInUrl(this.#text, at)) this.#pushSuspect(at)
    return this.#pushConstruct('escape', at, at + 2)
  }

  #pushSuspect(at: number): void {
    this.#push('suspect', at, at).isBehindRun = false
  }

  #readMail(at: number): number {
    const text = this.#text
    let start = at
    while (start > this.#constructEnd && isMailboxCharacter(text.charCodeAt(start - 1))) start--
    const previous = text.charCodeAt(start - 1)
    const isStart = start < at && previous !== slash && !isWordCharacter(previous)
    const end = isStart && this.#unbalanced === 0 ? readMailDomain(text, at) : -1
    if (end >= 0) return this.#pushLiteral(`mailto:${text.slice(start, end)}`, start, end)
    if (mayEndMail(text, at)) {
      const isBehindRun = start === at && previous === underscore && readMailDomain(text, at) < 0
      this.#push('suspect', at, at).isBehindRun = isBehindRun
    }
    return at + 1
  }

  #readProtocol(at: number): number {
    const text = this.#text
    const start = findProtocol(text, at)
    if (start < 0) return at + 1
    const previous = text.charCodeAt(start - 1)
    const isOwn = start >= this.#constructEnd
    if (isOwn && !isLetter(previous) && this.#unbalanced === 0 && text.startsWith('//', at + 1)) {
      const host = text.charCodeAt(at + 3)
      const isHost = classifyCharacter(host) > punctuation && host > space && host !== 0x7f
      const end = isHost ? readUrl(text, at + 3) : -1
      if (end >= 0) return this.#pushLiteral(text.slice(start, end), start, end)
    }
    const isInWord = start > this.#constructEnd && isAlphanumeric(previous)
    if (!isInWord && mayBeginUrl(text, at)) this.#pushSuspect(at)
    return at + 1
  }

  #readWww(at: number): number {
    const text = this.#text
    if (!endsWithWww(text, at)) return at + 1
    const start = at - 3
    const previous = text.charCodeAt(start - 1)
    const isOwn = start >= this.#constructEnd
    if (isOwn && mayStandBeforeWww(previous) && this.#unbalanced === 0 && at + 1 < text.length) {
      if (isMailAddress(text, start)) return at + 1
      const end = readUrl(text, start)
      if (end >= 0) return this.#pushLiteral(`http://${text.slice(start, end)}`, start, end)
    }
    const isInWord = start > this.#constructEnd && isAlphanumeric(previous)
    if (!isInWord) this.#pushSuspect(at)
    return at + 1
  }

  #pushLiteral(url: string, start: number, end: number): number {
    this.#push('literal', start, end).value = url
    this.#constructEnd = end
    return end
  }

  /** Two spaces before a line's end are a break (CommonMark 0.31, section 6.7). */
  #readLineEnd(at: number): number {
    const text = this.#text
    let spaces = at
    while (spaces > this.#constructEnd && text.charCodeAt(spaces - 1) === space) spaces--
    const isBreak = at - spaces > 1 && text.charCodeAt(spaces - 1) !== tab
    if (isBreak) this.#push('break', spaces, at + 1)
    this.#constructEnd = at + 1
    return at + 1
  }
}
