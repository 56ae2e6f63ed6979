import { decodeString } from 'micromark-util-decode-string'
import { findCodeSpans } from './code-spans.ts'
import { findFrontMatter } from './front-matter.ts'
import { loadYaml } from './load-yaml.ts'
import { type PlainValue, readPlainYaml } from './plain-yaml.ts'
import { findSpanTags } from './span-tags.ts'
import { tokenizeTexts } from './tokenize.ts'
import { readPlainText } from './tokens.ts'

/** A text that readers see and that stands outside all pairs. */
export interface MetadataItem {
  readonly kind: 'title' | 'description' | 'altText'
  /** How its text is spelled: as YAML, as Markdown in brackets, or as an attribute of `:::image`. */
  readonly form: 'yaml' | 'markdown' | 'attribute'
  /** As a reader sees it. */
  readonly text: string
  /** Where its spelling stands, as UTF-16 offsets: a YAML value with its quotes, else what is inside the marks. */
  readonly start: number
  readonly end: number
  /** The image's destination. */
  readonly url?: string
}

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Lists the front matter's `title` and `description` and the alt texts of a
 * text's images, in order.
 *
 * Images in code and inside of `units`, whose texts have them, are left out,
 * and so are those without an alt text.
 */
export function listMetadata(text: string, units: readonly Range[] = []): MetadataItem[] {
  const bodyStart = findFrontMatter(text)?.bodyStart ?? 0
  return [...listFrontMatter(text), ...listAltTexts(text, bodyStart, units)]
}

function listFrontMatter(text: string): MetadataItem[] {
  const place = findFrontMatter(text)
  if (!place) return []
  const source = text.slice(place.start, place.end)
  // A parser reads what is not plain; of plain YAML it would say the same.
  const values = readPlainYaml(source, yamlKinds) ?? readYaml(source)
  const items = yamlKinds.flatMap((kind): MetadataItem[] => {
    const value = values.get(kind)
    if (!value || value.text.trim() === '') return []
    const { text: read, start, end } = value
    return [{ kind, form: 'yaml', text: read, start: place.start + start, end: place.start + end }]
  })
  return items.sort((first, second) => first.start - second.start)
}

const yamlKinds = ['title', 'description'] as const

function readYaml(source: string): ReadonlyMap<string, PlainValue> {
  const values = new Map<string, PlainValue>()
  const yaml = parseYaml(source)
  if (yaml.errors.length > 0) return values
  for (const kind of yamlKinds) {
    const node = yaml.has(kind) ? yaml.get(kind, true) : undefined
    if (!loadYaml().isScalar(node) || typeof node.value !== 'string' || !node.range) continue
    const [start, end] = node.range
    values.set(kind, { text: node.value, start, end })
  }
  return values
}

function parseYaml(source: string) {
  // Every value is a string.
  return loadYaml().parseDocument(source, { logLevel: 'silent', schema: 'failsafe' })
}

const imagePattern = /!\[((?:\\[^\r\n]|[^[\]\\\r\n])+)\]\(\s*(<[^<>\r\n]*>|[^\s()]+)/g
const directivePattern = /:::image\b[^\r\n]*?\balt-text="([^"\r\n]+)"/g
const sourcePattern = /\bsource="([^"\r\n]*)"/

function listAltTexts(text: string, bodyStart: number, units: readonly Range[]): MetadataItem[] {
  const isHidden = createRangeTest([...units, ...findCode(text, bodyStart)])
  const images = Array.from(text.matchAll(imagePattern), ({ index, 1: alt = '', 2: url = '' }) => ({
    kind: 'altText' as const,
    form: 'markdown' as const,
    text: readAltText(alt),
    start: index + '!['.length,
    end: index + '!['.length + alt.length,
    url: url.replace(/^<|>$/g, ''),
  }))
  const directives = Array.from(text.matchAll(directivePattern), (match) => {
    const { index, 0: directive, 1: alt = '' } = match
    const start = index + directive.length - alt.length - 1
    return {
      kind: 'altText' as const,
      form: 'attribute' as const,
      text: decodeString(alt),
      start,
      end: start + alt.length,
      url:
        sourcePattern.exec(text.slice(index, start + 2000).split(/[\r\n]/, 1)[0] ?? '')?.[1] ?? '',
    }
  })
  return [...images, ...directives]
    .filter((item) => item.start >= bodyStart && item.text.trim() !== '' && !isHidden(item.start))
    .sort((first, second) => first.start - second.start)
}

