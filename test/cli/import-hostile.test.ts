import { describe, expect, test } from 'vitest'
import { pair } from '../pair.ts'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Files, type Workspace } from './workspace.ts'

const from = 'Die Fähre legt um neun ab.'
const to = 'Die Fähre fährt um neun ab.'
const document = createDocument([from, 'The ferry leaves at nine.'], ['Zwei', 'Two'])
const markdown = 'docs/de-de/a.md'
const xliff = 'out/a.md.xlf'

/** A document and its XLIFF with a changed target. */
async function createEdited(version = '1.2', files: Files = {}): Promise<Workspace> {
  const workspace = await createWorkspace({ [markdown]: document, ...files })
  await workspace.bitext(['export', 'docs/de-de', '--xliff', version])
  await workspace.edit(xliff, from, to)
  return workspace
}

/** Imports and expects an error with its place, and not one byte of Markdown changed. */
async function expectRefused({ bitext, readTree }: Workspace, pattern: RegExp): Promise<void> {
  const before = await readTree()
  const { exitCode, stdout, stderr } = await bitext(['import', 'out'])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  const [first = '', ...others] = stderr.split('\n')
  expect(first).toMatch(/^bitext: out\/a\.md\.xlf:\d+:\d+: [^ ]/)
  expect(first).toMatch(pattern)
  expect(others).toEqual(['Imported 0 documents: 0 targets taken, 0 unchanged, 0 refused', ''])
  expect(await readTree()).toEqual(before)
}

describe.each(['1.2', '2.1'])('an XLIFF %s that ends too early', (version) => {
  test('is no half import, wherever it is cut', async () => {
    const workspace = await createEdited(version)
    const bytes = Buffer.from((await workspace.read(xliff)).trimEnd())
    for (let at = 0; at < bytes.length; at += 41) {
      await workspace.write(xliff, bytes.subarray(0, at))
      await expectRefused(workspace, /./)
    }
  })

  test('is no half import where its end alone is missing', async () => {
    const workspace = await createEdited(version)
    const bytes = Buffer.from((await workspace.read(xliff)).trimEnd())
    for (let cut = 1; cut <= '</file>\n</xliff>'.length; cut++) {
      await workspace.write(xliff, bytes.subarray(0, -cut))
      await expectRefused(workspace, /./)
    }
  })
})

test('a large XLIFF that ends too early changes none of its documents', async () => {
  const pairs = Array.from({ length: 1200 }, (_, index) => pair(from, 'Old', `a-${index}`))
  const files = Object.fromEntries(
    ['b', 'c'].map((name) => [`docs/de-de/${name}.md`, pairs.join('\n\n')]),
  )
  const { bitext, read, write, readTree } = await createWorkspace(files)
  await bitext(['export', 'docs', '--bundle', 'locale'])
  const bytes = Buffer.from((await read('out/de-DE.xlf')).replaceAll(from, to))
  expect(bytes.length).toBeGreaterThan(2 ** 20)
  const before = await readTree('docs')
  for (const share of [0.1, 0.5, 0.6, 0.99]) {
    await write('out/de-DE.xlf', bytes.subarray(0, Math.floor(bytes.length * share)))
    expect((await bitext(['import', 'out'])).exitCode).toBe(2)
    expect(await readTree('docs')).toEqual(before)
  }
})

