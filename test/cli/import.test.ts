import { chmod, mkdir, stat, symlink } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pair } from '../pair.ts'
import { createDocument } from './create-document.ts'
import { sampleFiles } from './sample-files.ts'
import { createWorkspace, type Files, openWorkspace, type Workspace } from './workspace.ts'

const document = createDocument(
  ['Die Fähre legt um neun ab.', 'The ferry leaves at nine.'],
  ['Kaufen Sie vorher `Karten`.', 'Buy `Karten` first.'],
)
const from = 'Die Fähre legt um neun ab.'
const to = 'Die Fähre fährt um neun ab.'
const changed = document.replace(from, to)
const markdown = 'docs/de-de/a.md'
const xliff = 'out/docs/de-de/a.md.xlf'

/** A workspace with a document and its XLIFF, as it is after `bitext export`. */
async function createExported(files: Files = {}): Promise<Workspace> {
  const workspace = await createWorkspace({ [markdown]: document, ...files })
  const { exitCode } = await workspace.bitext(['export', '**/*.md'])
  expect(exitCode).toBe(0)
  return workspace
}

describe('an untouched export', () => {
  test('leaves the document alone: it is not even written', async () => {
    const { bitext, path } = await createExported()
    const before = await stat(path(markdown))
    const { exitCode } = await bitext(['import', xliff])
    const { ino, mtimeMs } = await stat(path(markdown))
    expect({ exitCode, ino, mtimeMs }).toEqual({
      exitCode: 0,
      ino: before.ino,
      mtimeMs: before.mtimeMs,
    })
  })

  test.each([
    { title: 'CRLF', text: document.replaceAll('\n', '\r\n') },
    { title: 'a byte order mark', text: `\uFEFF${document}` },
    { title: 'mixed line ends', text: `a\r\nb\rc\n${document}` },
    { title: 'no final newline', text: document.trimEnd() },
    { title: 'CR and white space in the texts', text: pair(' \tEins\r\nzwei\r \u00A0', 'One\r') },
    { title: 'XML characters', text: pair('a &amp; b < c > d ]]> e', '&lt;b&gt; "x" \'y\'') },
    { title: 'NUL inside and outside', text: `\0${pair('Eins\0', 'One')}${pair('Zwei', 'Two')}` },
    { title: 'hand-written markup', text: pair('Eins', 'One').replaceAll('"', "'") },
    { title: 'broken markup', text: `<span data-ttu-id="3a960-001">x\n${document}</span>` },
    { title: 'one id twice', text: pair('Eins', 'One') + pair('Zwei', 'Two') },
    { title: 'an empty id', text: pair('Eins', 'One', '') + pair('Zwei', 'Two', '') },
    { title: 'an empty target', text: pair('', 'One') },
    { title: 'an empty source', text: pair('Eins', '') },
    { title: 'inline codes', text: pair('**[a](b "c")** <br> ![x](y) `z`', '`z` [a](b)') },
    { title: 'emoji and other planes', text: pair('🚢 𝄞 e\u0301', '🚢') },
  ])('changes no byte of a document with $title', async ({ text }) => {
    const { bitext, readTree } = await createWorkspace({ 'de-de/a.md': text })
    const before = await readTree('de-de')
    await bitext(['export', 'de-de'])
    const { exitCode } = await bitext(['import', 'out', '--out', 'back'])
    expect(exitCode).toBe(0)
    expect(await readTree('back/de-de')).toEqual(before)
    expect(await readTree('de-de')).toEqual(before)
  })
})

describe('an untouched export of our own documents', () => {
  let workspace: Workspace
  let after: Record<string, string> = {}
  let exitCode: number | undefined

  beforeAll(async () => {
    workspace = await openWorkspace(sampleFiles)
    await workspace.bitext(['export'])
    const result = await workspace.bitext(['import', 'out'])
    exitCode = result.exitCode
    after = await workspace.readTree('locales')
  })
  afterAll(() => workspace.remove())

  test('is clean', () => {
    expect(exitCode).toBe(0)
    expect(Object.keys(sampleFiles).length).toBeGreaterThanOrEqual(36)
  })

  test.each(Object.entries(sampleFiles))('changes no byte of %s', (path, bytes) => {
    expect(after[path.replace('locales/', '')]).toBe(Buffer.from(bytes).toString('latin1'))
  })
})

