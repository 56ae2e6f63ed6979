import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../../src/bitext/parse-bitext.ts'
import { BitextError } from '../../../src/errors.ts'
import { type MergeOptions, merge } from '../../../src/xliff/merge/merge.ts'
import type { XliffDocument } from '../../../src/xliff/model.ts'
import { toXliff } from '../../../src/xliff/to-xliff.ts'
import { pair } from '../../pair.ts'
import { editTarget, editUnits, exportAndRead, readUnits, setTarget } from '../write-units.ts'

const id = '3a960-101'
const exported = pair('Alt', 'Old')

function exportPair(target = 'Alt', source = 'Old'): XliffDocument {
  return exportAndRead(parseBitext(pair(target, source)))
}

function dropDigests(xliff: XliffDocument): XliffDocument {
  return editUnits(xliff, ({ digests: _, ...unit }) => unit)
}

function mergeText(markdown: string, xliff: XliffDocument, options?: MergeOptions) {
  return merge(parseBitext(markdown, { path: 'a.md' }), xliff, options)
}

const keep = { taken: 0, unchanged: 1, refused: 0, rules: [] }
const take = { taken: 1, unchanged: 0, refused: 0, rules: [] }
const refuse = (rule: string) => ({ taken: 0, unchanged: 0, refused: 1, rules: [`error ${rule}`] })
const takeAnyway = (rule: string) => ({ ...take, rules: [`warning ${rule}`] })

describe('three ways', () => {
  // What changed since the export: the source or the target in the Markdown, the target in the XLIFF.
  const rows = [
    { source: 'Old', target: 'Alt', xliff: 'Alt', outcome: 'keep', lost: 'keep' },
    { source: 'Old', target: 'Alt', xliff: 'Neu', outcome: 'take', lost: 'take' },
    { source: 'Old', target: 'Hier', xliff: 'Alt', outcome: 'keep', lost: 'take' },
    { source: 'Old', target: 'Hier', xliff: 'Neu', outcome: 'target-conflict', lost: 'take' },
    { source: 'Other', target: 'Alt', xliff: 'Alt', outcome: 'keep', lost: 'keep' },
    { source: 'Other', target: 'Alt', xliff: 'Neu', outcome: 'source-changed' },
    { source: 'Other', target: 'Hier', xliff: 'Alt', outcome: 'keep', lost: 'source-changed' },
    { source: 'Other', target: 'Hier', xliff: 'Neu', outcome: 'source-changed' },
    { source: 'Old', target: 'Neu', xliff: 'Neu', outcome: 'keep', lost: 'keep' },
    { source: 'Other', target: 'Neu', xliff: 'Neu', outcome: 'keep', lost: 'keep' },
  ]
  const cases = rows.flatMap(({ source, target, xliff, outcome, lost = outcome }) => [
    { source, target, xliff, digests: true, force: false, outcome },
    { source, target, xliff, digests: true, force: true, outcome },
    { source, target, xliff, digests: false, force: false, outcome: lost },
    { source, target, xliff, digests: false, force: true, outcome: lost },
  ])

  function decide(outcome: string, force: boolean) {
    if (outcome === 'keep') return keep
    if (outcome === 'take') return take
    return force ? takeAnyway(outcome) : refuse(outcome)
  }

  test.each(cases)(
    'Markdown $target/$source, XLIFF $xliff, digests $digests, force $force: $outcome',
    ({ source, target, xliff, digests, force, outcome }) => {
      const edited = editTarget(exportPair(), id, xliff)
      const returned = digests ? edited : dropDigests(edited)
      const {
        findings,
        reasons: _,
        text,
        ...counts
      } = mergeText(pair(target, source), returned, {
        force,
      })
      const rules = findings
        .filter(({ rule }) => rule !== 'digests-lost')
        .map(({ severity, rule }) => `${severity} ${rule}`)
      const expected = decide(outcome, force)
      expect({ ...counts, rules }).toEqual(expected)
      expect(text).toBe(pair(expected.taken === 1 ? xliff : target, source))
    },
  )

  test.each([
    {
      title: 'the target became empty: the Markdown stays, with a finding',
      inXliff: '',
      inMarkdown: exported,
      expected: { text: exported, ...refuse('missing-target') },
    },
    {
      title: 'the target became white space: that is empty too',
      inXliff: ' \u00A0\n',
      inMarkdown: exported,
      expected: { text: exported, ...refuse('missing-target') },
    },
    {
      title: 'force takes an empty target, with a warning',
      inXliff: '',
      inMarkdown: exported,
      options: { force: true },
      expected: { text: pair('', 'Old'), ...takeAnyway('missing-target') },
    },
  ])('$title', ({ inXliff, inMarkdown, options, expected }) => {
    const {
      findings,
      reasons: _,
      ...result
    } = mergeText(inMarkdown, editTarget(exportPair(), id, inXliff), options)
    const rules = findings.map(({ severity, rule }) => `${severity} ${rule}`)
    expect({ ...result, rules }).toEqual(expected)
  })

  test('an empty target that nobody filled stays empty without a word', () => {
    const markdown = pair('', 'Old')
    expect(mergeText(markdown, exportPair(''))).toMatchObject({
      text: markdown,
      unchanged: 1,
      findings: [],
    })
  })

  test('an empty target that was filled is taken', () => {
    const xliff = editTarget(exportPair(''), id, 'Neu')
    expect(mergeText(pair('', 'Old'), xliff).text).toBe(pair('Neu', 'Old'))
  })

  test('a unit without a target element leaves the Markdown alone', () => {
    const xliff = editUnits(exportPair(), (unit) => ({
      ...unit,
      segments: unit.segments.map(({ target: _, state: __, ...segment }) => segment),
    }))
    expect(mergeText(exported, xliff)).toMatchObject({ text: exported, unchanged: 1, findings: [] })
  })

  test('a change of white space is a change', () => {
    const xliff = editTarget(exportPair('Alt '), id, 'Alt')
    expect(mergeText(pair('Alt ', 'Old'), xliff).text).toBe(pair('Alt', 'Old'))
  })
})

