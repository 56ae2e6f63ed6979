import type { XliffFileHeader, XliffGroupHeader, XliffNote, XliffSkeleton } from '../model.ts'
import { appendAttributes, formatAttribute, formatText, refuse } from './format.ts'
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

export function formatNote12({ text, category, attributes }: XliffNote, prefix: string): string {
  const start = appendAttributes(`<${prefix}note${formatAttribute('from', category)}`, attributes)
  return `${start}>${formatText(text)}</${prefix}note>`
}

export function formatGroupStart12(group: XliffGroupHeader, { prefix, indent }: Writing): string {
  const { id, notes = [], attributes, others } = group
  const start = appendAttributes(`<${prefix}group${formatAttribute('id', id)}`, attributes)
  const children = notes.map((note) => formatNote12(note, prefix))
  return `${indent}${start}>\n${joinChildren(children, others, `${indent}  `)}`
}
