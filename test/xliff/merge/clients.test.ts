import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../../src/bitext/parse-bitext.ts'
import { type MergeOptions, merge } from '../../../src/xliff/merge/merge.ts'
import { readXliff } from '../../../src/xliff/read-xliff.ts'
import { type ToXliffOptions, toXliff } from '../../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../../src/xliff/write-xliff.ts'
import { pair } from '../../pair.ts'

const present =
  'Wähle **Speichern**, siehe [Gruppen](groups.md) oder `tideline save`. Ende&nbsp;hier \\_x_.'
const markdown = pair(
  present,
  'Select **Save**, see [Groups](groups.md) or `tideline save`. End&nbsp;here \\_x_.',
)

interface Returned {
  readonly markdown?: string
  /** What a tool does to the XLIFF. */
  readonly edit: (xml: string) => string
  readonly export?: ToXliffOptions
  readonly merge?: MergeOptions
}

/** Takes a document to a tool and back. */
function takeAlong({ markdown: text = markdown, edit, ...options }: Returned) {
  const document = parseBitext(text, { path: 'de-de/a.md' })
  const exported = writeXliff(toXliff(document, options.export))
  const xml = edit(exported)
  const result = merge(document, readXliff(xml), options.merge)
  return {
    ...result,
    xml,
    targets: parseBitext(result.text).units.map(({ target }) => target),
    rules: result.findings.map(({ severity, rule }) => `${severity} ${rule}`),
  }
}

/** Puts XML in place of what stands in the first target. */
function setTargetXml(content: string) {
  return (xml: string) =>
    xml.replace(
      /(<target[^>]*?)(?:\/>|>.*?<\/target>)/s,
      (_, start: string) => `${start}>${content}</target>`,
    )
}

const start1 = '<bpt id="1" ctype="bold">**</bpt>'
const end1 = '<ept id="1">**</ept>'
const start2 = '<bpt id="2" ctype="link">[</bpt>'
const end2 = '<ept id="2">](groups.md)</ept>'
const code = '<ph id="3" ctype="x-code-span" equiv-text="tideline save">`tideline save`</ph>'
const bold = `${start1}Speichern${end1}`
const link = `${start2}Gruppen${end2}`

