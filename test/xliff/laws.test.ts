import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { merge } from '../../src/xliff/merge.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { dualDocument, markdownText } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { localeDocuments } from './locale-documents.ts'
import { editTarget, editUnits, exportAndRead } from './write-units.ts'

/** Pairs with a target from a hostile alphabet, ids now and then twice. */
const roughPairs = fc
  .array(fc.tuple(markdownText, markdownText, fc.integer({ min: 101, max: 104 })), { maxLength: 5 })
  .map((entries) =>
    entries.map(([target, source, number]) => pair(target, source, `3a960-${number}`)).join('\n\n'),
  )

const arbitraries = [
  { title: 'dual documents', arbitrary: dualDocument },
  { title: 'any Markdown', arbitrary: markdownText },
  { title: 'pairs around any Markdown', arbitrary: roughPairs },
]

test.each(arbitraries)(
  'law 2: an export of $title comes back without a change',
  ({ arbitrary }) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const result = merge(parseBitext(text), exportAndRead(parseBitext(text)))
        expect(result).toMatchObject({ text, taken: 0, refused: 0, findings: [] })
      }),
      { numRuns: 100 },
    )
  },
)

test('law 2 holds for our own documents', () => {
  const changed = localeDocuments.filter(({ document }) => {
    const { text, taken, refused } = merge(document, exportAndRead(document))
    return text !== document.text || taken + refused > 0
  })
  expect(changed.map(({ path }) => path)).toEqual([])
})

test.each(arbitraries)(
  'law 2: an import of $title counts every unit that was exported',
  ({ arbitrary }) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const xliff = exportAndRead(parseBitext(text))
        const units = xliff.files.flatMap((file) => file.units)
        expect(merge(parseBitext(text), xliff).unchanged).toBe(units.length)
      }),
      { numRuns: 40 },
    )
  },
)

/** What a translator may type: any character that XML has, but no span markup and not nothing. */
const typedText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('\r\n', '\n', '\t', ' ', '&', '&lt;', ']]>', '`', '*', '\u00A0', '\u2028'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll('<', '‹'))
  .filter((text) => text.trim() !== '')

test('law 3: a change touches the bytes of its target and no others', () => {
  fc.assert(
    fc.property(dualDocument, fc.nat(), typedText, (text, index, target) => {
      const document = parseBitext(text)
      fc.pre(document.units.length > 0)
      const unit = document.units[index % document.units.length]
      const xliff = editUnits(exportAndRead(document), (xliffUnit) =>
        xliffUnit.id === unit?.id
          ? { ...xliffUnit, target: [{ type: 'text', text: target }] }
          : xliffUnit,
      )
      const start = unit?.targetStart ?? 0
      const behind = text.slice(start + (unit?.target.length ?? 0))
      expect(merge(document, xliff).text).toBe(text.slice(0, start) + target + behind)
    }),
    { numRuns: 100 },
  )
})

test('law 3 holds where all targets change at once', () => {
  fc.assert(
    fc.property(
      dualDocument,
      fc.array(typedText, { minLength: 8, maxLength: 8 }),
      (text, texts) => {
        const document = parseBitext(text)
        let next = 0
        const xliff = editUnits(exportAndRead(document), (unit) => ({
          ...unit,
          target: [{ type: 'text', text: texts[next++] ?? '' }],
        }))
        const expected = document.pieces.map((piece) => {
          if (piece.type === 'verbatim') return piece.text
          const target = texts[document.units.indexOf(piece)] ?? ''
          return pair(target, piece.source, piece.id)
        })
        expect(merge(document, xliff).text).toBe(expected.join(''))
      },
    ),
  )
})

test('an import leaves all pairs whole, whatever stands in the targets and around them', () => {
  fc.assert(
    fc.property(
      roughPairs,
      markdownText,
      markdownText,
      fc.nat(),
      (pairs, before, target, index) => {
        const document = parseBitext(`${before}\n${pairs}\n${before}`)
        fc.pre(document.units.length > 0)
        const at = index % document.units.length
        const xliff = toXliff(document)
        const id = xliff.files[0]?.units[at]?.id ?? ''
        fc.pre(xliff.files[0]?.units.length === document.units.length)

        const result = merge(document, editTarget(xliff, id, target))
        const read = (unit: Unit) => [unit.id, unit.sourceId, unit.source, unit.target]
        const expected = document.units.map((unit, place) =>
          read(place === at && result.taken === 1 ? { ...unit, target } : unit),
        )
        expect(parseBitext(result.text).units.map(read)).toEqual(expected)
      },
    ),
    { numRuns: 150 },
  )
})

test('an import of an import changes nothing more', () => {
  fc.assert(
    fc.property(dualDocument, typedText, (text, target) => {
      const document = parseBitext(text)
      const xliff = editUnits(exportAndRead(document), (unit) => ({
        ...unit,
        target: [{ type: 'text', text: target }],
      }))
      const once = merge(document, xliff).text
      expect(merge(parseBitext(once), xliff)).toMatchObject({ text: once, taken: 0, refused: 0 })
    }),
    { numRuns: 50 },
  )
})
