import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import schema from '../../schemas/findings.json' with { type: 'json' }
import { createDocument } from './create-document.ts'
import { createWorkspace, type Files, openWorkspace, type Workspace } from './workspace.ts'

const open = 'Open the harbour at high water.'
const close = 'Close the harbour at low water.'
const gauge = 'Run `tideline read` to read the gauge.'

/** Units with the same source and other targets, in several documents; findings of each severity. */
const files: Files = {
  'bitext.config.json': JSON.stringify({
    extends: 'strict',
    rules: { 'inconsistent-target': 'warning', 'inconsistent-source': 'error' },
    overrides: [{ files: 'docs/fr-fr/**', rules: { 'inconsistent-target': 'error' } }],
    baseline: 'known/baseline.json',
  }),
  'docs/de-de/a.md': createDocument(
    ['Öffnen Sie den Hafen bei Hochwasser.', open],
    ['Schließen Sie den Hafen bei Niedrigwasser.', close],
  ),
  'docs/de-de/b.md': createDocument(
    ['Öffnen Sie den Hafen bei Hochwasser.', open],
    ['Führen Sie `tideline raed` aus, um den Pegel zu lesen.', gauge],
    ['', 'The \u202E"gauge" <b>rises</b>.'],
  ),
  'docs/de-de/c.md': createDocument(['Bei Hochwasser den Hafen öffnen.', open], ['', close]),
  'docs/de-de/d.md': createDocument(['Den Hafen bei Hochwasser öffnen!', open], ['', close]),
  'docs/de-de/long.md': createDocument(
    ...Array.from({ length: 40 }, (_, index): [string, string] => [
      `Der Pegel zeigt ${index} Meter.`,
      `The gauge shows ${index + (index % 9 === 0 ? 1 : 0)} metres.`,
    ]),
  ),
  'docs/fr-fr/a.md': createDocument(['Ouvrez le port à marée haute.', open]),
  'docs/fr-fr/b.md': createDocument(['Ouvrez le port à marée haute.', open]),
  'docs/fr-fr/c.md': createDocument(['Ouvrir le port à marée haute.', open]),
  'docs/fr-fr/broken.md': Buffer.from([0x61, 0xff, 0x62]),
  'docs/fr-fr/empty.md': '',
  'xliff/broken.xlf': '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
  'english/a.md': `${open}\n\nSomething else.\n`,
  'english/b.md': `${open}\n`,
  'known/baseline.json': JSON.stringify({
    version: 1,
    files: {
      '../docs/de-de/c.md': { 'missing-target': 1, 'inconsistent-target': 1 },
      '../docs/de-de/d.md': { 'missing-target': 3, 'inconsistent-target': 4 },
      '../docs/de-de/gone.md': { 'missing-target': 2, 'inconsistent-target': 1 },
      '../docs/fr-fr/a.md': { 'inconsistent-target': 1 },
      '../docs/fr-fr/broken.md': { 'missing-target': 1 },
    },
  }),
}

const formats = ['text', 'unix', 'json', 'jsonl', 'sarif', 'junit', 'github', 'html'] as const
const paths = ['docs', 'nowhere', 'xliff/broken.xlf']

describe.each([
  {
    title: 'with a baseline and source documents',
    options: ['--source-root', 'english'],
    finding: 'inconsistent-target',
  },
  { title: 'without a baseline', options: ['--no-baseline'], finding: 'inconsistent-target' },
  { title: 'errors only', options: ['--quiet'], finding: 'inconsistent-target' },
  { title: 'one rule over the run', options: ['--rule', 'inconsistent-target'], finding: '3:1' },
  { title: 'without a configuration', options: ['--no-config'], finding: 'missing-target' },
])('$title', ({ options, finding }) => {
  let workspace: Workspace
  let whole: Awaited<ReturnType<Workspace['bitext']>>
  let merged: typeof whole
  beforeAll(async () => {
    workspace = await openWorkspace(files)
    await check(workspace, options, 3)
    const write = (folder: string) =>
      formats.flatMap((format) => ['--format', `${format}=${folder}/${format}`])
    const { bitext } = workspace
    whole = await bitext(['check', ...paths, ...options, '--format', 'text', ...write('whole')])
    merged = await bitext(['merge-reports', 'shards', '--format', 'text', ...write('merged')])
  })
  afterAll(() => workspace.remove())

  test.each(formats)('the merged report is the whole one as %s', async (format) => {
    expect(await workspace.read(`merged/${format}`)).toBe(await workspace.read(`whole/${format}`))
  })

  test('output and exit code are those of the whole check', () => {
    expect(whole.stdout).toContain(finding)
    expect(merged).toEqual(whole)
  })
})

test('any number of shards makes the same report', async () => {
  const workspace = await createWorkspace(files)
  const { stdout } = await workspace.bitext(['check', ...paths, '--format', 'json'])
  for (const count of [1, 2, 7, 30]) {
    await check(workspace, [], count, `of-${count}`)
    const merged = await workspace.bitext(['merge-reports', `of-${count}`, '--format', 'json'])
    expect(merged.stdout).toBe(stdout)
  }
})

test('units that have not changed are compared, and not reported', async () => {
  const workspace = await createWorkspace(files)
  await git(workspace, 'init', '--quiet')
  await git(workspace, 'add', '.')
  await git(workspace, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'a')
  const c = createDocument(['Bei Hochwasser ist der Hafen zu öffnen.', open], ['', close])
  await workspace.write('docs/de-de/c.md', c)
  await workspace.write('docs/de-de/new.md', c)
  const options = ['--since', 'HEAD', '--no-baseline']
  await check(workspace, options, 4)
  for (const format of ['json', 'text']) {
    const whole = await workspace.bitext(['check', ...paths, ...options, '--format', format])
    const merged = await workspace.bitext(['merge-reports', 'shards', '--format', format])
    expect(whole.stdout).toContain('inconsistent-target')
    expect(merged).toEqual(whole)
  }
})

