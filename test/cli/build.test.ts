import { createHash } from 'node:crypto'
import { chmod, stat, symlink } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { pair } from '../pair.ts'
import { createDocument } from './create-document.ts'
import { createWorkspace } from './workspace.ts'

const document = [
  `# <a name="the-lock"></a>${pair('Die Schleuse', 'The lock', '3a960-101')}`,
  '',
  `${pair('Sie ist alt.', 'It is old.', '3a960-102')} ${pair('Sie ist tief.', 'It is deep.', '3a960-103')}`,
  '',
  '```',
  'lock --open',
  '```',
  '',
].join('\n')

describe('editions', () => {
  test.each([
    {
      edition: 'target',
      text: '# <a name="the-lock"></a>Die Schleuse\n\nSie ist alt. Sie ist tief.\n\n```\nlock --open\n```\n',
    },
    {
      edition: 'source',
      text: '# The lock\n\nIt is old. It is deep.\n\n```\nlock --open\n```\n',
    },
    { edition: 'dual', text: document },
  ])('$edition', async ({ edition, text }) => {
    const { bitext, read } = await createWorkspace({ 'a.md': document })
    const { exitCode } = await bitext(['build', 'a.md', '--edition', edition])
    expect(exitCode).toBe(0)
    expect(await read('out/a.md')).toBe(text)
  })

  test('target is the default', async () => {
    const { bitext, readTree } = await createWorkspace({ 'a.md': document })
    await bitext(['build', 'a.md'])
    await bitext(['build', 'a.md', '--edition', 'target', '--out', 'stated'])
    expect(await readTree('out')).toEqual(await readTree('stated'))
  })

  test.each(['target', 'source', 'dual'])(
    '%s of a document without pairs is the document',
    async (edition) => {
      const text = '\uFEFF# Lock\r\n\r\nOld\nand deep'
      const { bitext, read } = await createWorkspace({ 'a.md': text })
      await bitext(['build', 'a.md', '--edition', edition])
      expect(await read('out/a.md')).toBe(text)
    },
  )

  test('dual keeps every byte', async () => {
    const bytes = Buffer.from(`\uFEFF${document}\r\nNUL \u0000 \u2028 e\u0301\r<span>\n`)
    const { bitext, readTree } = await createWorkspace({ 'in/a.md': bytes })
    await bitext(['build', 'in', '--edition', 'dual'])
    expect(await readTree('out')).toEqual(await readTree('in'))
  })

  test('running twice gives identical bytes', async () => {
    const { bitext, readTree } = await createWorkspace({ 'in/a.md': document })
    await bitext(['build', 'in'])
    const first = await readTree('out')
    await bitext(['build', 'in'])
    expect(await readTree('out')).toEqual(first)
  })
})

describe('where the outputs go', () => {
  test('a folder: under --out, with its own name', async () => {
    const { bitext, list } = await createWorkspace({
      'docs/de-de/a.md': document,
      'docs/de-de/x/b.markdown': document,
    })
    await bitext(['build', 'docs', '--out', 'site'])
    expect(await list('site')).toEqual(['de-de/a.md', 'de-de/x/b.markdown'])
  })

  test('without PATHS from locales/, without --out to out/', async () => {
    const { bitext, list } = await createWorkspace({ 'locales/de-de/a.md': document })
    await bitext(['build'])
    expect(await list('out')).toEqual(['de-de/a.md'])
  })

  test('into a folder that the input folder lies in', async () => {
    const { bitext, list } = await createWorkspace({ 'site/dual/a.md': document })
    const { exitCode } = await bitext(['build', 'site/dual', '--out', 'site'])
    expect(exitCode).toBe(0)
    expect(await list('site')).toEqual(['a.md', 'dual/a.md'])
  })

  test('an --out inside the input folder is not read as input again', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/a.md': document })
    await bitext(['build', 'docs', '--out', 'docs/site'])
    const { exitCode } = await bitext(['build', 'docs', '--out', 'docs/site'])
    expect(exitCode).toBe(0)
    expect(await list('docs')).toEqual(['a.md', 'site/a.md'])
  })

  test('the default out/ is not read as input again', async () => {
    const { bitext, list } = await createWorkspace({ 'a.md': document })
    await bitext(['build', '.'])
    await bitext(['build', '.'])
    expect(await list()).toEqual(['a.md', 'out/a.md'])
  })

  test('the default out/ is not read as input again by a glob', async () => {
    const { bitext, list } = await createWorkspace({ 'a.md': document })
    await bitext(['build', '**/*.md'])
    await bitext(['build', '**/*.md'])
    expect(await list()).toEqual(['a.md', 'out/a.md'])
  })
})

