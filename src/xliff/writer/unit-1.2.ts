import { extradataPrefix, formatDigestPair } from '../digest.ts'
import type { XliffContent, XliffSegment, XliffState, XliffUnit } from '../model.ts'
import { restypes, states12 } from '../vocabulary.ts'
import {
  appendAttributes,
  formatAttribute,
  formatText,
  formatValue,
  formatYesNo,
  refuse,
} from './format.ts'
import { formatInlines12 } from './inlines-1.2.ts'
import { joinChildren } from './join-children.ts'
import { formatNote12, type Writing } from './write-1.2.ts'

const preserve = formatAttribute('xml:space', 'preserve')
const restypeAttributes: ReadonlyMap<string, string> = new Map(
  Array.from(restypes, ([block, restype]) => [block, formatAttribute('restype', restype)]),
)

/**
 * Creates what writes the `trans-unit`s of one file at one depth.
 *
 * What the units have in common is put together once: short strings that are
 * made for each unit take most of a writer's time.
 */
export function createUnitFormatter12(
  { prefix, indent }: Writing,
  original: string | undefined,
): (unit: XliffUnit) => string {
  const inner = `${indent}  `
  const unitStart = `${indent}<${prefix}trans-unit id="`
  const unitEnd = `${indent}</${prefix}trans-unit>\n`
  const formatSource = createContentFormatter('source', prefix)
  const formatSegmentedSource = createContentFormatter('seg-source', prefix)
  const formatTarget = createTargetFormatter(prefix)
  const formatLocation = createLocationFormatter({ prefix, indent: inner }, original)

  return (unit) => {
    const segment = readSegment(unit)
    const start = unitStart + formatValue(unit.id) + formatAttributes(unit)
    const children = [formatSource(segment.source, '')]
    if (unit.segmentedSource) children.push(formatSegmentedSource(unit.segmentedSource, ''))
    const target = formatTarget(segment)
    if (target !== undefined) children.push(target)
    if (unit.location) children.push(formatLocation(unit.location))
    for (const note of unit.notes ?? []) children.push(formatNote12(note, prefix))
    const content = joinChildren(children, unit.others, inner)
    return `${appendAttributes(start, unit.attributes)}>\n${content}${unitEnd}`
  }
}

function readSegment({ id, segments, originalData }: XliffUnit): XliffSegment {
  const [segment] = segments
  if (!segment || segments.length > 1 || segment.type === 'ignorable' || segment.others) {
    return refuse(`Unexpected segments in unit \`${id}\`, expected one in 1.2`)
  }
  if (originalData) {
    refuse(`Unexpected original data in unit \`${id}\`, expected none in 1.2`)
  }
  return segment
}

/** The attributes behind the id, whose value has no end yet. */
function formatAttributes(unit: XliffUnit): string {
  const { name, isApproved, isTranslatable, space, block, digests } = unit
  let text = '"'
  if (name !== undefined) text += formatAttribute('resname', name)
  if (isApproved !== undefined) text += formatAttribute('approved', formatYesNo(isApproved))
  if (isTranslatable !== undefined) {
    text += formatAttribute('translate', formatYesNo(isTranslatable))
  }
  text += space === 'preserve' ? preserve : formatAttribute('xml:space', space)
  if (block !== undefined) text += restypeAttributes.get(block) ?? ''
  if (digests) text += ` extradata="${extradataPrefix}${formatValue(formatDigestPair(digests))}"`
  return text
}

type ContentFormatter = (content: XliffContent, ownAttributes: string) => string

function createContentFormatter(name: string, prefix: string): ContentFormatter {
  const start = `<${prefix}${name}`
  const end = `</${prefix}${name}>`
  return ({ inlines, attributes }, ownAttributes) => {
    const opener = appendAttributes(start + ownAttributes, attributes)
    return `${opener}>${formatInlines12(inlines, prefix)}${end}`
  }
}

function createTargetFormatter(prefix: string): (segment: XliffSegment) => string | undefined {
  const formatContent = createContentFormatter('target', prefix)
  const formatState = createStateFormatter()
  return ({ id, target, state, subState, stateQualifier, attributes }) => {
    if (id !== undefined || subState !== undefined || attributes) {
      refuse('Unexpected properties of a segment, expected none in 1.2')
    }
    if (target) return formatContent(target, formatState(state, stateQualifier))
    if (state === undefined && stateQualifier === undefined) return undefined
    return refuse(`Unexpected state \`${state ?? stateQualifier}\` without a target, expected one`)
  }
}

/** Most units have the state of the unit before. */
function createStateFormatter(): (state?: XliffState, qualifier?: string) => string {
  let lastState: XliffState | undefined
  let lastQualifier: string | undefined
  let last = ''
  return (state, qualifier) => {
    if (state === lastState && qualifier === lastQualifier) return last
    last =
      formatAttribute('state', state && (states12.get(state) ?? state)) +
      formatAttribute('state-qualifier', qualifier)
    lastState = state
    lastQualifier = qualifier
    return last
  }
}

type Location = NonNullable<XliffUnit['location']>

/** Units of one section share their heading path. */
function createLocationFormatter(
  { prefix, indent }: Writing,
  original = '',
): (location: Location) => string {
  const start = `\n${indent}  <${prefix}context context-type="`
  const end = `</${prefix}context>`
  const groupEnd = `\n${indent}</${prefix}context-group>`
  let beforeLine: string | undefined
  let lastPath: Location['headingPath'] | undefined
  let afterLine = ''
  return ({ line, headingPath }) => {
    beforeLine ??= `<${prefix}context-group purpose="location">${start}sourcefile">${formatText(original)}${end}${start}linenumber">`
    if (headingPath !== lastPath) {
      const headings = headingPath.map((text) => `${start}x-heading">${formatText(text)}${end}`)
      afterLine = end + headings.join('') + groupEnd
      lastPath = headingPath
    }
    return beforeLine + line + afterLine
  }
}