describe('findings', () => {
  const place = { file: 'a.md', line: 3, column: 5, unitId: id }

  function findFor(inXliff: string, markdown: string) {
    return mergeText(`\n\nSee ${markdown}`, editTarget(exportPair(), id, inXliff)).findings
  }

  test('say what both sides of a conflict are', () => {
    expect(findFor('Neu', pair('Hier neu', 'Old'))).toEqual([
      {
        ...place,
        rule: 'target-conflict',
        severity: 'error',
        message: `The target of unit \`${id}\` was changed in the Markdown and in the XLIFF, expected one change`,
        expected: 'Neu',
        actual: 'Hier neu',
      },
    ])
  })

  test('say what a source has become', () => {
    expect(findFor('Neu', pair('Alt', 'Other'))).toEqual([
      {
        ...place,
        rule: 'source-changed',
        severity: 'error',
        message: `The source of unit \`${id}\` has changed since the export, expected the exported one`,
        actual: 'Other',
      },
    ])
  })

  test('say that a target is empty', () => {
    expect(findFor('', exported)).toEqual([
      {
        ...place,
        rule: 'missing-target',
        severity: 'error',
        message: `Unexpected empty target of unit \`${id}\`, expected a translation`,
        actual: '',
      },
    ])
  })

  test('name the unit of a copied id as the document spells it', () => {
    const document = parseBitext(`${exported}\n${pair('Zwei', 'Two')}`)
    const xliff = editTarget(exportAndRead(document), `${id}.2`, '')
    expect(merge(document, xliff).findings).toMatchObject([{ line: 2, unitId: id }])
  })
})

describe('without digests', () => {
  const lost = {
    file: 'a.md',
    line: 1,
    column: 1,
    rule: 'digests-lost',
    severity: 'info',
    message:
      'Units without the digests of the export: 1 of 1; their targets are taken where they differ',
  }

  test('a target that differs is taken', () => {
    const xliff = dropDigests(editTarget(exportPair(), id, 'Neu'))
    expect(mergeText(pair('Hier neu', 'Old'), xliff)).toMatchObject({
      text: pair('Neu', 'Old'),
      taken: 1,
      findings: [lost],
    })
  })

  test('a target that is the same stays', () => {
    expect(mergeText(exported, dropDigests(exportPair()))).toMatchObject({
      text: exported,
      unchanged: 1,
    })
  })

  test('a source that differs from that of the XLIFF is seen', () => {
    const xliff = dropDigests(editTarget(exportPair(), id, 'Neu'))
    expect(mergeText(pair('Alt', 'Other'), xliff)).toMatchObject({
      refused: 1,
      findings: [lost, { rule: 'source-changed' }],
    })
  })

  test('an empty target is refused', () => {
    const xliff = dropDigests(editTarget(exportPair(), id, ''))
    expect(mergeText(exported, xliff)).toMatchObject({ text: exported, refused: 1 })
  })

  test('the units that lost them are counted', () => {
    const document = parseBitext([101, 102, 103].map((n) => pair('A', 'B', `3a960-${n}`)).join(' '))
    const xliff = editUnits(exportAndRead(document), ({ digests, ...unit }) =>
      unit.id === '3a960-102' && digests ? { ...unit, digests } : unit,
    )
    expect(merge(document, xliff).findings).toMatchObject([
      { message: expect.stringMatching(/^Units without the digests of the export: 2 of 3;/) },
    ])
  })
})

