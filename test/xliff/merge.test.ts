import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { BitextError } from '../../src/errors.ts'
import { type MergeOptions, merge } from '../../src/xliff/merge.ts'
import type { XliffDocument } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { pair } from '../pair.ts'
import { editTarget, editUnits, exportAndRead, wrapBody } from './write-units.ts'

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
  test.each([
    {
      title: 'nothing changed: the Markdown stays',
      inXliff: 'Alt',
      inMarkdown: exported,
      expected: { text: exported, ...keep },
    },
    {
      title: 'only the XLIFF changed: its target is taken',
      inXliff: 'Neu',
      inMarkdown: exported,
      expected: { text: pair('Neu', 'Old'), ...take },
    },
    {
      title: 'only the Markdown changed: it stays',
      inXliff: 'Alt',
      inMarkdown: pair('Hier neu', 'Old'),
      expected: { text: pair('Hier neu', 'Old'), ...keep },
    },
    {
      title: 'both changed: the Markdown stays, with a finding',
      inXliff: 'Neu',
      inMarkdown: pair('Hier neu', 'Old'),
      expected: { text: pair('Hier neu', 'Old'), ...refuse('target-conflict') },
    },
    {
      title: 'both changed in the same way: that is no conflict',
      inXliff: 'Neu',
      inMarkdown: pair('Neu', 'Old'),
      expected: { text: pair('Neu', 'Old'), ...keep },
    },
    {
      title: 'the source changed and the XLIFF too: the Markdown stays, with a finding',
      inXliff: 'Neu',
      inMarkdown: pair('Alt', 'Other'),
      expected: { text: pair('Alt', 'Other'), ...refuse('source-changed') },
    },
    {
      title: 'the source changed and the XLIFF did not: the Markdown stays',
      inXliff: 'Alt',
      inMarkdown: pair('Alt', 'Other'),
      expected: { text: pair('Alt', 'Other'), ...keep },
    },
    {
      title: 'all three changed: the source says so',
      inXliff: 'Neu',
      inMarkdown: pair('Hier neu', 'Other'),
      expected: { text: pair('Hier neu', 'Other'), ...refuse('source-changed') },
    },
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
      title: 'force takes a target where both changed, with a warning',
      inXliff: 'Neu',
      inMarkdown: pair('Hier neu', 'Old'),
      options: { force: true },
      expected: { text: pair('Neu', 'Old'), ...takeAnyway('target-conflict') },
    },
    {
      title: 'force takes a target where the source changed, with a warning',
      inXliff: 'Neu',
      inMarkdown: pair('Alt', 'Other'),
      options: { force: true },
      expected: { text: pair('Neu', 'Other'), ...takeAnyway('source-changed') },
    },
    {
      title: 'force takes an empty target, with a warning',
      inXliff: '',
      inMarkdown: exported,
      options: { force: true },
      expected: { text: pair('', 'Old'), ...takeAnyway('missing-target') },
    },
    {
      title: 'force leaves what only the Markdown changed',
      inXliff: 'Alt',
      inMarkdown: pair('Hier neu', 'Old'),
      options: { force: true },
      expected: { text: pair('Hier neu', 'Old'), ...keep },
    },
    {
      title: 'without force by name it is the same as without options',
      inXliff: 'Neu',
      inMarkdown: pair('Hier neu', 'Old'),
      options: { force: false },
      expected: { text: pair('Hier neu', 'Old'), ...refuse('target-conflict') },
    },
  ])('$title', ({ inXliff, inMarkdown, options, expected }) => {
    const { findings, ...result } = mergeText(
      inMarkdown,
      editTarget(exportPair(), id, inXliff),
      options,
    )
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
    const xliff = editUnits(exportPair(), ({ target: _, ...unit }) => unit)
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
    message: `Unexpected unit \`${unitId}\` in the XLIFF, expected an id that the document has and the XLIFF has not used yet`,
  })

  test('are refused', () => {
    const xliff = editUnits(exportPair(), (unit) => ({ ...unit, id: '3a960-999' }))
    expect(mergeText(exported, xliff)).toEqual({
      text: exported,
      taken: 0,
      unchanged: 0,
      refused: 1,
      findings: [unknown('3a960-999')],
    })
  })

  test.each(['__proto__', 'constructor', ''])('are refused by the id `%s`', (unitId) => {
    const xliff = editUnits(exportPair(), (unit) => ({ ...unit, id: unitId }))
    expect(mergeText(exported, xliff).findings).toEqual([unknown(unitId)])
  })

  test('are the second and third of a unit that comes again', () => {
    const [file] = exportPair().files
    const [unit] = file?.units ?? []
    if (!file || !unit) throw new Error('Expected a unit')
    const texts = ['Eins', 'Zwei', 'Drei']
    const units = texts.map((text) => ({ ...unit, target: [{ type: 'text', text } as const] }))
    expect(mergeText(exported, { files: [{ ...file, units }], findings: [] })).toEqual({
      text: pair('Eins', 'Old'),
      taken: 1,
      unchanged: 0,
      refused: 2,
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

describe('span markup in a target', () => {
  const unsafe = [
    { title: 'the end of the pair', target: 'a</span></span>b' },
    { title: 'the whole middle of a pair', target: pair('a', 'b') },
    { title: 'a target span', target: '<span data-ttu-id="3a960-105">a' },
    { title: 'a target span in capitals', target: "<SPAN DATA-TTU-ID='3a960-105'>a" },
    { title: 'a target span with damaged quotes', target: '<span data-ttu-id="a&quot;>b' },
    {
      title: 'what opens a source',
      target: 'a</span><span class="sxs-lookup"><span data-stu-id="3a960-101">b',
    },
    { title: 'a closing tag', target: 'a</span>b' },
    { title: 'a closing tag at its end', target: 'a</span>' },
  ]

  test.each(unsafe)('is refused: $title', ({ target }) => {
    expect(mergeText(exported, editTarget(exportPair(), id, target))).toMatchObject({
      text: exported,
      refused: 1,
      findings: [{ rule: 'unsafe-target', severity: 'error', unitId: id, line: 1, column: 1 }],
    })
  })

  test.each(unsafe)('is refused with force and without digests too: $title', ({ target }) => {
    const xliff = dropDigests(editTarget(exportPair(), id, target))
    expect(mergeText(exported, xliff, { force: true })).toMatchObject({
      text: exported,
      refused: 1,
    })
  })

  test('is refused with these words', () => {
    const xliff = editTarget(exportPair(), id, '<span data-ttu-id="x">a')
    expect(mergeText(exported, xliff).findings[0]?.message).toBe(
      `Unexpected span markup in the target of unit \`${id}\`, expected only markup that the source has`,
    )
  })

  test('is taken where it is whole and the source has it too', () => {
    const button = (text: string) => `<span class="ui">${text}</span>`
    const xliff = editTarget(exportPair(button('Alt'), button('Old')), id, button('Neu'))
    expect(mergeText(pair(button('Alt'), button('Old')), xliff).text).toBe(
      pair(button('Neu'), button('Old')),
    )
  })

  test.each([
    { title: 'a tag', code: '`<span>`' },
    { title: 'a closing tag', code: '`</span>`' },
    { title: 'a tag of ours', code: '`<span class="sxs-lookup">`' },
  ])('does not mean code that shows $title as the source does', ({ code }) => {
    const markdown = pair(`Alt: ${code}`, `Old: ${code}`)
    const xliff = editTarget(exportAndRead(parseBitext(markdown)), id, `Neu: ${code}`)
    expect(mergeText(markdown, xliff).text).toBe(pair(`Neu: ${code}`, `Old: ${code}`))
  })

  test.each(['a < b', '<', '`', '``', '\\', 'a\n\nb', '&lt;span>'])(
    'does not mean %j, which leaves the pair one pair',
    (target) => {
      const { text } = mergeText(exported, editTarget(exportPair('Alt', 'Old'), id, target))
      expect(parseBitext(text).units).toMatchObject([{ target, source: 'Old' }])
    },
  )
})

describe('markup in a target that its source has not', () => {
  test.each([
    { title: 'a script', target: 'Neu <script>alert(1)</script>' },
    { title: 'an event handler', target: 'Neu <img src="a" onerror="b()">' },
    { title: 'a script link', target: '[Neu](javascript:alert(1))' },
    { title: 'a code fence', target: 'Neu\n```\n' },
    { title: 'a code fence in a list item', target: 'Neu\n- ```\nText' },
    { title: 'a tag that is not closed', target: '<script src=//tide.example/x.js ' },
    { title: 'a comment that is not closed', target: '<!-- Neu' },
  ])('is an error: $title', ({ target }) => {
    expect(mergeText(exported, editTarget(exportPair(), id, target))).toMatchObject({
      text: exported,
      findings: [{ severity: 'error' }],
    })
  })
})

describe('codes of other tools', () => {
  function readTarget(target: string): XliffDocument {
    return readXliff(
      wrapBody(
        `<trans-unit id="${id}"><source>Old</source><target>${target}</target></trans-unit>`,
      ),
    )
  }

  test.each(['Neu <x id="1"/>', '<g id="1">Neu</g>', 'Neu<bx id="1"/>'])(
    'are refused with a finding: %s',
    (target) => {
      const { findings, ...result } = mergeText(exported, readTarget(target))
      expect(result).toEqual({ text: exported, taken: 0, unchanged: 0, refused: 1 })
      expect(findings.filter(({ rule }) => rule !== 'digests-lost')).toEqual([
        {
          file: 'a.md',
          line: 1,
          column: 1,
          unitId: id,
          rule: 'foreign-code',
          severity: 'error',
          message: `Unexpected code without Markdown in the target of unit \`${id}\`, expected the codes of the export`,
        },
      ])
    },
  )

  test('are refused with force too', () => {
    expect(mergeText(exported, readTarget('<x id="1"/>'), { force: true }).text).toBe(exported)
  })

  test('do no harm if they only have other ids', () => {
    const markdown = pair('`a` und **b**', '`a` and **b**')
    const xliff = editUnits(exportAndRead(parseBitext(markdown)), (unit) => ({
      ...unit,
      target: (unit.target ?? []).map((inline) =>
        inline.type === 'text' ? inline : { ...inline, id: `x${inline.id}` },
      ),
    }))
    expect(mergeText(markdown, xliff)).toMatchObject({ text: markdown, unchanged: 1 })
  })
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

test('a target is written as typed, whatever `$` and `&` in it', () => {
  const xliff = editTarget(exportPair(), id, '$& $1 $$ &amp; \\1')
  expect(mergeText(exported, xliff).text).toBe(pair('$& $1 $$ &amp; \\1', 'Old'))
})
