import { formatDigests } from './digest.ts'
import type { Inline, UnitLocation, XliffDocument, XliffFile, XliffUnit } from './model.ts'
import { cleanLabel, escapeAttribute, escapeText } from './xml/xml-text.ts'

const namespace = 'urn:oasis:names:tc:xliff:document:1.2'
const elements = { placeholder: 'ph', start: 'bpt', end: 'ept' } as const

/** Writes XLIFF 1.2, valid against the strict schema, with LF line ends. */
export function writeXliff(xliff: XliffDocument): string {
  let xml = ''
  for (const part of streamXliff(xliff)) xml += part
  return xml
}

/** Writes XLIFF 1.2 in parts, a unit each, so that no document has to fit in memory. */
export function* streamXliff(xliff: XliffDocument): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="${namespace}">\n`
  for (const file of xliff.files) {
    yield formatFileStart(file)
    for (const unit of file.units) yield formatUnit(unit, file)
    yield '    </body>\n  </file>\n'
  }
  yield '</xliff>\n'
}

function formatFileStart(file: XliffFile): string {
  const attributes =
    formatAttribute('original', file.original) +
    formatAttribute('source-language', file.sourceLanguage) +
    formatAttribute('target-language', file.targetLanguage)
  return `  <file${attributes} datatype="x-markdown">\n    <body>\n`
}

function formatUnit(unit: XliffUnit, file: XliffFile): string {
  const attributes =
    formatAttribute('id', unit.id) +
    formatAttribute('approved', formatYesNo(unit.isApproved)) +
    formatAttribute('xml:space', 'preserve') +
    formatAttribute('restype', unit.location?.resourceType) +
    formatAttribute('extradata', unit.digests && formatDigests(unit.digests))
  const source = `        <source>${formatInlines(unit.source)}</source>\n`
  const target = unit.target ? formatTarget(unit, unit.target) : ''
  const location = unit.location ? formatLocation(unit.location, file.original) : ''
  return `      <trans-unit${attributes}>\n${source}${target}${location}      </trans-unit>\n`
}

function formatTarget(unit: XliffUnit, target: readonly Inline[]): string {
  const attributes =
    formatAttribute('state', unit.state) + formatAttribute('state-qualifier', unit.stateQualifier)
  return `        <target${attributes}>${formatInlines(target)}</target>\n`
}

function formatLocation({ line, headingPath }: UnitLocation, original: string): string {
  const heading =
    headingPath.length > 0 ? formatContext('x-heading-path', headingPath.join(' > ')) : ''
  return `        <context-group purpose="location">
${formatContext('sourcefile', original)}${formatContext('linenumber', String(line))}${heading}        </context-group>
`
}

function formatContext(type: string, text: string): string {
  return `          <context context-type="${type}">${escapeText(cleanLabel(text))}</context>\n`
}

function formatInlines(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) text += formatInline(inline)
  return text
}

function formatInline(inline: Inline): string {
  if (inline.type === 'text') return escapeText(inline.text)
  if (inline.type === 'foreign') return `<x${formatAttribute('id', inline.id)}/>`
  const element = elements[inline.type]
  const attributes =
    formatAttribute('id', inline.id) +
    formatAttribute('ctype', inline.kind) +
    formatAttribute('equiv-text', inline.equivText)
  return `<${element}${attributes}>${escapeText(inline.native)}</${element}>`
}

function formatAttribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`
}

function formatYesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  return value ? 'yes' : 'no'
}
