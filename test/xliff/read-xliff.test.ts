import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { BitextError } from '../../src/errors.ts'
import { listUnits } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { pair } from '../pair.ts'
import {
  flatten,
  listCodes,
  readBody,
  readSource,
  readTarget,
  readUnits,
  wrapBody,
  wrapFile,
} from './write-units.ts'

const namespace = 'urn:oasis:names:tc:xliff:document:1.2'

/** What `readXliff` says about a text that it must refuse. */
function refuse(xml: string): BitextError {
  try {
    readXliff(xml)
  } catch (error) {
    if (error instanceof BitextError) return error
    throw error
  }
  throw new Error(`Expected a BitextError for ${xml.slice(0, 200)}`)
}

const small = writeXliff(
  toXliff(
    parseBitext(
      `# ${pair('Pegel 😀 lesen', 'Read gauges')}\n\n${pair('Mit `a`\r\nund **b**', 'With `a` & **b**', '3a960-102')}\n`,
      { path: 'de-de/a.md' },
    ),
  ),
)

describe('truncated input', () => {
  const end = small.indexOf('</xliff>') + '</xliff>'.length

  test('is a syntax error wherever it is cut', () => {
    const accepted: number[] = []
    for (let at = 0; at < end; at++) {
      try {
        readXliff(small.slice(0, at))
        accepted.push(at)
      } catch (error) {
        if (!(error instanceof BitextError) || error.code !== 'xliff-syntax') throw error
      }
    }
    expect(accepted).toEqual([])
  })

  test('is not truncated without its last line feed', () => {
    expect(readUnits(readXliff(small.slice(0, end)))).toHaveLength(2)
  })

  test('says where it ends', () => {
    const cut = small.slice(0, small.indexOf('<target'))
    const lines = cut.split('\n')
    expect(refuse(cut)).toMatchObject({
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
    })
  })
})

describe('document type declarations', () => {
  const root = `<xliff version="1.2" xmlns="${namespace}"><file original="a.md" source-language="en"><body/></file></xliff>`

  test.each([
    { title: 'alone', prolog: '<!DOCTYPE xliff>' },
    { title: 'with entities', prolog: '<!DOCTYPE xliff [<!ENTITY a "b">]>' },
    { title: 'with a system id', prolog: '<!DOCTYPE xliff SYSTEM "file:///etc/hostname">' },
    { title: 'behind an XML declaration', prolog: '<?xml version="1.0"?>\n<!DOCTYPE xliff>' },
    { title: 'behind a byte order mark', prolog: '\uFEFF<!DOCTYPE xliff>' },
    { title: 'behind a comment', prolog: '<!-- a > b -->\n<!DOCTYPE xliff>' },
    { title: 'behind a processing instruction', prolog: '<?tool a?><!DOCTYPE xliff>' },
    { title: 'that end nowhere', prolog: '<!DOCTYPE xliff [' },
    { title: 'in lower case', prolog: '<!doctype xliff>' },
  ])('are refused $title', ({ prolog }) => {
    expect(refuse(prolog + root).code).toBe('xliff-syntax')
  })

  test('are refused behind the root', () => {
    expect(refuse(`${root}<!DOCTYPE xliff>`).code).toBe('xliff-syntax')
  })

  test('are refused by name, with the place', () => {
    expect(refuse(`<!-- -->\n<!DOCTYPE xliff>${root}`)).toMatchObject({
      code: 'xliff-syntax',
      message: 'Unexpected document type declaration, expected none: entities are not expanded',
      line: 2,
    })
  })

  test('are text in a comment', () => {
    expect(readXliff(`<!-- <!DOCTYPE a> -->${root}`).files).toHaveLength(1)
  })

  test('are text in a CDATA section', () => {
    const body =
      '<trans-unit id="a"><source><![CDATA[<!DOCTYPE a [<!ENTITY b "c">]>]]></source></trans-unit>'
    expect(readSource(readBody(body)[0])).toEqual([
      { type: 'text', text: '<!DOCTYPE a [<!ENTITY b "c">]>' },
    ])
  })
})

