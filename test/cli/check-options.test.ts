import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pair } from '../pair.ts'
import { createDocument } from './create-document.ts'
import { createWorkspace } from './workspace.ts'

const clean = createDocument(['Der Hafen ist klein.', 'The harbour is small.'])
const lostCode = createDocument(['Öffnen Sie die Datei.', 'Open `tides.json`.'])
const warned = `---\ntitle: [Hafen\n---\n\n${clean}`
const files = { 'docs/a.md': lostCode, 'docs/b.md': warned, 'docs/c.md': clean }

describe('--format', () => {
  test('text is the default; standard error has the count', async () => {
    const { bitext } = await createWorkspace(files)
    const { stdout, stderr } = await bitext(['check', 'docs'])
    expect(stdout).toMatch(/^docs\/a\.md\n {2}1:\d+ {2}error/)
    expect(stdout).not.toMatch(/3 documents/)
    expect(stderr).toMatch(/^Checked 3 documents, 3 units: 1 error/)
  })

  test('has colours where standard output wants them', async () => {
    const { bitext } = await createWorkspace(files)
    const plain = await bitext(['check', 'docs'])
    const coloured = await bitext(['check', 'docs'], { hasColor: true })
    expect(plain.stdout).not.toContain('\u001B[')
    expect(coloured.stdout).toContain('\u001B[')
  })

  test('failures are counted too', async () => {
    const { bitext } = await createWorkspace(files)
    const { stderr } = await bitext(['check', 'docs/c.md', 'quay', '--format', 'unix'])
    expect(stderr).toMatch(/Checked 1 document, 1 unit: no findings, 1 failure\n$/)
  })

  test('NAME=- is standard output', async () => {
    const { bitext } = await createWorkspace(files)
    const { stdout } = await bitext(['check', 'docs', '--format', 'unix=-'])
    expect(stdout).toBe((await bitext(['check', 'docs', '--format', 'unix'])).stdout)
  })

  test('SARIF has the help of rules without links to other pages', async () => {
    const { bitext } = await createWorkspace(files)
    const { stdout } = await bitext(['check', 'docs', '--format', 'sarif'])
    const { rules } = JSON.parse(stdout).runs[0].tool.driver
    const help = rules.map((rule: { help: { markdown: string } }) => rule.help.markdown)
    expect(help.length).toBeGreaterThan(10)
    expect(help.filter((text: string) => /\]\(#|\.md#|^\s/.test(text))).toEqual([])
  })

  test.each([
    { title: 'an input', report: 'docs/a.md' },
    { title: 'a document that is no input', report: 'other/x.MD' },
    { title: 'an input behind a link', report: 'link/a.md' },
    { title: 'an input of another extension, behind a link', report: 'link/d.txt' },
    { title: 'the configuration', report: 'bitext.config.json' },
    { title: 'the baseline', report: './docs/../bitext-baseline.json' },
    { title: 'another report', report: 'first.txt' },
  ])('never replaces $title', async ({ report }) => {
    const { bitext, folder, read } = await createWorkspace({
      ...files,
      'docs/d.txt': clean,
      'bitext.config.json': '{}',
      'bitext-baseline.json': '{"version": 1, "files": {}}',
    })
    await symlink(join(folder, 'docs'), join(folder, 'link'))
    const formats = ['--format', 'json=first.txt', '--format', `unix=${report}`]
    const args = ['check', 'docs/a.md', 'docs/d.txt', ...formats]
    const { exitCode, stderr } = await bitext(args)
    expect(stderr).toMatch(/^bitext: Unexpected `.*` for `--format`, expected a file that is no /)
    expect(exitCode).toBe(2)
    expect(await read('docs/a.md')).toBe(lostCode)
    expect(await read('bitext.config.json')).toBe('{}')
  })

  test('goes to several files and to standard output at once', async () => {
    const { bitext, read } = await createWorkspace(files)
    const formats = ['--format', 'unix', '--format', 'json=out/a.json', '--format', 'unix=b.txt']
    const { stdout } = await bitext(['check', 'docs', ...formats])
    expect(stdout).toMatch(/^docs\/a\.md:1:/)
    expect(JSON.parse(await read('out/a.json'))).toMatchObject({ summary: { errors: 1 } })
    expect(await read('b.txt')).toBe(stdout)
  })

  test('says nothing on standard output if only a file is asked for, and has no colours there', async () => {
    const { bitext, read } = await createWorkspace(files)
    const args = ['check', 'docs', '--format', 'text=a.txt']
    expect((await bitext(args, { hasColor: true })).stdout).toBe('')
    expect(await read('a.txt')).not.toContain('\u001B[')
  })

  test.each(['sarif', 'junit', 'github', 'html'])('%s is written', async (format) => {
    const { bitext } = await createWorkspace(files)
    const { exitCode, stdout } = await bitext(['check', 'docs', '--format', format])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('tides.json')
  })

  test('is written for a failure too, which the report names', async () => {
    const { bitext } = await createWorkspace(files)
    const { exitCode, stdout } = await bitext(['check', 'docs', 'no.md', '--format', 'json'])
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      failures: [{ message: expect.stringContaining('no.md') }],
    })
  })

  test('a file that cannot be written: exit 2', async () => {
    const { bitext } = await createWorkspace(files)
    const { exitCode, stderr } = await bitext(['check', 'docs', '--format', 'json=docs/c.md/x'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/Cannot write/)
  })

  test.each([
    { title: 'an unknown form', args: ['--format', 'yaml'] },
    { title: 'a form of Object', args: ['--format', 'toString'] },
    { title: 'no file behind =', args: ['--format', 'json='] },
    { title: 'two for standard output', args: ['--format', 'json', '--format', 'text'] },
    { title: 'an input', args: ['--format', 'json=docs/a.md'] },
    { title: 'a file twice', args: ['--format', 'json=x', '--format', 'text=./x'] },
  ])('$title: exit 2, and nothing is written', async ({ args }) => {
    const { bitext, readTree } = await createWorkspace(files)
    const before = await readTree()
    expect((await bitext(['check', 'docs', ...args])).exitCode).toBe(2)
    expect(await readTree()).toEqual(before)
  })
})

describe('--max-warnings and --quiet', () => {
  const args = ['check', 'docs/b.md', '--format', 'unix']

  test.each([
    { more: ['--max-warnings', '1'], exitCode: 0 },
    { more: ['--max-warnings', '0'], exitCode: 1 },
    { more: ['--max-warnings', '0', '--quiet'], exitCode: 1 },
    { more: ['--max-warnings', '-1'], exitCode: 2 },
    { more: ['--max-warnings', 'x'], exitCode: 2 },
  ])('$more: exit $exitCode', async ({ more, exitCode }) => {
    const { bitext } = await createWorkspace(files)
    expect((await bitext([...args, ...more])).exitCode).toBe(exitCode)
  })

  test('too many warnings are a sentence on stderr', async () => {
    const { bitext } = await createWorkspace(files)
    const { stderr } = await bitext([...args, '--max-warnings', '0'])
    expect(stderr).toContain('bitext: Unexpected 1 warning, expected 0 at most\n')
  })

  test('quiet reports errors only, and counts no others', async () => {
    const { bitext } = await createWorkspace(files)
    const { stdout, stderr } = await bitext(['check', 'docs', '--format', 'unix', '--quiet'])
    expect(stdout).toMatch(/^docs\/a\.md:1:\d+: error: .*\n$/)
    expect(stderr).toMatch(/: 1 error\n$/)
  })
})

describe('--rule and --preset', () => {
  test('only the rules that are named', async () => {
    const { bitext } = await createWorkspace(files)
    const args = ['check', 'docs', '--format', 'unix', '--rule', 'front-matter-syntax']
    expect((await bitext(args)).stdout).toMatch(/^docs\/b\.md:.*\[front-matter-syntax\]\n$/)
    expect((await bitext([...args, '--rule', 'code-span-mismatch'])).stdout).toContain('docs/a.md')
  })

  test('a wrong id: the nearest is named', async () => {
    const { bitext } = await createWorkspace(files)
    const { exitCode, stderr } = await bitext(['check', 'docs', '--rule', 'code-span-mismach'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('expected `code-span-mismatch`')
  })

  test('a wrong preset: exit 2', async () => {
    const { bitext } = await createWorkspace(files)
    const { exitCode, stderr } = await bitext(['check', 'docs', '--preset', 'all'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('`strict`')
  })
})

describe('--config', () => {
  test('is found in a folder above, and turns rules off', async () => {
    const { bitext } = await createWorkspace({
      ...files,
      'bitext.config.json': '{"rules":{"code-span-mismatch":"off"}}',
    })
    const { exitCode } = await bitext(['check', '.', '--format', 'unix'], { cwd: 'docs' })
    expect(exitCode).toBe(0)
    const without = await bitext(['check', '.', '--no-config'], { cwd: 'docs' })
    expect(without.exitCode).toBe(1)
  })

  test('has overrides by file and locale', async () => {
    const { bitext } = await createWorkspace({
      'de-de/a.md': lostCode,
      'fr-fr/a.md': lostCode,
      'bitext.config.json': JSON.stringify({
        overrides: [{ locales: 'fr', rules: { 'code-span-mismatch': 'warning' } }],
      }),
    })
    const { stdout } = await bitext(['check', 'de-de', 'fr-fr', '--format', 'unix'])
    expect(stdout).toMatch(/^de-de.* error: .*\nfr-fr.* warning: /)
  })

  test('a broken one: exit 2, with its name', async () => {
    const { bitext } = await createWorkspace({ ...files, 'x.json': '{"rules":{"nothing":"off"}}' })
    const { exitCode, stderr } = await bitext(['check', 'docs', '--config', 'x.json'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('x.json')
  })

  test('is heeded by run too', async () => {
    const { bitext } = await createWorkspace({
      'locales/de-de/a.md': lostCode,
      'bitext.config.json': '{"rules":{"code-span-mismatch":"off"}}',
    })
    expect((await bitext(['run'])).exitCode).toBe(0)
    expect((await bitext(['run', '--no-config'])).exitCode).toBe(1)
  })
})

test('comments turn rules off', async () => {
  const { bitext } = await createWorkspace({
    'a.md': `<!-- bitext-disable-next code-span-mismatch -->\n\n${lostCode}`,
  })
  expect((await bitext(['check', 'a.md'])).exitCode).toBe(0)
})

test('--target-language decides before the document', async () => {
  const { bitext } = await createWorkspace({ 'de-de/a.md': clean })
  const args = ['check', 'de-de', '--format', 'json', '--target-language', 'ja-jp']
  expect(JSON.parse((await bitext(args)).stdout)).toMatchObject({ locales: [{ locale: 'ja-JP' }] })
})

test('pairs in standard input are checked with the configuration of the name', async () => {
  const { bitext } = await createWorkspace({
    'bitext.config.json': JSON.stringify({
      overrides: [{ files: 'docs/**', rules: { 'missing-target': 'off' } }],
    }),
  })
  const args = ['check', '-', '--stdin-filename', 'docs/a.md']
  expect((await bitext(args, { stdin: pair('', 'Pier') })).exitCode).toBe(0)
  expect((await bitext(['check', '-'], { stdin: pair('', 'Pier') })).exitCode).toBe(1)
})
