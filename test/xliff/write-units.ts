import type { BitextDocument } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import {
  type Inline,
  listUnits,
  type XliffChild,
  type XliffDocument,
  type XliffUnit,
} from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { type ToXliffOptions, toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { pair } from '../pair.ts'

/** An XLIFF 1.2 document around what stands in its body; tests say what stands there. */
export function wrapBody(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:tool="urn:example:tool">
<file original="guide.md" source-language="en-US" target-language="de-DE" datatype="x-markdown">
<body>${body}</body></file></xliff>`
}

/** An XLIFF 2.1 document around what stands in its file. */
export function wrapFile(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:bitext="urn:bitext-md:xliff:1" xmlns:tool="urn:example:tool" srcLang="en-US" trgLang="de-DE">
<file id="f1" original="guide.md">${content}</file></xliff>`
}

/** The units of an XLIFF 1.2 document with this body, without their places. */
export function readBody(body: string): readonly XliffUnit[] {
  return readUnits(readXliff(wrapBody(body)))
}

/** The units of all files, without their places. */
export function readUnits({ files }: XliffDocument): readonly XliffUnit[] {
  return files.flatMap(listUnits).map(({ place: _, ...unit }) => unit)
}

/** What comes back of a document from an export that nobody touched, through XML. */
export function exportAndRead(document: BitextDocument, options?: ToXliffOptions): XliffDocument {
  return readXliff(writeXliff(toXliff(document, options)))
}

/** Puts a text in place of the target of every unit with this id. */
export function editTarget(xliff: XliffDocument, id: string, text: string): XliffDocument {
  return editUnits(xliff, (unit) => (unit.id === id ? setTarget(unit, text) : unit))
}

/** The unit with one segment of its sources and another target, as typed over all of it. */
export function setTarget(unit: XliffUnit, target: string | readonly Inline[]): XliffUnit {
  const inlines = typeof target === 'string' ? [{ type: 'text', text: target } as const] : target
  const [segment] = unit.segments
  if (!segment) throw new Error(`Expected a segment in ${unit.id}`)
  return { ...unit, segments: [{ ...segment, target: { inlines } }] }
}

/** Changes the units of an XLIFF document, as a translator's tool would. */
export function editUnits(
  xliff: XliffDocument,
  edit: (unit: XliffUnit) => XliffUnit,
): XliffDocument {
  const editChild = (child: XliffChild): XliffChild => {
    if (child.type === 'unit') return edit(child)
    return child.type === 'group' ? { ...child, children: child.children.map(editChild) } : child
  }
  const files = xliff.files.map((file) => ({ ...file, children: file.children.map(editChild) }))
  return { ...xliff, files }
}

/** The one unit of a document with one pair, as the model has it. */
export function toXliffUnits(
  target: string,
  source: string,
  options?: ToXliffOptions,
): readonly XliffUnit[] {
  return readUnits(toXliff(parseBitext(pair(target, source)), options))
}

/** The inlines of a unit's sources, one segment after the other. */
export function readSource(unit: XliffUnit | undefined): readonly Inline[] {
  return (unit?.segments ?? []).flatMap(({ source }) => source.inlines)
}

/** The inlines of a unit's targets; undefined if it has none. */
export function readTarget(unit: XliffUnit | undefined): readonly Inline[] | undefined {
  const targets = (unit?.segments ?? []).flatMap(({ target }) => (target ? [target] : []))
  return targets.length === 0 ? undefined : targets.flatMap(({ inlines }) => inlines)
}

/** Each code with its id, such as `` 1:`run` ``. */
export function listCodes(inlines: readonly Inline[] = []): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'placeholder' || inline.type === 'start' || inline.type === 'end') {
      return [`${inline.id}:${inline.native ?? '?'}`]
    }
    return []
  })
}

/** Text and Markdown of codes, as a tool shows it that knows no codes. */
export function flatten(inlines: readonly Inline[] = []): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return 'native' in inline ? (inline.native ?? '') : ''
    })
    .join('')
}
