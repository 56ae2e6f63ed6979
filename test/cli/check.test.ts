import { symlink } from 'node:fs/promises'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import schema from '../../schemas/findings.json' with { type: 'json' }
import { pair } from '../pair.ts'
import { createDocument } from './create-document.ts'
import { createWorkspace } from './workspace.ts'

const clean = createDocument(['Der Hafen ist klein.', 'The harbour is small.'])
const lostCode = createDocument(
  ['Der Hafen ist klein.', 'The harbour is small.'],
  ['Öffnen Sie die Datei.', 'Open `tides.json`.'],
)
const brokenFrontMatter = `---\ntitle: [Hafen\n---\n\n${clean}`
const invalidBytes = Buffer.concat([Buffer.from('Zwölf €\n€€ '), Buffer.from([0xff, 0x0a])])

describe('exit code and streams', () => {
  test('0 and an empty report for a clean document', async () => {
    const { bitext } = await createWorkspace({ 'a.md': clean })
    const { exitCode, stdout } = await bitext(['check', 'a.md', '--format', 'unix'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
  })

  test('0 for a document without pairs', async () => {
    const { bitext } = await createWorkspace({ 'a.md': '# Harbour\n\nBoats `only`.\n' })
    const { exitCode, stdout } = await bitext(['check', 'a.md', '--format', 'unix'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
  })

  test('0 for an empty file', async () => {
    const { bitext } = await createWorkspace({ 'a.md': '' })
    expect((await bitext(['check', 'a.md', '--format', 'unix'])).exitCode).toBe(0)
  })

  test('1 for a finding of severity error', async () => {
    const { bitext } = await createWorkspace({ 'a.md': lostCode })
    expect((await bitext(['check', 'a.md', '--format', 'unix'])).exitCode).toBe(1)
  })

  test('0 where all findings are warnings', async () => {
    const { bitext } = await createWorkspace({ 'a.md': brokenFrontMatter })
    const { exitCode, stdout } = await bitext(['check', 'a.md', '--format', 'unix'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('warning')
  })

  test('2 where a file fails, even beside error findings', async () => {
    const { bitext } = await createWorkspace({ 'a.md': lostCode })
    expect((await bitext(['check', 'a.md', 'no.md'])).exitCode).toBe(2)
  })

  test('the summary goes to stderr', async () => {
    const { bitext } = await createWorkspace({ 'a.md': lostCode, 'b.md': clean })
    const { stderr } = await bitext(['check', 'a.md', 'b.md', '--format', 'unix'])
    expect(stderr).toMatch(/2 documents, 3 units.*1 error/)
  })

  test('changes no file', async () => {
    const { bitext, readTree } = await createWorkspace({ 'a.md': lostCode, 'b.md': invalidBytes })
    const before = await readTree()
    await bitext(['check', '.', '--format', 'unix'])
    expect(await readTree()).toEqual(before)
  })
})

describe('formats', () => {
  test('unix is a line a finding, with place, severity, unit and rule', async () => {
    const { bitext } = await createWorkspace({ 'docs/a.md': lostCode })
    const { stdout } = await bitext(['check', 'docs/a.md', '--format', 'unix'])
    expect(stdout).toMatch(
      /^docs\/a\.md:3:1: error: .*`tides\.json`.*3a960-102.*code-span-mismatch.*\n$/,
    )
  })

  test('json is version, summary and findings', async () => {
    const { bitext } = await createWorkspace({ 'a.md': lostCode, 'b.md': clean })
    const { stdout } = await bitext(['check', 'a.md', 'b.md', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      summary: { documents: 2, units: 3, errors: 1, warnings: 0, infos: 0 },
      failures: [],
      findings: [
        {
          file: 'a.md',
          line: 3,
          column: 1,
          id: '3a960-102',
          code: 'code-span-mismatch',
          severity: 'error',
          message: expect.stringContaining('tides.json'),
          expected: 1,
          actual: 0,
          target: { text: 'Öffnen Sie die Datei.', line: 3 },
          source: { text: 'Open `tides.json`.', line: 3 },
        },
      ],
    })
  })

  test('json without findings has an empty list', async () => {
    const { bitext } = await createWorkspace({ 'a.md': clean })
    const { stdout } = await bitext(['check', 'a.md', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, findings: [] })
  })

  test('json is whole where a file fails', async () => {
    const { bitext } = await createWorkspace({ 'a.md': lostCode })
    const { stdout } = await bitext(['check', 'no.md', 'a.md', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ summary: { documents: 1, errors: 1 } })
  })

  test('json is written where no file matches', async () => {
    const { bitext } = await createWorkspace()
    const { exitCode, stdout } = await bitext(['check', 'no.md', '--format', 'json'])
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ summary: { documents: 0 }, findings: [] })
  })

  test('json conforms to the published schema', async () => {
    const { bitext } = await createWorkspace({
      'a.md': lostCode,
      'b.md': brokenFrontMatter,
      'c.md': invalidBytes,
      'd.md': pair('Falsch', 'Wrong', 'x1') + pair('', ''),
      'e.md': '<span data-ttu-id="3a960-101">offen',
    })
    const { stdout } = await bitext(['check', '.', '--format', 'json'])
    const report: { findings: unknown[] } = JSON.parse(stdout)
    const ajv = new Ajv({ strict: false, allErrors: true })
    ajv.validate(schema, report)
    expect(report.findings.length).toBeGreaterThanOrEqual(5)
    expect(ajv.errors ?? []).toEqual([])
  })

  test('jsonl is the same findings, one a line', async () => {
    const { bitext } = await createWorkspace({
      'a.md': lostCode,
      'b.md': brokenFrontMatter,
      'c.md': pair('Ja', 'Yes', 'zz'),
    })
    const json = await bitext(['check', '.', '--format', 'json'])
    const jsonl = await bitext(['check', '.', '--format', 'jsonl'])
    const report: { findings: unknown[] } = JSON.parse(json.stdout)
    expect(report.findings).toHaveLength(3)
    expect(jsonl.stdout.endsWith('\n')).toBe(true)
    const lines = jsonl.stdout.trimEnd().split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(report.findings)
  })

  test('jsonl has the keys of the finding in their order', async () => {
    const { bitext } = await createWorkspace({ 'a.md': lostCode })
    const { stdout } = await bitext(['check', 'a.md', '--format', 'jsonl'])
    const finding: Record<string, unknown> = JSON.parse(stdout)
    expect(Object.keys(finding).join()).toBe(
      'file,line,column,id,code,severity,message,expected,actual,target,source',
    )
  })

  test('jsonl of clean documents is empty', async () => {
    const { bitext } = await createWorkspace({ 'a.md': clean })
    expect((await bitext(['check', 'a.md', '--format', 'jsonl'])).stdout).toBe('')
  })

  test('unix is one line a finding where a code span holds a line end', async () => {
    const { bitext } = await createWorkspace({ 'a.md': pair('Ein `a\nb` Wort', 'A word') })
    const { stdout } = await bitext(['check', 'a.md', '--format', 'unix'])
    expect(stdout.trimEnd().split('\n')).toEqual([expect.stringMatching(/^a\.md:1:\d+: .*\]$/)])
  })
})

describe('places', () => {
  const broken = pair('Das Boot', 'The `boat`')
  test.each([
    { title: 'the first character', text: broken, line: 1, column: 1 },
    { title: 'UTF-16 units for astral characters', text: `⚓🚤 ${broken}`, line: 1, column: 5 },
    { title: 'LF', text: `a\n\n${broken}`, line: 3, column: 1 },
    { title: 'CRLF', text: `a\r\n\r\n- ${broken}`, line: 3, column: 3 },
    { title: 'mixed line ends', text: `a\r\nb\nc\r\n${broken}`, line: 4, column: 1 },
    {
      title: 'behind front matter',
      text: `---\ntitle: Boot\n---\n${broken}`,
      line: 4,
      column: 1,
    },
  ])('$title', async ({ text, line, column }) => {
    const { bitext } = await createWorkspace({ 'a.md': text })
    const { stdout } = await bitext(['check', 'a.md', '--format', 'jsonl'])
    expect(JSON.parse(stdout)).toMatchObject({ line, column, code: 'code-span-mismatch' })
  })

  test('findings of a document come in the order of the text', async () => {
    const { bitext } = await createWorkspace({
      'a.md': createDocument(
        ['Lies das', 'Read `this`'],
        ['', 'Nothing'],
        ['Klick', '[Click](https://example.org/a)'],
        ['Noch', 'One `more`'],
      ),
    })
    const { stdout } = await bitext(['check', 'a.md', '--format', 'json'])
    const { findings }: { findings: { line: number }[] } = JSON.parse(stdout)
    expect(findings.map(({ line }) => line)).toEqual([1, 3, 5, 7])
  })

  test.each([
    { title: 'a file', args: ['docs/a.md'], cwd: '.', file: 'docs/a.md' },
    { title: 'a file with `./`', args: ['./docs/a.md'], cwd: '.', file: 'docs/a.md' },
    { title: 'a folder', args: ['docs'], cwd: '.', file: 'docs/a.md' },
    { title: 'a folder with a slash', args: ['docs/'], cwd: '.', file: 'docs/a.md' },
    { title: 'a glob', args: ['d*/*.md'], cwd: '.', file: 'docs/a.md' },
    { title: 'the current folder', args: ['.'], cwd: 'docs', file: 'a.md' },
    { title: 'the folder above', args: ['../docs'], cwd: 'site', file: '../docs/a.md' },
    { title: 'a glob above', args: ['../docs/*'], cwd: 'site', file: '../docs/a.md' },
  ])('$title: the path is relative to the current folder', async ({ args, cwd, file }) => {
    const { bitext } = await createWorkspace({ 'docs/a.md': lostCode, 'site/x.txt': '' })
    const { stdout } = await bitext(['check', ...args, '--format', 'jsonl'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ file })
  })

  test('an absolute PATH gives a relative path too', async () => {
    const { bitext, path } = await createWorkspace({ 'docs/a.md': lostCode })
    const { stdout } = await bitext(['check', path('docs'), '--format', 'jsonl'])
    expect(JSON.parse(stdout)).toMatchObject({ file: 'docs/a.md' })
  })
})

describe('PATHS', () => {
  test('without any, locales/ is checked and nothing else', async () => {
    const { bitext } = await createWorkspace({
      'locales/de-de/a.md': lostCode,
      'docs/de-de/b.md': lostCode,
    })
    const { stdout } = await bitext(['check', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { documents: 1 },
      findings: [{ file: 'locales/de-de/a.md' }],
    })
  })

  test('a file that two PATHS mean is checked once', async () => {
    const { bitext } = await createWorkspace({ 'docs/a.md': lostCode })
    const { stdout } = await bitext([
      'check',
      'docs',
      'docs/a.md',
      './docs/*.md',
      '--format',
      'json',
    ])
    expect(JSON.parse(stdout)).toMatchObject({ summary: { documents: 1, errors: 1 } })
  })

  test('their order does not change the report', async () => {
    const { bitext } = await createWorkspace({ 'b/x.md': lostCode, 'a/x.md': lostCode })
    const first = await bitext(['check', 'a', 'b', '--format', 'json'])
    const second = await bitext(['check', 'b', 'a', '--format', 'json'])
    expect(second.stdout).toBe(first.stdout)
    expect(first.stdout).toContain('"b/x.md"')
  })

  test('`-` is standard input', async () => {
    const { bitext } = await createWorkspace()
    const { exitCode, stdout } = await bitext(['check', '-', '--format', 'jsonl'], {
      stdin: lostCode,
    })
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ line: 3, code: 'code-span-mismatch' })
  })

  test('--stdin-filename names standard input', async () => {
    const { bitext } = await createWorkspace()
    const args = ['check', '-', '--stdin-filename', 'docs/de-de/a.md', '--format', 'jsonl']
    const { stdout } = await bitext(args, { stdin: lostCode })
    expect(JSON.parse(stdout)).toMatchObject({ file: 'docs/de-de/a.md' })
  })
})

describe('files that cannot be read', () => {
  test('a link to nowhere: a sentence that names it, exit 2, the others are checked', async () => {
    const { bitext, path } = await createWorkspace({ 'docs/b.md': lostCode })
    await symlink('nowhere.md', path('docs/a.md'))
    const { exitCode, stdout, stderr } = await bitext([
      'check',
      'docs/a.md',
      'docs/b.md',
      '--format',
      'unix',
    ])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: .*docs\/a\.md/m)
    expect(stdout).toContain('docs/b.md:3:1')
  })

  test('bytes that are no UTF-8: exit 2, the others are checked', async () => {
    const { bitext } = await createWorkspace({ 'a.md': invalidBytes, 'b.md': lostCode })
    const { exitCode, stdout } = await bitext(['check', 'a.md', 'b.md', '--format', 'unix'])
    expect(exitCode).toBe(2)
    expect(stdout).toContain('b.md:3:1')
  })

  test('bytes that are no UTF-8: a finding names the byte', async () => {
    const { bitext } = await createWorkspace({ 'a.md': invalidBytes })
    const { stdout } = await bitext(['check', 'a.md', '--format', 'jsonl'])
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'a.md',
      severity: 'error',
      message: expect.stringMatching(/0xff/i),
    })
  })

  test('bytes that are no UTF-8: line and column count in UTF-16 units', async () => {
    const { bitext } = await createWorkspace({ 'a.md': invalidBytes })
    const { stdout } = await bitext(['check', 'a.md', '--format', 'jsonl'])
    expect(JSON.parse(stdout)).toMatchObject({ line: 2, column: 4 })
  })

  test('a PATH that means nothing: exit 2, the others are checked', async () => {
    const { bitext } = await createWorkspace({ 'b.md': lostCode })
    const { exitCode, stdout, stderr } = await bitext(['check', 'a.md', 'b.md', '--format', 'unix'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: .*`a\.md`/m)
    expect(stdout).toContain('b.md:3:1')
  })

  test('a PATH that goes through a file: exit 2 and a sentence', async () => {
    const { bitext } = await createWorkspace({ 'b.md': clean })
    const { exitCode, stderr } = await bitext(['check', 'b.md/c.md', '--format', 'unix'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: .*`b\.md\/c\.md`/m)
  })
})

