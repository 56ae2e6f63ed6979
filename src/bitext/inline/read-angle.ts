import { isAlphanumeric, isBlank, isLetter } from './classify-character.ts'

const greaterThan = 0x3e
const slash = 0x2f
const hyphen = 0x2d
const dot = 0x2e
const plus = 0x2b
const at = 0x40

const longestScheme = 32
const longestLabel = 63

/** Where an absolute URI in angle brackets ends, or -1 (CommonMark 0.31, section 6.5). */
export function readUriAutolink(text: string, start: number): number {
  if (!isLetter(text.charCodeAt(start + 1))) return -1
  let end = start + 2
  let code = text.charCodeAt(end)
  while (isAlphanumeric(code) || code === plus || code === hyphen || code === dot) {
    code = text.charCodeAt(++end)
  }
  const schemeLength = end - start - 1
  if (code !== 0x3a || schemeLength < 2 || schemeLength > longestScheme) return -1
  for (end++; end < text.length; end++) {
    code = text.charCodeAt(end)
    if (code === greaterThan) return end + 1
    if (code <= 0x20 || code === 0x3c || code === 0x7f) return -1
  }
  return -1
}

/** Where a mail address in angle brackets ends, or -1. */
export function readMailAutolink(text: string, start: number): number {
  let end = start + 1
  while (isMailCharacter(text.charCodeAt(end))) end++
  if (end === start + 1 || text.charCodeAt(end) !== at) return -1
  for (;;) {
    const labelStart = end + 1
    end = labelStart
    let code = text.charCodeAt(end)
    while (isAlphanumeric(code) || code === hyphen) code = text.charCodeAt(++end)
    const length = end - labelStart
    if (length === 0 || length > longestLabel) return -1
    if (text.charCodeAt(labelStart) === hyphen || text.charCodeAt(end - 1) === hyphen) return -1
    if (code === greaterThan) return end + 1
    if (code !== dot) return -1
  }
}

function isMailCharacter(code: number): boolean {
  return (
    isAlphanumeric(code) ||
    (code >= 0x23 && code <= 0x27) ||
    code === 0x2a ||
    code === plus ||
    (code >= hyphen && code <= slash) ||
    code === 0x3d ||
    code === 0x3f ||
    (code >= 0x5e && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  )
}

/** Where raw HTML ends that begins with `<`, or -1 (CommonMark 0.31, section 6.6). */
export function readHtml(text: string, start: number): number {
  const code = text.charCodeAt(start + 1)
  if (isLetter(code)) return readOpenTag(text, start + 2)
  if (code === slash) return readClosingTag(text, start + 2)
  if (code === 0x3f) return endBehind(text, '?>', start + 2)
  if (code !== 0x21) return -1
  if (isLetter(text.charCodeAt(start + 2))) return endBehind(text, '>', start + 3)
  // `<!-->` is a comment.
  if (text.startsWith('--', start + 2)) return endBehind(text, '-->', start + 2)
  return text.startsWith('[CDATA[', start + 2) ? endBehind(text, ']]>', start + 9) : -1
}

function endBehind(text: string, closer: string, from: number): number {
  const found = text.indexOf(closer, from)
  return found < 0 ? -1 : found + closer.length
}

function readClosingTag(text: string, start: number): number {
  if (!isLetter(text.charCodeAt(start))) return -1
  const end = skipBlanks(text, skipTagName(text, start))
  return text.charCodeAt(end) === greaterThan ? end + 1 : -1
}

function readOpenTag(text: string, start: number): number {
  let end = skipTagName(text, start)
  for (;;) {
    const gap = end
    end = skipBlanks(text, end)
    const code = text.charCodeAt(end)
    if (code === greaterThan) return end + 1
    if (code === slash) return text.charCodeAt(end + 1) === greaterThan ? end + 2 : -1
    if (gap === end || !isNameStart(code)) return -1
    end = readAttribute(text, end)
    if (end < 0) return -1
  }
}

function skipTagName(text: string, start: number): number {
  let end = start
  let code = text.charCodeAt(end)
  while (isAlphanumeric(code) || code === hyphen) code = text.charCodeAt(++end)
  return end
}

/** The end of an attribute, without the blanks behind it. */
function readAttribute(text: string, start: number): number {
  let nameEnd = start + 1
  while (isNameCharacter(text.charCodeAt(nameEnd))) nameEnd++
  let end = skipBlanks(text, nameEnd)
  if (text.charCodeAt(end) !== 0x3d) return nameEnd
  end = skipBlanks(text, end + 1)
  const quote = text.charCodeAt(end)
  if (quote === 0x22 || quote === 0x27) {
    return endBehind(text, quote === 0x22 ? '"' : "'", end + 1)
  }
  if (!isUnquotedValue(text.charCodeAt(end))) return -1
  // micromark 4 takes a slash at the start of a value alone.
  for (end++; isUnquotedValue(text.charCodeAt(end)); end++) {
    if (text.charCodeAt(end) === slash) break
  }
  return end
}

function isNameStart(code: number): boolean {
  return isLetter(code) || code === 0x3a || code === 0x5f
}

function isNameCharacter(code: number): boolean {
  return isAlphanumeric(code) || code === hyphen || code === dot || code === 0x3a || code === 0x5f
}

function isUnquotedValue(code: number): boolean {
  // NaN is the text's end.
  if (!(code > 0x20)) return !Number.isNaN(code) && !isBlank(code)
  return code !== 0x22 && code !== 0x27 && (code < 0x3c || code > 0x3e) && code !== 0x60
}

function skipBlanks(text: string, start: number): number {
  let end = start
  while (isBlank(text.charCodeAt(end))) end++
  return end
}
