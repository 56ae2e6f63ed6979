import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import {
  listUnits,
  type XliffContent,
  type XliffUnit,
  xliffVersions,
} from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { pair } from '../pair.ts'
import { editTarget } from './write-units.ts'

const text = `---
title: Die Mühle
description: "Sie sagt: \\"Mahlen\\""
ms.contentlocale: de-DE
---
# ${pair('Die Mühle', 'The mill')}

![Eine Mühle](media/mill.png)

\`![kein Bild](code.png)\` ${pair('Siehe ![innen](media/inner.png).', 'See ![inside](media/inner.png).', '3a960-102')}

:::image type="content" source="media/wheel.png" alt-text="Ein &quot;Rad&quot;":::

\`\`\`
![im Code](media/code.png)
\`\`\`
`

const sourceText = `---
title: The mill
---
![A mill](img/mill.png)

:::image source="media/wheel.png" alt-text="A wheel":::
`

function exportWith(options: { sourceText?: string } = {}, markdown = text) {
  const document = parseBitext(markdown, { path: 'de-de/a.md' })
  const xliff = toXliff(document, { withMetadata: true, ...options })
  return { document, xliff, back: readXliff(writeXliff(xliff)) }
}

function summarize({ id, segments: [segment], isTranslatable }: XliffUnit) {
  return [id, readText(segment?.source), readText(segment?.target), isTranslatable]
}

function readText(content: XliffContent | undefined): string | undefined {
  return content?.inlines.map((inline) => ('text' in inline ? inline.text : '·')).join('')
}

test('title, description and alt texts stand among the units, those in code and in units do not', () => {
  const { back } = exportWith({ sourceText })
  expect(back.files.flatMap(listUnits).map(summarize)).toEqual([
    ['title', 'The mill', 'Die Mühle', undefined],
    ['description', 'Sie sagt: "Mahlen"', undefined, false],
    ['3a960-101', 'The mill', 'Die Mühle', undefined],
    ['alt-1', 'A mill', 'Eine Mühle', undefined],
    ['3a960-102', 'See ·inside·.', 'Siehe ·innen·.', undefined],
    ['alt-2', 'A wheel', 'Ein "Rad"', undefined],
  ])
})

test('without sources they are there for context alone', () => {
  const { document, back } = exportWith()
  const metadata = back.files.flatMap(listUnits).filter(({ id }) => !id.startsWith('3a960'))
  expect(metadata.every(({ isTranslatable }) => isTranslatable === false)).toBe(true)
  expect(merge(document, back)).toMatchObject({ text, unchanged: 6, findings: [] })
})

test.each(xliffVersions)('comes home from XLIFF %s without a change', (version) => {
  const document = parseBitext(text, { path: 'de-de/a.md' })
  const xliff = toXliff(document, { withMetadata: true, sourceText, version })
  const result = merge(document, readXliff(writeXliff(xliff)))
  expect(result).toMatchObject({ text, taken: 0, unchanged: 6, findings: [] })
})

describe('an edit', () => {
  test.each([
    { id: 'title', typed: 'Die alte Mühle', from: 'title: Die Mühle', to: 'title: Die alte Mühle' },
    { id: 'title', typed: 'Mühle: alt', from: 'title: Die Mühle', to: "title: 'Mühle: alt'" },
    { id: 'title', typed: "'s", from: 'title: Die Mühle', to: "title: '''s'" },
    { id: 'title', typed: 'a\nb', from: 'title: Die Mühle', to: 'title: a b' },
    { id: 'alt-1', typed: 'Ein [Bild]', from: '[Eine Mühle]', to: '[Ein \\[Bild\\]]' },
    { id: 'title', typed: 'null', from: 'title: Die Mühle', to: "title: 'null'" },
    { id: 'title', typed: '2021-01-01', from: 'title: Die Mühle', to: "title: '2021-01-01'" },
    { id: 'title', typed: '0x1F', from: 'title: Die Mühle', to: "title: '0x1F'" },
    { id: 'alt-1', typed: 'a ` b', from: '[Eine Mühle]', to: '[a &#96; b]' },
    { id: 'alt-1', typed: 'a | b', from: '[Eine Mühle]', to: '[a \\| b]' },
    { id: 'alt-1', typed: '<!-- b', from: '[Eine Mühle]', to: '[&lt;!-- b]' },
    { id: 'alt-1', typed: 'a *b*', from: '[Eine Mühle]', to: '[a \\*b\\*]' },
    {
      id: 'alt-2',
      typed: 'Kein "x" & y',
      from: 'Ein &quot;Rad&quot;',
      to: 'Kein &quot;x&quot; & y',
    },
  ])('of $id to $typed is spelled for its place', ({ id, typed, from, to }) => {
    const { document, back } = exportWith({ sourceText })
    const result = merge(document, editTarget(back, id, typed))
    expect(result).toMatchObject({ text: text.replace(from, to), taken: 1, findings: [] })
  })

  test.each([
    { typed: '</span>', id: 'alt-1', rule: undefined },
    { typed: '<span data-ttu-id="1">', id: 'title', rule: 'unwritable-target' },
    { typed: 'a ::: b"\n', id: 'alt-2', rule: undefined },
    { typed: ' ', id: 'title', rule: 'missing-target' },
  ])('of $id to $typed leaves all pairs whole', ({ typed, id, rule }) => {
    const { document, back } = exportWith({ sourceText })
    const result = merge(document, editTarget(back, id, typed))
    const units = parseBitext(result.text).units.map((unit) => [unit.id, unit.target])
    expect(units).toEqual(document.units.map((unit) => [unit.id, unit.target]))
    expect(result.findings[0]?.rule).toBe(rule)
  })

  test('that meets another in the Markdown is a conflict', () => {
    const { back } = exportWith({ sourceText })
    const changed = parseBitext(text.replace('title: Die Mühle', 'title: Das Mahlwerk'))
    const edited = editTarget(back, 'title', 'Die alte Mühle')
    expect(merge(changed, edited).findings).toMatchObject([{ rule: 'target-conflict', line: 2 }])
    expect(merge(changed, edited, { force: true }).text).toContain('title: Die alte Mühle\n')
  })

  test('of any text changes its own text and no other', () => {
    const ids = fc.constantFrom('title', 'alt-1', 'alt-2')
    const typed = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(ids, typed, (id, edit) => {
        const { document, back } = exportWith({ sourceText })
        const result = merge(document, editTarget(back, id, edit))
        const again = exportWith({ sourceText }, result.text).back.files.flatMap(listUnits)
        const before = back.files.flatMap(listUnits)
        const changed = again.filter((unit, index) => {
          return JSON.stringify(unit.segments) !== JSON.stringify(before[index]?.segments)
        })
        expect(again.map((unit) => unit.id)).toEqual(before.map((unit) => unit.id))
        expect(changed.map((unit) => unit.id)).toEqual(result.taken === 1 ? [id] : [])
      }),
      { numRuns: 200 },
    )
  })
})

test('a text that XML cannot hold is left out with a word', () => {
  const markdown = text.replace('[Eine Mühle]', '[Eine\u0001 Mühle]')
  const { xliff } = exportWith({ sourceText }, markdown)
  expect(xliff.findings).toMatchObject([{ rule: 'xml-character', unitId: 'alt-1', line: 8 }])
})