describe('what is not well-formed', () => {
  test.each([
    { title: 'an unknown entity', body: '<trans-unit id="a"><source>&nbsp;</source></trans-unit>' },
    { title: 'a bare ampersand', body: '<trans-unit id="a"><source>a & b</source></trans-unit>' },
    {
      title: 'a bare angle bracket',
      body: '<trans-unit id="a"><source>a < b</source></trans-unit>',
    },
    { title: 'crossed tags', body: '<trans-unit id="a"><source></trans-unit></source>' },
    { title: 'a tag too many', body: '</trans-unit>' },
    { title: 'an attribute twice', body: '<trans-unit id="a" id="b"><source/></trans-unit>' },
    { title: 'an attribute without quotes', body: '<trans-unit id=a><source/></trans-unit>' },
    { title: 'an unbound prefix', body: '<other:note/>' },
    {
      title: 'a control character',
      body: '<trans-unit id="a"><source>\u0001</source></trans-unit>',
    },
    { title: 'a reference to one', body: '<trans-unit id="a"><source>&#1;</source></trans-unit>' },
    { title: 'the end of a CDATA section', body: '<note>]]></note>' },
    { title: 'an XML declaration inside', body: '<?xml version="1.0"?>' },
  ])('is refused: $title', ({ body }) => {
    expect(refuse(wrapBody(body)).code).toBe('xliff-syntax')
  })

  test.each([
    { title: 'nothing', xml: '' },
    { title: 'white space', xml: ' \n' },
    { title: 'plain text', xml: 'Pegel lesen' },
    { title: 'Markdown', xml: '# Pegel\n\n<span>' },
    { title: 'two roots', xml: `${small}<xliff version="1.2" xmlns="${namespace}"/>` },
    { title: 'text behind the root', xml: `${small}text` },
  ])('is refused: $title', ({ xml }) => {
    expect(refuse(xml).code).toBe('xliff-syntax')
  })

  test('is refused with its line and column', () => {
    const error = refuse(`<xliff version="1.2"\n  xmlns="${namespace}">\n  <file></flie>\n</xliff>`)
    expect([error.line, error.column]).toEqual([3, expect.any(Number)])
  })

  test('is described in one line without the place', () => {
    expect(refuse(wrapBody('\n\n</note>')).message).toMatch(
      /^Unreadable XML: [^\n\d:][^\n]*[^.\n]$/,
    )
  })
})

