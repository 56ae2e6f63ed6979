import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { BitextError } from '../errors.ts'
import { parseDigests } from './digest.ts'
import type { Inline, InlineCode, XliffDocument, XliffFile, XliffUnit } from './model.ts'

const namespace = 'urn:oasis:names:tc:xliff:document:1.2'
const maximumDepth = 256

/**
 * Reads an XLIFF 1.2 document.
 *
 * Throws `xliff-syntax` for what is not well-formed XML (document type
 * declarations are refused) and `xliff-unsupported` for another root, version
 * or a missing attribute, both with line and column.
 */
export function readXliff(xml: string): XliffDocument {
  const reader = createReader()
  const parser = new SaxesParser({ xmlns: true })
  const fail = (code: 'xliff-syntax' | 'xliff-unsupported', message: string): never => {
    throw new BitextError(code, message, { line: parser.line, column: parser.columnIndex + 1 })
  }
  parser.on('error', (error) => fail('xliff-syntax', readParserMessage(error)))
  parser.on('doctype', () => fail('xliff-syntax', 'Unexpected document type declaration'))
  parser.on('opentag', (tag) => {
    const problem = reader.open(tag)
    if (problem) fail('xliff-unsupported', problem)
  })
  parser.on('text', (text) => reader.addText(text))
  parser.on('cdata', (text) => reader.addText(text))
  parser.on('closetag', () => reader.close())
  parser.write(xml).close()
  return { files: reader.files, findings: [] }
}

/** saxes puts the place in front of its messages; ours have it apart. */
function readParserMessage(error: Error): string {
  const message = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
  return `Unreadable XML: ${message}`
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

interface OpenFile extends Mutable<Omit<XliffFile, 'units'>> {
  units: XliffUnit[]
}

interface OpenUnit extends Mutable<Omit<XliffUnit, 'source' | 'target'>> {
  source: Inline[]
  target?: Inline[]
}

function createReader() {
  const files: OpenFile[] = []
  /** Local names of the open elements; empty for those of other namespaces. */
  const path: string[] = []
  let unit: OpenUnit | undefined
  let inlines: Inline[] | undefined
  let code: Mutable<InlineCode> | undefined
  /** How many elements are open inside `code`, itself included. */
  let codeDepth = 0

  return { files, open, close, addText }

  /** Takes a start tag; returns what is wrong with it. */
  function open(tag: SaxesTagNS): string | undefined {
    const name = tag.uri === namespace ? tag.local : ''
    if (path.length === 0 && name !== 'xliff') return describeRoot(tag)
    if (path.length >= maximumDepth) return `More than ${maximumDepth} elements inside each other`
    const parent = path.at(-1)
    path.push(name)
    return openElement(name, parent, readAttributes(tag))
  }

  function openElement(name: string, parent: string | undefined, attributes: Attributes) {
    if (name === 'xliff') {
      const version = attributes.get('version') ?? ''
      return version === '1.2' ? undefined : `Unexpected XLIFF version \`${version}\`, expected 1.2`
    }
    if (name === 'file') {
      if (!attributes.has('original')) return 'A `file` without `original`'
      files.push(createFile(attributes))
    } else if (name === 'trans-unit') {
      if (!attributes.has('id')) return 'A `trans-unit` without `id`'
      unit = createUnit(attributes)
    } else if (unit && parent === 'trans-unit') {
      openUnitChild(unit, name, attributes)
    } else if (code) {
      codeDepth++
    } else if (inlines) {
      openInline(inlines, name, attributes)
    }
    return undefined
  }

  function openUnitChild(current: OpenUnit, name: string, attributes: Attributes): void {
    if (name === 'source') {
      inlines = current.source
    } else if (name === 'target') {
      current.target = inlines = []
      Object.assign(current, readState(attributes))
    }
  }

  function openInline(current: Inline[], name: string, attributes: Attributes): void {
    const type = readCodeType(name, attributes)
    if (type) {
      code = createCode(type, attributes)
      codeDepth = 1
      current.push(code)
    } else if (name !== 'mrk') {
      current.push({ type: 'foreign', id: attributes.get('id') ?? '' })
    }
  }

  function addText(text: string): void {
    if (code) code.native += text
    else if (inlines) pushText(inlines, text)
  }

  function close(): void {
    const name = path.pop() ?? ''
    const parent = path.at(-1)
    if (name === 'trans-unit' && unit) {
      files.at(-1)?.units.push(unit)
      unit = undefined
    } else if (parent === 'trans-unit') {
      inlines = undefined
    } else if (code && --codeDepth === 0) {
      code = undefined
    }
  }
}

function describeRoot(tag: SaxesTagNS): string {
  return `Unexpected root element \`${tag.name}\` in namespace \`${tag.uri}\`, expected \`xliff\` in \`${namespace}\``
}

type Attributes = ReadonlyMap<string, string>

/** A tag's attributes in no namespace, and the ones in the XML namespace with their prefix. */
function readAttributes(tag: SaxesTagNS): Attributes {
  const attributes: SaxesAttributeNS[] = Object.values(tag.attributes)
  return new Map(
    attributes
      .filter(({ prefix }) => prefix === '' || prefix === 'xml')
      .map(({ name, value }) => [name, value]),
  )
}

function createFile(attributes: Attributes): OpenFile {
  const targetLanguage = attributes.get('target-language')
  return {
    original: attributes.get('original') ?? '',
    sourceLanguage: attributes.get('source-language') ?? '',
    ...(targetLanguage === undefined ? {} : { targetLanguage }),
    units: [],
  }
}

function createUnit(attributes: Attributes): OpenUnit {
  const digests = parseDigests(attributes.get('extradata') ?? '')
  const approved = attributes.get('approved')
  return {
    id: attributes.get('id') ?? '',
    source: [],
    ...(digests ? { digests } : {}),
    ...(approved === undefined ? {} : { isApproved: approved === 'yes' }),
  }
}

function readState(attributes: Attributes): Pick<XliffUnit, 'state' | 'stateQualifier'> {
  const state = attributes.get('state')
  const stateQualifier = attributes.get('state-qualifier')
  return {
    ...(state === undefined ? {} : { state }),
    ...(stateQualifier === undefined ? {} : { stateQualifier }),
  }
}

const codeElements: ReadonlyMap<string, InlineCode['type']> = new Map([
  ['ph', 'placeholder'],
  ['bpt', 'start'],
  ['ept', 'end'],
])

function readCodeType(name: string, attributes: Attributes): InlineCode['type'] | undefined {
  if (name !== 'it') return codeElements.get(name)
  return attributes.get('pos') === 'close' ? 'end' : 'start'
}

function createCode(type: InlineCode['type'], attributes: Attributes): Mutable<InlineCode> {
  const kind = attributes.get('ctype')
  const equivText = attributes.get('equiv-text')
  return {
    type,
    id: attributes.get('id') ?? '',
    native: '',
    ...(kind === undefined ? {} : { kind }),
    ...(equivText === undefined ? {} : { equivText }),
  }
}

function pushText(inlines: Inline[], text: string): void {
  const last = inlines.at(-1)
  if (last?.type === 'text') inlines[inlines.length - 1] = { type: 'text', text: last.text + text }
  else if (text !== '') inlines.push({ type: 'text', text })
}