describe('a changed target', () => {
  test('is taken in place, and no other byte changes', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(xliff, from, to)
    const { exitCode, stdout, stderr } = await bitext(['import', xliff])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toMatch(/1 target taken/)
    expect(await read(markdown)).toBe(changed)
  })

  test('is taken by a second import of the same file as nothing new', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(xliff, from, to)
    await bitext(['import', xliff])
    const { exitCode } = await bitext(['import', xliff])
    expect(exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed)
  })

  test('keeps line ends, byte order mark and damage around it', async () => {
    const text = `\uFEFF<span data-ttu-id='x'>\r\n${document.replaceAll('\n', '\r\n')}\0\r`
    const { bitext, edit, read, write } = await createExported()
    await write(markdown, text)
    await bitext(['export', '**/*.md'])
    await edit(xliff, from, to)
    await bitext(['import', xliff])
    expect(await read(markdown)).toBe(text.replace(from, to))
  })

  test.each([
    { title: 'XML characters', written: 'A &amp; B &lt; C &gt;', text: 'A & B < C >' },
    { title: 'CDATA', written: '<![CDATA[A & B]]>', text: 'A & B' },
    { title: 'character references', written: 'A&#160;B&#x1F6A2;', text: 'A\u00A0B🚢' },
    { title: 'a dollar pattern', written: '$&amp; $1 $$', text: '$& $1 $$' },
    { title: 'a comment', written: 'A<!-- why -->B', text: 'AB' },
    { title: 'a marker of another tool', written: 'A <mrk mtype="term">B</mrk>', text: 'A B' },
    { title: 'right-to-left text', written: 'العبّارة', text: 'العبّارة' },
  ])('may hold $title', async ({ written, text }) => {
    const { bitext, edit, read } = await createExported()
    await edit(xliff, from, written)
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(document.replace(from, () => text))
  })

  test('may move an inline code', async () => {
    const { bitext, read, write } = await createExported()
    const xml = await read(xliff)
    const code = /<ph [^>]*>`Karten`<\/ph>/.exec(xml.slice(xml.indexOf('Kaufen')))?.[0] ?? 'none'
    expect(code).toContain('Karten')
    await write(xliff, xml.replace(`Kaufen Sie vorher ${code}.`, `${code} vorher kaufen.`))
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toContain('>`Karten` vorher kaufen.</span>')
  })

  test('is found by folder and glob, as .xlf and .xliff', async () => {
    const other = 'docs/de-de/b.md'
    const { bitext, edit, read, write } = await createExported({ [other]: document })
    await edit(xliff, from, to)
    await edit('out/docs/de-de/b.md.xlf', from, to)
    await write('back/sub/b.xliff', await read('out/docs/de-de/b.md.xlf'))
    await bitext(['import', 'out/docs/de-de/a*', 'back'])
    expect([await read(markdown), await read(other)]).toEqual([changed, changed])
  })

  test('of one document does not touch the others', async () => {
    const { bitext, edit, readTree } = await createExported({
      'docs/fr-fr/b.md': createDocument(['Le bac part.', 'The ferry leaves.']),
    })
    const before = await readTree('docs/fr-fr')
    await edit(xliff, from, to)
    await bitext(['import', 'out'])
    expect(await readTree('docs/fr-fr')).toEqual(before)
  })

  test('is taken from a file that a tool has written anew', async () => {
    const { bitext, edit, read, write } = await createExported()
    await edit(xliff, from, to)
    const xml = await read(xliff)
    await write(xliff, `\uFEFF${xml.replace(/>\s+</g, '>\r\n\t<')}`)
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed)
  })

  test('is refused where it is empty, with a finding', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(xliff, from, '')
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/a\.md:1:1: error: .*3a960-101/)
    expect(await read(markdown)).toBe(document)
  })

  test.each([
    { title: 'closes the span', written: 'A&lt;/span&gt;B', text: 'A&lt;/span>B' },
    {
      title: 'opens a pair',
      written: '&lt;span data-ttu-id="3a960-109"&gt;A&lt;/span&gt;',
      text: '&lt;span data-ttu-id="3a960-109">A&lt;/span>',
    },
  ])('is the text that was typed where it $title', async ({ written, text }) => {
    const { bitext, edit, read } = await createExported()
    await edit(xliff, from, written)
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(document.replace(from, () => text))
  })

  test('stays where the XLIFF has no target any more', async () => {
    const { bitext, read, write } = await createExported()
    const xml = await read(xliff)
    await write(xliff, xml.replace(/<target.*?<\/target>/gs, ''))
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(document)
  })

  test('of a unit that the document does not have is a finding, the others are taken', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(xliff, 'trans-unit id="3a960-102"', 'trans-unit id="3a960-999"')
    await edit(xliff, '<source>Buy ', '<source>Rent ')
    await edit(xliff, from, to)
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('3a960-999')
    expect(await read(markdown)).toBe(changed)
  })

  test('of a unit with another id is found by its source', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(xliff, 'trans-unit id="3a960-101"', 'trans-unit id="1"')
    await edit(xliff, from, to)
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed)
  })
})

