import { describe, expect, test } from 'vitest'
import { makeBundle } from '../../src/cli/make-bundle.ts'
import { createOutcome } from '../../src/cli/outcome.ts'
import { createDocument } from './create-document.ts'
import { sampleFiles } from './sample-files.ts'
import { createWorkspace } from './workspace.ts'

const document = createDocument(
  ['Der **Deich** hält.', 'The **dike** holds.'],
  ['Der `pegel` steigt.', 'The `level` rises.'],
)

describe('export --to xliff-js', () => {
  test('writes JSON that import takes back without a change', async () => {
    const { bitext, list, readTree } = await createWorkspace(sampleFiles)
    const before = await readTree('locales')
    const exported = await bitext(['export', '--to', 'xliff-js'])
    expect(exported.exitCode).toBe(0)
    expect(await list('out')).toContain('de-de/index.md.xliff.json')
    expect(await list('out')).toHaveLength(Object.keys(sampleFiles).length)

    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^Imported \d+ documents: 0 targets taken, \d+ unchanged, 0 refused\n$/)
    expect(await readTree('locales')).toEqual(before)
  })

  test('an edited target arrives exactly, and nothing else changes', async () => {
    const { bitext, edit, read } = await createWorkspace({ 'de-de/a.md': document })
    await bitext(['export', 'de-de', '--to', 'xliff-js'])
    await edit('out/a.md.xliff.json', '" steigt."', '" sinkt \\"langsam\\"."')
    const { exitCode, stderr } = await bitext(['import', 'out/a.md.xliff.json'])
    expect([exitCode, stderr]).toEqual([
      0,
      'Imported 1 document: 1 target taken, 1 unchanged, 0 refused\n',
    ])
    expect(await read('de-de/a.md')).toBe(document.replace(' steigt.', ' sinkt "langsam".'))
  })

  test('the Markdown that changed since the export stays', async () => {
    const { bitext, edit, read } = await createWorkspace({ 'de-de/a.md': document })
    await bitext(['export', 'de-de', '--to', 'xliff-js'])
    await edit('out/a.md.xliff.json', '" steigt."', '" sinkt."')
    await edit('de-de/a.md', ' steigt.', ' fällt.')
    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('[target-conflict]')
    expect(await read('de-de/a.md')).toContain(' fällt.')
  })

  test('goes to standard output', async () => {
    const { bitext } = await createWorkspace()
    const args = ['export', '-', '--to', 'xliff-js', '--target-language', 'de-DE']
    const { stdout } = await bitext(args, { stdin: document })
    expect(JSON.parse(stdout)).toMatchObject({
      resources: { 'stdin.md': { '3a960-102': { target: ['Der ', { Span: {} }, ' steigt.'] } } },
      sourceLanguage: 'en-US',
      targetLanguage: 'de-DE',
    })
  })

  test('bundles documents of one locale', async () => {
    const { bitext, list, read } = await createWorkspace({
      'docs/de-de/a.md': document,
      'docs/de-de/b.md': document,
      'docs/fr-fr/a.md': document,
    })
    await bitext(['export', 'docs', '--to', 'xliff-js', '--bundle', 'locale'])
    expect(await list('out')).toEqual(['de-DE.xliff.json', 'fr-FR.xliff.json'])
    const { resources } = JSON.parse(await read('out/de-DE.xliff.json'))
    expect(Object.keys(resources)).toEqual(['docs/de-de/a.md', 'docs/de-de/b.md'])
    expect((await bitext(['import', 'out'])).stderr).toMatch(
      /^Imported 3 documents: 0 targets taken/,
    )
  })

  test('leaves a document of another language out of a bundle', async () => {
    const { bitext } = await createWorkspace({
      'docs/de-de.md': `---\nms.contentlocale: de-DE\n---\n${document}`,
      'docs/fr-fr.md': `---\nms.contentlocale: fr-FR\n---\n${document}`,
    })
    const args = ['export', 'docs', '--to', 'xliff-js', '--bundle', 'folder']
    const { exitCode, stderr } = await bitext(args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('bitext: docs/fr-fr.md: Unexpected languages of')
  })

  test.each([
    { title: 'XLIFF 2', args: ['--xliff', '2.0'] },
    { title: 'a skeleton', args: ['--skeleton', 'embed'] },
    { title: 'a verification', args: ['--verify'] },
  ])('is refused for $title', async ({ args }) => {
    const { bitext, list } = await createWorkspace({ 'a.md': document })
    const { exitCode, stderr } = await bitext(['export', 'a.md', '--to', 'xliff-js', ...args])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`Unexpected \`${args.join(' ')}\` beside \`--to xliff-js\``)
    expect(await list('out')).toEqual([])
  })
})

