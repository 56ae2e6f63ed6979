import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const clean = createDocument(['Der Hafen ist klein.', 'The harbour is small.'])
const empty = createDocument(['', 'Open the harbour.'])
const files = { 'package.json': '{}', 'docs/de-de/a.md': empty, 'docs/de-de/b.md': clean }
const check = ['check', 'docs', '--format', 'unix', '--cache']

const commands = [
  ['check', 'docs', '--format', 'json'],
  ['export', 'docs'],
  ['build', 'docs', '--empty', 'omit'],
  ['run', 'docs'],
]

test.each(commands)('%s says and writes the same from the cache', async (...command) => {
  const { bitext, readTree } = await createWorkspace(files)
  const plain = await bitext(command)
  const written = await readTree('out')
  for (const known of ['0 of 2 documents', '2 of 2 documents']) {
    const { stderr, ...result } = await bitext([...command, '--cache'])
    expect(stderr).toContain(`From the cache: ${known}\n`)
    expect(result.exitCode).toBe(plain.exitCode)
    // The time of a run is that of the first one.
    expect(hideTimes(result.stdout)).toBe(hideTimes(plain.stdout))
    expect(stderr.replace(/From the cache: .*\n/, '')).toBe(plain.stderr)
    expect(await readTree('out')).toEqual(written)
  }
})

test('one document that has changed is worked on', async () => {
  const { bitext, write } = await createWorkspace(files)
  await bitext(check)
  await write('docs/de-de/a.md', clean)
  const { exitCode, stdout, stderr } = await bitext(check)
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
  expect(stderr).toContain('From the cache: 1 of 2 documents\n')
})

test('the content counts, not the time of a file', async () => {
  const workspace = await createWorkspace(files)
  await workspace.bitext(check)
  await utimes(workspace.path('docs/de-de/a.md'), 1, 1)
  expect((await workspace.bitext(check)).stderr).toContain('From the cache: 2 of 2 documents\n')
  // Of the same size, and with the time that it had.
  await workspace.write('docs/de-de/a.md', empty.replace('Open', 'Shut'))
  await utimes(workspace.path('docs/de-de/a.md'), 1, 1)
  expect((await workspace.bitext(check)).stderr).toContain('From the cache: 1 of 2 documents\n')
})

test('other settings, another configuration and other sources are other results', async () => {
  const { bitext, write } = await createWorkspace({ ...files, 'en/a.md': 'Open the harbour.\n' })
  await bitext(check)
  expect((await bitext([...check, '--preset', 'strict'])).stderr).toContain(' 0 of 2 ')
  expect((await bitext([...check, '--quiet', '--jobs', '3'])).stderr).toContain(' 2 of 2 ')
  const stale = [...check, '--source-root', 'en']
  expect((await bitext(stale)).stderr).toContain(' 0 of 2 ')
  expect((await bitext(stale)).stderr).toContain(' 2 of 2 ')
  await write('en/a.md', 'Close the harbour.\n')
  expect((await bitext(stale)).stderr).toContain(' 1 of 2 ')
  await write('en/b.md', 'The harbour is small.\n')
  expect((await bitext(stale)).stderr).toContain(' 1 of 2 ')
  await write('bitext.config.json', '{"rules": {"missing-target": "off"}}')
  const { exitCode, stderr } = await bitext(check)
  expect(exitCode).toBe(0)
  expect(stderr).toContain(' 0 of 2 ')
})

test('an output that was changed or removed is written again', async () => {
  const { bitext, readTree, write, edit } = await createWorkspace(files)
  const build = ['build', 'docs', '--cache']
  await bitext(build)
  const written = await readTree('out')
  await write('out/de-de/a.md', 'mine')
  await edit('out/de-de/b.md', 'Hafen', 'HAFEN')
  expect((await bitext(build)).stderr).toContain('From the cache: 0 of 2 documents\n')
  expect(await readTree('out')).toEqual(written)
})

