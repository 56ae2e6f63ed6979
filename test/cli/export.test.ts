import { describe, expect, test } from 'vitest'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { pair } from '../pair.ts'
import { readUnits } from '../xliff/write-units.ts'
import { createDocument } from './create-document.ts'
import { createWorkspace } from './workspace.ts'

const document = createDocument(['Der Deich hält.', 'The dike holds.'])

describe('where the outputs go', () => {
  test.each([
    { title: 'a file', paths: ['docs/de-de/guide/a.md'], outputs: ['a.md.xlf'] },
    { title: 'a folder', paths: ['docs/de-de'], outputs: ['b.md.xlf', 'guide/a.md.xlf'] },
    { title: 'a folder with a slash', paths: ['docs/de-de/guide/'], outputs: ['a.md.xlf'] },
    {
      title: 'a glob',
      paths: ['docs/*/guide/*.md'],
      outputs: ['de-de/guide/a.md.xlf', 'fr-fr/guide/a.md.xlf'],
    },
    {
      title: 'a glob of folders',
      paths: ['docs/**/a.md'],
      outputs: ['de-de/guide/a.md.xlf', 'fr-fr/guide/a.md.xlf'],
    },
    {
      title: 'a glob with braces',
      paths: ['./docs/{de,fr}-*/guide/?.md'],
      outputs: ['de-de/guide/a.md.xlf', 'fr-fr/guide/a.md.xlf'],
    },
    {
      title: 'several PATHS',
      paths: ['docs/de-de/b.md', 'docs/fr-fr'],
      outputs: ['b.md.xlf', 'guide/a.md.xlf'],
    },
  ])('$title: relative to the base', async ({ paths, outputs }) => {
    const { bitext, list } = await createWorkspace({
      'docs/de-de/guide/a.md': document,
      'docs/de-de/b.md': document,
      'docs/fr-fr/guide/a.md': document,
    })
    expect((await bitext(['export', ...paths, '--out', 'x'])).exitCode).toBe(0)
    expect(await list('x')).toEqual(outputs)
  })

  test('without PATHS from locales/, without --out to out/', async () => {
    const { bitext, list } = await createWorkspace({ 'locales/de-de/a.md': document })
    await bitext(['export'])
    expect(await list('out')).toEqual(['de-de/a.md.xlf'])
  })

  test('an absolute PATH and an absolute --out', async () => {
    const { bitext, list, path } = await createWorkspace({ 'docs/a.md': document })
    await bitext(['export', path('docs'), '--out', path('x/y')])
    expect(await list('x')).toEqual(['y/a.md.xlf'])
  })

  test('a folder whose name looks like a glob', async () => {
    const { bitext, list } = await createWorkspace({ 'docs [old] (1)/a.md': document })
    await bitext(['export', 'docs [old] (1)', '--out', 'x'])
    expect(await list('x')).toEqual(['a.md.xlf'])
  })

  test('a file whose name looks like a glob', async () => {
    const { bitext, list } = await createWorkspace({ 'a[1]{x}.md': document, 'a1.md': document })
    await bitext(['export', 'a[1]{x}.md', '--out', 'x'])
    expect(await list('x')).toEqual(['a[1]{x}.md.xlf'])
  })

  test('a glob under a folder whose name looks like a glob', async () => {
    const { bitext, list } = await createWorkspace({ 'v[2]/docs/a.md': document })
    await bitext(['export', 'docs/*.md', '--out', 'x'])
    await bitext(['export', 'docs/*.md', '--out', '../x'], { cwd: 'v[2]' })
    expect(await list('x')).toEqual(['a.md.xlf'])
  })

  test('beside the documents with the input folder as --out', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/a.md': document })
    await bitext(['export', 'docs', '--out', 'docs'])
    expect(await list()).toEqual(['docs/a.md', 'docs/a.md.xlf'])
  })

  test('into the current folder', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/a.md': document })
    const { exitCode } = await bitext(['export', 'docs', '--out', '.'])
    expect(exitCode).toBe(0)
    expect(await list()).toEqual(['a.md.xlf', 'docs/a.md'])
  })

  test('into the current folder, from a glob', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/a.md': document })
    const { exitCode } = await bitext(['export', 'docs/*.md', '--out', '.'])
    expect(exitCode).toBe(0)
    expect(await list()).toEqual(['a.md.xlf', 'docs/a.md'])
  })

  test('into a folder that the input folder lies in', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/dual/de-de/a.md': document })
    const { exitCode } = await bitext(['export', 'docs/dual', '--out', 'docs'])
    expect(exitCode).toBe(0)
    expect(await list()).toEqual(['docs/de-de/a.md.xlf', 'docs/dual/de-de/a.md'])
  })

  test('a document without pairs is written too', async () => {
    const { bitext, read } = await createWorkspace({ 'a.md': '# Dikes\n' })
    await bitext(['export', 'a.md', '--target-language', 'de-DE'])
    expect(readXliff(await read('out/a.md.xlf')).files).toEqual([
      { original: 'a.md', sourceLanguage: 'en-US', targetLanguage: 'de-DE', children: [] },
    ])
  })

  test('an empty document is written too', async () => {
    const { bitext, list } = await createWorkspace({ 'a.md': '' })
    await bitext(['export', 'a.md', '--target-language', 'de-DE'])
    expect(await list('out')).toEqual(['a.md.xlf'])
  })

  test('nothing is left beside the output', async () => {
    const { bitext, list } = await createWorkspace({ 'a.md': document })
    await bitext(['export', 'a.md'])
    await bitext(['export', 'a.md'])
    expect(await list()).toEqual(['a.md', 'out/a.md.xlf'])
  })
})

