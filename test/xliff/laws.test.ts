import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import type { XliffDocument } from '../../src/xliff/model.ts'
import { isCode } from '../../src/xliff/original-data.ts'
import { type ToXliffOptions, toXliff } from '../../src/xliff/to-xliff.ts'
import { dualDocument, markdownText } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { localeDocuments } from './locale-documents.ts'
import {
  editTarget,
  editUnits,
  exportAndRead,
  readSource,
  readTarget,
  readUnits,
  setTarget,
} from './write-units.ts'

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

const exports: readonly (ToXliffOptions & { title: string })[] = [
  { title: '1.2', version: '1.2' },
  { title: '1.2 for OmegaT', version: '1.2', profile: 'omegat', skeleton: 'embed' },
  { title: '1.2 for gettext', version: '1.2', profile: 'gettext' },
  { title: '2.0', version: '2.0' },
  { title: '2.1 for OmegaT', version: '2.1', profile: 'omegat' },
  { title: '2.2', version: '2.2', skeleton: 'embed' },
]

const exportOptions = fc.constantFrom(...exports)

test.each(arbitraries)(
  'law 2: an export of $title comes back without a change',
  ({ arbitrary }) => {
    fc.assert(
      fc.property(arbitrary, exportOptions, (text, options) => {
        const xliff = exportAndRead(parseBitext(text), options)
        const unchanged = readUnits(xliff).length
        const result = merge(parseBitext(text), xliff)
        expect(result).toMatchObject({ text, taken: 0, refused: 0, unchanged, findings: [] })
      }),
      { numRuns: 200 },
    )
  },
)

test.each(exports)('law 2 holds for our own documents as $title', (options) => {
  const changed = localeDocuments.filter(({ document }) => {
    const { text, unchanged } = merge(document, exportAndRead(document, options))
    return text !== document.text || unchanged !== document.units.length
  })
  expect(changed.map(({ path }) => path)).toEqual([])
})

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
    fc.property(dualDocument, fc.nat(), typedText, exportOptions, (text, index, typed, options) => {
      const document = parseBitext(text)
      fc.pre(document.units.length > 0)
      const at = index % document.units.length
      const { targetStart = 0, target = '', id = '' } = document.units[at] ?? {}
      const result = merge(document, editTarget(exportAndRead(document, options), id, typed))
      const before = text.slice(0, targetStart)
      const behind = text.slice(targetStart + target.length)
      expect(result.text.startsWith(before) && result.text.endsWith(behind)).toBe(true)
      const written = result.text.slice(before.length, result.text.length - behind.length)
      expect(parseBitext(result.text).units[at]?.target).toBe(written)
      expect(result.taken === 1 || written === target).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('law 3 holds where all targets change at once', () => {
  fc.assert(
    fc.property(
      dualDocument,
      fc.array(typedText, { minLength: 8, maxLength: 8 }),
      exportOptions,
      (text, texts, options) => {
        const document = parseBitext(text)
        let next = 0
        const xliff = editUnits(exportAndRead(document, options), (unit) =>
          setTarget(unit, texts[next++] ?? ''),
        )
        const result = merge(document, xliff, { force: true })
        const after = parseBitext(result.text).units
        const expected = document.pieces.map((piece) => {
          if (piece.type === 'verbatim') return piece.text
          const target = after[document.units.indexOf(piece)]?.target ?? ''
          return pair(target, piece.source, piece.id)
        })
        expect(result.text).toBe(expected.join(''))
      },
    ),
  )
})

test('what was typed is what a reader sees, unless a finding says what became of it', () => {
  fc.assert(
    fc.property(dualDocument, typedText, exportOptions, (text, typed, options) => {
      const document = parseBitext(text)
      const edit = (xliff: XliffDocument) => editUnits(xliff, (unit) => setTarget(unit, typed))
      const result = merge(document, edit(exportAndRead(document, options)), { force: true })
      const spoken = new Set(result.findings.map(({ unitId }) => unitId))
      // What looks like the unit's own codes is taken for them: some tools know no codes.
      for (const unit of readUnits(toXliff(document))) {
        const codes = [...readSource(unit), ...(readTarget(unit) ?? [])].filter(isCode)
        if (codes.some(({ native = '' }) => typed.includes(native))) spoken.add(unit.id)
      }
      const after = exportAndRead(parseBitext(result.text), options)
      const shown = typed.replace(/\r\n?/g, '\n')
      for (const unit of readUnits(after)) {
        if (spoken.has(unit.id)) continue
        const target = readTarget(unit) ?? []
        const texts = target.map((inline) => (inline.type === 'text' ? inline.text : inline))
        expect(texts.length === 1 ? [String(texts[0]).replace(/\r\n?/g, '\n')] : texts).toEqual([
          shown,
        ])
      }
    }),
    { numRuns: 150 },
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
        const xliff = toXliff(document, { version: '2.1' })
        const id = readUnits(xliff)[at]?.id ?? ''

        const result = merge(document, editTarget(xliff, id, target))
        const after = parseBitext(result.text).units
        const read = (unit: Unit | undefined) => [unit?.id, unit?.sourceId, unit?.source]
        expect(after.map(read)).toEqual(document.units.map(read))
        const changed = after.filter((unit, index) => unit.target !== document.units[index]?.target)
        expect(changed).toHaveLength(result.taken)
      },
    ),
    { numRuns: 150 },
  )
})

test('an import of an import changes nothing more', () => {
  fc.assert(
    fc.property(dualDocument, typedText, (text, target) => {
      const document = parseBitext(text)
      const xliff = editUnits(exportAndRead(document), (unit) => setTarget(unit, target))
      const once = merge(document, xliff)
      // What was refused may fit once its neighbours have changed.
      fc.pre(once.refused === 0)
      expect(merge(parseBitext(once.text), xliff).text).toBe(once.text)
    }),
    { numRuns: 50 },
  )
})