describe('clashes', () => {
  test('two inputs with one output: exit 2 and nothing is written', async () => {
    const { bitext, list } = await createWorkspace({ 'de/a.md': document, 'fr/a.md': document })
    const { exitCode, stderr } = await bitext(['build', 'de', 'fr'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('de/a.md')
    expect(await list()).toEqual(['de/a.md', 'fr/a.md'])
  })

  test.each([
    { title: 'the folder itself', args: ['docs', '--out', 'docs'] },
    { title: 'the folder spelled otherwise', args: ['docs', '--out', './docs/../docs/'] },
    { title: 'a file in its own folder', args: ['docs/a.md', '--out', 'docs'] },
    { title: 'a glob into its base', args: ['docs/*.md', '--out', 'docs'] },
    { title: 'another input', args: ['docs', 'docs/x/a.md', '--out', 'docs/x'] },
  ])('an output that would replace an input is refused: $title', async ({ args }) => {
    const { bitext, readTree } = await createWorkspace({
      'docs/a.md': document,
      'docs/x/a.md': document,
    })
    const before = await readTree()
    const { exitCode } = await bitext(['build', ...args])
    expect(exitCode).toBe(2)
    expect(await readTree()).toEqual(before)
  })

  test('an output that would replace an input through a link is refused', async () => {
    const { bitext, path, read } = await createWorkspace({ 'docs/a.md': document })
    await symlink('docs', path('site'))
    const { exitCode } = await bitext(['build', 'docs', '--out', 'site'])
    expect(exitCode).toBe(2)
    expect(await read('docs/a.md')).toBe(document)
  })

  test('an input through a link that an output would replace is refused', async () => {
    const { bitext, path, read } = await createWorkspace({ 'docs/a.md': document })
    await symlink('docs', path('link'))
    const { exitCode } = await bitext(['build', 'link/a.md', '--out', 'docs'])
    expect(exitCode).toBe(2)
    expect(await read('docs/a.md')).toBe(document)
  })

  test('an input that is a link to what an output would replace is refused', async () => {
    const { bitext, path, read } = await createWorkspace({ 'docs/a.md': document })
    await symlink('docs/a.md', path('a.md'))
    const { exitCode } = await bitext(['build', 'a.md', '--out', 'docs'])
    expect(exitCode).toBe(2)
    expect(await read('docs/a.md')).toBe(document)
  })
})

describe('standard input and output', () => {
  test('`-` goes to stdout, and nothing else does', async () => {
    const { bitext, list } = await createWorkspace()
    const { exitCode, stdout, stderr } = await bitext(['build', '-'], {
      stdin: pair('Ja', 'Yes'),
    })
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: 'Ja', stderr: '' })
    expect(await list()).toEqual([])
  })

  test('`--out -` writes one document to stdout', async () => {
    const { bitext, list } = await createWorkspace({ 'a.md': pair('Ja', 'Yes') })
    const { stdout } = await bitext(['build', 'a.md', '--edition', 'source', '--out', '-'])
    expect(stdout).toBe('Yes')
    expect(await list()).toEqual(['a.md'])
  })

  test('findings go to stderr', async () => {
    const { bitext } = await createWorkspace()
    const { stdout, stderr } = await bitext(['build', '-', '--stdin-filename', 'x.md'], {
      stdin: pair('', 'Yes'),
    })
    expect(stdout).toBe('Yes')
    expect(stderr).toMatch(/^x\.md:1:1: .*\[missing-target\]$/m)
  })

  test('a byte order mark survives', async () => {
    const { bitext } = await createWorkspace()
    const { stdout } = await bitext(['build', '-'], { stdin: `\uFEFF${pair('Ja', 'Yes')}\r\n` })
    expect(stdout).toBe('\uFEFFJa\r\n')
  })
})

