import type { BitextDocument, Edition, Unit, Verbatim } from './document.ts'
import { findFrontMatter } from './front-matter.ts'
import { isBlank } from './is-blank.ts'
import { dropDoubledDefinitions } from './reference-definitions.ts'
import { matchesSourceHash } from './source-hash.ts'
import {
  hasBareStar,
  hasEscapedStar,
  unescapeBackticks,
  unescapeSpaces,
  unescapeStars,
} from './star-escapes.ts'
import { tokenizeTexts } from './tokenize.ts'

export interface RegenerateOptions {
  /** Text of the source document, if it is at hand: it decides which escapes are the author's. */
  readonly sourceText?: string
  /**
   * What to do with `\*` where source and target both have it and no source
   * document decides: keep the backslash, drop it, or (the default) drop it
   * unless the star would then form emphasis. In the source edition all but
   * `keep` drop it.
   */
  readonly escapedStars?: 'keep' | 'drop' | 'parse'
  /** What stands in the target edition for an empty target; by default the source. */
  readonly emptyTarget?: 'source' | 'omit'
}

/**
 * Regenerates a document as Markdown.
 *
 * `dual` is the document's own text. `target` and `source` replace each pair by
 * its own text and undo what the span writer did to the rest: heading anchors,
 * backslashes before `*`, doubled reference definitions, `:::no-loc` marks. With
 * the very source document that was translated, the source edition is that.
 */
export function regenerate(
  document: BitextDocument,
  edition: Edition,
  options: RegenerateOptions = {},
): string {
  if (edition === 'dual') return document.text
  const { sourceText } = options
  if (edition === 'source' && sourceText !== undefined && matchesSourceHash(document, sourceText)) {
    return sourceText
  }
  const readUnit =
    edition === 'target' ? createTargetReader(document, options) : createSourceReader(options)
  const readVerbatim = (piece: Verbatim) =>
    unescapeAltTexts(edition === 'target' ? piece.text : dropHeadingAnchors(piece, document.text))
  let text = ''
  let mayDefine = false
  for (const piece of document.pieces) {
    const part = piece.type === 'unit' ? readUnit(piece) : readVerbatim(piece)
    // The whole text is looked at only if it is worth while; `:` may stand behind another piece's `]`.
    mayDefine ||= part.charCodeAt(0) === 0x3a || part.includes(']:')
    text += part
  }
  if (mayMarkWords(document)) text = unmarkNoLoc(text)
  return mayDefine ? dropDoubledDefinitions(text, document.units, edition) : text
}

/** True if a pair has nothing to say on this side though the other side does. */
export function lacksTarget(unit: Unit): boolean {
  return isBlank(unit.target) && !isBlank(unit.source)
}

type UnitReader = (unit: Unit) => string

function createTargetReader(document: BitextDocument, options: RegenerateOptions): UnitReader {
  const isAuthorsEscape = createEscapeTest(document, options)
  const isEmptyFilled = options.emptyTarget !== 'omit'

  return (unit) => {
    if (isEmptyFilled && lacksTarget(unit)) return unit.source
    if (!unit.target.includes('\\')) return unit.target
    const text = restoreStars(unit, isAuthorsEscape)
    return text.includes('\\`') && !unit.source.includes('\\`') ? unescapeBackticks(text) : text
  }
}

function restoreStars(unit: Unit, isAuthorsEscape: EscapeTest): string {
  const { target, source } = unit
  if (!target.includes('\\*')) return unescapeSpaces(target)
  const isWriters = hasEscapedStar(source) ? !isAuthorsEscape(unit) : hasBareStar(source)
  return isWriters ? unescapeStars(target) : unescapeSpaces(target)
}

function createSourceReader(options: RegenerateOptions): UnitReader {
  const standsInSource = createContainmentTest(options.sourceText)
  return ({ source }) => {
    if (!source.includes('\\*')) return source
    if (standsInSource ? standsInSource(source) : options.escapedStars === 'keep') return source
    return unescapeStars(source)
  }
}

type EscapeTest = (unit: Unit) => boolean

/** Decides whether the backslashes of a unit that has `\*` on both sides are the author's. */
function createEscapeTest(document: BitextDocument, options: RegenerateOptions): EscapeTest {
  const standsInSource = createContainmentTest(options.sourceText)
  if (standsInSource) return (unit) => standsInSource(unit.source)
  if (options.escapedStars === 'keep') return () => true
  if (options.escapedStars === 'drop') return () => false

  let formsEmphasis: ((text: string) => boolean) | undefined
  return (unit) => {
    formsEmphasis ??= createEmphasisTest(document)
    return formsEmphasis(unit.source) || formsEmphasis(unit.target)
  }
}