describe('damage behind a changed target', () => {
  test.each([
    { title: 'an undefined entity', insert: '<note>&nbsp;</note>', says: /entity/ },
    { title: 'a document type', insert: '<!DOCTYPE a>', says: /./ },
    { title: 'a control character', insert: '<note>\u0001</note>', says: /./ },
    { title: 'a reference to one', insert: '<note>&#0;</note>', says: /./ },
    { title: 'an unbound prefix', insert: '<its:note/>', says: /unbound/ },
    { title: 'an end tag too many', insert: '</note>', says: /./ },
    { title: 'an attribute twice', insert: '<note a="" a=""/>', says: /duplicate/ },
    { title: 'a unit without id', insert: '<trans-unit/>', says: /without `id`, expected one/ },
    { title: 'a noncharacter', insert: '\uFFFF', says: /./ },
    {
      title: 'elements too deep',
      insert: '<group>'.repeat(10_000),
      says: /More than 256 elements inside each other/,
    },
    {
      title: 'too many attributes',
      insert: `<note ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
      says: /More than 256 attributes in one element/,
    },
    {
      title: 'a text of 17 MB',
      insert: `<note>${'a'.repeat(17 * 2 ** 20)}</note>`,
      says: /A text, comment or tag of more than 16777216 characters/,
    },
  ])('keeps the target out: $title', async ({ insert, says }) => {
    const workspace = await createEdited()
    await workspace.edit(xliff, '</body>', `${insert}</body>`)
    await expectRefused(workspace, says)
  })

  test('keeps the targets of both files of an XLIFF out', async () => {
    const workspace = await createEdited('1.2', { 'docs/de-de/b.md': document })
    await workspace.bitext(['export', 'docs', '--bundle', 'locale', '--out', 'both'])
    await workspace.edit('both/de-DE.xlf', from, to)
    await workspace.edit('both/de-DE.xlf', '</xliff>', '<file')
    const { exitCode } = await workspace.bitext(['import', 'both'])
    expect([exitCode, await workspace.read(markdown)]).toEqual([2, document])
  })
})

describe('document types and entities', () => {
  const bomb = `<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa">${Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY a${index} "${`&a${index - 1 < 0 ? '' : index - 1};`.repeat(10)}">`,
  ).join('')}]>`

  test.each([
    { title: 'a system id', prolog: '<!DOCTYPE xliff SYSTEM "file:///etc/hostname">' },
    { title: 'a public id', prolog: '<!DOCTYPE xliff PUBLIC "a" "http://tide.example/a.dtd">' },
    { title: 'an entity of a file', prolog: '<!DOCTYPE xliff [<!ENTITY a SYSTEM "a.md">]>' },
    { title: 'a parameter entity', prolog: '<!DOCTYPE xliff [<!ENTITY % a SYSTEM "a.dtd"> %a;]>' },
    { title: 'an entity bomb', prolog: bomb },
    { title: 'lower case', prolog: '<!doctype xliff>' },
    { title: 'line ends in it', prolog: '<!DOCTYPE\nxliff\n[\n]\n>' },
    { title: 'a comment before it', prolog: '<!-- a -> b --><!DOCTYPE xliff>' },
    { title: 'an instruction before it', prolog: '<?a ?<!DOCTYPE ?>\n\n<!DOCTYPE xliff>' },
    { title: 'an ELEMENT declaration', prolog: '<!ELEMENT xliff ANY>' },
    { title: 'an ENTITY declaration alone', prolog: '<!ENTITY a "b">' },
  ])('are refused: $title', async ({ prolog }) => {
    const workspace = await createEdited()
    const xml = await workspace.read(xliff)
    const withProlog = xml.replace('?>\n', () => `?>\n${prolog}\n`)
    await workspace.write(xliff, withProlog)
    const says = /Unexpected document type declaration, expected none/
    await expectRefused(workspace, says)
    await workspace.write(xliff, `\uFEFF${withProlog}`)
    await expectRefused(workspace, says)
    for (const mark of ['', '\uFEFF']) {
      const utf16 = mark + withProlog.replace('UTF-8', 'UTF-16')
      await workspace.write(xliff, Buffer.from(utf16, 'utf16le'))
      await expectRefused(workspace, says)
      await workspace.write(xliff, Buffer.from(utf16, 'utf16le').swap16())
      await expectRefused(workspace, says)
    }
  })
})

describe('a sound XLIFF in another encoding', () => {
  test.each([
    { title: 'UTF-16LE', encode: (xml: string) => Buffer.from(xml, 'utf16le') },
    { title: 'UTF-16BE', encode: (xml: string) => Buffer.from(xml, 'utf16le').swap16() },
    { title: 'UTF-16 with BOM', encode: (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le') },
  ])('is taken: $title', async ({ encode }) => {
    const { bitext, read, write } = await createEdited()
    await write(xliff, encode((await read(xliff)).replace('UTF-8', 'UTF-16')))
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(document.replace(from, to))
  })
})

describe('ids', () => {
  const ids = ['__proto__', 'constructor', '10', '9', 'toString', 'a b']
  const text = ids.map((id, index) => pair(`Wort ${index}`, `Word ${index}`, id)).join('\n\n')

  test.each(['1.2', '2.0'])('of objects and indexes are ids like others in %s', async (version) => {
    const { bitext, read, write } = await createWorkspace({ [markdown]: text })
    await bitext(['export', 'docs/de-de', '--xliff', version])
    await write(xliff, (await read(xliff)).replaceAll('Wort ', 'Neu '))
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect([exitCode, stderr]).toEqual([
      0,
      'Imported 1 document: 6 targets taken, 0 unchanged, 0 refused\n',
    ])
    expect(await read(markdown)).toBe(text.replaceAll('Wort ', 'Neu '))
  })

  test('that come twice are taken once, the second is a finding', async () => {
    const { bitext, edit, read } = await createEdited()
    await edit(xliff, 'id="3a960-102"', 'id="3a960-101"')
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('1 target taken, 0 unchanged, 1 refused (1 unknown-unit)')
    expect(await read(markdown)).toBe(document.replace(from, to))
  })
})

describe('files of one document', () => {
  const other = 'docs/de-de/b.md'

  async function createBoth(): Promise<Workspace> {
    const workspace = await createWorkspace({ [markdown]: document, [other]: document })
    await workspace.bitext(['export', 'docs/de-de', '--bundle', 'locale'])
    return workspace
  }

  test('in one XLIFF are both taken', async () => {
    const { bitext, edit, read, write } = await createBoth()
    await write('out/de-DE.xlf', (await read('out/de-DE.xlf')).replaceAll(other, markdown))
    await edit('out/de-DE.xlf', from, to)
    const xml = await read('out/de-DE.xlf')
    const last = xml.lastIndexOf('>Zwei<')
    await write('out/de-DE.xlf', `${xml.slice(0, last)}>ZWEI<${xml.slice(last + 6)}`)
    expect((await bitext(['import', 'out'])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(document.replace(from, to).replace('Zwei', 'ZWEI'))
  })

  test('whose paths differ in case alone are refused', async () => {
    const { bitext, read, write } = await createBoth()
    const xml = (await read('out/de-DE.xlf')).replaceAll(from, to)
    await write('out/de-DE.xlf', xml.replaceAll(other, 'docs/de-de/A.md'))
    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(
      /^bitext: out\/de-DE\.xlf: .*`docs\/de-de\/A\.md` beside `docs\/de-de\/a\.md`/m,
    )
    expect([await read(markdown), await read(other)]).toEqual([
      document.replace(from, to),
      document,
    ])
  })

  test.each(['./docs/de-de/a.md', 'docs//de-de/a.md', 'docs/./de-de/a.md'])(
    'by another spelling, %s, take nothing away from each other',
    async (spelling) => {
      const { bitext, edit, read, write } = await createBoth()
      await edit('out/de-DE.xlf', from, to)
      const xml = await read('out/de-DE.xlf')
      const last = xml.lastIndexOf('>Zwei<')
      const second = `${xml.slice(0, last)}>ZWEI<${xml.slice(last + 6)}`
      await write('out/de-DE.xlf', second.replaceAll(other, spelling))
      expect((await bitext(['import', 'out'])).exitCode).toBe(0)
      expect(await read(markdown)).toBe(document.replace(from, to).replace('Zwei', 'ZWEI'))
    },
  )
})

describe('a file that po2xliff added', () => {
  const added = `<file original="t.po" source-language="en-US" target-language="de-DE" datatype="po"><body><ns0:trans-unit xmlns:ns0="urn:oasis:names:tc:xliff:document:1.1" xml:space="preserve" id="15" approved="yes"><ns0:source>New</ns0:source><target>Neu</target></ns0:trans-unit></body></file>`

  test('is an error where it names no document, and the others are taken', async () => {
    const { bitext, edit, read } = await createEdited()
    await edit(xliff, '</xliff>', `${added}</xliff>`)
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: out\/a\.md\.xlf: .*`t\.po`/m)
    expect(await read(markdown)).toBe(document.replace(from, to))
  })

  test('has unknown units where the PO file lies there', async () => {
    const { bitext, edit, read } = await createEdited('1.2', { 't.po': 'msgid ""\n' })
    await edit(xliff, '</xliff>', `${added}</xliff>`)
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^out\/a\.md\.xlf:\d+:\d+: error: .*`15`.*\[unknown-unit\]$/m)
    expect([await read(markdown), await read('t.po')]).toEqual([
      document.replace(from, to),
      'msgid ""\n',
    ])
  })
})