describe('--empty', () => {
  const withEmpty = createDocument(['Ja', 'Yes'], ['', 'No'])

  test.each([
    { empty: [], text: 'Ja\n\nNo\n' },
    { empty: ['--empty', 'source'], text: 'Ja\n\nNo\n' },
    { empty: ['--empty', 'omit'], text: 'Ja\n\n\n' },
  ])('$empty: what stands for an empty target', async ({ empty, text }) => {
    const { bitext, read } = await createWorkspace({ 'a.md': withEmpty })
    const { exitCode, stderr } = await bitext(['build', 'a.md', ...empty])
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^a\.md:3:1: warning: .*3a960-102.*\[missing-target\]$/m)
    expect(await read('out/a.md')).toBe(text)
  })

  test('fail: the document is not written, the others are, exit 1', async () => {
    const { bitext, list, read } = await createWorkspace({
      'in/a.md': withEmpty,
      'in/b.md': pair('Ja', 'Yes'),
    })
    const { exitCode, stderr } = await bitext(['build', 'in', '--empty', 'fail'])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^in\/a\.md:3:1: error: /m)
    expect(await list('out')).toEqual(['b.md'])
    expect(await read('out/b.md')).toBe('Ja')
  })

  test('fail: nothing goes to stdout', async () => {
    const { bitext } = await createWorkspace()
    const args = ['build', '-', '--empty', 'fail']
    const { exitCode, stdout } = await bitext(args, { stdin: withEmpty })
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  })

  test('a target of white space alone is empty', async () => {
    const { bitext } = await createWorkspace()
    const { stdout, stderr } = await bitext(['build', '-'], { stdin: pair(' \u00A0', 'Yes') })
    expect(stdout).toBe('Yes')
    expect(stderr).toContain('missing-target')
  })

  test('the source edition does not mind', async () => {
    const { bitext } = await createWorkspace()
    const args = ['build', '-', '--edition', 'source', '--empty', 'fail']
    const result = await bitext(args, { stdin: withEmpty })
    expect(result).toEqual({ exitCode: 0, stdout: 'Yes\n\nNo\n', stderr: '' })
  })
})

describe('--escaped-stars', () => {
  const loose = pair('Stern \\* hier', 'Star \\* here')
  const emphasis = pair('\\*Stern\\* hier', '\\*Star\\* here')
  test.each([
    { how: ['--escaped-stars', 'keep'], stdin: loose, text: 'Stern \\* hier' },
    { how: ['--escaped-stars', 'drop'], stdin: loose, text: 'Stern * hier' },
    { how: ['--escaped-stars', 'parse'], stdin: loose, text: 'Stern * hier' },
    { how: [], stdin: loose, text: 'Stern * hier' },
    { how: ['--escaped-stars', 'keep'], stdin: emphasis, text: '\\*Stern\\* hier' },
    { how: ['--escaped-stars', 'drop'], stdin: emphasis, text: '*Stern* hier' },
    { how: ['--escaped-stars', 'parse'], stdin: emphasis, text: '\\*Stern\\* hier' },
    { how: [], stdin: emphasis, text: '\\*Stern\\* hier' },
  ])('$how: $text', async ({ how, stdin, text }) => {
    const { bitext } = await createWorkspace()
    expect((await bitext(['build', '-', ...how], { stdin })).stdout).toBe(text)
  })
})

