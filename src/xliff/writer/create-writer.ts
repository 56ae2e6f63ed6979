import type { XliffEvent } from '../events.ts'
import type {
  XliffFileHeader,
  XliffGroupHeader,
  XliffHeader,
  XliffUnit,
  XliffVersion,
} from '../model.ts'
import { bitextDeclaration, xliffNamespaces } from '../namespaces.ts'
import type { XmlAttribute } from '../xml/xml-node.ts'
import { appendAttributes, formatAttribute, refuse } from './format.ts'
import { formatNode } from './format-node.ts'
import { createUnitFormatter12 } from './unit-1.2.ts'
import { formatFileStart12, formatGroupStart12 } from './write-1.2.ts'
import { formatFileStart2, formatGroupStart2, formatUnit2, type Writing2 } from './write-2.ts'

/** Writes each event as XML; throws `xliff-unsupported` for what the version cannot hold. */
export type XliffWriter = (event: XliffEvent) => string

const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Creates a writer of a version; events come in the order of a document. */
export function createXliffWriter(version: XliffVersion): XliffWriter {
  const is12 = version === '1.2'
  let header: XliffHeader = {}
  let prefix = ''
  let isOwnDeclared = false
  /** What stands before the first file: the root needs the file's languages. */
  let before: string | undefined = ''
  let file: XliffFileHeader | undefined
  let languages: XliffFileHeader | undefined
  let files = 0
  let depth = 0
  let isBodyOpen = false
  /** Of the open file, at this depth. */
  let formatUnit: ((unit: XliffUnit) => string) | undefined

  return (event) => {
    switch (event.type) {
      case 'documentStart':
        header = event.header
        prefix = header.prefix === undefined ? '' : `${header.prefix}:`
        isOwnDeclared = header.attributes?.some(isOwnDeclaration) ?? false
        return (
          xmlDeclaration + (header.prolog ?? []).map((node) => `${formatNode(node)}\n`).join('')
        )
      case 'fileStart':
        return startFile(event.file)
      case 'groupStart':
        return startGroup(event.group)
      case 'groupEnd':
        setDepth(depth - 1)
        return `${readIndent()}</${prefix}group>\n`
      case 'unit':
        if (!file) return refuse(`Unexpected unit \`${event.id}\`, expected it in a file`)
        formatUnit ??= createUnitFormatter(file)
        return formatUnit(event)
      case 'other':
        return writeOther(formatNode(event.node), event.isBehindBody === true)
      case 'fileEnd':
        return endFile()
      case 'documentEnd':
        if (files === 0) refuse('A document without files, expected one')
        return `</${prefix}xliff>\n`
    }
  }

  function readIndent(): string {
    return '  '.repeat((is12 ? 3 : 2) + depth)
  }

  function getWriting(): Writing2 {
    return { prefix, indent: readIndent(), isOwnDeclared }
  }

  function setDepth(next: number): void {
    depth = next
    formatUnit = undefined
  }

  function createUnitFormatter(header: XliffFileHeader): (unit: XliffUnit) => string {
    const writing = getWriting()
    return is12
      ? createUnitFormatter12(writing, header.original)
      : (unit) => formatUnit2(unit, writing, header)
  }

  function startGroup(group: XliffGroupHeader): string {
    const start = is12
      ? formatGroupStart12(group, getWriting())
      : formatGroupStart2(group, getWriting())
    setDepth(depth + 1)
    return start
  }

  function startFile(next: XliffFileHeader): string {
    if (next.sourceLanguage === '') refuse('A file without a source language, expected one')
    const isOther =
      languages &&
      (languages.sourceLanguage !== next.sourceLanguage ||
        languages.targetLanguage !== next.targetLanguage)
    if (!is12 && isOther) {
      refuse(
        `Unexpected languages of \`${next.original ?? ''}\`, expected those of the first file in 2.x`,
      )
    }
    const start = is12
      ? formatFileStart12(next, getWriting())
      : formatFileStart2(next, getWriting(), files + 1)
    const root = before === undefined ? '' : formatRoot(next) + before
    before = undefined
    file = next
    formatUnit = undefined
    languages = next
    files++
    isBodyOpen = is12
    return root + start
  }

  function formatRoot({ sourceLanguage, targetLanguage }: XliffFileHeader): string {
    const declaration = header.prefix === undefined ? 'xmlns' : `xmlns:${header.prefix}`
    const start =
      `<${prefix}xliff version="${version}" ${declaration}="${xliffNamespaces[version]}"` +
      (is12
        ? ''
        : formatAttribute('srcLang', sourceLanguage) + formatAttribute('trgLang', targetLanguage))
    return `${appendAttributes(start, header.attributes)}>\n`
  }

  function writeOther(xml: string, isBehindBody: boolean): string {
    if (before !== undefined) {
      before += `  ${xml}\n`
      return ''
    }
    const end = isBehindBody ? closeBody() : ''
    return `${end}${readIndent()}${xml}\n`
  }

  function closeBody(): string {
    if (!isBodyOpen) return ''
    isBodyOpen = false
    return `    </${prefix}body>\n`
  }

  function endFile(): string {
    const text = `${closeBody()}  </${prefix}file>\n`
    file = undefined
    return text
  }
}

function isOwnDeclaration({ name, value }: XmlAttribute): boolean {
  return name === bitextDeclaration.name && value === bitextDeclaration.value
}
