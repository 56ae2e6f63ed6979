import type { BitextDocument } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import type { Inline, XliffDocument, XliffUnit } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { pair } from '../pair.ts'

/** An XLIFF 1.2 document around what stands in its body; tests say what stands there. */
export function wrapBody(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:tool="urn:example:tool">
<file original="guide.md" source-language="en-US" target-language="de-DE" datatype="x-markdown">
<body>${body}</body></file></xliff>`
}

/** The units of an XLIFF 1.2 document with this body. */
export function readBody(body: string): readonly XliffUnit[] {
  return readXliff(wrapBody(body)).files[0]?.units ?? []
}

/** What comes back of a document from an export that nobody touched, through XML. */
export function exportAndRead(document: BitextDocument): XliffDocument {
  return readXliff(writeXliff(toXliff(document)))
}

/** Puts a text in place of the target of every unit with this id. */
export function editTarget(xliff: XliffDocument, id: string, text: string): XliffDocument {
  return editUnits(xliff, (unit) =>
    unit.id === id ? { ...unit, target: [{ type: 'text', text }] } : unit,
  )
}

/** Changes the units of an XLIFF document, as a translator's tool would. */
export function editUnits(
  xliff: XliffDocument,
  edit: (unit: XliffUnit) => XliffUnit,
): XliffDocument {
  const files = xliff.files.map((file) => ({ ...file, units: file.units.map(edit) }))
  return { ...xliff, files }
}

/** The one unit of a document with one pair, as the model has it. */
export function toXliffUnits(target: string, source: string): readonly XliffUnit[] {
  return toXliff(parseBitext(pair(target, source))).files[0]?.units ?? []
}

/** Each code with its id, such as `` 1:`run` ``. */
export function listCodes(inlines: readonly Inline[] = []): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return []
    return [inline.type === 'foreign' ? `${inline.id}:?` : `${inline.id}:${inline.native}`]
  })
}
