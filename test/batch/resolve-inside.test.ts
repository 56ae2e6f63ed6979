import { symlink } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { resolveInside } from '../../src/batch/resolve-inside.ts'
import { createWorkspace } from '../cli/workspace.ts'

async function createRoot() {
  const workspace = await createWorkspace({
    'root/docs/a.md': 'inside',
    'outside/a.md': 'outside',
    'root-2/a.md': 'outside with the same start',
  })
  const { path } = workspace
  await symlink('../outside', path('root/out'))
  await symlink('../outside/a.md', path('root/out.md'))
  await symlink('../outside/new.md', path('root/new.md'))
  await symlink('docs', path('root/in'))
  await symlink('docs/a.md', path('root/in.md'))
  await symlink('..', path('root/docs/up'))
  await symlink('loop', path('root/loop'))
  await symlink('root', path('link-to-root'))
  return workspace
}

test.each([
  { title: 'a file', path: 'docs/a.md', resolved: 'root/docs/a.md' },
  { title: 'a file that is not there yet', path: 'x/y/z.md', resolved: 'root/x/y/z.md' },
  { title: 'a dot', path: './docs/./a.md', resolved: 'root/docs/a.md' },
  { title: 'two slashes inside', path: 'docs//a.md', resolved: 'root/docs/a.md' },
  { title: 'dots in names', path: '..a/b../...md', resolved: 'root/..a/b../...md' },
  { title: 'a percent sign', path: '%2e%2e/a.md', resolved: 'root/%2e%2e/a.md' },
  { title: 'a link that stays inside', path: 'in.md', resolved: 'root/docs/a.md' },
  { title: 'a folder link that stays inside', path: 'in/a.md', resolved: 'root/docs/a.md' },
  { title: 'a new file behind a link', path: 'in/new.md', resolved: 'root/docs/new.md' },
  { title: 'another script', path: '潮/ü.md', resolved: 'root/潮/ü.md' },
])('gives the real place of $title', async ({ path: relativePath, resolved }) => {
  const { path } = await createRoot()
  expect(await resolveInside(path('root'), relativePath)).toBe(path(resolved))
})

test.each([
  { title: 'nothing', path: '' },
  { title: '..', path: '..' },
  { title: '.. in front', path: '../outside/a.md' },
  { title: '.. to a folder that starts alike', path: '../root-2/a.md' },
  { title: '.. inside', path: 'docs/../../outside/a.md' },
  { title: '.. that stays inside', path: 'docs/../docs/a.md' },
  { title: '.. at the end', path: 'docs/..' },
  { title: '.. with backslashes', path: '..\\outside\\a.md' },
  { title: '.. between backslashes', path: 'docs\\..\\..\\outside\\a.md' },
  { title: 'an absolute path', path: '/etc/hostname' },
  { title: 'a double slash', path: '//server/share' },
  { title: 'a backslash', path: '\\etc\\hostname' },
  { title: 'UNC', path: '\\\\server\\share\\a.md' },
  { title: 'a drive', path: 'C:\\a.md' },
  { title: 'a drive with a slash', path: 'z:/a.md' },
  { title: 'a relative path on a drive', path: 'C:a.md' },
  { title: 'NUL', path: 'docs/a.md\0' },
  { title: 'NUL behind dots', path: '..\0/a.md' },
  { title: 'a link to a folder outside', path: 'out/a.md' },
  { title: 'a new file behind a link to a folder outside', path: 'out/x/new.md' },
  { title: 'a link to a file outside', path: 'out.md' },
  { title: 'a link to the folder above in a folder', path: 'docs/up/out/a.md' },
])('refuses $title', async ({ path: relativePath }) => {
  const { path } = await createRoot()
  await expect(resolveInside(path('root'), relativePath)).rejects.toMatchObject({
    name: 'BitextError',
    code: 'path-outside-root',
  })
})

test('refuses a link to a file outside that is not there yet', async () => {
  const { path } = await createRoot()
  await expect(resolveInside(path('root'), 'new.md')).rejects.toMatchObject({
    code: 'path-outside-root',
  })
})

test('takes a root that is a link', async () => {
  const { path } = await createRoot()
  const resolved = await resolveInside(path('link-to-root'), 'docs/a.md')
  expect(resolved).toBe(path('root/docs/a.md'))
})

test('names the path', async () => {
  const { path } = await createRoot()
  await expect(resolveInside(path('root'), '../x.md')).rejects.toThrow('`../x.md`')
})