describe('work in the Markdown since the export', () => {
  const ours = 'Die Fähre läuft um neun aus.'

  test('stays where the XLIFF has its old target', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, from, ours)
    const { exitCode } = await bitext(['import', xliff])
    expect(exitCode).toBe(0)
    expect(await read(markdown)).toBe(document.replace(from, ours))
  })

  test('stays even with --force where the XLIFF has its old target', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, from, ours)
    await bitext(['import', xliff, '--force'])
    expect(await read(markdown)).toBe(document.replace(from, ours))
  })

  test('in another unit stays beside a target that is taken', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, 'Kaufen Sie vorher', 'Lösen Sie vorher')
    await edit(xliff, from, to)
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed.replace('Kaufen Sie vorher', 'Lösen Sie vorher'))
  })

  test('outside of the pairs stays', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(xliff, from, to)
    const around = (text: string) => `# Neu\r\n\r\n${text}\n> Noch mehr\n`
    await edit(markdown, document, around(document))
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(around(changed))
  })

  test('is a target-conflict where both changed, and stays', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, from, ours)
    await edit(xliff, from, to)
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^docs\/de-de\/a\.md:1:1: error: .*3a960-101.*\[target-conflict\]$/m)
    expect(await read(markdown)).toBe(document.replace(from, ours))
  })

  test('gives way to --force where both changed, exit 0', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, from, ours)
    await edit(xliff, from, to)
    expect((await bitext(['import', xliff, '--force'])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed)
  })

  test('is no conflict where both changed to the same', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, from, to)
    await edit(xliff, from, to)
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(0)
    expect(stderr).not.toContain('target-conflict')
    expect(await read(markdown)).toBe(changed)
  })

  test('does not keep the other targets of the XLIFF out', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, from, ours)
    await edit(xliff, from, to)
    await edit(xliff, 'Kaufen Sie vorher', 'Lösen Sie vorher')
    expect((await bitext(['import', xliff])).exitCode).toBe(1)
    const expected = document.replace(from, ours).replace('Kaufen Sie vorher', 'Lösen Sie vorher')
    expect(await read(markdown)).toBe(expected)
  })

  test('in the source is source-changed, and the target stays', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, 'at nine', 'at ten')
    await edit(xliff, from, to)
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^docs\/de-de\/a\.md:1:1: error: .*\[source-changed\]$/m)
    expect(await read(markdown)).toBe(document.replace('at nine', 'at ten'))
  })

  test('in the source gives way to --force', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, 'at nine', 'at ten')
    await edit(xliff, from, to)
    expect((await bitext(['import', xliff, '--force'])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed.replace('at nine', 'at ten'))
  })

  test('in the source alone leaves the target', async () => {
    const { bitext, edit, read } = await createExported()
    await edit(markdown, 'at nine', 'at ten')
    await bitext(['import', xliff])
    expect(await read(markdown)).toBe(document.replace('at nine', 'at ten'))
  })
})