describe('clashes', () => {
  test('two inputs with one output: exit 2, both are named, nothing is written', async () => {
    const { bitext, list } = await createWorkspace({
      'de/a.md': document,
      'fr/a.md': document,
      'fr/b.md': document,
    })
    const { exitCode, stderr } = await bitext(['export', 'de', 'fr'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: .*de\/a\.md.*\n$/)
    expect(stderr).toContain('fr/a.md')
    expect(await list()).toEqual(['de/a.md', 'fr/a.md', 'fr/b.md'])
  })

  test('two files of one name: exit 2', async () => {
    const { bitext, list } = await createWorkspace({ 'de/a.md': document, 'fr/a.md': document })
    expect((await bitext(['export', 'de/a.md', 'fr/a.md'])).exitCode).toBe(2)
    expect(await list()).toEqual(['de/a.md', 'fr/a.md'])
  })

  test('an output that would replace an input is refused', async () => {
    const { bitext, readTree } = await createWorkspace({
      'a.md': document,
      'a.md.xlf': createDocument(['Die Schleuse ist zu.', 'The lock is shut.']),
    })
    const before = await readTree()
    const { exitCode } = await bitext(['export', 'a.md', 'a.md.xlf', '--out', '.'])
    expect(exitCode).toBe(2)
    expect(await readTree()).toEqual(before)
  })
})

describe('an --out inside the input folder', () => {
  test('is not read as input again', async () => {
    const { bitext, list } = await createWorkspace({
      'docs/a.md': document,
      'docs/out/b.md': document,
    })
    await bitext(['export', 'docs', '--out', 'docs/out'])
    expect(await list('docs/out')).toEqual(['a.md.xlf', 'b.md'])
  })

  test('leaves folders alone whose names only start like it', async () => {
    const { bitext, list } = await createWorkspace({
      'docs/outer/a.md': document,
      'docs/..out/b.md': document,
    })
    await bitext(['export', 'docs/*/*.md', '--out', 'docs/out'])
    expect(await list('docs/out')).toEqual(['outer/a.md.xlf'])
  })
})

describe('standard input and output', () => {
  test('`-` writes the XLIFF of standard input to stdout and no file', async () => {
    const { bitext, list } = await createWorkspace()
    const args = ['export', '-', '--target-language', 'de-DE']
    const { exitCode, stdout, stderr } = await bitext(args, { stdin: document })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(readUnits(readXliff(stdout)).map(({ id }) => id)).toEqual(['3a960-101'])
    expect(await list()).toEqual([])
  })

  test('`--out -` writes what the file would hold', async () => {
    const { bitext, read } = await createWorkspace({ 'de-de/a.md': document })
    await bitext(['export', 'de-de/a.md'])
    const { stdout } = await bitext(['export', 'de-de/a.md', '--out', '-'])
    expect(stdout).toBe(await read('out/a.md.xlf'))
  })

  test('findings stay off stdout', async () => {
    const { bitext } = await createWorkspace()
    const { stdout, stderr } = await bitext(['export', '-'], { stdin: document })
    expect(stderr).toContain('target-language')
    expect(readXliff(stdout).files[0]?.targetLanguage).toBe('und')
  })

  test('`-` with --out writes a file named by --stdin-filename', async () => {
    const { bitext, list } = await createWorkspace()
    const args = ['export', '-', '--out', 'x', '--stdin-filename', 'de-de/a.md']
    const { stdout } = await bitext(args, { stdin: document })
    expect(stdout).toBe('')
    expect(await list()).toEqual(['x/de-de/a.md.xlf'])
  })

  test('--stdin-filename tells the locale as a path does', async () => {
    const { bitext } = await createWorkspace()
    const args = ['export', '-', '--stdin-filename', 'docs/de-de/a.md']
    const { stdout } = await bitext(args, { stdin: document })
    expect(readXliff(stdout).files[0]?.targetLanguage).toBe('de-DE')
  })

  test('--stdin-filename is the original', async () => {
    const { bitext } = await createWorkspace()
    const args = ['export', '-', '--stdin-filename', 'docs/de-de/a.md']
    const { stdout } = await bitext(args, { stdin: document })
    expect(readXliff(stdout).files[0]?.original).toBe('docs/de-de/a.md')
  })

  test('--stdin-filename does not lead out of --out', async () => {
    const { bitext, list } = await createWorkspace()
    const args = ['export', '-', '--out', 'x/y', '--stdin-filename', '../../a.md']
    await bitext(args, { stdin: document })
    expect((await list()).filter((file) => !file.startsWith('x/y/'))).toEqual([])
  })

  test('standard input that is no UTF-8: exit 2 and nothing on stdout', async () => {
    const { bitext } = await createWorkspace()
    const { exitCode, stdout, stderr } = await bitext(['export', '-'], {
      stdin: Buffer.from([0x41, 0xc3, 0x28]),
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/0xc3/i)
  })
})

describe('the target language', () => {
  const withLocale = (locale: string) => `---\nms.contentlocale: ${locale}\n---\n${document}`
  test.each([
    { title: 'the option goes first', option: 'pl-PL', path: 'fr-fr/a.md', expected: 'pl-PL' },
    { title: 'ms.contentlocale before the folder', path: 'fr-fr/a.md', expected: 'de-DE' },
    {
      title: 'ms.contentlocale in lower case is written as BCP 47',
      path: 'a.md',
      locale: 'zh-hans-cn',
      expected: 'zh-Hans-CN',
    },
    { title: 'the folder', path: 'docs/fr-fr/x/a.md', locale: '', expected: 'fr-FR' },
    {
      title: 'the folder in upper case',
      path: 'docs/PT-BR/a.md',
      locale: '',
      expected: 'pt-BR',
    },
    {
      title: 'the folder with a script',
      path: 'zh-hans-cn/a.md',
      locale: '',
      expected: 'zh-Hans-CN',
    },
    {
      title: 'the last locale-like folder',
      path: 'en-us/x/ja-jp/y/a.md',
      locale: '',
      expected: 'ja-JP',
    },
    { title: 'not the file name', path: 'fr-fr/de-de.md', locale: '', expected: 'fr-FR' },
    { title: 'the option as BCP 47', option: 'DE-de', path: 'a.md', expected: 'de-DE' },
    {
      title: 'an unreadable ms.contentlocale gives way to the folder',
      path: 'fr-fr/a.md',
      locale: 'de_DE!',
      expected: 'fr-FR',
    },
    { title: 'und where nothing tells it', path: 'docs/go/a.md', locale: '', expected: 'und' },
  ])('$title', async ({ option, path, locale = 'de-de', expected }) => {
    const { bitext, read } = await createWorkspace({
      [`root/${path}`]: locale === '' ? document : withLocale(locale),
    })
    const language = option === undefined ? [] : ['--target-language', option]
    await bitext(['export', 'root', ...language])
    const { files } = readXliff(await read(`out/${path}.xlf`))
    expect(files[0]?.targetLanguage).toBe(expected)
  })

  test('und is a finding, and no error', async () => {
    const { bitext } = await createWorkspace({ 'docs/a.md': document })
    const { exitCode, stderr } = await bitext(['export', 'docs'])
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^docs\/a\.md:1:1: (warning|info): .*\[target-language\]$/m)
  })

  test('a stated language is no finding', async () => {
    const { bitext } = await createWorkspace({ 'docs/a.md': document })
    const { stderr } = await bitext(['export', 'docs', '--target-language', 'de'])
    expect(stderr).not.toContain('target-language')
  })

  test('an unreadable ms.contentlocale is a finding', async () => {
    const { bitext } = await createWorkspace({ 'fr-fr/a.md': withLocale('"???"') })
    const { stderr } = await bitext(['export', 'fr-fr'])
    expect(stderr).toMatch(/^fr-fr\/a\.md:2:\d+: .*\?\?\?.*\[target-language\]$/m)
  })
})

describe('the source language', () => {
  test.each([
    { title: 'en-US by default', args: [], expected: 'en-US' },
    { title: 'as stated', args: ['--source-language', 'en-GB'], expected: 'en-GB' },
    { title: 'as BCP 47', args: ['--source-language', 'PT-br'], expected: 'pt-BR' },
  ])('$title', async ({ args, expected }) => {
    const { bitext, read } = await createWorkspace({ 'de-de/a.md': document })
    await bitext(['export', 'de-de', ...args])
    expect(readXliff(await read('out/a.md.xlf')).files[0]?.sourceLanguage).toBe(expected)
  })
})

describe('original', () => {
  test.each([
    { title: 'relative to the current folder', args: ['docs'], original: 'docs/de-de/a.md' },
    { title: 'of a file', args: ['docs/de-de/a.md'], original: 'docs/de-de/a.md' },
    { title: 'relative to --root', args: ['docs', '--root', 'docs'], original: 'de-de/a.md' },
    {
      title: 'relative to a --root with dots',
      args: ['docs', '--root', './docs/x/../de-de/'],
      original: 'a.md',
    },
  ])('$title', async ({ args, original }) => {
    const { bitext } = await createWorkspace({ 'docs/de-de/a.md': document })
    const { stdout } = await bitext(['export', ...args, '--out', '-'])
    expect(readXliff(stdout).files[0]?.original).toBe(original)
  })

  test('never leads out of the current folder', async () => {
    const { bitext } = await createWorkspace({ 'docs/de-de/a.md': document, 'site/x.txt': '' })
    const { stdout } = await bitext(['export', '../docs', '--out', '-'], { cwd: 'site' })
    expect(readXliff(stdout).files[0]?.original).toBe('de-de/a.md')
  })

  test('a document outside of --root: exit 2, the others are done', async () => {
    const { bitext, list } = await createWorkspace({
      'docs/de-de/a.md': document,
      'other/de-de/b.md': document,
    })
    const paths = ['docs', 'other']
    const { exitCode, stderr } = await bitext(['export', ...paths, '--root', 'docs'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: other\/de-de\/b\.md: /m)
    expect(await list('out')).toEqual(['de-de/a.md.xlf'])
  })

  test('holds names with XML characters, spaces and other scripts', async () => {
    const name = 'a & "b" <c> \'d\' ü 潮.md'
    const { bitext } = await createWorkspace({ [`de-de/${name}`]: document })
    const { stdout } = await bitext(['export', 'de-de', '--out', '-'])
    expect(readXliff(stdout).files[0]?.original).toBe(`de-de/${name}`)
  })

  test('with a control character in the name: XML that can be read, or exit 2', async () => {
    const { bitext } = await createWorkspace({ 'de-de/a\u0001.md': document })
    const { exitCode, stdout } = await bitext(['export', 'de-de', '--out', '-'])
    const isReadable = exitCode === 2 || readXliff(stdout).files.length === 1
    expect(isReadable).toBe(true)
  })
})

describe('documents that are not right', () => {
  test('a unit that XML cannot hold is left out, with a finding', async () => {
    const { bitext, read } = await createWorkspace({
      'de-de/a.md': createDocument(['Ja\u0000', 'Yes'], ['Nein', 'No']),
    })
    const { exitCode, stderr } = await bitext(['export', 'de-de'])
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/de-de\/a\.md:1:\d+: .*U\+0000/)
    const units = readUnits(readXliff(await read('out/a.md.xlf')))
    expect(units.map(({ id }) => id)).toEqual(['3a960-102'])
  })

  test('broken span markup is a finding, exit 1, and the XLIFF is written', async () => {
    const { bitext, list } = await createWorkspace({
      'de-de/a.md': `<span data-ttu-id="3a960-100">offen\n\n${document}`,
    })
    const { exitCode, stderr } = await bitext(['export', 'de-de'])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^de-de\/a\.md:1:1: error: .*\[pair-structure\]$/m)
    expect(await list('out')).toEqual(['a.md.xlf'])
  })

  test('ids that come twice stay apart', async () => {
    const { bitext } = await createWorkspace({
      'de-de/a.md': `${pair('Eins', 'One')}\n\n${pair('Zwei', 'Two')}\n`,
    })
    const { stdout } = await bitext(['export', 'de-de', '--out', '-'])
    const ids = readUnits(readXliff(stdout)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })

  test('an unreadable file: exit 2, the others are written', async () => {
    const { bitext, list } = await createWorkspace({
      'de-de/b.md': Buffer.from([0xff]),
      'de-de/c.md': document,
    })
    const { exitCode, stderr } = await bitext(['export', 'de-de'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: de-de\/b\.md:1:1: .*0xFF/m)
    expect(await list('out')).toEqual(['c.md.xlf'])
  })
})

describe('outputs that cannot be written', () => {
  test('a folder in their place: exit 2, the others are written, nothing is left', async () => {
    const { bitext, list } = await createWorkspace({
      'de-de/a.md': document,
      'de-de/b.md': document,
      'out/a.md.xlf/keep.txt': 'kept\n',
    })
    const { exitCode, stderr } = await bitext(['export', 'de-de'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: de-de\/a\.md: .+$/m)
    expect(await list('out')).toEqual(['a.md.xlf/keep.txt', 'b.md.xlf'])
  })

  test('--out is a file: exit 2 and a sentence', async () => {
    const { bitext, read } = await createWorkspace({ 'de-de/a.md': document, out: 'a file\n' })
    const { exitCode, stderr } = await bitext(['export', 'de-de'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: de-de\/a\.md: .+$/m)
    expect(await read('out')).toBe('a file\n')
  })

  test('--out goes through a file: exit 2 and a sentence', async () => {
    const { bitext } = await createWorkspace({ 'de-de/a.md': document, file: 'a file\n' })
    const { exitCode, stderr } = await bitext(['export', 'de-de', '--out', 'file/x/y'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: de-de\/a\.md: .+$/m)
  })
})

test('running twice gives identical bytes', async () => {
  const { bitext, readTree } = await createWorkspace({
    'de-de/a.md': document,
    'de-de/b/c.md': createDocument(['Ein *Boot*', 'A *boat*'], ['`x`', '`x`']),
  })
  await bitext(['export', 'de-de'])
  const first = await readTree('out')
  await bitext(['export', 'de-de'])
  expect(await readTree('out')).toEqual(first)
  expect(Object.keys(first)).toHaveLength(2)
})