describe('what is not XLIFF', () => {
  const namespace2 = 'urn:oasis:names:tc:xliff:document:2.0'

  test.each([
    {
      title: 'another root',
      xml: `<!-- -->\n<tmx version="1.4"/>`,
      message: 'Unexpected root element `tmx`, expected `xliff`',
      line: 2,
    },
    {
      title: 'another root in the right namespace',
      xml: `<file version="1.2" xmlns="${namespace}"/>`,
      message: 'Unexpected root element `file`, expected `xliff`',
      line: 1,
    },
    {
      title: 'the namespace of 2.0 with the version 1.2',
      xml: `<xliff version="1.2" xmlns="${namespace2}"/>`,
      message: `Unexpected namespace \`${namespace2}\` of XLIFF 1.2, expected \`${namespace}\``,
      line: 1,
    },
    {
      title: 'the namespace of 1.2 with the version 2.0',
      xml: `<xliff version="2.0" xmlns="${namespace}"/>`,
      message: `Unexpected namespace \`${namespace}\` of XLIFF 2.0, expected \`${namespace2}\``,
      line: 1,
    },
    {
      title: 'the namespace of 2.0 with the version 2.2',
      xml: `<xliff version="2.2" xmlns="${namespace2}"/>`,
      message: `Unexpected namespace \`${namespace2}\` of XLIFF 2.2, expected \`urn:oasis:names:tc:xliff:document:2.2\``,
      line: 1,
    },
    {
      title: '2.1 in no namespace',
      xml: '<xliff version="2.1"/>',
      message: `Unexpected namespace \`\` of XLIFF 2.1, expected \`${namespace2}\``,
      line: 1,
    },
    ...['1.0', '1.3', '2.3', '3.0', '', '1.20', ' 1.2'].map((version) => ({
      title: `the version \`${version}\``,
      xml: `<!-- -->\n<xliff\nversion="${version}"\nxmlns="${namespace}"/>`,
      message: `Unexpected XLIFF version \`${version}\`, expected 1.2, 2.0, 2.1, 2.2`,
      line: 2,
    })),
    {
      title: 'no version',
      xml: `<xliff xmlns="${namespace}"/>`,
      message: 'Unexpected no XLIFF version, expected 1.2, 2.0, 2.1, 2.2',
      line: 1,
    },
    {
      title: 'a version in another namespace only',
      xml: `<xliff xmlns="${namespace}" xmlns:its="urn:its" its:version="1.2"/>`,
      message: 'Unexpected no XLIFF version, expected 1.2, 2.0, 2.1, 2.2',
      line: 1,
    },
    {
      title: 'no file',
      xml: `<xliff version="1.2" xmlns="${namespace}"/>`,
      message: 'An `xliff` without `file`, expected at least one',
      line: 1,
    },
    {
      title: 'a file of 1.2 without its name',
      xml: `<xliff version="1.2" xmlns="${namespace}">\n<file source-language="en"/></xliff>`,
      message: 'A `file` without `original`, expected a path',
      line: 2,
    },
    {
      title: 'a trans-unit without id',
      xml: wrapBody('<trans-unit resname="a"/>'),
      message: 'A `trans-unit` without `id`, expected one',
      line: 4,
    },
    {
      title: 'a unit without id',
      xml: wrapFile('\n<unit name="a"/>'),
      message: 'A `unit` without `id`, expected one',
      line: 4,
    },
  ])('is refused: $title', ({ xml, message, line }) => {
    const column: unknown = expect.any(Number)
    expect(refuse(xml)).toMatchObject({ code: 'xliff-unsupported', message, line, column })
  })

  test('is not meant by a version in another namespace beside the right one', () => {
    const xml = wrapBody('').replace(
      'version="1.2"',
      'its:version="2.0" version="1.2" xmlns:its="urn:its"',
    )
    expect(readXliff(xml).version).toBe('1.2')
  })

  test.each(['2.0', '2.1'])('is not meant by the version %s of the same namespace', (version) => {
    const xml = wrapFile('').replace('version="2.1"', `version="${version}"`)
    expect(readXliff(xml).version).toBe(version)
  })

  test.each([
    { title: 'no namespace', from: ` xmlns="${namespace}"`, to: '' },
    { title: 'a root of 1.1', from: namespace, to: 'urn:oasis:names:tc:xliff:document:1.1' },
  ])('is not meant by $title in 1.2', ({ from, to }) => {
    const xml = wrapBody('<trans-unit id="a"><source>b</source></trans-unit>').replace(from, to)
    expect(readUnits(readXliff(xml)).map(({ id }) => id)).toEqual(['a'])
  })

  test('is not meant by a prefix for the namespace', () => {
    const xml = `<x:xliff version="1.2" xmlns:x="${namespace}"><x:file original="a.md" source-language="en"><x:body><x:trans-unit id="a"><x:source>b</x:source></x:trans-unit></x:body></x:file></x:xliff>`
    expect(readUnits(readXliff(xml))).toEqual([unit('a', 'b')])
  })
})

/** A unit with these texts. */
function unit(id: string, source: string, target?: string) {
  const read = (text: string) => ({ inlines: [{ type: 'text', text }] })
  const segment = {
    type: 'segment',
    source: read(source),
    ...(target === undefined ? {} : { target: read(target) }),
  }
  return { type: 'unit', id, segments: [segment] }
}

