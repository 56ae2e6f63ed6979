import { chmod, link, stat, symlink } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readTextFile, writeTextFile } from '../../src/batch/files.ts'
import { createWorkspace } from '../cli/workspace.ts'

describe('readTextFile', () => {
  test.each(['', '\uFEFFBOM', 'CR\rLF\nCRLF\r\n', 'NUL\0', '🪕 e\u0301 \uFFFE \uFFFD'])(
    'keeps every character of %j',
    async (text) => {
      const { path } = await createWorkspace({ 'a.md': text })
      expect(await readTextFile(path('a.md'))).toBe(text)
    },
  )

  test.each([
    { title: 'a lone byte', bytes: [0x61, 0xff], message: /0xFF at offset 1\b/ },
    { title: 'a truncated character', bytes: [0x61, 0xe2, 0x82], message: /0xE2 at offset 1\b/ },
    { title: 'a surrogate', bytes: [0xed, 0xa0, 0x80], message: /0xED at offset 0\b/ },
    { title: 'an overlong form', bytes: [0x61, 0x62, 0xc0, 0x80], message: /0xC0 at offset 2\b/ },
    { title: 'UTF-16', bytes: [0xff, 0xfe, 0x61, 0x00], message: /0xFF at offset 0\b/ },
  ])('refuses $title and names the byte', async ({ bytes, message }) => {
    const { path } = await createWorkspace({ 'a.md': Buffer.from(bytes) })
    await expect(readTextFile(path('a.md'))).rejects.toMatchObject({
      code: 'invalid-encoding',
      message: expect.stringMatching(message),
    })
  })

  test.each([
    { title: 'a file that is not there', name: 'b.md' },
    { title: 'a folder', name: 'folder' },
    { title: 'a path through a file', name: 'a.md/b.md' },
    { title: 'a link to nowhere', name: 'dead.md' },
    { title: 'a link to itself', name: 'loop.md' },
    { title: 'a path with NUL', name: 'a\0.md' },
    { title: 'a path that is too long', name: `${'x'.repeat(300)}.md` },
  ])('refuses $title', async ({ name }) => {
    const { folder, path } = await createWorkspace({ 'a.md': 'a', 'folder/c.md': 'c' })
    await symlink('nowhere', path('dead.md'))
    await symlink('loop.md', path('loop.md'))
    await expect(readTextFile(`${folder}/${name}`)).rejects.toMatchObject({
      code: 'file-unreadable',
    })
  })
})

describe('writeTextFile', () => {
  test.each(['', '\uFEFFBOM', 'CR\rLF\nCRLF\r\n', 'NUL\0', '🪕 e\u0301'])(
    'writes every character of %j',
    async (text) => {
      const { path, read } = await createWorkspace()
      await writeTextFile(path('a.md'), text)
      expect(await read('a.md')).toBe(text)
    },
  )

  test('makes the folders of the path', async () => {
    const { path, list } = await createWorkspace()
    await writeTextFile(path('a/b/c.md'), 'c')
    expect(await list()).toEqual(['a/b/c.md'])
  })

  test('replaces the file whole: another name of the old one keeps its text', async () => {
    const { path, read } = await createWorkspace({ 'a.md': 'old' })
    await link(path('a.md'), path('other.md'))
    await writeTextFile(path('a.md'), 'new')
    expect([await read('a.md'), await read('other.md')]).toEqual(['new', 'old'])
  })

  test('leaves nothing beside the file', async () => {
    const { path, list } = await createWorkspace({ 'a.md': 'old' })
    await writeTextFile(path('a.md'), 'new')
    expect(await list()).toEqual(['a.md'])
  })

  test.each([0o600, 0o644, 0o664, 0o666, 0o755, 0o777])(
    'keeps the mode %o of the file',
    async (mode) => {
      const { path } = await createWorkspace({ 'a.md': 'old' })
      await chmod(path('a.md'), mode)
      await writeTextFile(path('a.md'), 'new')
      expect(((await stat(path('a.md'))).mode & 0o7777).toString(8)).toBe(mode.toString(8))
    },
  )

  test('writes many files of one folder at once', async () => {
    const { path, read } = await createWorkspace()
    const names = Array.from({ length: 20 }, (_, index) => `${index}.md`)
    await Promise.all(names.map((name) => writeTextFile(path(name), name)))
    expect(await Promise.all(names.map(read))).toEqual(names)
  })

  test('writes a file whose name is as long as names may be', async () => {
    const { path, list } = await createWorkspace()
    const name = `${'n'.repeat(252)}.md`
    await writeTextFile(path(name), 'long')
    expect(await list()).toEqual([name])
  })

  test('refuses a lone surrogate and leaves the file', async () => {
    const { path, read } = await createWorkspace({ 'a.md': 'old' })
    await expect(writeTextFile(path('a.md'), 'x\uD800')).rejects.toMatchObject({
      code: 'file-unwritable',
    })
    expect(await read('a.md')).toBe('old')
  })

  test.each([
    { title: 'a folder', name: 'folder' },
    { title: 'a path into a file', name: 'a.md/b.md' },
    { title: 'a path through a file', name: 'a.md/b/c.md' },
    { title: 'a path with NUL', name: 'a\0.md' },
    { title: 'a path that is too long', name: `${'x'.repeat(300)}.md` },
  ])('refuses $title, and leaves nothing behind', async ({ name }) => {
    const { folder, readTree } = await createWorkspace({ 'a.md': 'a', 'folder/c.md': 'c' })
    const before = await readTree()
    await expect(writeTextFile(`${folder}/${name}`, 'x')).rejects.toMatchObject({
      code: 'file-unwritable',
    })
    expect(await readTree()).toEqual(before)
  })
})