describe('--source-root', () => {
  const starred = pair('Stern \\* hier', 'Star \\* here')
  test.each([
    { title: 'the author wrote the backslash', source: 'A star: Star \\* here.', text: '\\*' },
    { title: 'the writer wrote it', source: 'A star: Star * here.', text: '*' },
  ])('decides about \\*: $title', async ({ source, text }) => {
    const { bitext } = await createWorkspace({ 'de-de/a.md': starred, 'en-us/a.md': source })
    const args = ['build', 'de-de/a.md', '--source-root', 'en-us', '--out', '-']
    expect((await bitext(args)).stdout).toBe(`Stern ${text} hier`)
  })

  test.each([
    { title: 'LF', source: 'Star * here\n', hashed: 'Star * here\n' },
    { title: 'CRLF as hashed', source: 'Star * here\n', hashed: 'Star * here\r\n' },
  ])('the source edition is the source document if the hash matches: $title', async (row) => {
    const hash = createHash('sha1').update(row.hashed).digest('hex')
    const { bitext, read } = await createWorkspace({
      'de-de/a.md': `---\nms.openlocfilehash: ${hash}\n---\n${starred}\n`,
      'en-us/a.md': row.source,
    })
    const args = ['build', 'de-de', '--edition', 'source', '--source-root', 'en-us']
    const { exitCode, stderr } = await bitext(args)
    expect(exitCode).toBe(0)
    expect(stderr).not.toContain('source-edition')
    expect(await read('out/a.md')).toBe(row.source)
  })

  test('a source edition that differs is a finding, and no error', async () => {
    const { bitext } = await createWorkspace({
      'de-de/a.md': createDocument(['Alt', 'Old']),
      'en-us/a.md': 'New\n',
    })
    const args = ['build', 'de-de', '--edition', 'source', '--source-root', 'en-us']
    const { exitCode, stderr } = await bitext(args)
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^de-de\/a\.md:1:1: .*\[source-edition\]$/m)
  })

  test('a source edition that agrees is no finding', async () => {
    const { bitext } = await createWorkspace({
      'de-de/a.md': createDocument(['Alt', 'Old']),
      'en-us/a.md': 'Old\n',
    })
    const args = ['build', 'de-de', '--edition', 'source', '--source-root', 'en-us']
    const { stderr } = await bitext(args)
    expect(stderr).not.toContain('source-edition')
  })

  test('without a source document the edition is written, with a finding', async () => {
    const { bitext, read } = await createWorkspace({
      'de-de/a.md': pair('Alt', 'Old'),
      'en-us/b.md': 'New\n',
    })
    const args = ['build', 'de-de', '--edition', 'source', '--source-root', 'en-us']
    const { exitCode, stderr } = await bitext(args)
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^de-de\/a\.md:1:1: .*\[source-edition\]$/m)
    expect(await read('out/a.md')).toBe('Old')
  })

  test('finds the source document of a file named alone by its place in the locale', async () => {
    const { bitext, read } = await createWorkspace({
      'docs/de-de/guide/index.md': pair('Stern \\* hier', 'Star \\* here'),
      'docs/en-us/guide/index.md': 'Star * here\n',
      'docs/en-us/index.md': 'Home with Star \\* here\n',
    })
    await bitext(['build', 'docs/de-de/guide/index.md', '--source-root', 'docs/en-us'])
    expect(await read('out/index.md')).toBe('Stern * hier')
  })

  test('a source document that is no UTF-8: the sentence names that file', async () => {
    const { bitext } = await createWorkspace({
      'de-de/a.md': pair('Alt', 'Old'),
      'en-us/a.md': Buffer.from([0x41, 0xff]),
    })
    const args = ['build', 'de-de', '--edition', 'source', '--source-root', 'en-us']
    const { exitCode, stderr } = await bitext(args)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: .*en-us\/a\.md/m)
  })
})

describe('files', () => {
  test('broken span markup stays as it is, a finding, exit 1', async () => {
    const { bitext } = await createWorkspace()
    const stdin = `${pair('Ja', 'Yes')}\n<span data-ttu-id="3a960-102">offen\n`
    const { exitCode, stdout, stderr } = await bitext(['build', '-'], { stdin })
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: 'Ja\n<span data-ttu-id="3a960-102">offen\n',
    })
    expect(stderr).toMatch(/^stdin\.md:2:1: error: .*\[pair-structure\]$/m)
  })

  test('an unreadable file: exit 2, the others are written', async () => {
    const { bitext, list } = await createWorkspace({
      'in/a.md': Buffer.from([0x80]),
      'in/b.md': document,
    })
    expect((await bitext(['build', 'in'])).exitCode).toBe(2)
    expect(await list('out')).toEqual(['b.md'])
  })

  test('an unreadable file leaves its last output alone', async () => {
    const { bitext, read } = await createWorkspace({
      'in/a.md': Buffer.from([0x80]),
      'out/a.md': 'last time\n',
    })
    await bitext(['build', 'in'])
    expect(await read('out/a.md')).toBe('last time\n')
  })

  test('a folder in the place of the output: exit 2, nothing is left beside it', async () => {
    const { bitext, list } = await createWorkspace({
      'in/a.md': document,
      'out/a.md/keep.txt': 'kept\n',
    })
    expect((await bitext(['build', 'in'])).exitCode).toBe(2)
    expect(await list('out')).toEqual(['a.md/keep.txt'])
  })

  test('an output that exists keeps its mode', async () => {
    const { bitext, path, read } = await createWorkspace({
      'in/a.md': pair('Ja', 'Yes'),
      'out/a.md': 'last time\n',
    })
    await chmod(path('out/a.md'), 0o640)
    await bitext(['build', 'in'])
    expect(await read('out/a.md')).toBe('Ja')
    expect((await stat(path('out/a.md'))).mode & 0o777).toBe(0o640)
  })
})