describe('codes in 1.2', () => {
  test.each([
    {
      title: 'that moved (OmegaT)',
      target: `Siehe ${link} oder ${code}, dann ${bold}.`,
      markdown: 'Siehe [Gruppen](groups.md) oder `tideline save`, dann **Speichern**.',
    },
    {
      title: 'with other ids',
      target: `${bold} ${link} ${code}.`.replaceAll(/id="(\d)"/g, 'id="9$1"'),
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save`.',
    },
    {
      title: 'without what we say of them (Poedit)',
      target: `${bold} ${link} ${code}.`.replaceAll(/ (?:ctype|equiv-text)="[^"]*"/g, ''),
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save`.',
    },
    {
      title: 'that a tool emptied',
      target: `${bold} ${link} <ph id="3"/>.`,
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save`.',
    },
    {
      title: 'that a tool emptied, all of them',
      target:
        '<bpt id="1"></bpt>Speichern<ept id="1"/> <bpt id="2"/>Gruppen<ept id="2"/> <ph id="3"></ph>.',
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save`.',
    },
    {
      title: 'as x and g',
      target: '<g id="1">Speichern</g> <g id="2">Gruppen</g> <x id="3"/>.',
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save`.',
    },
    {
      title: 'as bx and ex',
      target: '<bx id="1"/>Speichern<ex id="1"/> <bx id="2"/>Gruppen<ex id="2"/> <x id="3"/>.',
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save`.',
    },
    {
      title: 'as it',
      target: `<it id="1" pos="open">**</it>Speichern<it id="1" pos="close">**</it> ${link} ${code}.`,
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save`.',
    },
    {
      title: 'in the segments of a tool',
      target: `<mrk mtype="seg" mid="0">${bold}, ${link}.</mrk> <mrk mtype="seg" mid="1">Oder ${code}.</mrk>`,
      markdown: '**Speichern**, [Gruppen](groups.md). Oder `tideline save`.',
    },
    {
      title: 'of which one nests in another',
      target: `${start2}Die ${start1}Gruppen${end1}${end2} ${code}.`,
      markdown: '[Die **Gruppen**](groups.md) `tideline save`.',
    },
    {
      title: 'around comments and instructions',
      target: `${bold} ${link}<!-- ? --> ${code}<?tool a?>.`,
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save`.',
    },
    {
      title: 'beside a tag of OmegaT that nobody knows',
      target: `${bold} ${link} ${code} &lt;z9/&gt;.`,
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save` \\<z9/>.',
    },
  ])('are taken: $title', (row) => {
    const { targets, rules } = takeAlong({ edit: setTargetXml(row.target) })
    expect({ targets, rules }).toEqual({ targets: [row.markdown], rules: [] })
  })

  test.each([
    { title: 'a code span', target: `${bold} ${link}.`, rules: ['error code-lost'] },
    { title: 'a link', target: `${bold} Gruppen ${code}.`, rules: ['error code-lost'] },
    {
      title: 'a link and a code span',
      target: `${bold} Gruppen.`,
      rules: ['error code-lost', 'error code-lost'],
    },
    {
      title: 'an element that nobody knows',
      target: `${bold} ${link} ${code} <b/>.`,
      rules: ['error foreign-code'],
    },
    {
      title: 'a code that nobody knows',
      target: `${bold} ${link} ${code} <x id="7"/>.`,
      rules: ['error foreign-code'],
    },
    {
      title: 'an empty code that nobody knows (Poedit)',
      target: `${bold} ${link} ${code} <ph id="8"/>.`,
      rules: ['error foreign-code'],
    },
    {
      title: 'a link without its end',
      target: `${bold} ${start2}Gruppen ${code}.`,
      rules: ['error unwritable-target'],
    },
    {
      title: 'codes across each other',
      target: `${start1}a ${start2}b${end1} c${end2} ${code}.`,
      rules: ['error unwritable-target'],
    },
    {
      title: 'a link that ends before it starts',
      target: `${bold} ${end2}Gruppen${start2} ${code}.`,
      rules: ['error unwritable-target'],
    },
    {
      title: 'a code that brings HTML',
      target: `${bold} ${link} ${code} <ph id="9">&lt;script></ph>.`,
      rules: ['error unsafe-target'],
    },
    {
      title: 'a code that brings a script link',
      target: `${start1}a${end1} <bpt id="2">[</bpt>b<ept id="2">](javascript:a)</ept> ${code}.`,
      rules: ['error unsafe-target'],
    },
    {
      title: 'a code that brings span markup',
      target: `${bold} ${link} ${code} <ph id="9">&lt;/span></ph>.`,
      rules: ['error unwritable-target'],
    },
  ])('are refused: $title', ({ target, rules }) => {
    const result = takeAlong({ edit: setTargetXml(target) })
    expect(result).toMatchObject({ text: markdown, taken: 0, refused: 1, rules })
  })

  test.each([
    {
      title: 'a code twice',
      target: `${bold} ${link} ${code} ${code}.`,
      markdown: '**Speichern** [Gruppen](groups.md) `tideline save` `tideline save`.',
      rules: ['warning code-added'],
    },
    {
      title: 'no bold text',
      target: `Speichern ${link} ${code}.`,
      markdown: 'Speichern [Gruppen](groups.md) `tideline save`.',
      rules: ['warning code-lost'],
    },
  ])('are taken with a warning: $title', (row) => {
    const { targets, rules } = takeAlong({ edit: setTargetXml(row.target) })
    expect({ targets, rules }).toEqual({ targets: [row.markdown], rules: row.rules })
  })

  test('are taken by force where one is lost', () => {
    const edit = setTargetXml(`${bold} ${link}.`)
    const { targets, rules } = takeAlong({ edit, merge: { force: true } })
    expect([targets, rules]).toEqual([
      ['**Speichern** [Gruppen](groups.md).'],
      ['warning code-lost'],
    ])
  })

  test('of the source are wanted where the target was empty', () => {
    const { rules } = takeAlong({
      markdown: pair('', 'Run `a` **now**'),
      edit: setTargetXml('Starte jetzt'),
    })
    expect(rules).toEqual(['error code-lost'])
  })

  test('of the source may be copied into an empty target', () => {
    const { targets, rules } = takeAlong({
      markdown: pair('', 'Run `a` **now**'),
      edit: (xml) =>
        setTargetXml(/<source>(.*)<\/source>/.exec(xml)?.[1] ?? '')(
          xml.replace('state="needs-translation"', 'state="translated"'),
        ),
    })
    expect([targets, rules]).toEqual([['Run `a` **now**'], []])
  })
})

describe('codes that a tool made plain text of (pomerge)', () => {
  const flat =
    'Wähle **Speichern**, siehe [Gruppen](groups.md) oder `tideline save`. Ende\u00A0hier _x_.'

  test('come back without a change', () => {
    expect(takeAlong({ edit: setTargetXml(flat) })).toMatchObject({
      text: markdown,
      unchanged: 1,
      rules: [],
    })
  })

  test.each([
    {
      title: 'an edited word keeps all other bytes',
      target: flat.replace('Wähle', 'Nimm'),
      markdown: present.replace('Wähle', 'Nimm'),
    },
    {
      title: 'in another order',
      target: '`tideline save`, [Gruppen](groups.md), **Speichern**',
      markdown: '`tideline save`, [Gruppen](groups.md), **Speichern**',
    },
    {
      title: 'with other text in them',
      target: '**Sichern** [Die Gruppen](groups.md) `tideline save`',
      markdown: '**Sichern** [Die Gruppen](groups.md) `tideline save`',
    },
    {
      title: 'beside text that only looks like them',
      target: '**Sichern** [Gruppen](groups.md) `tideline save` *nicht* `neu` [a](b)',
      markdown:
        '**Sichern** [Gruppen](groups.md) `tideline save` &#42;nicht&#42; &#96;neu&#96; \\[a\\](b)',
    },
  ])('are codes again: $title', ({ target, ...expected }) => {
    const { targets, rules } = takeAlong({ edit: setTargetXml(target) })
    expect([targets, rules]).toEqual([[expected.markdown], []])
  })

  test('are missed where one is gone', () => {
    const edit = setTargetXml('**Sichern** [Gruppen](groups.md)')
    expect(takeAlong({ edit }).rules).toEqual(['error code-lost'])
  })

  test('are found in a target that was empty', () => {
    const { targets } = takeAlong({
      markdown: pair('', 'Run `a` **now**'),
      edit: setTargetXml('**Jetzt** `a` starten'),
    })
    expect(targets).toEqual(['**Jetzt** `a` starten'])
  })
})

describe('what tools do around the texts', () => {
  const edited = setTargetXml(`${bold} ${link} ${code}.`)
  const expected = ['**Speichern** [Gruppen](groups.md) `tideline save`.']

  test.each([
    {
      title: 'pofilter: a root of 1.1, units of 1.2 with a prefix each',
      edit: (xml: string) =>
        xml
          .replace('document:1.2" version="1.2"', 'document:1.1" version="1.1"')
          .replace(
            'version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"',
            'version="1.1" xmlns="urn:oasis:names:tc:xliff:document:1.1"',
          )
          .replace('datatype="x-markdown"', 'datatype="plaintext"')
          .replace(/<trans-unit.*<\/trans-unit>/s, (unit) =>
            unit
              .replace(/(<\/?)(?=[a-z])/g, '$1ns0:')
              .replace('<ns0:trans-unit', '$& xmlns:ns0="urn:oasis:names:tc:xliff:document:1.2"')
              .replace(
                '</ns0:trans-unit>',
                '<ns0:note from="pofilter">isfuzzy:\na\n\nb</ns0:note>$&',
              ),
          ),
    },
    {
      title: 'a note, and another translation with a target of its own',
      edit: (xml: string) =>
        xml.replace(
          '</trans-unit>',
          '<note from="translator">hello</note><alt-trans xml:space="preserve" origin="me"><target>Alternative</target></alt-trans>$&',
        ),
    },
    {
      title: 'another translation in front of the target',
      edit: (xml: string) =>
        xml.replace('<source>', '<alt-trans><source>a</source><target>b</target></alt-trans>$&'),
    },
    {
      title: 'approved and another state (gettext)',
      edit: (xml: string) =>
        xml
          .replace('<trans-unit', '$& approved="no"')
          .replace('state="translated"', 'state="needs-translation"'),
    },
    {
      title: 'no state (Poedit)',
      edit: (xml: string) => xml.replace(' state="translated"', ''),
    },
    {
      title: 'phases in a header (Lokalize)',
      edit: (xml: string) =>
        xml.replace(
          /<body>/,
          '<header><phase-group><phase phase-name="a" process-name="translation" date="now"/></phase-group></header>$&',
        ),
    },
    { title: 'CRLF', edit: (xml: string) => xml.replaceAll('\n', '\r\n') },
    { title: 'no line ends', edit: (xml: string) => xml.replace(/>\n\s*</g, '><') },
    {
      title: 'quotes as entities (OmegaT)',
      edit: (xml: string) =>
        xml.replace(
          '<?xml version="1.0" encoding="UTF-8"?>',
          '<?xml version="1.0" encoding="utf-8" standalone="no"?>',
        ),
    },
    {
      title: 'a sorted start tag',
      edit: (xml: string) =>
        xml.replace(/<trans-unit ([^>]*)>/, (_, attributes: string) => {
          return `<trans-unit ${attributes.split(' ').reverse().join(' ')}>`
        }),
    },
    {
      title: 'a group around the units',
      edit: (xml: string) =>
        xml.replace('<body>', '$&<group id="g"><group>').replace('</body>', '</group></group>$&'),
    },
    {
      title: 'a segmented source',
      edit: (xml: string) =>
        xml.replace(
          '</source>',
          '$&<seg-source><mrk mtype="seg" mid="1">Select</mrk></seg-source>',
        ),
    },
    {
      title: 'another name of the file',
      edit: (xml: string) => xml.replace('original="de-de/a.md"', 'original="b.md"'),
    },
  ])('does no harm: $title', ({ edit }) => {
    const { targets, rules } = takeAlong({ edit: (xml) => edit(edited(xml)) })
    expect([targets, rules]).toEqual([expected, []])
    expect(takeAlong({ edit })).toMatchObject({ text: markdown, unchanged: 1, rules: [] })
  })

  test('a target that is gone leaves the Markdown alone', () => {
    const edit = (xml: string) => xml.replace(/<target.*<\/target>/s, '')
    expect(takeAlong({ edit })).toMatchObject({ text: markdown, unchanged: 1, rules: [] })
  })

  test.each(['<target/>', '<target></target>', '<target state="translated"> </target>'])(
    'an emptied target is missed: %s',
    (target) => {
      const edit = (xml: string) => xml.replace(/<target.*<\/target>/s, target)
      expect(takeAlong({ edit })).toMatchObject({ text: markdown, rules: ['error missing-target'] })
    },
  )

  test('a unit that is not to be translated leaves the Markdown alone', () => {
    const edit = (xml: string) => edited(xml).replace('<trans-unit', '$& translate="no"')
    const rules = ['warning not-for-translation']
    expect(takeAlong({ edit })).toMatchObject({ text: markdown, unchanged: 0, rules })
  })

  test('a second target of a unit is an error, and none of them is taken', () => {
    const edit = (xml: string) => edited(xml).replace('</target>', '$&<target>Noch einer</target>')
    expect(takeAlong({ edit })).toMatchObject({ text: markdown, rules: ['error repeated-target'] })
  })

  test('emphasis whose text was deleted goes with it', () => {
    const edit = (xml: string) => xml.replace(/(<target.*?)Speichern(.*<\/target>)/s, '$1$2')
    expect(takeAlong({ edit })).toMatchObject({
      targets: [
        markdown
          .slice(markdown.indexOf('Wähle'), markdown.indexOf('</span>'))
          .replace('**Speichern**', ''),
      ],
      rules: ['warning code-lost'],
    })
  })

  test('digests that are gone are said', () => {
    const edit = (xml: string) => edited(xml).replace(/ extradata="[^"]*"/, '')
    const { targets, rules } = takeAlong({ edit })
    expect([targets, rules]).toEqual([expected, ['info digests-lost']])
  })
})

describe('ids that are gone', () => {
  const texts = ['Eins', 'Zwei', 'Drei', 'Zwei'] as const
  const sources = ['One', 'Two', 'Three', 'Two'] as const
  const several = texts
    .map((text, index) => pair(text, sources[index] ?? '', `3a960-${101 + index}`))
    .join('\n\n')

  const renumber = (xml: string) => {
    let number = 0
    return xml.replace(/trans-unit id="[^"]*"/g, () => `trans-unit id="${++number}"`)
  }

  test('are made up for by the sources', () => {
    const edit = (xml: string) => renumber(xml).replace('>Drei<', '>Neu<')
    expect(takeAlong({ markdown: several, edit })).toMatchObject({
      targets: ['Eins', 'Zwei', 'Neu', 'Zwei'],
      rules: [],
    })
  })

  test('are made up for by the order where a source comes twice', () => {
    const edit = (xml: string) =>
      renumber(xml)
        .replace(/>Zwei<(?=.*>Zwei<)/s, '>Neu A<')
        .replace('>Zwei<', '>Neu B<')
    expect(takeAlong({ markdown: several, edit }).targets).toEqual([
      'Eins',
      'Neu A',
      'Drei',
      'Neu B',
    ])
  })

  test('are not guessed where a source comes more often than units are left', () => {
    const edit = (xml: string) =>
      renumber(xml)
        .replace(/<trans-unit id="4".*?<\/trans-unit>/s, '')
        .replace('>Zwei<', '>Neu<')
    expect(takeAlong({ markdown: several, edit })).toMatchObject({
      text: several,
      rules: ['error unknown-unit'],
    })
  })

  test('that are those of other units are a changed source', () => {
    const edit = (xml: string) =>
      xml
        .replaceAll('3a960-101', 'x')
        .replaceAll('3a960-103', '3a960-101')
        .replaceAll('id="x"', 'id="3a960-103"')
        .replace('>Eins<', '>Neu<')
    expect(takeAlong({ markdown: several, edit })).toMatchObject({
      text: several,
      rules: ['error source-changed'],
    })
    const lost = (xml: string) => edit(xml).replace(/ extradata="[^"]*"/g, '')
    expect(takeAlong({ markdown: several, edit: lost }).text).toBe(several)
  })

  test('are found in flattened sources too', () => {
    const edit = (xml: string) =>
      renumber(setTargetXml(`${bold} ${link} ${code}.`)(xml)).replace(
        /<source>.*<\/source>/s,
        '<source>Select **Save**, see [Groups](groups.md) or `tideline save`. End\u00A0here _x_.</source>',
      )
    expect(takeAlong({ edit }).targets).toEqual([
      '**Speichern** [Gruppen](groups.md) `tideline save`.',
    ])
  })
})

describe('an export for OmegaT', () => {
  const empty = pair('', 'Run `a`')
  const omegat = { profile: 'omegat' } as const

  test('has sources in place of empty targets, and they come back as empty', () => {
    const { xml, ...result } = takeAlong({ markdown: empty, export: omegat, edit: (same) => same })
    expect(xml).toContain('<target state="needs-translation">Run <ph')
    expect(result).toMatchObject({ text: empty, unchanged: 1, rules: [] })
  })

  test('gives a translation of one back', () => {
    const edit = (xml: string) => xml.replace(/(<target[^>]*>)Run/, '$1Starte')
    expect(takeAlong({ markdown: empty, export: omegat, edit }).targets).toEqual(['Starte `a`'])
  })

  test('gives a source that was accepted as it is back where the state says so', () => {
    const edit = (xml: string) => xml.replace('state="needs-translation"', 'state="translated"')
    expect(takeAlong({ markdown: empty, export: omegat, edit }).targets).toEqual(['Run `a`'])
  })
})

describe('--require', () => {
  const states = [
    { state: 'state="new"', level: 'initial' },
    { state: 'state="needs-translation"', level: 'initial' },
    { state: '', level: 'initial' },
    { state: 'state="x-done"', level: 'initial' },
    { state: 'state="needs-review-translation"', level: 'translated' },
    { state: 'state="translated"', level: 'translated' },
    { state: 'state="signed-off"', level: 'reviewed' },
    { state: 'state="final"', level: 'final' },
    { state: 'state="translated"', approved: 'yes', level: 'reviewed' },
    { state: 'state="final"', approved: 'yes', level: 'final' },
    { state: 'state="final"', approved: 'no', level: 'final' },
  ]
  const levels = ['initial', 'translated', 'reviewed', 'final']

  test.each(
    states.flatMap((row) =>
      (['translated', 'reviewed', 'final'] as const).map((required) => ({ ...row, required })),
    ),
  )('$required: $state approved=$approved', ({ state, approved, level, required }) => {
    const edit = (xml: string) =>
      xml
        .replace(/<target[^>]*>Alt/, `<target ${state}>Neu`)
        .replace('<trans-unit', approved === undefined ? '$&' : `$& approved="${approved}"`)
    const { taken, rules } = takeAlong({
      markdown: pair('Alt', 'Old'),
      edit,
      merge: { require: required },
    })
    const isEnough = levels.indexOf(level) >= levels.indexOf(required)
    expect([taken, rules]).toEqual(isEnough ? [1, []] : [0, ['info state-too-low']])
  })

  test('says nothing of what nobody changed', () => {
    const result = takeAlong({ edit: (xml) => xml, merge: { require: 'final' } })
    expect(result).toMatchObject({ unchanged: 1, rules: [] })
  })
})

describe('what tools do to 2.x', () => {
  const two = { version: '2.1' } as const
  const pc1 = (text: string) => `<pc id="1" dataRefStart="d1" dataRefEnd="d1">${text}</pc>`
  const pc2 = (text: string) => `<pc id="2" dataRefStart="d2" dataRefEnd="d3">${text}</pc>`
  const ph = '<ph id="3" dataRef="d4"/>'

  test.each([
    { title: 'our own codes', target: `${pc1('a')} ${pc2('b')} ${ph}` },
    { title: 'codes without data', target: '<pc id="1">a</pc> <pc id="2">b</pc> <ph id="3"/>' },
    {
      title: 'sc and ec',
      target: `<sc id="1" dataRef="d1"/>a<ec startRef="1" dataRef="d1"/> ${pc2('b')} ${ph}`,
    },
    {
      title: 'sc and ec without data',
      target: `<sc id="1"/>a<ec startRef="1"/> ${pc2('b')} ${ph}`,
    },
    {
      title: 'markers',
      target: `<mrk id="m1" translate="no">${pc1('a')}</mrk> <sm id="m2" type="term"/>${pc2('b')}<em startRef="m2"/> ${ph}`,
    },
  ])('is taken: $title', ({ target }) => {
    const { targets, rules } = takeAlong({ export: two, edit: setTargetXml(target) })
    expect([targets, rules]).toEqual([['**a** [b](groups.md) `tideline save`'], []])
  })

  test('is taken where the data are gone', () => {
    const edit = (xml: string) =>
      setTargetXml(`${pc1('a')} ${pc2('b')} ${ph}`)(xml).replace(
        /<originalData>.*<\/originalData>/s,
        '',
      )
    expect(takeAlong({ export: two, edit }).targets).toEqual([
      '**a** [b](groups.md) `tideline save`',
    ])
  })

  const sentences = pair('Eins. Zwei.', 'One. Two.')

  /** Cuts the one segment of each unit into these. */
  function resegment(segments: string) {
    return (xml: string) => xml.replace(/<segment.*<\/segment>/s, segments)
  }

  test.each([
    {
      title: 'in the same order',
      segments:
        '<segment><source>One.</source><target>Eins!</target></segment><ignorable><source> </source></ignorable><segment><source>Two.</source><target>Zwei!</target></segment>',
      target: 'Eins! Zwei!',
    },
    {
      title: 'in another order',
      segments:
        '<segment><source>One.</source><target order="3">Eins!</target></segment><ignorable><source> </source><target order="2"> </target></ignorable><segment><source>Two.</source><target order="1">Zwei!</target></segment>',
      target: 'Zwei! Eins!',
    },
    {
      title: 'with a target of what stands between',
      segments:
        '<segment><source>One.</source><target>Eins!</target></segment><ignorable><source> </source><target>\u00A0</target></ignorable><segment><source>Two.</source><target>Zwei!</target></segment>',
      target: 'Eins!\u00A0Zwei!',
    },
  ])('joins segments $title', ({ segments, target }) => {
    const { targets, rules } = takeAlong({
      markdown: sentences,
      export: two,
      edit: resegment(segments),
    })
    expect([targets, rules]).toEqual([[target], []])
  })

  test('joins segments that nobody changed without a change', () => {
    const segments =
      '<segment id="a"><source>One.</source><target>Eins.</target></segment><ignorable><source> </source></ignorable><segment id="b"><source>Two.</source><target>Zwei.</target></segment>'
    const result = takeAlong({ markdown: sentences, export: two, edit: resegment(segments) })
    expect(result).toMatchObject({ text: sentences, unchanged: 1, rules: [] })
  })

  test('does not take a unit of which a segment has no target', () => {
    const segments =
      '<segment><source>One. </source><target>Eins! </target></segment><segment><source>Two.</source></segment>'
    expect(
      takeAlong({ markdown: sentences, export: two, edit: resegment(segments) }),
    ).toMatchObject({ text: sentences, rules: ['error missing-target'] })
  })

  test('takes the least finished segment for the state of a unit', () => {
    const segments =
      '<segment state="final"><source>One. </source><target>Eins! </target></segment><segment state="translated"><source>Two.</source><target>Zwei!</target></segment>'
    const edit = resegment(segments)
    const result = takeAlong({
      markdown: sentences,
      export: two,
      edit,
      merge: { require: 'reviewed' },
    })
    expect(result.rules).toEqual(['info state-too-low'])
  })

  test('takes the state for more than our own that a tool left behind', () => {
    const edit = (xml: string) =>
      setTargetXml('Neu')(xml).replace('<segment state="initial"', '<segment state="final"')
    const machine = `---\nms.translationtype: MT\n---\n${pair('Alt', 'Old')}`
    const result = takeAlong({
      markdown: machine,
      export: two,
      edit: (xml) => edit(xml).replace('state="translated" subState', 'state="reviewed" subState'),
      merge: { require: 'reviewed' },
    })
    expect(result).toMatchObject({ taken: 1, rules: [] })
  })
})