describe('an XLIFF without digests', () => {
  async function createWithoutDigests(): Promise<Workspace> {
    const workspace = await createExported()
    const xml = await workspace.read(xliff)
    expect(xml).toMatch(/ extradata="/)
    await workspace.write(xliff, xml.replace(/ extradata="[^"]*"/g, ''))
    return workspace
  }

  test('is said, and the targets that differ are taken', async () => {
    const { bitext, edit, read } = await createWithoutDigests()
    await edit(xliff, from, to)
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/digests/)
    expect(await read(markdown)).toBe(changed)
  })

  test('and without changes changes nothing', async () => {
    const { bitext, read } = await createWithoutDigests()
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(document)
  })
})

describe('a document that is a link inside the root', () => {
  test('stays a link, and the linked file takes the target', async () => {
    const { bitext, edit, path, read, readTree } = await createExported()
    await symlink('docs/de-de/a.md', path('link.md'))
    await edit(xliff, `original="${markdown}"`, 'original="link.md"')
    await edit(xliff, from, to)
    expect((await bitext(['import', xliff])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed)
    expect((await readTree())['link.md']).toBe('-> docs/de-de/a.md')
  })
})

describe('--out', () => {
  test('writes there and leaves the document alone', async () => {
    const { bitext, edit, list, read } = await createExported()
    await edit(xliff, from, to)
    expect((await bitext(['import', xliff, '--out', 'merged'])).exitCode).toBe(0)
    expect(await list('merged')).toEqual([markdown])
    expect([await read(markdown), await read(`merged/${markdown}`)]).toEqual([document, changed])
  })

  test('writes documents without a change too', async () => {
    const { bitext, read } = await createExported()
    await bitext(['import', xliff, '--out', 'merged'])
    expect(await read(`merged/${markdown}`)).toBe(document)
  })

  test('is written from the document, not from an earlier output', async () => {
    const { bitext, edit, read } = await createExported({ [`merged/${markdown}`]: 'stale\n' })
    await edit(xliff, from, to)
    await bitext(['import', xliff, '--out', 'merged'])
    expect(await read(`merged/${markdown}`)).toBe(changed)
  })

  test('is a file: exit 2 and a sentence', async () => {
    const { bitext, edit, read } = await createExported({ merged: 'a file\n' })
    await edit(xliff, from, to)
    const { exitCode, stderr } = await bitext(['import', xliff, '--out', 'merged'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: .+$/m)
    expect([await read('merged'), await read(markdown)]).toEqual(['a file\n', document])
  })
})

describe('--root', () => {
  test('is where `original` is looked for', async () => {
    const { bitext, edit, read } = await createWorkspace({ [markdown]: document })
    await bitext(['export', 'docs', '--root', 'docs'])
    await edit('out/de-de/a.md.xlf', from, to)
    expect((await bitext(['import', 'out', '--root', 'docs'])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed)
  })

  test('may be another one than at the export', async () => {
    const { bitext, edit, read } = await createExported({ [`copy/${markdown}`]: document })
    await edit(xliff, from, to)
    await bitext(['import', xliff, '--root', 'copy'])
    expect([await read(markdown), await read(`copy/${markdown}`)]).toEqual([document, changed])
  })

  test('is no matter for paths in findings: they are relative to the current folder', async () => {
    const { bitext, edit } = await createWorkspace({ [markdown]: document })
    await bitext(['export', 'docs', '--root', 'docs'])
    await edit(markdown, 'at nine', 'at ten')
    await edit('out/de-de/a.md.xlf', from, to)
    const { stderr } = await bitext(['import', 'out', '--root', 'docs'])
    expect(stderr).toMatch(/^docs\/de-de\/a\.md:1:1: error: .*\[source-changed\]$/m)
  })

  test('may be a link', async () => {
    const { bitext, edit, path, read } = await createExported()
    await symlink('.', path('here'))
    await edit(xliff, from, to)
    expect((await bitext(['import', xliff, '--root', 'here'])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed)
  })
})

describe('--dry-run', () => {
  test('prints a diff and writes nothing', async () => {
    const { bitext, edit, readTree } = await createExported()
    await edit(xliff, from, to)
    const before = await readTree()
    const { exitCode, stdout } = await bitext(['import', xliff, '--dry-run'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^-.*Die Fähre legt um neun ab\./m)
    expect(stdout).toMatch(/^\+.*Die Fähre fährt um neun ab\./m)
    expect(stdout).toContain(markdown)
    expect(await readTree()).toEqual(before)
  })

  test('with --out writes nothing', async () => {
    const { bitext, edit, list } = await createExported()
    await edit(xliff, from, to)
    await bitext(['import', xliff, '--dry-run', '--out', 'merged'])
    expect(await list('merged')).toEqual([])
  })

  test('without a change prints nothing', async () => {
    const { bitext } = await createExported()
    const { exitCode, stdout } = await bitext(['import', xliff, '--dry-run'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
  })

  test('says conflicts with the exit code of the real run', async () => {
    const { bitext, edit } = await createExported()
    await edit(markdown, from, 'Anders.')
    await edit(xliff, from, to)
    const { exitCode, stdout, stderr } = await bitext(['import', xliff, '--dry-run'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('[target-conflict]')
  })
})

describe('an original that leads out of the root', () => {
  const secret = createDocument([from, 'The ferry leaves at nine.'], ['Zwei', 'Two'])

  async function createHostile(original: string) {
    const workspace = await createWorkspace({
      'outside/a.md': secret,
      'root/sub/a.md': document,
    })
    const { bitext, edit, path } = workspace
    await bitext(['export', 'sub'], { cwd: 'root' })
    await symlink('../outside', path('root/link'))
    await symlink('../outside/a.md', path('root/link.md'))
    await symlink('..', path('root/up'))
    await edit('root/out/a.md.xlf', from, to)
    const name = original.replace('ABSOLUTE', path('outside/a.md'))
    await edit('root/out/a.md.xlf', 'original="sub/a.md"', `original="${name}"`)
    return workspace
  }

  const cases = [
    { title: '..', original: '../outside/a.md' },
    { title: '.. behind a folder', original: 'sub/../../outside/a.md' },
    { title: '.. behind a link', original: 'link/../outside/a.md' },
    { title: '.. with backslashes', original: '..\\outside\\a.md' },
    { title: '.. with both', original: 'sub\\../../outside/a.md' },
    { title: '.. as a character reference', original: '&#46;&#46;/outside/a.md' },
    { title: 'an absolute path', original: 'ABSOLUTE' },
    { title: 'a double slash', original: '//outside/a.md' },
    { title: 'a backslash', original: '\\outside\\a.md' },
    { title: 'UNC', original: '\\\\server\\share\\a.md' },
    { title: 'a drive', original: 'C:\\outside\\a.md' },
    { title: 'a drive with a slash', original: 'c:/outside/a.md' },
    { title: 'a drive without a slash', original: 'C:a.md' },
    { title: 'NUL', original: 'sub/a.md&#0;' },
    { title: 'nothing', original: '' },
    { title: 'the root itself', original: '.' },
    { title: 'a linked folder', original: 'link/a.md' },
    { title: 'a linked file', original: 'link.md' },
    { title: 'a link to the folder above', original: 'up/outside/a.md' },
    { title: 'a file URL', original: 'file:///etc/hostname' },
  ]

  test.each(cases)('is refused in place with exit 2: $title', async ({ original }) => {
    const { bitext, readTree } = await createHostile(original)
    const before = await readTree('outside')
    const { exitCode, stderr } = await bitext(['import', 'out', '--force'], { cwd: 'root' })
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: out\/a\.md\.xlf: .+|^bitext: out\/a\.md\.xlf:\d+:\d+: .+/m)
    expect(await readTree('outside')).toEqual(before)
  })

  test.each(cases)('is refused for --out, nothing is written: $title', async ({ original }) => {
    const { bitext, readTree } = await createHostile(original)
    const before = await readTree()
    const { exitCode } = await bitext(['import', 'out', '--out', 'merged'], { cwd: 'root' })
    expect(exitCode).toBe(2)
    expect(await readTree()).toEqual(before)
  })

  test.each(cases)('is not shown by --dry-run: $title', async ({ original }) => {
    const { bitext } = await createHostile(original)
    const { exitCode, stdout } = await bitext(['import', 'out', '--dry-run'], { cwd: 'root' })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  })

  test('through a link in --out is refused', async () => {
    const { bitext, edit, path, readTree } = await createExported({ 'outside/a.md': secret })
    await edit(xliff, from, to)
    await mkdir(path('site/docs'), { recursive: true })
    await symlink('../../outside', path('site/docs/de-de'))
    const { exitCode } = await bitext(['import', xliff, '--out', 'site'])
    expect(exitCode).toBe(2)
    expect(await readTree('outside')).toEqual({ 'a.md': Buffer.from(secret).toString('latin1') })
  })

  test('does not keep the other files from being done', async () => {
    const { bitext, edit, read } = await createExported({ 'docs/de-de/b.md': document })
    await edit(xliff, from, to)
    await edit('out/docs/de-de/b.md.xlf', 'original="docs/', 'original="../docs/')
    expect((await bitext(['import', 'out'])).exitCode).toBe(2)
    expect(await read(markdown)).toBe(changed)
  })
})

describe('two XLIFFs of one document', () => {
  const second = 'out/second.xlf'

  async function createTwo(): Promise<Workspace> {
    const workspace = await createExported()
    await workspace.write(second, await workspace.read(xliff))
    await workspace.edit(xliff, from, to)
    return workspace
  }

  const both = changed.replace('Kaufen Sie vorher', 'Lösen Sie vorher')

  test('are both taken', async () => {
    const { bitext, edit, read } = await createTwo()
    await edit(second, 'Kaufen Sie vorher', 'Lösen Sie vorher')
    expect((await bitext(['import', 'out'])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(both)
  })

  test('are both taken with --out', async () => {
    const { bitext, edit, read } = await createTwo()
    await edit(second, 'Kaufen Sie vorher', 'Lösen Sie vorher')
    expect((await bitext(['import', 'out', '--out', 'merged'])).exitCode).toBe(0)
    expect([await read(`merged/${markdown}`), await read(markdown)]).toEqual([both, document])
  })

  test('are both shown by --dry-run', async () => {
    const { bitext, edit, read } = await createTwo()
    await edit(second, 'Kaufen Sie vorher', 'Lösen Sie vorher')
    const { stdout } = await bitext(['import', 'out', '--dry-run'])
    expect(stdout).toMatch(/^\+.*Die Fähre fährt/m)
    expect(stdout).toMatch(/^\+.*Lösen Sie vorher/m)
    expect(await read(markdown)).toBe(document)
  })

  test('that disagree are a conflict; the first one stays', async () => {
    const { bitext, edit, read } = await createTwo()
    await edit(second, from, 'Anders.')
    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('[target-conflict]')
    expect(await read(markdown)).toBe(changed)
  })

  test('of which the second is untouched keep the change of the first', async () => {
    const { bitext, read } = await createTwo()
    expect((await bitext(['import', 'out'])).exitCode).toBe(0)
    expect(await read(markdown)).toBe(changed)
  })
})

describe('an XLIFF with two files', () => {
  const body = /<file [\s\S]*<\/file>/
  const other = 'docs/de-de/b.md'

  async function createJoined(): Promise<Workspace> {
    const workspace = await createExported({ [other]: document })
    const { read, write } = workspace
    const first = await read(xliff)
    const file = body.exec(await read('out/docs/de-de/b.md.xlf'))?.[0] ?? ''
    await write(
      'both.xlf',
      first.replace('</xliff>', () => `${file}</xliff>`),
    )
    const xml = await read('both.xlf')
    await write('both.xlf', xml.replaceAll(from, to))
    return workspace
  }

  test('changes both documents', async () => {
    const { bitext, read } = await createJoined()
    expect((await bitext(['import', 'both.xlf'])).exitCode).toBe(0)
    expect([await read(markdown), await read(other)]).toEqual([changed, changed])
  })

  test('of which one is refused changes the other one', async () => {
    const { bitext, edit, read } = await createJoined()
    await edit('both.xlf', `original="${markdown}"`, 'original="../a.md"')
    expect((await bitext(['import', 'both.xlf'])).exitCode).toBe(2)
    expect([await read(markdown), await read(other)]).toEqual([document, changed])
  })
})

describe('an XLIFF that cannot be read', () => {
  test.each([0, 0.05, 0.3, 0.5, 0.7, 0.95, 0.995])(
    'cut at %d of its length: exit 2 and the Markdown is untouched',
    async (share) => {
      const { bitext, edit, path, read, write } = await createExported()
      await edit(xliff, from, to)
      const xml = await read(xliff)
      await write(xliff, xml.slice(0, Math.floor(xml.trimEnd().length * share)))
      const before = await stat(path(markdown))
      const { exitCode, stderr } = await bitext(['import', xliff])
      expect(exitCode).toBe(2)
      expect(stderr).toMatch(/^bitext: out\/docs\/de-de\/a\.md\.xlf:\d+:\d+: .+$/m)
      expect(await read(markdown)).toBe(document)
      expect((await stat(path(markdown))).mtimeMs).toBe(before.mtimeMs)
    },
  )

  test.each([
    { title: 'a document type', xml: '<!DOCTYPE xliff [<!ENTITY e "x">]><xliff version="1.2"/>' },
    { title: 'no XLIFF', xml: '<html/>' },
    {
      title: 'XLIFF 2.0',
      xml: '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"/>',
    },
    { title: 'an empty file', xml: '' },
    { title: 'no UTF-8', xml: Buffer.from([0x3c, 0xff, 0xfe]) },
    { title: 'no XML', xml: 'bitext\n' },
  ])('for it is $title: exit 2, a sentence, the others are done', async ({ xml }) => {
    const { bitext, edit, read, write } = await createExported()
    await edit(xliff, from, to)
    await write('out/0.xlf', xml)
    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect(exitCode).toBe(2)
    expect(stderr.match(/^bitext: .*/gm)).toEqual([expect.stringMatching(/^bitext: out\/0\.xlf:/)])
    expect(await read(markdown)).toBe(changed)
  })
})

describe('a document that cannot be read', () => {
  test.each([
    { title: 'is not there', original: 'docs/de-de/gone.md' },
    { title: 'is a folder', original: 'docs/de-de' },
    { title: 'is no UTF-8', original: 'docs/latin.md' },
    { title: 'lies in a file', original: `${markdown}/a.md` },
  ])('for it $title: exit 2 and a sentence that names it', async ({ original }) => {
    const { bitext, edit, write } = await createExported()
    await write('docs/latin.md', Buffer.from([0x46, 0xe4, 0x68, 0x72, 0x65]))
    await edit(xliff, `original="${markdown}"`, `original="${original}"`)
    const { exitCode, stderr } = await bitext(['import', xliff])
    expect(exitCode).toBe(2)
    const names = new RegExp(
      `^bitext: .*${original.replaceAll('.', '\\.')}(?!\\.xlf|/a\\.md\\.xlf)`,
      'm',
    )
    expect(stderr).toMatch(names)
  })
})

describe('files', () => {
  test('no temporary file is left', async () => {
    const { bitext, edit, list } = await createExported()
    await edit(xliff, from, to)
    await bitext(['import', xliff])
    expect(await list()).toEqual([markdown, xliff])
  })

  test.each([0o600, 0o640, 0o644, 0o664, 0o666, 0o755])(
    'the mode %o of a document is kept',
    async (mode) => {
      const { bitext, edit, path, read } = await createExported()
      await edit(xliff, from, to)
      await chmod(path(markdown), mode)
      await bitext(['import', xliff])
      expect(await read(markdown)).toBe(changed)
      expect(((await stat(path(markdown))).mode & 0o7777).toString(8)).toBe(mode.toString(8))
    },
  )

  test('importing twice gives identical bytes', async () => {
    const { bitext, edit, readTree } = await createExported()
    await edit(xliff, from, to)
    await bitext(['import', 'out', '--out', 'merged'])
    const first = await readTree('merged')
    await bitext(['import', 'out', '--out', 'merged'])
    expect(await readTree('merged')).toEqual(first)
    expect(Object.keys(first)).toEqual([markdown])
  })
})