test('the report of a shard follows the schema, and has no findings of rules over the run', async () => {
  const workspace = await createWorkspace(files)
  await check(workspace, ['--source-root', 'english'], 2)
  const ajv = new Ajv({ schemas: [schema] })
  for (const name of ['1', '2']) {
    const text = await workspace.read(`shards/${name}.json`)
    ajv.validate(schema.$id, JSON.parse(text))
    expect(ajv.errors).toBeNull()
    expect(text).not.toContain('"code": "inconsistent-')
  }
})

test('--max-warnings counts the warnings of all shards, also those that are not reported', async () => {
  const workspace = await createWorkspace({
    'docs/de-de/a.md': createDocument(['Der Pegel zeigt 3 Meter.', 'The gauge shows 4 metres.']),
    'docs/de-de/b.md': createDocument(['Die Mole hat 5 Poller.', 'The pier has 6 bollards.']),
  })
  const { bitext } = workspace
  await check(workspace, ['--quiet'], 2)
  const few = await bitext(['merge-reports', 'shards', '--max-warnings', '0'])
  expect(few).toMatchObject({ exitCode: 1, stdout: '' })
  expect(few.stderr).toMatch(/bitext: Unexpected \d warnings?, expected 0 at most\n$/)
  expect((await bitext(['merge-reports', 'shards', '--max-warnings', '99'])).exitCode).toBe(0)
})

test('a shard without documents is no failure', async () => {
  const { bitext } = await createWorkspace({ 'docs/a.md': createDocument(['Hafen', 'Harbour']) })
  expect(await bitext(['check', 'docs', '--shard', '2/2'])).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: 'Shard 2/2: none of 1 document\nChecked 0 documents, 0 units: no findings\n',
  })
})

describe('refuses', () => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await openWorkspace({ ...files, 'shards/other.json': '{"version":2}' })
    const { bitext, read, write, copy } = workspace
    await check(workspace, [], 3)
    await bitext(['check', ...paths, '--format', 'json=shards/whole.json'])
    await bitext(['check', ...paths, '--shard', '1/2', '--format', 'json=shards/half.json'])
    const second = ['check', ...paths, '--shard', '2/3']
    await bitext([...second, '--preset', 'strict', '--format', 'json=shards/strict.json'])
    await write('docs/de-de/a.md', createDocument(['Hafen', 'Harbour']))
    await bitext([...second, '--format', 'json=shards/changed.json'])
    await copy('shards/2.json', 'shards/again.json')
    const text = await read('shards/2.json')
    await write('shards/torn.json', text.slice(0, text.length / 2))
    await write('shards/old.json', text.replace('1.2.3-test', '0.0.1'))
    await write('shards/wrong.json', text.replace(/"units":\d+/, '"units":"many"'))
  })
  afterAll(() => workspace.remove())

  test.each([
    { title: 'a missing shard', names: ['1', '3'], message: 'Missing the report of shard 2/3' },
    {
      title: 'one shard twice',
      names: ['1', '2', '3', 'again'],
      message: 'Unexpected two reports',
    },
    { title: 'broken JSON', names: ['1', 'torn', '3'], message: 'torn.json: Unexpected content' },
    { title: 'another JSON', names: ['1', 'other'], message: 'other.json: Unexpected JSON' },
    { title: 'a whole check', names: ['whole'], message: 'report of a whole check' },
    { title: 'other options', names: ['1', 'strict'], message: 'Unexpected other options' },
    { title: 'other documents', names: ['1', 'changed'], message: 'Unexpected other documents' },
    { title: 'another count', names: ['1', 'half'], message: 'Unexpected 3 shards and 2' },
    { title: 'another version', names: ['1', 'old'], message: 'of version 0.0.1, expected one of' },
    { title: 'a wrong value', names: ['1', 'wrong'], message: 'at `/shard/files/0/units`' },
    { title: 'no such file', names: ['1', 'gone'], message: 'No file matches `shards/gone.json`' },
  ])('$title', async ({ names, message }) => {
    const reports = names.map((name) => `shards/${name}.json`)
    const args = ['merge-reports', ...reports, '--format', 'html=page.html']
    const result = await workspace.bitext(args)
    expect(result).toMatchObject({ exitCode: 2, stdout: '' })
    expect(result.stderr).toContain(message)
    expect(await workspace.list('page.html')).toEqual([])
  })

  test('a report that would replace one of a shard', async () => {
    const args = ['merge-reports', 'shards/1.json', '--format', 'json=shards/1.json']
    const result = await workspace.bitext(args)
    expect(result.exitCode).toBe(2)
    expect(result.stderr).toContain('Unexpected `shards/1.json` for `--format`')
  })
})

async function check(
  { bitext, list }: Workspace,
  options: readonly string[],
  count: number,
  folder = 'shards',
): Promise<void> {
  const hasXliff = (await list('xliff')).length > 0
  for (let index = 1; index <= count; index++) {
    const shard = ['--shard', `${index}/${count}`, '--format', `json=${folder}/${index}.json`]
    await bitext(['check', ...(hasXliff ? paths : ['docs']), ...options, ...shard])
  }
}

async function git({ folder }: Workspace, ...args: string[]): Promise<void> {
  await promisify(execFile)('git', args, { cwd: folder })
}
