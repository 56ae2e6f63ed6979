import { describe, expect, test } from 'vitest'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { pair } from '../pair.ts'
import { createDocument } from './create-document.ts'
import { createWorkspace } from './workspace.ts'

const german = createDocument(['Der Fluss steigt.', 'The river rises.'], ['Er fällt.', 'It falls.'])
const french = createDocument(['La rivière monte.', 'The river rises.'])
const lostCode = createDocument(['Lies das.', 'Read `this`.'])

describe('outputs', () => {
  test('are the XLIFF and the three editions of each document', async () => {
    const { bitext, list } = await createWorkspace({
      'locales/de-de/a.md': german,
      'locales/fr-fr/x/b.md': french,
    })
    expect((await bitext(['run'])).exitCode).toBe(0)
    expect(await list('out')).toEqual([
      'dual/de-de/a.md',
      'dual/fr-fr/x/b.md',
      'source/de-de/a.md',
      'source/fr-fr/x/b.md',
      'target/de-de/a.md',
      'target/fr-fr/x/b.md',
      'xliff/de-de/a.md.xlf',
      'xliff/fr-fr/x/b.md.xlf',
    ])
  })

  test.each([
    { edition: 'dual', text: german },
    { edition: 'target', text: 'Der Fluss steigt.\n\nEr fällt.\n' },
    { edition: 'source', text: 'The river rises.\n\nIt falls.\n' },
  ])('$edition', async ({ edition, text }) => {
    const { bitext, read } = await createWorkspace({ 'docs/a.md': german })
    await bitext(['run', 'docs'])
    expect(await read(`out/${edition}/a.md`)).toBe(text)
  })

  test('the XLIFF is the one of export', async () => {
    const { bitext, read } = await createWorkspace({ 'de-de/a.md': german })
    await bitext(['run', 'de-de'])
    await bitext(['export', 'de-de', '--out', 'exported'])
    expect(await read('out/xliff/a.md.xlf')).toBe(await read('exported/a.md.xlf'))
  })

  test('--out puts all four elsewhere', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/a.md': german })
    await bitext(['run', 'docs/*.md', '--out', 'build/x'])
    expect(await list('build')).toEqual([
      'x/dual/a.md',
      'x/source/a.md',
      'x/target/a.md',
      'x/xliff/a.md.xlf',
    ])
    expect(await list('out')).toEqual([])
  })

  test('--out may be the current folder', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/a.md': german })
    const { exitCode } = await bitext(['run', 'docs', '--out', '.'])
    expect(exitCode).toBe(0)
    expect(await list('target')).toEqual(['a.md'])
  })

  test('a document without pairs is written too', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/a.md': '# River\n' })
    await bitext(['run', 'docs'])
    expect(await list('out')).toHaveLength(4)
  })

  test('the inputs stay as they are', async () => {
    const { bitext, readTree } = await createWorkspace({ 'docs/a.md': german })
    const before = await readTree('docs')
    await bitext(['run', 'docs'])
    expect(await readTree('docs')).toEqual(before)
  })

  test('running twice gives identical bytes', async () => {
    const { bitext, readTree } = await createWorkspace({
      'locales/de-de/a.md': german,
      'locales/fr-fr/a.md': french,
    })
    await bitext(['run'])
    const first = await readTree('out')
    await bitext(['run'])
    expect(await readTree('out')).toEqual(first)
    expect(Object.keys(first)).toHaveLength(8)
  })

  test('an out/ inside the input folder is not read as input again', async () => {
    const { bitext, list } = await createWorkspace({ 'a.md': german })
    await bitext(['run', '.'])
    const { exitCode } = await bitext(['run', '.'])
    expect(exitCode).toBe(0)
    expect(await list('out')).toHaveLength(4)
  })
})