/** Tells for the texts of a document that have `\*` whether without backslashes more of them is emphasis. */
function createEmphasisTest({ units }: BitextDocument): (text: string) => boolean {
  const texts = units
    .filter(({ source, target }) => source.includes('\\*') && target.includes('\\*'))
    .flatMap(({ source, target }) => [source, target])
    // One star alone pairs up with nothing.
    .filter((text) => text.indexOf('*') !== text.lastIndexOf('*'))
  const counts = countEmphasis(texts.map(unescapeStars))
  const candidates = texts.flatMap((text, index) => {
    const after = counts[index] ?? 0
    return after > 0 ? [{ text, after }] : []
  })
  const before = countEmphasis(candidates.map(({ text }) => text))
  const forming = new Set(
    candidates.filter(({ after }, index) => after > (before[index] ?? 0)).map(({ text }) => text),
  )
  return (text) => forming.has(text)
}

function countEmphasis(texts: readonly string[]): number[] {
  return tokenizeTexts(texts).map(
    (tokens) =>
      tokens.filter(
        (token) => token.type === 'start' && (token.kind === 'strong' || token.kind === 'emphasis'),
      ).length,
  )
}

/** Tells whether a text stands in the source document, white space folded. */
function createContainmentTest(
  sourceText: string | undefined,
): ((text: string) => boolean) | undefined {
  if (sourceText === undefined) return undefined
  let folded: string | undefined
  return (text) => {
    folded ??= foldSpace(sourceText)
    return folded.includes(foldSpace(text).trim())
  }
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Rule R6: the writer escaped the stars of alt texts too. */
function unescapeAltTexts(verbatim: string): string {
  if (!verbatim.includes('\\*')) return verbatim
  return verbatim.replace(/!\[[^\]\n]{0,1000}\]/g, unescapeStars)
}

const headingAnchorPattern =
  /(?<![^\r\n])([ \t>]*(?:[-*+] |\d+\. )?#{1,6}[ \t]*)<a name="[^"\n]*"><\/a>/g

/** The writer put an anchor into every heading, made of the source heading's text. */
function dropHeadingAnchors({ text: verbatim, start }: Verbatim, text: string): string {
  if (!verbatim.includes('<a name="')) return verbatim
  const isLineStart = start === 0 || /[\r\n]/.test(text[start - 1] ?? '')
  const lineStart = isLineStart ? 0 : verbatim.search(/[\r\n]/)
  if (lineStart < 0) return verbatim
  return (
    verbatim.slice(0, lineStart) + verbatim.slice(lineStart).replace(headingAnchorPattern, '$1')
  )
}

/** False only where the front matter of both editions surely has no `:::no-loc` marks. */
function mayMarkWords({ pieces }: BitextDocument): boolean {
  const [first] = pieces
  if (first?.type !== 'verbatim' || first.text.length < 2) return true
  const block = findFrontMatter(first.text)
  if (!block) return /^\uFEFF?-/.test(first.text)
  if (block.bodyStart === first.text.length) return true
  const yaml = first.text.slice(block.start, block.end)
  // A backslash may go, and make a mark of what was none.
  return yaml.includes(':::no-loc(') || yaml.includes('\\')
}

const noLocPattern = /:::no-loc\(([^()\n]*)\):::/g

/**
 * Rule R5: where a front matter list names words that are not to be translated,
 * the writer put `':::no-loc(X):::'` for `X` there, and for these words also in
 * the text.
 */
function unmarkNoLoc(text: string): string {
  const block = findFrontMatter(text)
  const yaml = block ? text.slice(block.start, block.end) : ''
  if (!block || !yaml.includes(':::no-loc(')) return text
  const words = new Set(Array.from(yaml.matchAll(noLocPattern), ([, word]) => word))
  return (
    text.slice(0, block.start) +
    yaml.replace(/':::no-loc\(([^()\n]*)\):::'|:::no-loc\(([^()\n]*)\):::/g, '$1$2') +
    text.slice(block.end).replace(noLocPattern, (mark, word) => (words.has(word) ? word : mark))
  )
}