describe('units of the XLIFF that the document has not', () => {
  const unknown = (unitId: string) => ({
    file: 'a.md',
    line: 1,
    column: 1,
    rule: 'unknown-unit',
    severity: 'error',
    unitId,
    message: `Unexpected unit \`${unitId}\` in the XLIFF, expected an id or a source text that the document has and the XLIFF has not used yet`,
  })

  function rename(unitId: string): XliffDocument {
    return editUnits(exportPair('Neu', 'Unknown'), (unit) => ({ ...unit, id: unitId }))
  }

  test.each(['3a960-999', '__proto__', 'constructor', 'toString', '', '10'])(
    'are refused by the id `%s`',
    (unitId) => {
      expect(mergeText(exported, rename(unitId))).toEqual({
        text: exported,
        taken: 0,
        unchanged: 0,
        refused: 1,
        reasons: new Map([['unknown-unit', 1]]),
        findings: [unknown(unitId)],
      })
    },
  )

  test('are reported at their place in the XLIFF where its path is known', () => {
    const { findings } = mergeText(exported, rename('x'), { xliffPath: 'out/a.xlf' })
    expect(findings).toEqual([{ ...unknown('x'), file: 'out/a.xlf', line: 5, column: 7 }])
  })

  test('are the second and third of a unit that comes again', () => {
    const [file] = exportPair().files
    const [unit] = readUnits(exportPair())
    if (!file || !unit) throw new Error('Expected a unit')
    const children = ['Eins', 'Zwei', 'Drei'].map((text) => setTarget(unit, text))
    expect(mergeText(exported, { files: [{ ...file, children }], findings: [] })).toEqual({
      text: pair('Eins', 'Old'),
      taken: 1,
      unchanged: 0,
      refused: 2,
      reasons: new Map([['unknown-unit', 2]]),
      findings: [unknown(id), unknown(id)],
    })
  })
})

test('units that the XLIFF has not stay as they are', () => {
  const other = pair('Zwei', 'Two', '3a960-102')
  const xliff = editTarget(exportPair(), id, 'Neu')
  expect(mergeText(`${exported} ${other}`, xliff).text).toBe(`${pair('Neu', 'Old')} ${other}`)
})

test('a unit is found by its id though it moved', () => {
  const other = pair('Zwei', 'Two', '3a960-102')
  const xliff = editTarget(exportAndRead(parseBitext(`${exported} ${other}`)), id, 'Neu')
  expect(mergeText(`${other}\n\n${exported}`, xliff).text).toBe(`${other}\n\n${pair('Neu', 'Old')}`)
})

describe('several files', () => {
  const document = parseBitext(exported, { path: 'de-de/b.md' })
  const fileFor = (original: string, text: string) =>
    editTarget(toXliff(document, { original }), id, text).files

  test('count where `original` is the path of the document', () => {
    const files = ['a', 'b', 'c'].flatMap((name) => fileFor(`de-de/${name}.md`, `Neu ${name}`))
    expect(merge(document, { files, findings: [] }).text).toBe(pair('Neu b', 'Old'))
  })

  test('have to have the document among them', () => {
    const files = [...fileFor('a.md', 'Neu'), ...fileFor('c.md', 'Neu')]
    expect(() => merge(document, { files, findings: [] })).toThrowError(
      expect.objectContaining({
        code: 'xliff-unsupported',
        message: "No `file` of the XLIFF has the document's path `de-de/b.md` as `original`",
      }),
    )
  })

  test('have to be one at least', () => {
    expect(() => merge(document, { files: [], findings: [] })).toThrow(BitextError)
  })

  test('are not needed: one counts whatever its name', () => {
    const files = fileFor('elsewhere.md', 'Neu')
    expect(merge(document, { files, findings: [] }).text).toBe(pair('Neu', 'Old'))
  })
})

test('damaged spelling around a changed target stays as it was', () => {
  const damaged =
    '<span data-ttu-id="3a960-101&quot;>Alt</span><span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;3a960-101&quot;>Old</span></span>'
  const xliff = editTarget(exportAndRead(parseBitext(damaged)), id, 'Neu')
  expect(mergeText(damaged, xliff).text).toBe(damaged.replace('Alt', 'Neu'))
})

test('counts the refusals by their reasons', () => {
  const markdown = [101, 102, 103].map((n) => pair(`Alt ${n}`, `Old ${n}`, `3a960-${n}`)).join(' ')
  const xliff = editUnits(exportAndRead(parseBitext(markdown)), (unit) => setTarget(unit, 'Neu'))
  const changed = markdown.replace('Old 101', 'Other').replace('Alt 102', 'Hier')
  const { reasons, refused } = mergeText(changed, xliff)
  expect([refused, [...reasons]]).toEqual([
    2,
    [
      ['source-changed', 1],
      ['target-conflict', 1],
    ],
  ])
})
