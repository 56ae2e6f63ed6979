import type { Frame } from '../xliff/reader/frame.ts'
import type { XmlTag } from '../xliff/xml/parse-xml.ts'
import { type Located, readFields, readString, refuseKey, refuseValue } from './json-value.ts'

/** Names of inline elements by the names of their kinds in the JS model. */
export type ElementNames = ReadonlyMap<string, string>

// As deep as elements may be in XLIFF.
const maximumDepth = 256

/**
 * Hands the JS form of a source or target to a frame of the XLIFF reader, as
 * the elements that it stands for.
 *
 * Throws `exchange-syntax` with the path of what is no such form.
 */
export function replayContent(content: Located, frame: Frame, names: ElementNames): void {
  replayParts(content, frame, { names, depth: 0 })
}

/** A tag without a namespace and without a place. */
export function createTag(name: string, attributes: ReadonlyMap<string, string>): XmlTag {
  return {
    name,
    prefix: '',
    local: name,
    uri: '',
    attributes: Array.from(attributes, ([key, value]) => ({
      name: key,
      local: key,
      uri: '',
      value,
    })),
    line: 1,
    column: 1,
  }
}

interface Replaying {
  readonly names: ElementNames
  readonly depth: number
}

function replayParts(content: Located, frame: Frame, replaying: Replaying): void {
  const { value, path } = content
  if (!Array.isArray(value)) {
    replayPart(content, frame, replaying)
    return
  }
  for (const [index, part] of value.entries()) {
    replayPart({ value: part, path: `${path}[${index}]` }, frame, replaying)
  }
}

function replayPart(part: Located, frame: Frame, { names, depth }: Replaying): void {
  if (typeof part.value === 'string') {
    if (part.value !== '') frame.text(part.value)
    return
  }
  if (typeof part.value !== 'object' || part.value === null || Array.isArray(part.value)) {
    refuseValue(part, 'a string or an inline element')
  }
  if (depth >= maximumDepth) {
    refuseValue(part, `no more than ${maximumDepth} elements inside each other`)
  }
  const [element, ...more] = readFields(part)
  if (!element || more.length > 0) refuseValue(part, 'one key, the kind of an inline element')
  const [kind, located] = element
  const name = names.get(kind)
  if (name === undefined) refuseKey(located.path, `\`${[...names.keys()].join('`, `')}\``)

  const { attributes, contents } = readElement(located)
  const inner = frame.open(createTag(name, attributes))
  if (contents) replayParts(contents, inner, { names, depth: depth + 1 })
  inner.close()
}

function readElement(element: Located): {
  readonly attributes: ReadonlyMap<string, string>
  readonly contents: Located | undefined
} {
  const fields = new Map(readFields(element))
  const contents = fields.get('contents')
  fields.delete('contents')
  const attributes = Array.from(fields, ([key, field]) => [key, readString(field)] as const)
  return { attributes: new Map(attributes), contents }
}
