import type { Finding } from '../../finding.ts'
import { createXmlParser, type XmlParser, type XmlTag } from '../xml/parse-xml.ts'
import { createAnchor } from './anchor.ts'
import { createElement, type XliffElement } from './element.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import type { XliffProblem } from './problem.ts'
import type { XliffRule } from './rule.ts'

export interface CheckXliffOptions {
  /** Path of the file, for the findings. */
  readonly file?: string
  /** Told of the encoding that an XML declaration states. */
  readonly onEncoding?: (encoding: string) => void
}

/** Checks an XLIFF document that comes in parts of any size. */
export interface XliffChecker {
  readonly write: (text: string) => void
  /** Ends the document; returns what was found, in the order of the document. */
  readonly end: () => Finding[]
  /** How many units there were so far. */
  readonly units: () => number
}

/** Elements that are checked by themselves and then forgotten. */
const streamed = new Set(['file', 'body', 'group', 'unit', 'trans-unit', 'bin-unit'])
const containers = new Set(['xliff', 'file', 'body', 'group', 'bin-unit'])
const units = new Set(['unit', 'trans-unit', 'bin-unit'])

/**
 * Creates a checker for XLIFF 1.2, 2.0, 2.1 and 2.2: the structure that the
 * schemas demand, and the constraints beyond it.
 *
 * It holds one unit at a time, what stands before the units, and ids. Throws
 * `xliff-syntax` for what is not well-formed XML and `xliff-unsupported` for
 * another root or version, both with line and column.
 */
export function createXliffChecker(options: CheckXliffOptions = {}): XliffChecker {
  const findings: Finding[] = []
  let open: OpenDocument | undefined
  let element: XliffElement | undefined
  /** How many elements are open inside an element whose content is not looked at. */
  let ignoredDepth = 0
  let unitCount = 0

  const parser: XmlParser = createXmlParser({
    open: openElement,
    close: closeElement,
    text: (text) => {
      if (element && !element.hasText && /\S/.test(text)) element.hasText = true
    },
    ...(options.onEncoding ? { encoding: options.onEncoding } : {}),
  })

  return {
    write: parser.write,
    end: () => {
      parser.close()
      return findings.sort(compareFindings)
    },
    units: () => unitCount,
  }

  function openElement(tag: XmlTag): void {
    if (element && open && (ignoredDepth > 0 || element.key === 'skeleton')) {
      if (ignoredDepth++ === 0) placeInSkeleton(tag, element, open)
      element.hasText = true
      return
    }
    open ??= openDocument(tag, report)
    const opened = createElement(tag, element, open.coreUri)
    if (element && !isStreamed(opened)) element.children.push(opened)
    element = opened
    if (units.has(opened.key)) unitCount++
    open.structure.open(opened)
    if (!isStreamed(opened)) return
    if (opened.key === 'file') open.enterFile()
    open.runRules(opened, 'open')
  }

  /** A skeleton is anyone's, but for elements of the core and of no namespace. */
  function placeInSkeleton(tag: XmlTag, skeleton: XliffElement, document: OpenDocument): void {
    if (tag.uri !== '' && tag.uri !== document.coreUri) return
    const inside = createElement(tag, skeleton, document.coreUri)
    document.structure.open(inside)
    document.structure.close(inside)
  }

  function closeElement(): void {
    if (ignoredDepth > 0) {
      ignoredDepth--
      return
    }
    if (!element || !open) return
    const closed = element
    open.structure.close(closed)
    if (!closed.parent || isStreamed(closed)) checkWhole(closed, open)
    element = closed.parent
  }

  /** Looks at an element and at what is kept inside of it. */
  function checkWhole(closed: XliffElement, document: OpenDocument): void {
    if (!isStreamed(closed)) document.runRules(closed, 'open')
    for (const child of closed.children) checkWhole(child, document)
    document.runRules(closed, 'close')
    if (isStreamed(closed) && closed.key === 'file') document.leave('file')
    if (!closed.parent) document.leave('document')
  }

  function report(rule: XliffRule, { at, message, expected, actual }: XliffProblem): void {
    const { line, column, unitId } = 'key' in at ? createAnchor(at) : at
    findings.push({
      ...(options.file === undefined ? {} : { file: options.file }),
      line,
      column,
      ...(unitId === undefined ? {} : { unitId }),
      rule: rule.id,
      severity: rule.severity,
      message,
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
    })
  }
}

function isStreamed({ key, parent }: XliffElement): boolean {
  return streamed.has(key) && parent !== undefined && containers.has(parent.key)
}

function compareFindings(first: Finding, second: Finding): number {
  return first.line - second.line || first.column - second.column
}