test('what failed is tried again', async () => {
  const { bitext, write } = await createWorkspace({ 'docs/a.md': Uint8Array.of(0x61, 0xff) })
  expect(await bitext(check)).toMatchObject({ exitCode: 2 })
  const again = await bitext(check)
  expect(again.exitCode).toBe(2)
  expect(again.stderr).toContain('From the cache: 0 of 1 document\n')
  await write('docs/a.md', clean)
  expect(await bitext(check)).toMatchObject({ exitCode: 0 })
})

test('a bundle is made again when one of its documents changes', async () => {
  const { bitext, write, readTree } = await createWorkspace(files)
  const bundle = ['export', 'docs', '--bundle', 'locale', '--target-language', 'de', '--cache']
  await bitext(bundle)
  await write('docs/de-de/b.md', empty)
  const { stderr } = await bitext(bundle)
  expect(stderr).toContain('From the cache: 0 of 1 document\n')
  expect(JSON.stringify(await readTree('out'))).not.toContain('Hafen')
})

const damages: readonly (readonly [string, (text: string) => string])[] = [
  ['another result', (text) => text.replace('"units":1', '"units":7')],
  ['a line of something else', (text) => `${text}nonsense\n`],
  ['another version', (text) => text.replace('bitext-cache 1', 'bitext-cache 0')],
  ['no cache at all', () => 'PK\u0003\u0004 nothing to read'],
  ['NUL in its middle', (text) => text.slice(0, 200) + '\0'.repeat(50) + text.slice(250)],
]

test.each(damages)('a cache with %s is thrown away with a word', async (_, damage) => {
  const workspace = await createWorkspace(files)
  const first = await workspace.bitext(check)
  const path = await findCache(workspace)
  await writeFile(path, damage(await readFile(path, 'utf8')))
  const { stderr, ...result } = await workspace.bitext(check)
  expect(stderr).toMatch(/^The cache .* is damaged and was thrown away\n/)
  expect(stderr).toContain('From the cache: 0 of 2 documents\n')
  expect(result).toEqual({ exitCode: first.exitCode, stdout: first.stdout })
  expect((await workspace.bitext(check)).stderr).toContain('From the cache: 2 of 2 documents\n')
})

test('what a killed run left is carried on from', async () => {
  const workspace = await createWorkspace(files)
  await workspace.bitext(check)
  const path = await findCache(workspace)
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.slice(0, text.lastIndexOf('\n', text.length - 2) + 40))
  const { stderr } = await workspace.bitext(check)
  expect(stderr).not.toContain('damaged')
  expect(stderr).toContain('From the cache: 1 of 2 documents\n')
  expect((await workspace.bitext(check)).stderr).toContain('From the cache: 2 of 2 documents\n')
})

test('a cache that cannot be written fails nothing', async () => {
  const { bitext } = await createWorkspace({ ...files, cache: 'a file' })
  const { exitCode, stderr } = await bitext([...check, '--cache-location', 'cache'])
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^The cache .* cannot be used: /)
})

test('it lies where it is told, or beside package.json', async () => {
  const { bitext, list } = await createWorkspace(files)
  await bitext(['check', 'de-de', '--cache'], { cwd: 'docs' })
  await bitext([...check, '--cache-location', 'kept'])
  expect(await list('node_modules/.cache/bitext')).toHaveLength(1)
  expect(await list('kept')).toHaveLength(1)
})

test.each(['--fix', '--since=HEAD'])('says nothing beside %s', async (option) => {
  const { bitext } = await createWorkspace(files)
  const { exitCode, stderr } = await bitext([...check, option])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('Unexpected `--cache`')
})

async function findCache({ path }: Workspace): Promise<string> {
  const folder = path('node_modules/.cache/bitext')
  const [name = ''] = await readdir(folder)
  return join(folder, name)
}

function hideTimes(text: string): string {
  return text.replace(/ +\d+\.\d\d s/g, ' T')
}