describe('elements inside each other', () => {
  function nest(name: string, depth: number): string {
    return wrapBody(`<${name}>`.repeat(depth) + `</${name}>`.repeat(depth))
  }

  test('may be 200 deep', () => {
    expect(readXliff(nest('group', 200)).files).toHaveLength(1)
  })

  test.each(['group', 'tool:group'])('are refused where %s is nested too deep', (name) => {
    expect(refuse(nest(name, 300))).toMatchObject({
      code: 'xliff-syntax',
      message: 'More than 256 elements inside each other',
      line: 4,
    })
  })

  test('are refused before they cost time', () => {
    const xml = nest('tool:group', 200_000)
    const start = performance.now()
    refuse(xml)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('units', () => {
  test('have their texts, state and approval', () => {
    const body = `<trans-unit approved="yes" id="a"><source>One</source>
      <target state-qualifier="exact-match" state="final">Eins</target></trans-unit>`
    const { segments, ...expected } = unit('a', 'One', 'Eins')
    const state = { state: 'final', stateQualifier: 'exact-match' }
    expect(readBody(body)).toEqual([
      { ...expected, isApproved: true, segments: segments.map((one) => ({ ...one, ...state })) },
    ])
  })

  test.each([
    { title: 'no target', xml: '', target: undefined },
    { title: 'an empty target', xml: '<target/>', target: [] },
    { title: 'an empty target in two tags', xml: '<target></target>', target: [] },
    {
      title: 'a blank target',
      xml: '<target> \n</target>',
      target: [{ type: 'text', text: ' \n' }],
    },
  ])('may have $title', ({ xml, target }) => {
    expect(readTarget(readBody(`<trans-unit id="a"><source/>${xml}</trans-unit>`)[0])).toEqual(
      target,
    )
  })

  test('stand in groups too', () => {
    const body = `<group id="g"><note>a</note><group><trans-unit id="a"><source/></trans-unit></group></group>
      <trans-unit id="b"><source/></trans-unit>`
    expect(readBody(body).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test.each([
    ['__proto__', 'constructor', 'toString'],
    ['10', '9', '1'],
  ])('keep their ids and their order: %s, %s, %s', (...ids) => {
    const body = ids.map((id) => `<trans-unit id="${id}"><source/></trans-unit>`).join('')
    expect(readBody(body).map(({ id }) => id)).toEqual(ids)
  })

  test('with the same id are all there', () => {
    const body = '<trans-unit id="a"><source>1</source></trans-unit>'
    expect(readBody(body + body)).toHaveLength(2)
  })

  test.each([
    { extradata: 'bitext:0123456789abcdef:fedcba9876543210', has: true },
    { extradata: 'bitext:0123456789abcdef', has: false },
    { extradata: 'bitext:0123456789abcdeg:fedcba9876543210', has: false },
    { extradata: ' bitext:0123456789abcdef:fedcba9876543210x', has: false },
    { extradata: 'other', has: false },
  ])('have digests by extradata `$extradata`: $has', ({ extradata, has }) => {
    const [unit] = readBody(`<trans-unit id="a" extradata="${extradata}"><source/></trans-unit>`)
    expect(unit?.digests !== undefined).toBe(has)
  })

  test('belong to the file that they stand in', () => {
    const file = (name: string) =>
      `<file original="${name}" source-language="en"><body><trans-unit id="${name}"><source/></trans-unit></body></file>`
    const xml = `<xliff version="1.2" xmlns="${namespace}">${file('a')}${file('b')}</xliff>`
    const { files } = readXliff(xml)
    expect(files.map((read) => [read.original, listUnits(read)[0]?.id])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  test('come back though another tool reformatted around them', () => {
    const reformatted = small
      .replace(/<body>/, '<header><phase-group><phase phase-name="a"/></phase-group></header>$&')
      .replace(/ xml:space="preserve"/g, '')
      .replace(/>\n\s*<(?=\/?(?:trans-unit|source|target|context))/g, '>\r\n\t\t<')
    const plain = readUnits(readXliff(small)).map(({ space: _, ...one }) => one)
    expect(readUnits(readXliff(reformatted))).toEqual(plain)
  })
})

describe('other elements in a unit', () => {
  const wrap = (inside: string) => `<trans-unit id="a">${inside}</trans-unit>`
  const texts = '<source>One</source><target>Eins</target>'
  const read = (body: string) =>
    readBody(body).map((one) => [one.id, flatten(readSource(one)), flatten(readTarget(one))])
  const expected = [['a', 'One', 'Eins']]

  test.each([
    {
      title: 'alternative translations',
      xml: `${texts}<alt-trans><source>Two</source><target state="final">Zwei</target></alt-trans>`,
    },
    {
      title: 'alternative translations in front',
      xml: `<alt-trans><source>Two</source><target>Zwei</target></alt-trans>${texts}`,
    },
    {
      title: 'alternative translations with inline codes',
      xml: `${texts}<alt-trans><target>Z<ph id="1">x</ph><g id="2">w</g>ei</target></alt-trans>`,
    },
    { title: 'notes', xml: `${texts}<note>Two</note>` },
    {
      title: 'a segmented source',
      xml: `<source>One</source><seg-source><mrk mtype="seg" mid="1">Two</mrk></seg-source><target>Eins</target>`,
    },
    {
      title: 'contexts',
      xml: `${texts}<context-group purpose="location"><context context-type="linenumber">2</context></context-group>`,
    },
    { title: 'unknown elements', xml: `<unknown>Two<source>Two</source></unknown>${texts}` },
    {
      title: 'elements of other namespaces',
      xml: `<tool:source>Two</tool:source>${texts}<tool:target>Zwei</tool:target>`,
    },
    {
      title: 'XLIFF inside elements of other namespaces',
      xml: `${texts}<tool:old><source>Two</source><target>Zwei</target></tool:old>`,
    },
    { title: 'attributes of other namespaces', xml: texts.replace('<target', '$& tool:state="b"') },
    { title: 'text between the elements', xml: `Two ${texts} Two` },
  ])('are no texts of it: $title', ({ xml }) => {
    expect(read(wrap(xml))).toEqual(expected)
  })

  test('are no texts outside of units', () => {
    const body = `<tool:trans-unit id="b"><source>Two</source></tool:trans-unit><source>Two</source>`
    expect(read(body + wrap(texts))).toEqual(expected)
  })
})

describe('inlines', () => {
  function readInlines(xml: string) {
    const body = `<trans-unit id="a"><source/><target>${xml}</target></trans-unit>`
    return readTarget(readBody(body)[0]) ?? []
  }

  test.each([
    { title: 'ph', xml: 'a <ph id="1">`b`</ph> c', codes: ['1:`b`'], text: 'a `b` c' },
    {
      title: 'bpt and ept',
      xml: '<bpt id="1">**</bpt>b<ept id="1">**</ept>',
      codes: ['1:**', '1:**'],
      text: '**b**',
    },
    {
      title: 'it',
      xml: '<it id="1" pos="open">**</it>b',
      codes: ['1:**'],
      text: '**b',
    },
    {
      title: 'mrk as if it were not there',
      xml: 'a<mrk mtype="seg" mid="1">b</mrk>c',
      codes: [],
      text: 'abc',
    },
    {
      title: 'codes inside of mrk',
      xml: '<mrk mtype="seg"><mrk mtype="protected">a<ph id="1">`b`</ph></mrk>c</mrk>d',
      codes: ['1:`b`'],
      text: 'a`b`cd',
    },
    { title: 'empty codes', xml: 'a<ph id="1"/>b', codes: ['1:'], text: 'ab' },
    { title: 'CDATA as text', xml: 'a<![CDATA[<b>&amp;]]>c', codes: [], text: 'a<b>&amp;c' },
    { title: 'text around comments', xml: 'a<!-- b -->c<?d e?>f', codes: [], text: 'acf' },
    { title: 'entities', xml: '&amp;lt; &lt;&#x1F600;&#13;', codes: [], text: '&lt; <😀\r' },
  ])('are read: $title', ({ xml, codes, text }) => {
    const target = readInlines(xml)
    expect([listCodes(target), flatten(target)]).toEqual([codes, text])
  })

  test('join text that lies together', () => {
    expect(readInlines('a<![CDATA[b]]>&amp;c')).toEqual([{ type: 'text', text: 'ab&c' }])
  })

  test('have the markers where they stand', () => {
    expect(readInlines('a<mrk mtype="seg" mid="1">b</mrk>c')).toEqual([
      { type: 'text', text: 'a' },
      { type: 'markerStart', id: '1', attributes: [{ name: 'mtype', value: 'seg' }] },
      { type: 'text', text: 'b' },
      { type: 'markerEnd', id: '1' },
      { type: 'text', text: 'c' },
    ])
  })

  test('keep a code with elements in it as it is', () => {
    const text = (part: string) => ({ type: 'text', text: part })
    expect(readInlines('<ph id="1">a<sub>b</sub>c</ph>')).toEqual([
      {
        type: 'placeholder',
        id: '1',
        content: [
          text('a'),
          { type: 'element', name: 'sub', uri: namespace, attributes: [], children: [text('b')] },
          text('c'),
        ],
      },
    ])
  })

  test('have a normal line feed for the line ends of the XML file', () => {
    expect(readInlines('a\r\nb\rc')).toEqual([{ type: 'text', text: 'a\nb\nc' }])
  })

  test.each([
    { xml: '<x id="1"/>', codes: [['placeholder', 'x']] },
    {
      xml: '<g id="1">a</g>',
      codes: [
        ['start', 'g'],
        ['end', 'g'],
      ],
    },
    { xml: '<bx id="1"/>', codes: [['start', 'bx']] },
    { xml: '<ex id="1"/>', codes: [['end', 'bx']] },
    { xml: '<it id="1" pos="close">b</it>', codes: [['end', 'it']] },
  ])('know the forms of codes: $xml', ({ xml, codes }) => {
    const found = readInlines(xml).flatMap((inline) =>
      inline.type !== 'text' && 'form' in inline ? [[inline.type, inline.form]] : [],
    )
    expect(found).toEqual(codes)
  })

  test('keep elements of other namespaces as they are', () => {
    expect(readInlines('<tool:b id="1"/>')).toMatchObject([
      { type: 'other', node: { name: 'tool:b', uri: 'urn:example:tool' } },
    ])
  })

  test('keep what a reader sees of a code, and its kind', () => {
    expect(readInlines('<ph equiv-text="a&#10;b" id="x" ctype="lb">\\\n</ph>')).toEqual([
      { type: 'placeholder', id: 'x', native: '\\\n', kind: 'break', equivText: 'a\nb' },
    ])
  })
})

test('comments before the root are the prolog, those behind it are no part of it', () => {
  const { prolog } = readXliff(`<!--a-->${wrapBody('').replace(/<\?xml.*?>\n/, '')}<!--b-->`)
  expect(prolog).toEqual([{ type: 'comment', text: 'a' }])
})

test('text between elements does not grow as it is read and written', () => {
  const xml = wrapBody('<trans-unit id="a"><source/> \n Two \n</trans-unit>')
  const once = writeXliff(readXliff(xml))
  expect(once).toContain('>\n        Two\n      </trans-unit>')
  expect(writeXliff(readXliff(once))).toBe(once)
})

test('a comment behind the body of 1.2 stays there', () => {
  const xml = wrapBody('').replace('</body>', '</body><!--a-->')
  expect(writeXliff(readXliff(xml))).toMatch(/<\/body>\s*<!--a-->\s*<\/file>/)
})

test('anything else than a document is a BitextError with a place', () => {
  const part = fc.constantFrom(
    ...small.split(/(?=[<>&" ])/),
    '<target>',
    '</target>',
    '<g id="1">',
    '<ph',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?xml',
    'xmlns:a=""',
    '__proto__="1"',
    '\u0000',
    '\uD800',
    '\uFEFF',
  )
  const xml = fc.tuple(fc.nat(small.length), fc.nat(small.length), fc.array(part, { maxLength: 5 }))
  fc.assert(
    fc.property(xml, ([from, to, parts]) => {
      const text = small.slice(0, Math.min(from, to)) + parts.join('') + small.slice(to)
      try {
        readXliff(text)
      } catch (error) {
        expect(error).toBeInstanceOf(BitextError)
        expect(error).toMatchObject({
          code: expect.stringMatching(/^xliff-(syntax|unsupported)$/),
          line: expect.any(Number),
          column: expect.any(Number),
        })
      }
    }),
    { numRuns: 2000 },
  )
})
