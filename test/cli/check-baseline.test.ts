import { expect, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace } from './workspace.ts'

const clean = createDocument(['Der Hafen ist klein.', 'The harbour is small.'])
const empty = createDocument(['', 'Open the harbour.'])
const emptyTwice = createDocument(['', 'Open the harbour.'], ['', 'Close the harbour.'])
const check = ['check', 'docs', '--format', 'unix']

test('hides what was there, and reports what is new', async () => {
  const { bitext, write, read } = await createWorkspace({ 'docs/a.md': empty, 'docs/b.md': clean })
  const update = await bitext([...check, '--update-baseline'])
  expect(update).toMatchObject({ exitCode: 0, stdout: '' })
  expect(update.stderr).toContain('Wrote the baseline bitext-baseline.json: 1 finding\n')
  expect(JSON.parse(await read('bitext-baseline.json'))).toEqual({
    version: 1,
    files: { 'docs/a.md': { 'missing-target': 1 } },
  })
  expect(await bitext(check)).toMatchObject({ exitCode: 0, stdout: '' })

  await write('docs/a.md', emptyTwice)
  const { exitCode, stdout, stderr } = await bitext(check)
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/^docs\/a\.md:3:.*\n$/)
  expect(stderr).toContain('because the baseline has them: 1')
  expect((await bitext([...check, '--no-baseline'])).stdout.split('\n')).toHaveLength(3)
})

test('says what is out of date and what to do, and is updated', async () => {
  const { bitext, write, read } = await createWorkspace({ 'docs/a.md': emptyTwice })
  await bitext([...check, '--update-baseline'])
  await write('docs/a.md', empty)
  const { exitCode, stderr } = await bitext(check)
  expect(exitCode).toBe(0)
  expect(stderr).toMatch(/--update-baseline takes it out:\n {2}docs\/a\.md: 1 missing-target\n/)
  await bitext([...check, '--update-baseline'])
  expect(await read('bitext-baseline.json')).toContain('"missing-target": 1')
  expect((await bitext(check)).stderr).not.toContain('takes it out')
})

test('says nothing about files and rules that were not looked at', async () => {
  const { bitext, write } = await createWorkspace({ 'docs/a.md': empty, 'docs/b.md': empty })
  await bitext([...check, '--update-baseline'])
  await write('docs/a.md', clean)
  expect((await bitext(['check', 'docs/b.md'])).stderr).not.toContain('takes it out')
  const other = await bitext([...check, '--rule', 'pair-structure'])
  expect(other.stderr).not.toContain('takes it out')
})

test('names files that are gone, and an update takes them out', async () => {
  const { bitext, write, read } = await createWorkspace({
    'docs/b.md': clean,
    'bitext-baseline.json': '{"version":1,"files":{"docs/gone.md":{"missing-target":3}}}',
  })
  expect((await bitext(check)).stderr).toContain('docs/gone.md: 3 missing-target')
  await write('docs/b.md', empty)
  await bitext([...check, '--update-baseline'])
  expect(await read('bitext-baseline.json')).not.toContain('gone')
})

test('an update keeps files and rules that were not looked at', async () => {
  const { bitext, read } = await createWorkspace({ 'docs/a.md': empty, 'docs/b.md': empty })
  await bitext([...check, '--update-baseline'])
  const before = await read('bitext-baseline.json')
  await bitext(['check', 'docs/a.md', '--update-baseline'])
  await bitext([...check, '--rule', 'pair-structure', '--update-baseline'])
  expect(await read('bitext-baseline.json')).toBe(before)
})

test('names files from its own folder, wherever the command runs', async () => {
  const { bitext } = await createWorkspace({ 'docs/a.md': empty })
  await bitext([...check, '--update-baseline', '--baseline', 'known/all.json'])
  const args = ['check', '.', '--baseline', '../known/all.json']
  expect((await bitext(args, { cwd: 'docs' })).exitCode).toBe(0)
})

test('stands beside the configuration', async () => {
  const { bitext, list } = await createWorkspace({ 'docs/a.md': empty, 'bitext.config.json': '{}' })
  await bitext(['check', '.', '--update-baseline'], { cwd: 'docs' })
  expect(await list()).toContain('bitext-baseline.json')
  expect((await bitext(['check', '.'], { cwd: 'docs' })).exitCode).toBe(0)
})

test('is heeded by run too', async () => {
  const { bitext } = await createWorkspace({ 'locales/de-de/a.md': empty })
  await bitext(['check', '--update-baseline'])
  expect((await bitext(['run'])).stdout).not.toContain('[missing-target]')
})

test('goes with the findings of JSON', async () => {
  const { bitext } = await createWorkspace({ 'docs/a.md': empty })
  await bitext([...check, '--update-baseline'])
  const { stdout } = await bitext(['check', 'docs', '--format', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({ summary: { suppressed: 1 }, findings: [] })
})

test.each([
  {
    title: 'broken',
    args: [],
    baseline: '{',
    message: /^bitext: bitext-baseline\.json: Unexpected content of the baseline/,
  },
  { title: 'not there', args: ['--baseline', 'no.json'], baseline: '', message: /no\.json/ },
  {
    title: 'of half a check',
    args: ['--update-baseline', '--since', 'HEAD'],
    baseline: '{"version":1,"files":{}}',
    message: /--since/,
  },
  {
    title: 'wanted and unwanted',
    args: ['--update-baseline', '--no-baseline'],
    baseline: '{"version":1,"files":{}}',
    message: /--no-baseline/,
  },
])('a baseline that is $title: exit 2', async ({ args, baseline, message }) => {
  const { bitext } = await createWorkspace({
    'docs/a.md': empty,
    ...(baseline === '' ? {} : { 'bitext-baseline.json': baseline }),
  })
  const { exitCode, stderr } = await bitext([...check, ...args])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(message)
})

test('one that cannot be written: exit 2, with the report', async () => {
  const { bitext } = await createWorkspace({ 'docs/a.md': empty, 'file.txt': '' })
  const call = ['check', 'docs', '--format', 'json', '--update-baseline']
  const { exitCode, stdout } = await bitext([...call, '--baseline', 'file.txt/b.json'])
  expect(exitCode).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ summary: { documents: 1 }, failures: [{}] })
})
