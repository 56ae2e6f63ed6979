import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BitextDocument } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import { fixDocument } from '../../src/check/fix-document.ts'
import { rules } from '../../src/check/rules.ts'
import { pair } from '../pair.ts'

const active = rules.map((rule) => ({ rule, severity: rule.severity }))
const languages = ['de-DE', 'fr-FR', 'ja-JP', 'zh-CN', 'ru-RU', 'he-IL']

const part = fc.constantFrom(
  ...[
    'Pegel',
    'Wort ',
    ' ',
    '  ',
    '\u00a0',
    '\u202f',
    '\u200b',
    '\ufeff',
    '«',
    '»',
    ':',
    ' ;',
    '?',
  ],
  ...['.', '...', ',', '、', '`x`', '``', '**', '*', '_', '[l](u)', '[', '](', '&nbsp;', '&quot;'],
  ...['Ã¤', 'â€™', 'Ð¿', '観測', 'ｶﾞ', '｡', 'ＡＢ１', 'cписок', 'Hаfen', '1', '\\', '(', ')', '😀'],
  ...[
    '\r\n',
    '\n',
    '<br>',
    '<span>',
    '</span>',
    '\uD800',
    '\u202E',
    'der der ',
    '![a](b)',
    '|',
    '$',
  ],
)
const texts = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
const gaps = fc.constantFrom('\n\n', '\r\n\r\n', ' ', '', '\n- ', '\n> ', '\n\n## ', '</span>', '`')
const ids = fc.constantFrom('3a960-101', '3a960-102', '3a960-103', '3a960-104')
const damage = fc.constantFrom<readonly [string, string]>(
  ['', ''],
  ['3a960-102"', '3a960-102&quot;'],
  ['</span>', ''],
  ['"sxs-lookup"', "'sxs-lookup'"],
  ['\n\n', '\r\n\r\n'],
)
const documents = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '---\nms.contentlocale: de-DE\n---\n'),
    fc.array(fc.tuple(gaps, texts, texts, ids), { minLength: 1, maxLength: 5 }),
    damage,
  )
  .map(([start, entries, [from, to]]) =>
    (
      start + entries.map(([gap, target, source, id]) => gap + pair(target, source, id)).join('')
    ).replace(from, to),
  )

test('fixes touch the targets that they are for and nothing else', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom(...languages), (text, targetLanguage) => {
      const fixable = new Set<number>()
      const document = parseBitext(text)
      const fixed = fixDocument(document, (checked) => {
        const findings = checkDocument(checked, { rules: active, targetLanguage })
        for (const { fix } of findings) if (fix) fixable.add(findUnit(checked, fix.start, fix.end))
        return findings
      }).document
      expect(fixable.has(-1), 'a fix outside of all targets').toBe(false)
      expect(listVerbatim(fixed)).toEqual(listVerbatim(document))
      expect(fixed.problems.length).toBeLessThanOrEqual(document.problems.length)
      expect(fixed.units.map(({ id, sourceId, source }) => [id, sourceId, source])).toEqual(
        document.units.map(({ id, sourceId, source }) => [id, sourceId, source]),
      )
      for (const [index, unit] of document.units.entries()) {
        if (!fixable.has(index)) expect(fixed.units[index]?.target).toBe(unit.target)
      }
    }),
    { numRuns: 1000 },
  )
})

function findUnit({ units }: BitextDocument, start: number, end: number): number {
  return units.findIndex((unit) => {
    return unit.targetStart <= start && end <= unit.targetStart + unit.target.length
  })
}

/** All that is no target: the text between units, and what stands around and behind their targets. */
function listVerbatim({ text, pieces }: BitextDocument): string[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'verbatim') return [piece.text]
    const targetEnd = piece.targetStart + piece.target.length
    return [text.slice(piece.start, piece.targetStart), text.slice(targetEnd, piece.end)]
  })
}
