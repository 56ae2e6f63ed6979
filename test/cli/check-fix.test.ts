import { lstat, symlink } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace } from './workspace.ts'

const broken = createDocument(['Der  Hafen ist klein.', 'The harbour is small.'])
const fixed = createDocument(['Der Hafen ist klein.', 'The harbour is small.'])
const lostCode = createDocument(['Der  Hafen.', 'The `harbour`.'])

test('repairs in place and reports what is left', async () => {
  const { bitext, read } = await createWorkspace({ 'de-de/a.md': broken, 'de-de/b.md': lostCode })
  const { exitCode, stdout, stderr } = await bitext(['check', '.', '--fix', '--format', 'unix'])
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/^de-de\/b\.md:1:\d+: error: .*\n$/)
  expect(stderr).toContain('Repaired 2 findings\n')
  expect(await read('de-de/a.md')).toBe(fixed)
})

test('keeps a byte order mark and CRLF, and leaves clean files alone', async () => {
  const { bitext, read, path } = await createWorkspace({
    'de-de/a.md': `\uFEFF${broken.replaceAll('\n', '\r\n')}`,
    'de-de/b.md': fixed,
  })
  const before = await lstat(path('de-de/b.md'))
  await bitext(['check', '.', '--fix'])
  expect(await read('de-de/a.md')).toBe(`\uFEFF${fixed.replaceAll('\n', '\r\n')}`)
  expect((await lstat(path('de-de/b.md'))).ino).toBe(before.ino)
})

test('a dry run shows a diff and writes nothing', async () => {
  const { bitext, readTree } = await createWorkspace({ 'de-de/a.md': broken })
  const before = await readTree()
  const { exitCode, stdout, stderr } = await bitext(['check', '.', '--fix', '--dry-run'])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^(?:=+\n)?--- a\/de-de\/a\.md\n\+\+\+ b\/de-de\/a\.md\n@@/)
  expect(stdout).toContain('\n+')
  expect(stderr).toContain('Would repair 1 finding\n')
  expect(await readTree()).toEqual(before)
})

test('a dry run of standard input shows a diff', async () => {
  const { bitext } = await createWorkspace()
  const { stdout } = await bitext(['check', '-', '--fix', '--dry-run'], { stdin: broken })
  expect(stdout).toContain('--- a/stdin.md\n')
})

test('a link to a file stays one', async () => {
  const { bitext, read, path } = await createWorkspace({ 'real/de-de/a.md': broken })
  await symlink(path('real/de-de/a.md'), path('a.md'))
  await bitext(['check', 'a.md', '--fix', '--target-language', 'de-DE'])
  expect((await lstat(path('a.md'))).isSymbolicLink()).toBe(true)
  expect(await read('real/de-de/a.md')).toBe(fixed)
})

test.each([
  { args: ['.', '--dry-run'] },
  { args: ['-', '--fix'] },
  { args: ['.', '--fix', '--dry-run', '--format', 'json'] },
  { args: ['.', '--fix', '--dry-run', '--update-baseline'] },
])('$args: exit 2', async ({ args }) => {
  const { bitext } = await createWorkspace({ 'de-de/a.md': broken })
  expect((await bitext(['check', ...args])).exitCode).toBe(2)
})