describe('import of JSON', () => {
  test('names the key that is wrong, and changes nothing', async () => {
    const { bitext, edit, read } = await createWorkspace({ 'a.md': document })
    await bitext(['export', 'a.md', '--to', 'xliff-js'])
    await edit('out/a.md.xliff.json', '"target"', '"traget"')
    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      'bitext: out/a.md.xliff.json: Unexpected key `model.resources["a.md"]["3a960-101"].traget`',
    )
    expect(await read('a.md')).toBe(document)
  })

  test('takes a file that is named, whatever comes before .json', async () => {
    const { bitext, read, write } = await createWorkspace({ 'a.md': document })
    await bitext(['export', 'a.md', '--to', 'xliff-js'])
    await write('b.json', await read('out/a.md.xliff.json'))
    expect((await bitext(['import', 'b.json'])).exitCode).toBe(0)
  })

  test('does not take other JSON from a folder', async () => {
    const { bitext } = await createWorkspace({ 'a.md': document, 'out/package.json': '{}' })
    await bitext(['export', 'a.md', '--to', 'xliff-js'])
    expect((await bitext(['import', 'out'])).stderr).toMatch(/^Imported 1 document/)
  })

  test('does not lead out of the root', async () => {
    const { bitext, edit, read } = await createWorkspace({ 'a.md': document, 'sub/b.md': document })
    await bitext(['export', 'sub', '--to', 'xliff-js', '--root', 'sub'])
    await edit('out/b.md.xliff.json', '"b.md"', '"../a.md"')
    await edit('out/b.md.xliff.json', '" steigt."', '" sinkt."')
    expect((await bitext(['import', 'out', '--root', 'sub'])).exitCode).toBe(2)
    expect(await read('a.md')).toBe(document)
  })
})

describe('export --verify', () => {
  test.each(['1.2', '2.0', '2.1', '2.2'])('says what it compared in %s', async (version) => {
    const { bitext, list } = await createWorkspace({
      'a.md': createDocument(['A `b`', 'A `b`'], ['`a` `b`\n', '`a` `b`\n']),
    })
    const args = ['export', 'a.md', '--verify', '--xliff', version]
    const { exitCode, stderr } = await bitext(args)
    expect(exitCode).toBe(0)
    expect(stderr).toContain(
      'Verified 1 unit with the package xliff, which cannot represent 1 more\n',
    )
    expect(await list('out')).toEqual(['a.md.xlf'])
  })

  test.each(['document', 'folder', 'locale'])('writes the same by %s', async (bundle) => {
    const { bitext, readTree } = await createWorkspace({
      'docs/de-de/a.md': document,
      'docs/de-de/b/c.md': document,
    })
    await bitext(['export', 'docs', '--bundle', bundle, '--out', 'plain'])
    await bitext(['export', 'docs', '--bundle', bundle, '--out', 'verified', '--verify'])
    expect(await readTree('verified')).toEqual(await readTree('plain'))
  })

  test('goes to standard output too', async () => {
    const { bitext } = await createWorkspace()
    const plain = await bitext(['export', '-'], { stdin: document })
    const verified = await bitext(['export', '-', '--verify'], { stdin: document })
    expect(verified.stdout).toBe(plain.stdout)
    expect(verified.stderr).toContain('Verified 2 units')
  })

  test('makes no output of what is read differently, and says so', async () => {
    const { folder, path } = await createWorkspace({ 'a.md': document })
    let stderr = ''
    const terminal = {
      cwd: folder,
      readStdin: async () => Buffer.from(''),
      writeOut: () => {},
      writeError: (text: string) => {
        stderr += text
      },
    }
    const outcome = createOutcome(terminal)
    const counts = { documents: 0, units: 0, compared: 0, skipped: 0 }
    const input = { path: 'a.md', relativePath: 'a.md', base: folder, absolutePath: path('a.md') }
    const finding = {
      line: 1,
      column: 1,
      rule: 'verify',
      severity: 'error',
      message: 'No',
    } as const
    const parts = makeBundle(
      { inputs: [input], path: 'a.md.xlf' },
      {
        options: {
          to: 'xliff',
          xliff: '1.2',
          profile: 'generic',
          skeleton: 'none',
          sourceLanguage: 'en-US',
        },
        context: { terminal, outcome },
        counts,
        verify: async () => ({ findings: [finding], compared: 2, skipped: 0 }),
      },
    )
    expect(await parts.next()).toEqual({ done: true, value: undefined })
    expect(stderr).toContain('error: No [verify]')
    expect(stderr).toContain(
      'Not written, because the package xliff reads it differently: a.md.xlf',
    )
    expect(outcome.exitCode()).toBe(1)
    expect(counts).toEqual({ documents: 0, units: 0, compared: 2, skipped: 0 })
  })
})
