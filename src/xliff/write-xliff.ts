import { formatDigests } from './digest.ts'
import type {
  Inline,
  InlineCode,
  UnitLocation,
  XliffDocument,
  XliffFile,
  XliffUnit,
} from './model.ts'
import { cleanLabel, escapeAttribute, escapeText } from './xml-text.ts'

const namespace = 'urn:oasis:names:tc:xliff:document:1.2'
const elements = { placeholder: 'ph', start: 'bpt', end: 'ept' } as const

/** Writes XLIFF 1.2, valid against the strict schema, with LF line ends. */
export function writeXliff(xliff: XliffDocument): string {
  return [...streamXliff(xliff)].join('')
}

/** Writes XLIFF 1.2 in parts, a unit each, so that no document has to fit in memory. */
export function* streamXliff(xliff: XliffDocument): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="${namespace}">\n`
  for (const file of xliff.files) {
    yield `  <file${formatAttributes({
      original: file.original,
      'source-language': file.sourceLanguage,
      'target-language': file.targetLanguage,
      datatype: 'x-markdown',
    })}>\n    <body>\n`
    for (const unit of file.units) yield formatUnit(unit, file)
    yield '    </body>\n  </file>\n'
  }
  yield '</xliff>\n'
}

function formatUnit(unit: XliffUnit, file: XliffFile): string {
  const attributes = formatAttributes({
    id: unit.id,
    approved: formatYesNo(unit.isApproved),
    'xml:space': 'preserve',
    restype: unit.location?.resourceType,
    extradata: unit.digests && formatDigests(unit.digests),
  })
  const lines = [
    `<trans-unit${attributes}>`,
    `  <source>${unit.source.map(formatInline).join('')}</source>`,
    ...(unit.target ? [formatTarget(unit, unit.target)] : []),
    ...(unit.location ? formatLocation(unit.location, file.original) : []),
    '</trans-unit>',
  ]
  return lines.map((line) => `      ${line}\n`).join('')
}

function formatTarget(unit: XliffUnit, target: readonly Inline[]): string {
  const attributes = formatAttributes({
    state: unit.state,
    'state-qualifier': unit.stateQualifier,
  })
  return `  <target${attributes}>${target.map(formatInline).join('')}</target>`
}

function formatLocation(location: UnitLocation, original: string): string[] {
  return [
    '  <context-group purpose="location">',
    `    ${formatContext('sourcefile', original)}`,
    `    ${formatContext('linenumber', String(location.line))}`,
    ...(location.headingPath.length > 0
      ? [`    ${formatContext('x-heading-path', location.headingPath.join(' > '))}`]
      : []),
    '  </context-group>',
  ]
}

function formatContext(type: string, text: string): string {
  return `<context context-type="${type}">${escapeText(cleanLabel(text))}</context>`
}

function formatInline(inline: Inline): string {
  if (inline.type === 'text') return escapeText(inline.text)
  return inline.type === 'foreign' ? `<x id="${escapeAttribute(inline.id)}"/>` : formatCode(inline)
}

function formatCode(code: InlineCode): string {
  const element = elements[code.type]
  const attributes = formatAttributes({
    id: code.id,
    ctype: code.kind,
    'equiv-text': code.equivText,
  })
  return `<${element}${attributes}>${escapeText(code.native)}</${element}>`
}

function formatAttributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('')
}

function formatYesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  return value ? 'yes' : 'no'
}
