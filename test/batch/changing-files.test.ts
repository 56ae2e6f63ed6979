import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, rmSync, statSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { readChunks, readTextFile, writeTextFile, writeTextParts } from '../../src/batch/files.ts'
import { createWorkspace } from '../cli/workspace.ts'

test('a file that never comes to rest is refused', async () => {
  const { path } = await createWorkspace({ 'a.md': '' })
  // So large that the other process gets its turn while it is read.
  execFileSync('truncate', ['--size=200000000', path('a.md')])
  await runScript('for (;;) fs.utimesSync(path, 1, Math.random() * 1e9)', path('a.md'))
  const read = async () => (await readTextFile(path('a.md'))).length
  await expect(read()).rejects.toMatchObject({
    code: 'file-unreadable',
    message: expect.stringContaining('it changes while it is read'),
  })
})

test('chunks of a file that has grown meanwhile end in a failure', async () => {
  const { path } = await createWorkspace({ 'a.xlf': 'Flut\n'.repeat(50_000) })
  const read = async () => {
    for await (const chunk of readChunks(path('a.xlf'))) {
      if (chunk.length > 0) appendFileSync(path('a.xlf'), 'Ebbe\n')
    }
  }
  await expect(read()).rejects.toMatchObject({ code: 'file-unreadable' })
})

test('a file is read from a pipe', async () => {
  const { path } = await createWorkspace()
  execFileSync('mkfifo', [path('pipe')])
  const text = readTextFile(path('pipe'))
  await runScript('fs.writeFileSync(path, "Flut\\n")', path('pipe'), { isAwaited: false })
  expect(await text).toBe('Flut\n')
})

test('a file that has the text already is left alone, with its time', async () => {
  const { path } = await createWorkspace()
  const large = 'Flut\n'.repeat(100_000)
  for (const [name, parts] of [
    ['a.md', ['Flut\n']],
    ['b.md', [large, large]],
  ] as const) {
    await writeTextParts(path(name), parts)
    await utimes(path(name), 1e9, 1e9)
    const before = statSync(path(name))
    await writeTextParts(path(name), parts)
    expect(statSync(path(name))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  }
})

test('a file with a text of the same length is replaced', async () => {
  const { path, read } = await createWorkspace()
  const large = 'Flut\n'.repeat(100_000)
  await writeTextParts(path('a.md'), [large])
  await writeTextParts(path('a.md'), [large.replaceAll('Flut', 'Ebbe')])
  expect(await read('a.md')).toBe(large.replaceAll('Flut', 'Ebbe'))
})

test('a large text keeps the characters that its pieces would cut', async () => {
  const { path, read, list } = await createWorkspace()
  const text = `x${'🌊'.repeat(400_000)}`
  await writeTextFile(path('a.md'), text)
  expect((await read('a.md')) === text).toBe(true)
  expect(await list()).toEqual(['a.md'])
})

test('parts that end in an error leave nothing, and the error is their own', async () => {
  const { path, read, list } = await createWorkspace({ 'a.md': 'old' })
  const parts = function* () {
    yield 'Flut\n'.repeat(100_000)
    throw new TypeError('the pump is broken')
  }
  await expect(writeTextParts(path('a.md'), parts())).rejects.toThrow(TypeError)
  expect([await list(), await read('a.md')]).toEqual([['a.md'], 'old'])
})

test('a folder that has vanished since its last file is made again', async () => {
  const { path, list } = await createWorkspace()
  await writeTextFile(path('out/a.md'), 'a')
  rmSync(path('out'), { recursive: true })
  await writeTextFile(path('out/b.md'), 'b')
  expect(await list()).toEqual(['out/b.md'])
})

test('a device is no place for a file', async () => {
  const { path } = await createWorkspace()
  execFileSync('mkfifo', [path('pipe')])
  for (const place of ['/dev/null', path('pipe')]) {
    await expect(writeTextFile(place, 'x')).rejects.toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining('device or a pipe'),
    })
  }
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('a text of more characters than a string can have is a failure', async () => {
  const { path } = await createWorkspace({ 'a.md': '' })
  // It takes no room on the disk.
  execFileSync('truncate', ['--size=1800000000', path('a.md')])
  await expect(readTextFile(path('a.md'))).rejects.toMatchObject({
    code: 'file-unreadable',
    message: expect.stringMatching(/1800000000 bytes are too many/),
  })
})

/** Runs a line of JavaScript that knows `fs` and `path`, beside the test. */
async function runScript(
  line: string,
  path: string,
  { isAwaited = true } = {},
): Promise<ChildProcess> {
  const script = `const fs = require('node:fs'); const path = process.argv[1]; console.log('here'); ${line}`
  const child = spawn(process.execPath, ['-e', script, path])
  onTestFinished(() => void child.kill('SIGKILL'))
  if (isAwaited) await once(child.stdout, 'data')
  return child
}
