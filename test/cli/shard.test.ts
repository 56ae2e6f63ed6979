import { describe, expect, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const folders = ['de-de', 'fr-fr', 'ja-jp']

function createFiles(): Record<string, string> {
  const names = Array.from({ length: 5 }, (_, index) => `${index}.md`)
  return Object.fromEntries(
    folders.flatMap((folder) =>
      names.map((name, index) => {
        const texts = Array.from({ length: index + 1 }, () => ['Hafen', 'Harbour'] as const)
        return [`docs/${folder}/${name}`, createDocument(...texts)]
      }),
    ),
  )
}

async function runShards(
  { bitext, list }: Workspace,
  args: readonly string[],
  count: number,
): Promise<string[][]> {
  const written: string[][] = []
  for (let index = 1; index <= count; index++) {
    const out = `part-${index}`
    await bitext([...args, '--out', out, '--shard', `${index}/${count}`])
    written.push(await list(out))
  }
  return written
}

describe.each([
  { title: 'build', args: ['build', 'docs'], parts: 4 },
  { title: 'export', args: ['export', 'docs'], parts: 4 },
  { title: 'export by folder', args: ['export', 'docs', '--bundle', 'folder'], parts: 2 },
  { title: 'export by locale', args: ['export', 'docs', '--bundle', 'locale'], parts: 2 },
  { title: 'run', args: ['run', 'docs'], parts: 3 },
])('$title', ({ args, parts }) => {
  test('the shards together write what the whole writes, each file once', async () => {
    const workspace = await createWorkspace(createFiles())
    await workspace.bitext([...args, '--out', 'whole'])
    const written = await runShards(workspace, args, parts)
    expect(written.every((files) => files.length > 0)).toBe(true)
    expect(written.flat().sort()).toEqual(await workspace.list('whole'))
    const whole = await workspace.readTree('whole')
    for (const [index, files] of written.entries()) {
      const part = await workspace.readTree(`part-${index + 1}`)
      for (const file of files) expect(part[file]).toBe(whole[file])
    }
  })
})

test('stats counts the documents of a shard', async () => {
  const { bitext } = await createWorkspace(createFiles())
  const { stdout, stderr } = await bitext(['stats', 'docs', '--shard', '1/3'])
  expect(stderr).toBe('Shard 1/3: 5 of 15 documents\n')
  expect(stdout).toMatch(/^Total +5 +15 /m)
})

test('outputs that clash are seen, whatever the shard', async () => {
  const { bitext, list } = await createWorkspace(createFiles())
  const result = await bitext(['build', 'docs/de-de', 'docs/fr-fr', '--shard', '2/2'])
  expect(result.exitCode).toBe(2)
  expect(result.stderr).toContain('nothing was written')
  expect(await list('out')).toEqual([])
})

test('run leaves rules over the run to a check of all documents', async () => {
  const { bitext } = await createWorkspace({
    'bitext.config.json': '{"rules":{"inconsistent-target":"error"}}',
    'docs/a.md': createDocument(['Der Hafen ist jetzt offen.', 'The harbour is open now.']),
    'docs/b.md': createDocument(['Jetzt ist der Hafen offen.', 'The harbour is open now.']),
  })
  const whole = await bitext(['run', 'docs'])
  expect(whole.stdout).toContain('inconsistent-target')
  const part = await bitext(['run', 'docs', '--shard', '1/1'])
  expect(part.stdout).not.toContain('inconsistent-target')
  expect(part.stderr).toContain('Units were not compared across documents\n')
})

test.each([
  { value: '0/3', message: 'Expected a part from 1/3 to 3/3' },
  { value: '4/3', message: 'Expected a part from 1/3 to 3/3' },
  { value: '0/0', message: 'Expected at least one part, such as 1/1' },
  { value: 'x', message: 'such as 1/4' },
  { value: '1', message: 'such as 1/4' },
  { value: '1/', message: 'such as 1/4' },
  { value: '-1/3', message: 'such as 1/4' },
  { value: '1/99999', message: 'such as 1/4' },
])('--shard $value is wrong use', async ({ value, message }) => {
  const { bitext } = await createWorkspace(createFiles())
  const result = await bitext(['check', 'docs', `--shard=${value}`])
  expect(result).toMatchObject({ exitCode: 2, stdout: '' })
  expect(result.stderr).toContain(message)
})

test.each([
  { title: 'standard input', args: ['check', '-'], expected: 'expected files' },
  { title: '--fix', args: ['check', 'docs', '--fix'], expected: 'Unexpected `--fix`' },
  {
    title: '--update-baseline',
    args: ['check', 'docs', '--update-baseline'],
    expected: 'Unexpected `--update-baseline`',
  },
  { title: 'standard input to build', args: ['build', '-'], expected: 'expected files' },
])('$title and --shard do not go together', async ({ args, expected }) => {
  const { bitext } = await createWorkspace(createFiles())
  const result = await bitext([...args, '--shard', '1/2'])
  expect(result.exitCode).toBe(2)
  expect(result.stderr).toContain(expected)
})