describe('options', () => {
  test('the languages and --root go into the XLIFF', async () => {
    const { bitext, read } = await createWorkspace({ 'docs/x/a.md': german })
    const languages = ['--target-language', 'DE-at', '--source-language', 'en-gb']
    await bitext(['run', 'docs', '--root', 'docs', ...languages])
    expect(readXliff(await read('out/xliff/x/a.md.xlf')).files[0]).toMatchObject({
      original: 'x/a.md',
      sourceLanguage: 'en-GB',
      targetLanguage: 'de-AT',
    })
  })

  test('--escaped-stars goes into the target edition', async () => {
    const { bitext, read } = await createWorkspace({ 'docs/a.md': pair('\\*', '\\*') })
    await bitext(['run', 'docs', '--escaped-stars', 'keep'])
    expect(await read('out/target/a.md')).toBe('\\*')
  })

  test('--empty fail leaves out the target edition alone', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/a.md': pair('', 'No') })
    const { exitCode } = await bitext(['run', 'docs', '--empty', 'fail'])
    expect(exitCode).toBe(1)
    expect(await list('out')).toEqual(['dual/a.md', 'source/a.md', 'xliff/a.md.xlf'])
  })

  test('--source-root checks the source edition', async () => {
    const { bitext } = await createWorkspace({ 'de-de/a.md': german, 'en-us/a.md': 'Else\n' })
    const { exitCode, stdout } = await bitext(['run', 'de-de', '--source-root', 'en-us'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('[source-edition]')
  })
})

describe('report', () => {
  test('ends with a table: a row a locale and a total', async () => {
    const { bitext } = await createWorkspace({
      'locales/de-de/a.md': german,
      'locales/de-de/b.md': german,
      'locales/fr-fr/a.md': lostCode,
    })
    const { stdout } = await bitext(['run'])
    const rows = stdout.trimEnd().split('\n').slice(-5)
    expect(rows).toEqual([
      expect.stringMatching(/^Locale +Documents +Units +Words +Time +Findings$/),
      expect.any(String),
      expect.stringMatching(/^de-DE +2 +4 +10 +\d+\.\d+ s +no findings$/),
      expect.stringMatching(/^fr-FR +1 +1 +\d+ +\d+\.\d+ s +1 error$/),
      expect.stringMatching(/^Total +3 +5 +\d+ +\d+\.\d+ s +1 error$/),
    ])
  })

  test('says the findings of the checks, exit 1', async () => {
    const { bitext } = await createWorkspace({ 'de-de/a.md': lostCode })
    const { exitCode, stdout } = await bitext(['run', 'de-de'])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^de-de\/a\.md:1:1: error: .*\[code-span-mismatch\]$/m)
  })

  test('und has a row and a finding, exit 0', async () => {
    const { bitext } = await createWorkspace({ 'docs/a.md': german })
    const { exitCode, stdout } = await bitext(['run', 'docs'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^docs\/a\.md:1:1: .*\[target-language\]$/m)
    expect(stdout).toMatch(/^und +1 +2 /m)
  })

  test('locales that differ in case alone are one row', async () => {
    const { bitext } = await createWorkspace({
      'docs/DE-DE/a.md': german,
      'docs/de-de/b.md': german,
    })
    const { stdout } = await bitext(['run', 'docs'])
    expect(stdout.match(/^de-de .*/gim)).toEqual([expect.stringMatching(/^de-DE +2 /)])
  })
})

describe('failures', () => {
  test('two inputs with one output: exit 2 and nothing is written', async () => {
    const { bitext, list } = await createWorkspace({
      'docs/de-de/a.md': german,
      'docs/fr-fr/a.md': french,
    })
    const { exitCode, stderr } = await bitext(['run', 'docs/de-de', 'docs/fr-fr'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: .*docs\/(de-de|fr-fr)\/a\.md/m)
    expect(await list()).toEqual(['docs/de-de/a.md', 'docs/fr-fr/a.md'])
  })

  test('an output that would replace an input is refused', async () => {
    const { bitext, readTree } = await createWorkspace({
      'a.md': german,
      'dual/a.md': german,
    })
    const before = await readTree()
    const { exitCode } = await bitext(['run', 'a.md', 'dual/a.md', '--out', '.'])
    expect(exitCode).toBe(2)
    expect(await readTree()).toEqual(before)
  })

  test('an unreadable file: exit 2, the others are done', async () => {
    const { bitext, list } = await createWorkspace({
      'de-de/a.md': Buffer.from([0x41, 0xfe]),
      'de-de/b.md': german,
    })
    const { exitCode, stdout, stderr } = await bitext(['run', 'de-de'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: de-de\/a\.md:1:2: .*0xFE/m)
    expect(await list('out')).toEqual(['dual/b.md', 'source/b.md', 'target/b.md', 'xliff/b.md.xlf'])
    expect(stdout).toMatch(/^de-DE +1 +2 /m)
  })

  test('a PATH that means nothing: exit 2, the others are done', async () => {
    const { bitext, list } = await createWorkspace({ 'de-de/a.md': german })
    const { exitCode, stderr } = await bitext(['run', 'de-de', 'fr-fr'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: .*`fr-fr`/m)
    expect(await list('out')).toHaveLength(4)
  })

  test('--out is a file: exit 2 and a sentence', async () => {
    const { bitext, read } = await createWorkspace({ 'de-de/a.md': german, out: 'a file\n' })
    const { exitCode, stderr } = await bitext(['run', 'de-de'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: de-de\/a\.md: .+$/m)
    expect(await read('out')).toBe('a file\n')
  })

  test('nothing was written: stderr does not say that it was', async () => {
    const { bitext } = await createWorkspace()
    const { stderr } = await bitext(['run', 'no.md'])
    expect(stderr).not.toMatch(/wrote/i)
  })
})
