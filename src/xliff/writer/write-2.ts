import { formatDigestPair } from '../digest.ts'
import type {
  XliffContent,
  XliffData,
  XliffFileHeader,
  XliffGroupHeader,
  XliffNote,
  XliffSegment,
  XliffSkeleton,
  XliffUnit,
} from '../model.ts'
import { bitextDeclaration, bitextPrefix } from '../namespaces.ts'
import { numberData } from '../original-data.ts'
import { toSegmentState } from '../sub-state.ts'
import { unitTypes } from '../vocabulary.ts'
import {
  appendAttributes,
  expectNmtoken,
  formatAttribute,
  formatText,
  formatYesNo,
  refuse,
} from './format.ts'
import { formatInlines2, formatText2, type InlineWriting } from './inlines-2.ts'
import { joinChildren } from './join-children.ts'
import type { Writing } from './write-1.2.ts'

export interface Writing2 extends Writing {
  /** Whether the root declares the prefix of our own attributes. */
  readonly isOwnDeclared: boolean
}

function formatOwnAttribute(
  name: string,
  value: string | undefined,
  { isOwnDeclared }: Writing2,
): string {
  if (value === undefined) return ''
  const declaration = isOwnDeclared
    ? ''
    : formatAttribute(bitextDeclaration.name, bitextDeclaration.value)
  return declaration + formatAttribute(`${bitextPrefix}:${name}`, value)
}

/** The start of a `file` of XLIFF 2.x, up to the units; `number` counts files from 1. */
export function formatFileStart2(file: XliffFileHeader, writing: Writing2, number: number): string {
  const { prefix } = writing
  const { skeleton } = file
  const digest = skeleton?.type === 'embedded' ? skeleton.digest : undefined
  const start =
    `  <${prefix}file id="${expectNmtoken(file.id ?? `f${number}`, 'file')}"` +
    formatAttribute('original', file.original) +
    formatOwnAttribute('skeleton', digest, writing)
  const children = [
    ...(skeleton ? [formatSkeleton(skeleton, prefix)] : []),
    ...formatNotes(file.notes ?? [], { prefix, indent: '    ' }),
  ]
  const content = joinChildren(children, file.others, '    ')
  return `${appendAttributes(start, file.attributes)}>\n${content}`
}

function formatSkeleton(skeleton: XliffSkeleton, prefix: string): string {
  return skeleton.type === 'external'
    ? `<${prefix}skeleton${formatAttribute('href', skeleton.href)}/>`
    : `<${prefix}skeleton>${formatText(skeleton.text)}</${prefix}skeleton>`
}

function formatNotes(notes: readonly XliffNote[], { prefix, indent }: Writing): string[] {
  if (notes.length === 0) return []
  const lines = notes.map(({ text, category, attributes }) => {
    const start = `<${prefix}note${formatAttribute('category', category)}`
    return `${indent}  ${appendAttributes(start, attributes)}>${formatText(text)}</${prefix}note>\n`
  })
  return [`<${prefix}notes>\n${lines.join('')}${indent}</${prefix}notes>`]
}

export function formatGroupStart2(group: XliffGroupHeader, writing: Writing): string {
  const { prefix, indent } = writing
  if (group.id === undefined) return refuse('A group without an id, expected one in 2.x')
  const start = `<${prefix}group id="${expectNmtoken(group.id, 'group')}"`
  const inner = `${indent}  `
  const children = formatNotes(group.notes ?? [], { prefix, indent: inner })
  const content = joinChildren(children, group.others, inner)
  return `${indent}${appendAttributes(start, group.attributes)}>\n${content}`
}

/** A `unit`. */
export function formatUnit2(unit: XliffUnit, writing: Writing2, file: XliffFileHeader): string {
  const { prefix, indent } = writing
  if (unit.isApproved !== undefined || unit.segmentedSource) {
    refuse(`Unexpected \`approved\` or \`seg-source\` in unit \`${unit.id}\`, expected none in 2.x`)
  }
  if (!unit.segments.some(({ type }) => type === 'segment')) {
    refuse(`Unexpected unit \`${unit.id}\` without a segment, expected one`)
  }
  if (file.targetLanguage === undefined && unit.segments.some(({ target }) => target)) {
    refuse(`Unexpected target of unit \`${unit.id}\`, expected a target language in 2.x`)
  }
  const start =
    `<${prefix}unit id="${expectNmtoken(unit.id, 'unit')}"` +
    formatAttribute('name', unit.name) +
    formatAttribute('translate', formatYesNo(unit.isTranslatable)) +
    formatAttribute('xml:space', unit.space) +
    formatAttribute('type', unit.block && unitTypes.get(unit.block)) +
    formatOwnAttribute('digests', unit.digests && formatDigestPair(unit.digests), writing)
  const inner = { prefix, indent: `${indent}  ` }
  const { data, refs } = numberData(unit.segments, unit.originalData)
  const children = [
    ...formatNotes(listNotes(unit, file.original), inner),
    ...formatOriginalData(data, inner),
    ...unit.segments.map((segment) => formatSegment(segment, inner, { prefix, refs })),
  ]
  const content = joinChildren(children, unit.others, inner.indent)
  return `${indent}${appendAttributes(start, unit.attributes)}>\n${content}${indent}</${prefix}unit>\n`
}

function listNotes({ location, notes = [] }: XliffUnit, original = ''): readonly XliffNote[] {
  if (!location) return notes
  return [
    { category: 'location', text: `${original}:${location.line}` },
    ...location.headingPath.map((text) => ({ category: 'heading', text })),
    ...notes,
  ]
}

function formatOriginalData(data: readonly XliffData[], { prefix, indent }: Writing): string[] {
  if (data.length === 0) return []
  const lines = data.map(({ id, text, attributes }) => {
    const start = `<${prefix}data id="${expectNmtoken(id, 'data')}"`
    return `${indent}  ${appendAttributes(start, attributes)}>${formatText2(text, prefix)}</${prefix}data>\n`
  })
  return [`<${prefix}originalData>\n${lines.join('')}${indent}</${prefix}originalData>`]
}

function formatSegment(segment: XliffSegment, { prefix, indent }: Writing, inline: InlineWriting) {
  const { type, id, source, target, attributes, others } = segment
  const state = toSegmentState(segment)
  if (!state || (type === 'ignorable' && state.state !== undefined)) {
    return refuse(`Unexpected state \`${segment.state ?? ''}\`, expected one that 2.x can hold`)
  }
  const start =
    `<${prefix}${type}` +
    formatAttribute('id', id === undefined ? undefined : expectNmtoken(id, 'segment')) +
    formatAttribute('state', state.state) +
    formatAttribute('subState', state.subState)
  const children = [
    formatContent('source', source, inline),
    ...(target ? [formatContent('target', target, inline)] : []),
  ]
  const content = joinChildren(children, others, `${indent}  `)
  return `${appendAttributes(start, attributes)}>\n${content}${indent}</${prefix}${type}>`
}

function formatContent(name: string, { inlines, attributes }: XliffContent, inline: InlineWriting) {
  const { prefix } = inline
  const start = appendAttributes(`<${prefix}${name}`, attributes)
  return `${start}>${formatInlines2(inlines, inline)}</${prefix}${name}>`
}
