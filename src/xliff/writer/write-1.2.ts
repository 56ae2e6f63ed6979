import { formatDigests } from '../digest.ts'
import type {
  XliffContent,
  XliffFileHeader,
  XliffGroupHeader,
  XliffNote,
  XliffSegment,
  XliffSkeleton,
  XliffUnit,
} from '../model.ts'
import { restypes, states12 } from '../vocabulary.ts'
import { appendAttributes, formatAttribute, formatText, formatYesNo, refuse } from './format.ts'
import { formatInlines12 } from './inlines-1.2.ts'
import { joinChildren } from './join-children.ts'

/** `prefix` stands before element names, `indent` before lines. */
export interface Writing {
  readonly prefix: string
  readonly indent: string
}

/** The start of a `file` of XLIFF 1.2, up to the units. */
export function formatFileStart12(file: XliffFileHeader, { prefix }: Writing): string {
  if (file.original === undefined) refuse('A file without `original`, expected a path in 1.2')
  if (file.id !== undefined) refuse(`Unexpected file id \`${file.id}\`, expected none in 1.2`)
  const hasDatatype = file.attributes?.some(({ name }) => name === 'datatype')
  const start =
    `  <${prefix}file` +
    formatAttribute('original', file.original) +
    formatAttribute('source-language', file.sourceLanguage) +
    formatAttribute('target-language', file.targetLanguage) +
    (hasDatatype ? '' : ' datatype="x-markdown"')
  const header = formatHeader(file, prefix)
  return `${appendAttributes(start, file.attributes)}>\n${header}    <${prefix}body>\n`
}

function formatHeader({ skeleton, notes = [], others }: XliffFileHeader, prefix: string): string {
  if (!skeleton && notes.length === 0 && !others) return ''
  const children = [
    ...(skeleton ? [formatSkeleton(skeleton, prefix)] : []),
    ...notes.map((note) => formatNote12(note, prefix)),
  ]
  const content = joinChildren(children, others, '      ')
  return `    <${prefix}header>\n${content}    </${prefix}header>\n`
}

function formatSkeleton(skeleton: XliffSkeleton, prefix: string): string {
  const file =
    skeleton.type === 'external'
      ? `<${prefix}external-file${formatAttribute('href', skeleton.href)}/>`
      : `<${prefix}internal-file form="text/markdown"${formatAttribute('crc', skeleton.digest)}>${formatText(skeleton.text)}</${prefix}internal-file>`
  return `<${prefix}skl>${file}</${prefix}skl>`
}

function formatNote12({ text, category, attributes }: XliffNote, prefix: string): string {
  const start = appendAttributes(`<${prefix}note${formatAttribute('from', category)}`, attributes)
  return `${start}>${formatText(text)}</${prefix}note>`
}

export function formatGroupStart12(group: XliffGroupHeader, { prefix, indent }: Writing): string {
  const { id, notes = [], attributes, others } = group
  const start = appendAttributes(`<${prefix}group${formatAttribute('id', id)}`, attributes)
  const children = notes.map((note) => formatNote12(note, prefix))
  return `${indent}${start}>\n${joinChildren(children, others, `${indent}  `)}`
}

/** A `trans-unit`. */
export function formatUnit12(
  unit: XliffUnit,
  { prefix, indent }: Writing,
  original: string | undefined,
): string {
  const [segment, ...more] = unit.segments
  if (!segment || more.length > 0 || segment.type === 'ignorable' || segment.others) {
    return refuse(`Unexpected segments in unit \`${unit.id}\`, expected one in 1.2`)
  }
  if (unit.originalData) {
    refuse(`Unexpected original data in unit \`${unit.id}\`, expected none in 1.2`)
  }
  const start =
    `<${prefix}trans-unit` +
    formatAttribute('id', unit.id) +
    formatAttribute('resname', unit.name) +
    formatAttribute('approved', formatYesNo(unit.isApproved)) +
    formatAttribute('translate', formatYesNo(unit.isTranslatable)) +
    formatAttribute('xml:space', unit.space) +
    formatAttribute('restype', unit.block && restypes.get(unit.block)) +
    formatAttribute('extradata', unit.digests && formatDigests(unit.digests))
  const inner = `${indent}  `
  const children = [formatContent('source', segment.source, prefix)]
  if (unit.segmentedSource) {
    children.push(formatContent('seg-source', unit.segmentedSource, prefix))
  }
  const target = formatTarget(segment, prefix)
  if (target !== undefined) children.push(target)
  if (unit.location) {
    children.push(formatLocation(unit.location, { original, prefix, indent: inner }))
  }
  for (const note of unit.notes ?? []) children.push(formatNote12(note, prefix))
  const content = joinChildren(children, unit.others, inner)
  return `${indent}${appendAttributes(start, unit.attributes)}>\n${content}${indent}</${prefix}trans-unit>\n`
}

function formatContent(
  name: string,
  { inlines, attributes }: XliffContent,
  prefix: string,
  ownAttributes = '',
): string {
  const start = appendAttributes(`<${prefix}${name}${ownAttributes}`, attributes)
  return `${start}>${formatInlines12(inlines, prefix)}</${prefix}${name}>`
}

function formatTarget(segment: XliffSegment, prefix: string): string | undefined {
  const { id, target, state, subState, stateQualifier, attributes } = segment
  if (id !== undefined || subState !== undefined || attributes) {
    refuse('Unexpected properties of a segment, expected none in 1.2')
  }
  if (!target) {
    if (state === undefined && stateQualifier === undefined) return undefined
    refuse(`Unexpected state \`${state ?? stateQualifier}\` without a target, expected one`)
  }
  const own =
    formatAttribute('state', state && (states12.get(state) ?? state)) +
    formatAttribute('state-qualifier', stateQualifier)
  return formatContent('target', target, prefix, own)
}

function formatLocation(
  { line, headingPath }: NonNullable<XliffUnit['location']>,
  { original, prefix, indent }: Writing & { readonly original: string | undefined },
): string {
  const start = `\n${indent}  <${prefix}context context-type="`
  const end = `</${prefix}context>`
  let contexts =
    `${start}sourcefile">${formatText(original ?? '')}${end}` + `${start}linenumber">${line}${end}`
  for (const heading of headingPath) contexts += `${start}x-heading">${formatText(heading)}${end}`
  return `<${prefix}context-group purpose="location">${contexts}\n${indent}</${prefix}context-group>`
}