describe('XLIFF', () => {
  const open =
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"><file id="f">'
  const wrap = (unit: string) => `${open}\n${unit}\n</file></xliff>\n`
  const cleanXliff = wrap('<unit id="u1"><segment><source>Pier</source></segment></unit>')
  const lostData = wrap(
    '<unit id="u1"><segment><source><ph id="1" dataRef="d"/></source></segment></unit>',
  )

  test('a clean file: 0 and no report', async () => {
    const { bitext } = await createWorkspace({ 'a.xlf': cleanXliff })
    const { exitCode, stdout, stderr } = await bitext(['check', 'a.xlf', '--format', 'unix'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toMatch(/1 document, 1 unit/)
  })

  test('a broken constraint: 1, with place, unit and rule', async () => {
    const { bitext } = await createWorkspace({ 'back/a.xliff': lostData })
    const { exitCode, stdout } = await bitext(['check', 'back/a.xliff', '--format', 'unix'])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(
      /^back\/a\.xliff:2:32: error: .*`dataRef`.*\(u1\) \[data-ref-without-original-data\]\n$/,
    )
  })

  test('stands beside Markdown among PATHS, and in a glob', async () => {
    const { bitext } = await createWorkspace({ 'a.xlf': lostData, 'b.md': lostCode })
    for (const paths of [['a.xlf', 'b.md'], ['*']]) {
      const { stdout } = await bitext(['check', ...paths, '--format', 'json'])
      expect(JSON.parse(stdout)).toMatchObject({
        summary: { documents: 2, units: 3, errors: 2 },
        findings: [{ file: 'a.xlf' }, { file: 'b.md' }],
      })
    }
  })

  test('a folder with Markdown is searched for Markdown, one without for XLIFF', async () => {
    const { bitext } = await createWorkspace({
      'docs/a.md': clean,
      'docs/a.xlf': lostData,
      'back/a.xlf': lostData,
    })
    expect((await bitext(['check', 'docs', '--format', 'unix'])).stdout).toBe('')
    expect((await bitext(['check', 'back', '--format', 'unix'])).stdout).toContain('back/a.xlf:2:')
  })

  test('from standard input, by its name', async () => {
    const { bitext } = await createWorkspace()
    const args = ['check', '-', '--stdin-filename', 'a.xlf', '--format', 'unix']
    const { exitCode, stdout } = await bitext(args, { stdin: lostData })
    expect(exitCode).toBe(1)
    expect(stdout).toContain('a.xlf:2:32')
  })

  test('UTF-16 is read', async () => {
    const utf16 = Buffer.from(`\uFEFF${lostData}`, 'utf16le')
    const { bitext } = await createWorkspace({ 'a.xlf': utf16 })
    expect((await bitext(['check', 'a.xlf', '--format', 'unix'])).stdout).toContain('a.xlf:2:32')
  })

  test.each([
    { title: 'cut short', text: cleanXliff.slice(0, -10), rule: 'xliff-syntax' },
    { title: 'with a document type', text: `<!DOCTYPE a>${cleanXliff}`, rule: 'xliff-syntax' },
    { title: 'of another root', text: '<tmx version="1.4"/>', rule: 'xliff-unsupported' },
    { title: 'of other bytes', text: invalidBytes, rule: 'encoding' },
  ])('$title: exit 2 and a finding, the others are checked', async ({ text, rule }) => {
    const { bitext } = await createWorkspace({ 'a.xlf': text, 'b.xlf': lostData })
    const { exitCode, stdout, stderr } = await bitext([
      'check',
      'a.xlf',
      'b.xlf',
      '--format',
      'unix',
    ])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: a\.xlf:\d+:\d+: /m)
    expect(stdout).toContain(`[${rule}]`)
    expect(stdout).toContain('b.xlf:2:32')
  })
})
