import { BitextError } from '../../errors.ts'
import type { XliffEvent } from '../events.ts'
import type { XliffHeader, XliffVersion } from '../model.ts'
import { xliffVersions } from '../model.ts'
import { xliffNamespaces } from '../namespaces.ts'
import { createXmlParser, type XmlPlace, type XmlTag } from '../xml/parse-xml.ts'
import type { XmlNode } from '../xml/xml-node.ts'
import { field, TagAttributes } from './attributes.ts'
import { captureElement, type Frame } from './frame.ts'
import { keepText } from './placed-nodes.ts'
import type { ReaderContext } from './reader-context.ts'
import { readFile12 } from './structure-1.2.ts'
import { type Languages, readFile2 } from './structure-2.ts'

export interface XliffReader {
  readonly write: (text: string) => void
  /** Ends the document; one that is not whole is an error. */
  readonly close: () => void
}

export interface XliffReaderOptions {
  readonly emit: (event: XliffEvent) => void
  /** Takes the encoding that the XML declaration states. */
  readonly encoding?: (declared: string) => void
}

/**
 * Reads XLIFF 1.2, 2.0, 2.1 and 2.2 in parts of any size and hands out events
 * as soon as each is whole.
 *
 * Takes more than the schemas do: other attribute orders, additional elements,
 * `xml:space` anywhere, files of 1.2 in no namespace or with a root of 1.1. Throws `xliff-syntax` for
 * what is not well-formed XML and `xliff-unsupported` for another root, another
 * version or a unit without an id, with line and column.
 */
export function createXliffReader({ emit, encoding }: XliffReaderOptions): XliffReader {
  const frames: Frame[] = []
  const prolog: XmlNode[] = []
  const takeNode = (node: XmlNode): void => {
    const frame = frames.at(-1)
    if (frame) frame.node(node)
    else prolog.push(node)
  }
  const parser = createXmlParser({
    open: (tag) => frames.push(frames.at(-1)?.open(tag) ?? readRoot(tag, emit, prolog)),
    text: (text) => frames.at(-1)?.text(text),
    close: () => frames.pop()?.close(),
    comment: (text) => takeNode({ type: 'comment', text }),
    instruction: (target, body) => takeNode({ type: 'instruction', target, body }),
    ...field('encoding', encoding),
  })
  return { write: parser.write, close: parser.close }
}

const namespaces1: ReadonlySet<string> = new Set([
  '',
  'urn:oasis:names:tc:xliff:document:1.1',
  xliffNamespaces['1.2'],
])

function readRoot(
  tag: XmlTag,
  emit: (event: XliffEvent) => void,
  prolog: readonly XmlNode[],
): Frame {
  const version = readVersion(tag)
  const isCore = (uri: string) => uri === tag.uri || (version === '1.2' && namespaces1.has(uri))
  const emitOther: ReaderContext['emitOther'] = (node) => emit({ type: 'other', node })
  const context: ReaderContext = {
    emit,
    emitOther,
    captureOther: (other, place) =>
      captureElement(other, (node) => emit({ type: 'other', node, ...place })),
    isCore,
    fail,
  }
  const { header, languages } = readHeader(tag, version)
  emit({
    type: 'documentStart',
    header: prolog.length > 0 ? { ...header, prolog: [...prolog] } : header,
  })
  let files = 0
  return {
    open: (child) => {
      if (!isCore(child.uri) || child.local !== 'file') return context.captureOther(child)
      files++
      return version === '1.2'
        ? readFile12(child, context)
        : readFile2(child, languages, { context, number: files })
    },
    text: (text) => keepText(text, emitOther),
    node: emitOther,
    close: () => {
      if (files === 0) fail('An `xliff` without `file`, expected at least one', tag)
      emit({ type: 'documentEnd' })
    },
  }
}

function fail(message: string, { line, column }: XmlPlace): never {
  throw new BitextError('xliff-unsupported', message, { line, column })
}

/**
 * Some tools leave out 1.2's namespace; translate-toolkit's filters write a root
 * of 1.1 around units of 1.2, and what is read here is the same in both.
 */
function readVersion(tag: XmlTag): XliffVersion {
  if (tag.local !== 'xliff') {
    fail(`Unexpected root element \`${tag.name}\`, expected \`xliff\``, tag)
  }
  const stated = new TagAttributes(tag).take('version')
  const version = xliffVersions.find((known) => known === (stated === '1.1' ? '1.2' : stated))
  if (version === undefined) {
    const seen = stated === undefined ? 'no XLIFF version' : `XLIFF version \`${stated}\``
    return fail(`Unexpected ${seen}, expected ${xliffVersions.join(', ')}`, tag)
  }
  const isNamed =
    version === '1.2' ? namespaces1.has(tag.uri) : tag.uri === xliffNamespaces[version]
  if (isNamed) return version
  return fail(
    `Unexpected namespace \`${tag.uri}\` of XLIFF ${version}, expected \`${xliffNamespaces[version]}\``,
    tag,
  )
}

function readHeader(
  tag: XmlTag,
  version: XliffVersion,
): { header: XliffHeader; languages: Languages } {
  const attributes = new TagAttributes(tag)
  attributes.take('version')
  const is2 = version !== '1.2'
  const languages: Languages = {
    sourceLanguage: (is2 ? attributes.take('srcLang') : undefined) ?? '',
    ...(is2 ? field('targetLanguage', attributes.take('trgLang')) : {}),
  }
  const declaration = tag.prefix === '' ? 'xmlns' : `xmlns:${tag.prefix}`
  const rest = (attributes.rest() ?? []).filter(
    ({ name, value }) => !(name === declaration && value === tag.uri),
  )
  const header = {
    version,
    ...(tag.prefix === '' ? {} : { prefix: tag.prefix }),
    ...(rest.length > 0 ? { attributes: rest } : {}),
  }
  return { header, languages }
}
