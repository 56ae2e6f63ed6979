import { SaxesParser } from 'saxes'
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
  const guard = createPrologGuard(refuseDeclaration, (before) => {
    ;({ line, column } = findEnd(before))
  })
  let depth = 0
  let isRootOpen = false
  /** Where the markup begins that comes next, or that has just been read. */
  let line = 1
  let column = 1
  /** UTF-16 units since something was last handed out. */
  let pending = 0
  /** UTF-16 units of the prolog that wait for the root element. */
  let held = 0

  // With more handlers than these six V8 looks all properties of saxes up by name, and it is
  // three times slower. It throws its errors if none is for them.
  saxes.on('opentag', (tag) => {
    const attributes: XmlTagAttribute[] = []
    // The object has no prototype, and `Object.values` of such a one is slow.
    for (const name in tag.attributes) {
      const attribute = tag.attributes[name]
      if (attribute) attributes.push(attribute)
    }
    if (++depth > xmlLimits.depth) {
      fail(`More than ${xmlLimits.depth} elements inside each other`, { line, column })
    }
    if (attributes.length > xmlLimits.attributes) {
      fail(`More than ${xmlLimits.attributes} attributes in one element`, { line, column })
    }
    if (!isRootOpen) handlers.encoding?.(saxes.xmlDecl.encoding ?? '')
    isRootOpen = true
    const { name, prefix, local, uri } = tag
    handlers.open({ name, prefix, local, uri, attributes, line, column })
    passMarkup()
  })
  saxes.on('closetag', () => {
    depth--
    handlers.close()
    passMarkup()
  })
  saxes.on('text', (text) => {
    handlers.text(text)
    // A text is handed out behind the `<` that ends it.
    passMarkup()
    column--
  })
  saxes.on('cdata', (text) => {
    handlers.text(text)
    passMarkup()
  })
  saxes.on('comment', (text) => {
    handlers.comment?.(text)
    // A comment is handed out before its `>`.
    passMarkup()
    column++
  })
  saxes.on('processinginstruction', ({ target, body }) => {
    handlers.instruction?.(target, body)
    passMarkup()
  })

  return {
    write: (text) => {
      for (let start = 0; start < text.length; start += chunkLength) {
        const part = text.slice(start, start + chunkLength)
        const passed = guard.take(part)
        held = passed === '' ? held + part.length : 0
        if (held > xmlLimits.node) failTooLong()
        parse(passed)
      }
    },
    close: () => {
      parse(guard.flush())
      callSaxes(() => saxes.close())
    },
    place,
  }

  function parse(text: string): void {
    if (text === '') return
    pending += text.length
    if (pending > xmlLimits.node) failTooLong()
    callSaxes(() => saxes.write(text))
  }

  function failTooLong(): never {
    return fail(`A text, comment or tag of more than ${xmlLimits.node} characters`, {
      line,
      column,
    })
  }

  function passMarkup(): void {
    pending = 0
    line = saxes.line
    column = saxes.columnIndex + 1
  }

  /** saxes throws what is not well-formed; the handlers' errors are their own. */
  function callSaxes(call: () => void): void {
    try {
      call()
    } catch (error) {
      const message = error instanceof Error ? readSaxesMessage(error) : undefined
      if (message === undefined) throw error
      fail(message)
    }
  }

  function place(): XmlPlace {
    return { line: saxes.line, column: saxes.columnIndex + 1 }
  }

  function fail(message: string, at: XmlPlace = place()): never {
    throw new BitextError('xliff-syntax', message, { line: at.line, column: at.column })
  }

  function refuseDeclaration(offset: number, text: string): never {
    return fail(
      'Unexpected document type declaration, expected none: entities are not expanded',
      findEnd(text.slice(0, offset)),
    )
  }
}

/** saxes' message without the place that it puts in front; undefined for the errors of others. */
function readSaxesMessage({ message }: Error): string | undefined {
  const [place] = /^\d+:\d+: /.exec(message) ?? []
  return place && `Unreadable XML: ${message.slice(place.length).replace(/\.$/, '')}`
}

/** The place behind a text. */
function findEnd(text: string): XmlPlace {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
