import { mkdirSync, writeFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { findInputs, isInside, placeOutput } from '../../src/batch/input-files.ts'
import { createWorkspace } from '../cli/workspace.ts'

const extensions = ['.md', '.markdown']
const files = {
  'docs/de-de/a.md': '',
  'docs/de-de/x/b.md': '',
  'docs/fr-fr/a.md': '',
  'docs/notes.txt': '',
  'docs/c.markdown': '',
  'docs/D.MD': '',
  'top.md': '',
}

describe('base and relative path', () => {
  test.each([
    { path: 'top.md', base: '.', found: ['top.md'] },
    { path: 'docs/de-de/x/b.md', base: 'docs/de-de/x', found: ['b.md'] },
    { path: 'docs/notes.txt', base: 'docs', found: ['notes.txt'] },
    { path: 'docs/de-de', base: 'docs/de-de', found: ['a.md', 'x/b.md'] },
    {
      path: 'docs',
      base: 'docs',
      found: ['D.MD', 'c.markdown', 'de-de/a.md', 'de-de/x/b.md', 'fr-fr/a.md'],
    },
    { path: 'docs/*/a.md', base: 'docs', found: ['de-de/a.md', 'fr-fr/a.md'] },
    { path: 'docs/*', base: 'docs', found: ['D.MD', 'c.markdown'] },
    { path: '*.md', base: '.', found: ['top.md'] },
    { path: './docs/de-de/**/*.md', base: 'docs/de-de', found: ['a.md', 'x/b.md'] },
    { path: 'docs/de-de/x/../*.md', base: 'docs/de-de', found: ['a.md'] },
    { path: 'docs/{de,fr}-*/a.md', base: 'docs', found: ['de-de/a.md', 'fr-fr/a.md'] },
    { path: 'docs/de-de/[a-c].md', base: 'docs/de-de', found: ['a.md'] },
    { path: 'docs/de-de/?.md', base: 'docs/de-de', found: ['a.md'] },
  ])('$path', async ({ path, base, found }) => {
    const workspace = await createWorkspace(files)
    const search = { cwd: workspace.folder, extensions }
    const result = await findInputs([path], search)
    expect(result.errors).toEqual([])
    expect(result.files.map(({ relativePath }) => relativePath)).toEqual(found)
    expect(new Set(result.files.map((file) => file.base))).toEqual(new Set([workspace.path(base)]))
  })

  test('an absolute glob', async () => {
    const { folder, path } = await createWorkspace(files)
    const { files: found } = await findInputs([path('docs/*/a.md')], { cwd: folder, extensions })
    expect(found.map(({ relativePath }) => relativePath)).toEqual(['de-de/a.md', 'fr-fr/a.md'])
  })
})

describe('files', () => {
  test('are sorted by path, each once', async () => {
    const { folder } = await createWorkspace(files)
    const paths = ['top.md', 'docs/fr-fr', 'docs/**/*.md', 'docs/de-de/a.md', './top.md']
    const found = await findInputs(paths, { cwd: folder, extensions })
    expect(found.files.map(({ path }) => path)).toEqual(
      ['docs/D.MD', 'docs/de-de/a.md', 'docs/de-de/x/b.md', 'docs/fr-fr/a.md', 'top.md'].filter(
        (path) => path !== 'docs/D.MD',
      ),
    )
  })

  test('are named relative to the current folder', async () => {
    const { path } = await createWorkspace(files)
    const { files: found } = await findInputs(['../fr-fr'], { cwd: path('docs/de-de'), extensions })
    expect(found).toEqual([
      {
        path: '../fr-fr/a.md',
        relativePath: 'a.md',
        absolutePath: path('docs/fr-fr/a.md'),
        base: path('docs/fr-fr'),
      },
    ])
  })

  test('in node_modules are left out', async () => {
    const { folder } = await createWorkspace({ ...files, 'docs/node_modules/p/readme.md': '' })
    const { files: found } = await findInputs(['docs'], { cwd: folder, extensions })
    expect(found.map(({ path }) => path).filter((path) => path.includes('modules'))).toEqual([])
  })

  test('of a folder that is in node_modules itself are found', async () => {
    const { folder } = await createWorkspace({ 'node_modules/p/docs/a.md': '' })
    const found = await findInputs(['node_modules/p/docs'], { cwd: folder, extensions })
    expect(found.files.map(({ relativePath }) => relativePath)).toEqual(['a.md'])
  })

  test('behind a link to a folder are not found', async () => {
    const { folder, path } = await createWorkspace(files)
    await symlink('../fr-fr', path('docs/de-de/link'))
    const { files: found } = await findInputs(['docs/de-de'], { cwd: folder, extensions })
    expect(found.map(({ relativePath }) => relativePath)).toEqual(['a.md', 'x/b.md'])
  })

  test('a link that goes round in a circle does no harm', async () => {
    const { folder, path } = await createWorkspace(files)
    await symlink('..', path('docs/de-de/loop'))
    const { files: found } = await findInputs(['docs/de-de'], { cwd: folder, extensions })
    expect(found).toHaveLength(2)
  })

  test('a folder with the name of a document is a folder', async () => {
    const { folder } = await createWorkspace({ 'docs/a.md/b.md': '' })
    const { files: found } = await findInputs(['docs'], { cwd: folder, extensions })
    expect(found.map(({ relativePath }) => relativePath)).toEqual(['a.md/b.md'])
  })

  test.each(['a [x]', 'a (b)', 'a{b,c}', '!a', 'a*b', 'a?b', '[a]', '@(a)'])(
    'of a folder named %s are found',
    async (name) => {
      const { folder } = await createWorkspace({ [`${name}/a.md`]: '' })
      const { files: found } = await findInputs([name], { cwd: folder, extensions })
      expect(found.map(({ path }) => path)).toEqual([`${name}/a.md`])
    },
  )
})

describe('names', () => {
  test('with line feeds, or dashes in front, are names as others', async () => {
    const { folder } = await createWorkspace({ 'docs/a\nb/c\nd.md': '', 'docs/-x.md': '' })
    const found = await findInputs(['docs'], { cwd: folder, extensions })
    expect(found.files.map(({ path }) => path)).toEqual(['docs/-x.md', 'docs/a\nb/c\nd.md'])
  })

  test('with a dot in front are hidden, but for files that are named', async () => {
    const { folder } = await createWorkspace({ 'docs/.a.md': '', 'docs/.b/c.md': '' })
    const found = await findInputs(['docs', 'docs/.a.md'], { cwd: folder, extensions })
    expect(found.files.map(({ path }) => path)).toEqual(['docs/.a.md'])
  })

  // Other systems refuse to make them.
  test.runIf(process.platform === 'linux')('that are no UTF-8 are failures', async () => {
    const { folder, path } = await createWorkspace({ 'docs/a.md': '', 'docs/\uFFFD.md': '' })
    for (const name of ['b\xff.md', 'c\xff.txt']) {
      writeFileSync(Buffer.from(`${path('docs')}/${name}`, 'latin1'), '')
    }
    mkdirSync(Buffer.from(`${path('docs')}/d\xff`, 'latin1'))
    const { files: found, errors } = await findInputs(['docs'], { cwd: folder, extensions })
    expect(found.map((file) => file.path)).toEqual(['docs/a.md', 'docs/\uFFFD.md'])
    expect(errors.map(({ message }) => message).sort()).toEqual([
      'Cannot read `docs/b\uFFFD.md`: its name is not UTF-8',
      'Cannot read `docs/d\uFFFD`: its name is not UTF-8',
    ])
  })
})

describe('exclude', () => {
  test.each([
    { title: 'a folder inside', path: 'docs', exclude: 'docs/de-de', count: 3 },
    { title: 'a folder inside, for a glob', path: 'docs/**/*.md', exclude: 'docs/de-de', count: 1 },
    { title: 'not the input folder itself', path: 'docs', exclude: 'docs', count: 5 },
    { title: 'not a folder above', path: 'docs/de-de', exclude: 'docs', count: 2 },
    { title: 'not the current folder', path: 'docs/**/*.md', exclude: '.', count: 3 },
    { title: 'not a file that is named', path: 'docs/de-de/a.md', exclude: 'docs/de-de', count: 1 },
    { title: 'not a folder with a longer name', path: 'docs', exclude: 'docs/de', count: 5 },
  ])('$title', async ({ path, exclude, count }) => {
    const workspace = await createWorkspace(files)
    const search = { cwd: workspace.folder, extensions, exclude: workspace.path(exclude) }
    expect((await findInputs([path], search)).files).toHaveLength(count)
  })
})

describe('errors', () => {
  test.each(['no.md', 'no/*.md', 'docs/*.txt', 'no', 'top.md/x', 'top.md/*.md', 'docs/[.md'])(
    '%s leads to nothing, and is named',
    async (path) => {
      const { folder } = await createWorkspace(files)
      const { files: found, errors } = await findInputs([path], { cwd: folder, extensions })
      expect(found).toEqual([])
      expect(errors).toMatchObject([
        { code: 'no-input', message: expect.stringContaining(`\`${path}\``) },
      ])
    },
  )

  test('do not keep the other PATHS out', async () => {
    const { folder } = await createWorkspace(files)
    const found = await findInputs(['no.md', 'top.md', 'no'], { cwd: folder, extensions })
    expect(found.files.map(({ path }) => path)).toEqual(['top.md'])
    expect(found.errors).toHaveLength(2)
  })
})

test.each([
  { path: '/a/b', folder: '/a', inside: true },
  { path: '/a', folder: '/a', inside: true },
  { path: '/a/..b', folder: '/a', inside: true },
  { path: '/ab', folder: '/a', inside: false },
  { path: '/', folder: '/a', inside: false },
  { path: '/a/../b', folder: '/a', inside: false },
])('isInside: $path in $folder is $inside', ({ path, folder, inside }) => {
  expect(isInside(path, folder)).toBe(inside)
})

test.each([
  { suffix: '', output: '/out/x/a.md' },
  { suffix: '.xlf', output: '/out/x/a.md.xlf' },
])('placeOutput: $output', ({ suffix, output }) => {
  const input = { path: 'd/x/a.md', relativePath: 'x/a.md', base: '/d', absolutePath: '/d/x/a.md' }
  expect(placeOutput('/out', input, suffix)).toBe(output)
})