/** Fenced lines, and code spans within a line. */
function findCode(text: string, bodyStart: number): Range[] {
  const ranges: Range[] = []
  let fence: { mark: string; start: number } | undefined
  for (const { 0: line, index } of text.slice(bodyStart).matchAll(/[^\r\n]+/g)) {
    const start = bodyStart + index
    const mark = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence) {
      const isClosed = mark?.startsWith(fence.mark) && /^[ \t>]*[`~]+[ \t]*$/.test(line)
      if (!isClosed) continue
      ranges.push({ start: fence.start, end: start + line.length })
      fence = undefined
    } else if (mark) {
      fence = { mark, start }
    } else if (line.includes('`')) {
      for (const span of findCodeSpans(line)) {
        ranges.push({ start: start + span.start, end: start + span.end })
      }
    }
  }
  return fence ? [...ranges, { start: fence.start, end: text.length }] : ranges
}

function createRangeTest(ranges: readonly Range[]): (offset: number) => boolean {
  const sorted = ranges.toSorted((first, second) => first.start - second.start)
  return (offset) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    // Ranges do not overlap, but for code around a unit.
    return [sorted[low - 1], sorted[low - 2]].some((range) => range && offset < range.end)
  }
}

function readAltText(alt: string): string {
  return readPlainText(tokenizeTexts([alt])[0] ?? [])
}

/**
 * Spells a new text for the place of an item, in the item's own manner if it
 * can. Line breaks become spaces.
 *
 * Returns undefined for a text that cannot stand there.
 */
export function spellMetadata(
  item: MetadataItem,
  text: string,
  document: string,
): string | undefined {
  const line = text.replace(/\s*[\r\n]\s*/g, ' ').trim()
  const spelling = listSpellings(item, line, document).find((candidate) => {
    const changed = document.slice(0, item.start) + candidate + document.slice(item.end)
    return readsBack(changed, item, candidate, line)
  })
  return spelling === undefined || findSpanTags(spelling).length > 0 ? undefined : spelling
}

function listSpellings({ form, start }: MetadataItem, text: string, document: string): string[] {
  if (form === 'attribute') {
    const attribute = escapeMarks(text, /["<`]/g)
    return [attribute, escapeMarks(text, /["<`&]/g)]
  }
  if (form === 'markdown') {
    // A backslash would not keep a backtick or `<` from what stands before it in the line.
    const safe = escapeMarks(text.replace(/[[\]\\*_~|]/g, '\\$&'), /[<`]/g)
    return [safe, escapeMarks(text, /[!-/:-@[-`{-~]/g)]
  }
  const single = `'${text.replaceAll("'", "''")}'`
  const double = JSON.stringify(text)
  const opener = document[start]
  if (opener === "'") return [single, double]
  if (opener === '"') return [double, single]
  return isPlainYaml(text) ? [text, single, double] : [single, double]
}

/** A text with character references for some of its marks. */
function escapeMarks(text: string, marks: RegExp): string {
  return text.replace(marks, (mark) => references.get(mark) ?? `&#${mark.charCodeAt(0)};`)
}

const references: ReadonlyMap<string, string> = new Map([
  ['"', '&quot;'],
  ['&', '&amp;'],
  ['<', '&lt;'],
])

/** True if YAML 1.1 and 1.2 read a bare text as a string, and not as null, a number or a date. */
function isPlainYaml(text: string): boolean {
  const { isScalar, parseDocument } = loadYaml()
  return (['1.1', '1.2'] as const).every((version) => {
    const { contents, errors } = parseDocument(text, { logLevel: 'silent', version })
    return errors.length === 0 && isScalar(contents) && typeof contents.value === 'string'
  })
}

/** True if the item is found again, with the new text. */
function readsBack(changed: string, item: MetadataItem, spelling: string, text: string): boolean {
  const items = item.form === 'yaml' ? listFrontMatter(changed) : listAltTexts(changed, 0, [])
  const end = item.start + spelling.length
  const isFound = items.some((found) => {
    return found.start === item.start && found.end === end && found.text === text
  })
  if (!isFound || item.form !== 'yaml') return isFound
  const place = findFrontMatter(changed)
  return place !== undefined && parseYaml(changed.slice(place.start, place.end)).errors.length === 0
}
