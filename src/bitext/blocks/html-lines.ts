import {
  apostrophe,
  colon,
  dot,
  equalsSign,
  exclamationMark,
  graveAccent,
  greaterThan,
  hyphen,
  isDigit,
  isLetter,
  isSpaceOrTab,
  leftBracket,
  lessThan,
  questionMark,
  quotationMark,
  skipSpaces,
  slash,
  underscore,
} from './characters.ts'

/** The kinds of HTML blocks of CommonMark 0.31, section 4.6; 0 is none. */
export type HtmlKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

const rawNames = new Set(['pre', 'script', 'style', 'textarea'])
const rawEndPattern = /<\/(?:pre|script|style|textarea)>/i

const blockNames = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details
  dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6
  head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p
  param search section summary table tbody td tfoot th thead title tr track ul`.split(/\s+/),
)

/** The kind of HTML block that the line from its `<` on can start. */
export function readHtmlKind(text: string, start: number, end: number): HtmlKind {
  const next = start + 1 < end ? text.charCodeAt(start + 1) : 0
  if (next === questionMark) return 3
  if (next === exclamationMark) return readDeclarationKind(text, start + 2, end)
  const isClosing = next === slash
  return readTagKind({ text, start: isClosing ? start + 2 : start + 1, end }, isClosing)
}

function readDeclarationKind(text: string, start: number, end: number): HtmlKind {
  if (start >= end) return 0
  const code = text.charCodeAt(start)
  if (isLetter(code)) return 4
  if (code === leftBracket) return end - start >= 7 && text.startsWith('[CDATA[', start) ? 5 : 0
  return code === hyphen && start + 1 < end && text.charCodeAt(start + 1) === hyphen ? 2 : 0
}

interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
}

function readTagKind({ text, start, end }: Stretch, isClosing: boolean): HtmlKind {
  if (start >= end || !isLetter(text.charCodeAt(start))) return 0
  let at = start + 1
  while (at < end && isNameCode(text.charCodeAt(at))) at++
  const code = at < end ? text.charCodeAt(at) : greaterThan
  if (code !== greaterThan && code !== slash && !isSpaceOrTab(code)) return 0
  const name = text.slice(start, at).toLowerCase()
  if (code !== slash && !isClosing && rawNames.has(name)) return 1
  if (blockNames.has(name)) {
    return code !== slash || (at + 1 < end && text.charCodeAt(at + 1) === greaterThan) ? 6 : 0
  }
  const tagEnd = isClosing ? skipSpaces(text, at, end) : skipAttributes(text, at, end)
  const isWhole =
    tagEnd < end &&
    text.charCodeAt(tagEnd) === greaterThan &&
    skipSpaces(text, tagEnd + 1, end) === end
  return isWhole ? 7 : 0
}

function isNameCode(code: number): boolean {
  return code === hyphen || isLetter(code) || isDigit(code)
}

/** The offset where a tag's `>` has to stand; `end` if something in it is wrong. */
function skipAttributes(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === slash) return at + 1
    if (isSpaceOrTab(code)) at++
    else if (code === colon || code === underscore || isLetter(code)) {
      at++
      while (at < end && isAttributeCode(text.charCodeAt(at))) at++
      at = skipValues(text, at, end)
    } else return at
  }
  return end
}

function isAttributeCode(code: number): boolean {
  return isNameCode(code) || code === dot || code === colon || code === underscore
}

/** Skips `=` and a value; an unquoted one may have another behind it. */
function skipValues(text: string, start: number, end: number): number {
  let at = start
  for (;;) {
    const sign = skipSpaces(text, at, end)
    if (sign === end || text.charCodeAt(sign) !== equalsSign) return sign
    at = skipSpaces(text, sign + 1, end)
    if (at === end) return end
    const code = text.charCodeAt(at)
    if (code === quotationMark || code === apostrophe) return skipQuoted(text, at, end)
    if (isValueStop(code) && code !== slash) return end
    while (at < end && !isValueStop(text.charCodeAt(at))) at++
  }
}

function skipQuoted(text: string, start: number, end: number): number {
  const quote = text.charCodeAt(start)
  let at = start + 1
  while (at < end && text.charCodeAt(at) !== quote) at++
  if (at + 1 >= end) return end
  const code = text.charCodeAt(at + 1)
  return code === slash || code === greaterThan || isSpaceOrTab(code) ? at + 1 : end
}

function isValueStop(code: number): boolean {
  return (
    isSpaceOrTab(code) ||
    code === quotationMark ||
    code === apostrophe ||
    code === slash ||
    code === lessThan ||
    code === equalsSign ||
    code === greaterThan ||
    code === graveAccent
  )
}

/** Where to look for the end of the block on its first line, whose `<` stands at `start`. */
export function findHtmlInside(kind: HtmlKind, start: number): number {
  // `<!-->`, `<?>` are whole.
  return kind === 2 ? start + 2 : kind === 4 ? start + 3 : start + 1
}

/** Tells whether a block of the given kind ends on a line, before which it did not. */
export function endsHtml(kind: HtmlKind, line: string): boolean {
  switch (kind) {
    case 1:
      return rawEndPattern.test(line)
    case 2:
      return line.includes('-->')
    case 3:
      return line.includes('?>')
    case 4:
      return line.includes('>')
    default:
      return false
  }
}
