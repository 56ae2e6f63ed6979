import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { BitextError } from '../../src/errors.ts'
import { readNativeText } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { pair } from '../pair.ts'
import { listCodes, readBody, wrapBody } from './write-units.ts'

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
    expect(readXliff(small.slice(0, end)).files[0]?.units).toHaveLength(2)
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
  const root = `<xliff version="1.2" xmlns="${namespace}"/>`

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
      message: 'Unexpected document type declaration',
      line: 2,
    })
  })

  test('are text in a comment', () => {
    expect(readXliff(`<!-- <!DOCTYPE a> -->${root}`).files).toEqual([])
  })

  test('are text in a CDATA section', () => {
    const body =
      '<trans-unit id="a"><source><![CDATA[<!DOCTYPE a [<!ENTITY b "c">]>]]></source></trans-unit>'
    expect(readBody(body)[0]?.source).toEqual([
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

describe('what is not XLIFF 1.2', () => {
  test.each([
    {
      title: 'another root',
      xml: `<!-- -->\n<tmx version="1.4"/>`,
      message: `Unexpected root element \`tmx\` in namespace \`\`, expected \`xliff\` in \`${namespace}\``,
      line: 2,
    },
    {
      title: 'a root in no namespace',
      xml: '<xliff version="1.2"/>',
      message: `Unexpected root element \`xliff\` in namespace \`\`, expected \`xliff\` in \`${namespace}\``,
      line: 1,
    },
    {
      title: 'the namespace of 2.0',
      xml: '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
      message: `Unexpected root element \`xliff\` in namespace \`urn:oasis:names:tc:xliff:document:2.0\`, expected \`xliff\` in \`${namespace}\``,
      line: 1,
    },
    {
      title: 'another root in the right namespace',
      xml: `<file version="1.2" xmlns="${namespace}"/>`,
      message: `Unexpected root element \`file\` in namespace \`${namespace}\`, expected \`xliff\` in \`${namespace}\``,
      line: 1,
    },
    {
      title: 'another version',
      xml: `<xliff version="1.1"\nxmlns="${namespace}"/>`,
      message: 'Unexpected XLIFF version `1.1`, expected 1.2',
      line: 2,
    },
    {
      title: 'no version',
      xml: `<xliff xmlns="${namespace}"/>`,
      message: 'Unexpected XLIFF version ``, expected 1.2',
      line: 1,
    },
    {
      title: 'a version in another namespace only',
      xml: `<xliff xmlns="${namespace}" xmlns:its="urn:its" its:version="1.2"/>`,
      message: 'Unexpected XLIFF version ``, expected 1.2',
      line: 1,
    },
    {
      title: 'a file without its name',
      xml: `<xliff version="1.2" xmlns="${namespace}">\n<file source-language="en"/></xliff>`,
      message: 'A `file` without `original`',
      line: 2,
    },
    {
      title: 'a unit without id',
      xml: wrapBody('<trans-unit resname="a"/>'),
      message: 'A `trans-unit` without `id`',
      line: 4,
    },
  ])('is refused: $title', ({ xml, message, line }) => {
    const column: unknown = expect.any(Number)
    expect(refuse(xml)).toMatchObject({ code: 'xliff-unsupported', message, line, column })
  })

  test('is not meant by a version in another namespace beside the right one', () => {
    const xml = `<xliff its:version="2.0" version="1.2" xmlns="${namespace}" xmlns:its="urn:its"/>`
    expect(readXliff(xml).files).toEqual([])
  })

  test('is not meant by a prefix for the namespace', () => {
    const xml = `<x:xliff version="1.2" xmlns:x="${namespace}"><x:file original="a.md" source-language="en"><x:body><x:trans-unit id="a"><x:source>b</x:source></x:trans-unit></x:body></x:file></x:xliff>`
    expect(readXliff(xml).files[0]?.units).toEqual([
      { id: 'a', source: [{ type: 'text', text: 'b' }] },
    ])
  })
})

describe('elements inside each other', () => {
  function nest(name: string, depth: number): string {
    return wrapBody(`<${name}>`.repeat(depth) + `</${name}>`.repeat(depth))
  }

  test('may be 200 deep', () => {
    expect(readXliff(nest('group', 200)).files).toHaveLength(1)
  })

  test.each(['group', 'tool:group'])('are refused where %s is nested too deep', (name) => {
    expect(refuse(nest(name, 300))).toMatchObject({
      code: 'xliff-unsupported',
      message: 'More than 256 elements inside each other',
      line: 4,
    })
  })

  test('are refused before they cost time', () => {
    const xml = nest('tool:group', 200_000)
    const start = performance.now()
    refuse(xml)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('units', () => {
  test('have their texts, state and approval', () => {
    const body = `<trans-unit approved="yes" id="a"><source>One</source>
      <target state-qualifier="exact-match" state="final">Eins</target></trans-unit>`
    expect(readBody(body)).toEqual([
      {
        id: 'a',
        isApproved: true,
        source: [{ type: 'text', text: 'One' }],
        target: [{ type: 'text', text: 'Eins' }],
        state: 'final',
        stateQualifier: 'exact-match',
      },
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
    expect(readBody(`<trans-unit id="a"><source/>${xml}</trans-unit>`)[0]?.target).toEqual(target)
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
    expect(readXliff(xml).files.map(({ original, units }) => [original, units[0]?.id])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  test('come back though another tool reformatted around them', () => {
    const reformatted = small
      .replace(/<body>/, '<header><phase-group><phase phase-name="a"/></phase-group></header>$&')
      .replace(/ xml:space="preserve"/g, '')
      .replace(/>\n\s*<(?=\/?(?:trans-unit|source|target|context))/g, '>\r\n\t\t<')
      .replace(/<source>/g, '<source xml:lang="en-US">')
    expect(readXliff(reformatted)).toEqual(readXliff(small))
  })
})

describe('other elements in a unit', () => {
  const unit = (inside: string) => `<trans-unit id="a">${inside}</trans-unit>`
  const texts = '<source>One</source><target>Eins</target>'
  const expected = [
    {
      id: 'a',
      source: [{ type: 'text', text: 'One' }],
      target: [{ type: 'text', text: 'Eins' }],
    },
  ]

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
  ])('are passed over: $title', ({ xml }) => {
    expect(readBody(unit(xml))).toEqual(expected)
  })

  test('are passed over outside of units', () => {
    const body = `<tool:trans-unit id="b"><source>Two</source></tool:trans-unit><source>Two</source>`
    expect(readBody(body + unit(texts))).toEqual(expected)
  })
})

describe('inlines', () => {
  function readTarget(xml: string) {
    return readBody(`<trans-unit id="a"><source/><target>${xml}</target></trans-unit>`)[0]?.target
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
    {
      title: 'sub as part of its code',
      xml: '<ph id="1">a<sub>b</sub>c</ph>',
      codes: ['1:abc'],
      text: 'abc',
    },
    {
      title: 'a code in sub as part of the outer code',
      xml: '<ph id="1">a<sub>b<ph id="2">c</ph>d</sub>e</ph>f',
      codes: ['1:abcde'],
      text: 'abcdef',
    },
    { title: 'empty codes', xml: 'a<ph id="1"/>b', codes: ['1:'], text: 'ab' },
    { title: 'CDATA as text', xml: 'a<![CDATA[<b>&amp;]]>c', codes: [], text: 'a<b>&amp;c' },
    { title: 'text around comments', xml: 'a<!-- b -->c<?d e?>f', codes: [], text: 'acf' },
    { title: 'entities', xml: '&amp;lt; &lt;&#x1F600;&#13;', codes: [], text: '&lt; <😀\r' },
  ])('are read: $title', ({ xml, codes, text }) => {
    const target = readTarget(xml) ?? []
    expect([listCodes(target), readNativeText(target)]).toEqual([codes, text])
  })

  test('join text that lies together', () => {
    expect(readTarget('a<mrk mtype="seg">b</mrk><![CDATA[c]]>&amp;')).toEqual([
      { type: 'text', text: 'abc&' },
    ])
  })

  test('have a normal line feed for the line ends of the XML file', () => {
    expect(readTarget('a\r\nb\rc')).toEqual([{ type: 'text', text: 'a\nb\nc' }])
  })

  test.each(['<x id="1"/>', '<g id="1">a</g>', '<bx id="1"/>', '<ex id="1"/>', '<tool:b id="1"/>'])(
    'have no native text for %s',
    (xml) => {
      expect(readNativeText(readTarget(`b ${xml}`) ?? [])).toBeUndefined()
    },
  )

  test('keep what a reader sees of a code, and its kind', () => {
    expect(readTarget('<ph equiv-text="a&#10;b" id="x" ctype="lb">\\\n</ph>')).toEqual([
      { type: 'placeholder', id: 'x', native: '\\\n', kind: 'lb', equivText: 'a\nb' },
    ])
  })
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
