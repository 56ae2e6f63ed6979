import { SaxesParser, type SaxesTagNS } from 'saxes'
import { BitextError } from '../../errors.ts'
import { createPrologGuard } from './prolog-guard.ts'
import type { XmlAttribute } from './xml-node.ts'

/** What a parser refuses to read on from; far more than any document needs. */
export const xmlLimits = {
  /** Elements inside each other. saxes' time grows with the square of the depth. */
  depth: 256,
  /** Attributes of one element. */
  attributes: 256,
  /** UTF-16 units of one text, comment or tag: 16 Mi. */
  node: 2 ** 24,
} as const

/** Where something begins: a line and a column from 1, in UTF-16 units. */
export interface XmlPlace {
  readonly line: number
  readonly column: number
}

/** A start tag. */
export interface XmlTag extends XmlPlace {
  /** Qualified name, as written. */
  readonly name: string
  readonly prefix: string
  readonly local: string
  /** Namespace; empty for none. */
  readonly uri: string
  /** In the order of the tag, namespace declarations included. */
  readonly attributes: readonly XmlTagAttribute[]
}

export interface XmlTagAttribute extends XmlAttribute {
  /** Namespace; empty for none. */
  readonly uri: string
  readonly local: string
}

export interface XmlHandlers {
  readonly open: (tag: XmlTag) => void
  readonly close: () => void
  /** Text outside and inside of CDATA sections; may come in parts. */
  readonly text: (text: string) => void
  readonly comment?: (text: string) => void
  readonly instruction?: (target: string, body: string) => void
  /** The encoding that the XML declaration states. */
  readonly encoding?: (encoding: string) => void
}

export interface XmlParser {
  readonly write: (text: string) => void
  /** Ends the document; a document that is not whole is an error. */
  readonly close: () => void
  /** Where the parser is now. */
  readonly place: () => XmlPlace
}

const chunkLength = 2 ** 16

/**
 * Parses XML 1.0 with namespaces, in parts of any size.
 *
 * Throws `xliff-syntax` with line and column for what is not well-formed, for
 * document type declarations, before the parser sees them, and beyond the
 * limits.
 */
export function createXmlParser(handlers: XmlHandlers): XmlParser {
  const saxes = new SaxesParser({ xmlns: true, position: true })
  const guard = createPrologGuard(refuseDeclaration)
  let depth = 0
  let attributeCount = 0
  let tagPlace: XmlPlace = { line: 1, column: 1 }
  /** UTF-16 units since something was last handed out. */
  let pending = 0
  let chunk = ''

  saxes.on('error', (error) => fail(readSaxesMessage(error)))
  saxes.on('opentagstart', (tag) => {
    tagPlace = findTagStart(tag.name)
    attributeCount = 0
    if (++depth > xmlLimits.depth) {
      fail(`More than ${xmlLimits.depth} elements inside each other`, tagPlace)
    }
  })
  saxes.on('attribute', () => {
    if (++attributeCount > xmlLimits.attributes) {
      fail(`More than ${xmlLimits.attributes} attributes in one element`, tagPlace)
    }
  })
  saxes.on('opentag', (tag) => {
    pending = 0
    handlers.open(toTag(tag, tagPlace))
  })
  saxes.on('closetag', () => {
    pending = 0
    depth--
    handlers.close()
  })
  saxes.on('text', (text) => handlers.text(text))
  saxes.on('cdata', (text) => handlers.text(text))
  const { comment, instruction, encoding } = handlers
  if (comment) saxes.on('comment', (text) => comment(text))
  if (instruction) {
    saxes.on('processinginstruction', ({ target, body }) => instruction(target, body))
  }
  if (encoding) saxes.on('xmldecl', (declaration) => encoding(declaration.encoding ?? ''))

  return {
    write: (text) => {
      for (let start = 0; start < text.length; start += chunkLength) {
        parse(guard.take(text.slice(start, start + chunkLength)))
      }
    },
    close: () => {
      parse(guard.flush())
      saxes.close()
    },
    place,
  }

  function parse(text: string): void {
    if (text === '') return
    chunk = text
    pending += text.length
    if (pending > xmlLimits.node) {
      fail(`A text, comment or tag of more than ${xmlLimits.node} characters`)
    }
    saxes.write(text)
  }

  function place(): XmlPlace {
    return { line: saxes.line, column: saxes.columnIndex + 1 }
  }

  function fail(message: string, at: XmlPlace = place()): never {
    throw new BitextError('xliff-syntax', message, { line: at.line, column: at.column })
  }

  /** A name is followed by one character that the parser has passed, which may be a line end. */
  function findTagStart(name: string): XmlPlace {
    const column = saxes.columnIndex - name.length - 1
    if (column > 0) return { line: saxes.line, column }
    const behind = chunk.lastIndexOf(`<${name}`)
    return { line: saxes.line - 1, column: Math.max(1, behind - chunk.lastIndexOf('\n', behind)) }
  }

  function refuseDeclaration(offset: number, text: string): never {
    const before = text.slice(0, offset).split(/\r\n?|\n/)
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
    return fail(
      'Unexpected document type declaration, expected none: entities are not expanded',
      place,
    )
  }
}

/** saxes puts the place in front of its messages; ours have it apart. */
function readSaxesMessage(error: Error): string {
  const message = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
  return `Unreadable XML: ${message}`
}

function toTag(tag: SaxesTagNS, { line, column }: XmlPlace): XmlTag {
  const { name, prefix, local, uri } = tag
  return { name, prefix, local, uri, attributes: Object.values(tag.attributes), line, column }
}
