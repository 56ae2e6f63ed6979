import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorkspace, openWorkspace, type Workspace } from './workspace.ts'

const folder = resolve(import.meta.dirname, '../fixtures/broken')
const names = (await readdir(folder)).sort()
const files = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [`de-de/${name}`, await readFile(join(folder, name))] as const),
  ),
)

/** What `check` says about each document: rule ids in order, whole units and the exit code. */
const cases = [
  { file: 'added-code-span.md', codes: ['code-span-mismatch'], units: 3, exitCode: 0 },
  { file: 'blank-target.md', codes: ['missing-target'], units: 3, exitCode: 1 },
  { file: 'bom-in-the-middle.md', codes: [], units: 3, exitCode: 0 },
  { file: 'bom.md', codes: [], units: 3, exitCode: 0 },
  { file: 'broken-front-matter.md', codes: ['front-matter-syntax'], units: 1, exitCode: 0 },
  {
    file: 'changed-url.md',
    codes: ['link-url-mismatch', 'link-url-mismatch'],
    units: 3,
    exitCode: 1,
  },
  { file: 'changed-xref.md', codes: ['xref-mismatch', 'xref-mismatch'], units: 3, exitCode: 1 },
  { file: 'cr-only.md', codes: [], units: 3, exitCode: 0 },
  { file: 'crlf.md', codes: [], units: 3, exitCode: 0 },
  { file: 'duplicate-ids.md', codes: ['pair-structure'], units: 4, exitCode: 1 },
  { file: 'empty-both.md', codes: ['missing-target'], units: 3, exitCode: 1 },
  { file: 'empty-source.md', codes: ['missing-source'], units: 3, exitCode: 1 },
  { file: 'empty-target.md', codes: ['missing-target'], units: 3, exitCode: 1 },
  { file: 'empty.md', codes: [], units: 0, exitCode: 0 },
  { file: 'falling-numbers.md', codes: ['pair-structure'], units: 4, exitCode: 1 },
  { file: 'hand-edited.md', codes: [], units: 3, exitCode: 0 },
  { file: 'id-mismatch.md', codes: ['pair-structure'], units: 3, exitCode: 1 },
  { file: 'invalid-utf8.md', codes: ['encoding'], units: 0, exitCode: 2 },
  { file: 'lost-code-span.md', codes: ['code-span-mismatch'], units: 3, exitCode: 1 },
  {
    file: 'lost-placeholder.md',
    codes: ['placeholder-mismatch', 'placeholder-mismatch'],
    units: 3,
    exitCode: 1,
  },
  { file: 'mixed-line-ends.md', codes: [], units: 3, exitCode: 0 },
  { file: 'nested-pair.md', codes: ['pair-structure', 'pair-structure'], units: 3, exitCode: 1 },
  { file: 'no-final-newline.md', codes: [], units: 3, exitCode: 0 },
  { file: 'nul.md', codes: [], units: 3, exitCode: 0 },
  { file: 'odd-id.md', codes: ['pair-structure'], units: 3, exitCode: 1 },
  { file: 'other-prefix.md', codes: ['pair-structure'], units: 3, exitCode: 1 },
  { file: 'pair-in-fence.md', codes: [], units: 3, exitCode: 0 },
  { file: 'quot-damage.md', codes: [], units: 3, exitCode: 0 },
  { file: 'source-without-target.md', codes: ['pair-structure'], units: 2, exitCode: 1 },
  {
    file: 'space-between-halves.md',
    codes: ['pair-structure', 'pair-structure'],
    units: 2,
    exitCode: 1,
  },
  { file: 'surrogate-bytes.md', codes: ['encoding'], units: 0, exitCode: 2 },
  { file: 'target-without-source.md', codes: ['pair-structure'], units: 2, exitCode: 1 },
  { file: 'truncated-utf8.md', codes: ['encoding'], units: 0, exitCode: 2 },
  { file: 'unclosed-front-matter.md', codes: [], units: 1, exitCode: 0 },
  { file: 'unclosed-source.md', codes: ['pair-structure'], units: 3, exitCode: 1 },
  { file: 'unclosed-target.md', codes: ['pair-structure'], units: 3, exitCode: 1 },
] as const

const readable = cases.filter(({ exitCode }) => exitCode !== 2).map(({ file }) => file)

test('the table has all documents', () => {
  expect(cases.map(({ file }) => file)).toEqual(names)
})

test.each(cases)('$file: $codes', async ({ file, codes, units, exitCode }) => {
  const { bitext } = await createWorkspace({ [file]: files[`de-de/${file}`] ?? 'missing' })
  const result = await bitext(['check', file, '--format', 'json'])
  const report: { summary: { units: number }; findings: { code: string }[] } = JSON.parse(
    result.stdout,
  )
  expect({
    codes: report.findings.map(({ code }) => code),
    units: report.summary.units,
    exitCode: result.exitCode,
  }).toEqual({ codes, units, exitCode })
})

test.each([
  { file: 'unclosed-target.md', line: 9, column: 1, id: 'b10c4-104' },
  { file: 'unclosed-source.md', line: 9, column: 88, id: 'b10c4-104' },
  { file: 'target-without-source.md', line: 7, column: 1, id: 'b10c4-103' },
  { file: 'source-without-target.md', line: 7, column: 26, id: 'b10c4-103' },
  { file: 'nested-pair.md', line: 7, column: 1, id: 'b10c4-103' },
  { file: 'id-mismatch.md', line: 7, column: 1, id: 'b10c4-103' },
  { file: 'duplicate-ids.md', line: 9, column: 1, id: 'b10c4-103' },
  { file: 'other-prefix.md', line: 7, column: 1, id: '77e0a-103' },
  { file: 'falling-numbers.md', line: 9, column: 1, id: 'b10c4-104' },
])('$file: the finding is at $line:$column of $id', async ({ file, line, column, id }) => {
  const { bitext } = await createWorkspace({ [file]: files[`de-de/${file}`] ?? 'missing' })
  const { stdout } = await bitext(['check', file, '--format', 'json'])
  const { findings }: { findings: unknown[] } = JSON.parse(stdout)
  expect(findings[0]).toMatchObject({ file, line, column, id })
})

describe('all of them in one run', () => {
  let workspace: Workspace
  let exitCode: number | undefined
  let stderr = ''
  let dual: Record<string, string> = {}
  let imported: Record<string, string> = {}

  beforeAll(async () => {
    workspace = await openWorkspace(files)
    const result = await workspace.bitext(['run', 'de-de'])
    exitCode = result.exitCode
    stderr = result.stderr
    dual = await workspace.readTree('out/dual')
    await workspace.bitext(['import', 'out/xliff', '--out', 'back'])
    imported = await workspace.readTree('back/de-de')
  })
  afterAll(() => workspace.remove())

  test('exit 2, for the ones that are no UTF-8 cannot be read', () => {
    expect(exitCode).toBe(2)
    expect(stderr.match(/^bitext: .*?\.md/gm)).toEqual([
      'bitext: de-de/invalid-utf8.md',
      'bitext: de-de/surrogate-bytes.md',
      'bitext: de-de/truncated-utf8.md',
    ])
  })

  test('all others are written', () => {
    expect(Object.keys(dual)).toEqual(readable)
  })

  test.each(readable)('the dual edition of %s is the document, byte for byte', (file) => {
    expect(dual[file]).toBe(files[`de-de/${file}`]?.toString('latin1'))
  })

  test.each(readable)('the untouched XLIFF of %s gives back the document', (file) => {
    expect(imported[file]).toBe(files[`de-de/${file}`]?.toString('latin1'))
  })
})
