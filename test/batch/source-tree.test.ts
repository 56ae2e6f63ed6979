import { describe, expect, test } from 'vitest'
import { readSourceText } from '../../src/batch/source-tree.ts'
import { createWorkspace, type Files } from '../cli/workspace.ts'

describe('the source document', () => {
  test.each([
    { title: 'has the same path', input: 'guide/a.md', source: 'guide/a.md' },
    { title: 'has the path without the locale', input: 'de-de/guide/a.md', source: 'guide/a.md' },
    { title: 'has the path with en-us', input: 'de-de/guide/a.md', source: 'en-us/guide/a.md' },
    { title: 'has the path with the locale', input: 'de-de/a.md', source: 'de-de/a.md' },
    { title: 'lies below a product', input: 'mill/de-de/a.md', source: 'mill/en-us/a.md' },
    { title: 'is found for a script', input: 'zh-hans-cn/a.md', source: 'a.md' },
    { title: 'is found for an upper-case locale', input: 'DE-DE/a.md', source: 'a.md' },
  ])('$title', async ({ input, source }) => {
    expect(await readFrom({ [`tree/${source}`]: 'The mill' }, input)).toBe('The mill')
  })

  test.each([
    { title: 'is another file', input: 'a.md', source: 'b.md' },
    { title: 'lies elsewhere', input: 'guide/a.md', source: 'a.md' },
    { title: 'is a folder', input: 'a.md', source: 'a.md/x.md' },
  ])('is missing where the file $title', async ({ input, source }) => {
    expect(await readFrom({ [`tree/${source}`]: 'The mill' }, input)).toBeUndefined()
  })

  test('is missing where the tree is', async () => {
    expect(await readFrom({}, 'a.md')).toBeUndefined()
  })

  test('is never one outside of the tree', async () => {
    const { path } = await createWorkspace({ 'x.md': 'The mill', 'tree/a.md': '' })
    const input = { base: path(''), absolutePath: '-', relativePath: 'x.md', path: '../x.md' }
    expect(await readSourceText(path('tree'), input)).toBeUndefined()
  })

  test('that is no UTF-8 is refused', async () => {
    await expect(
      readFrom({ 'tree/a.md': Buffer.from([0x61, 0xff]) }, 'a.md'),
    ).rejects.toMatchObject({ code: 'invalid-encoding' })
  })
})

async function readFrom(files: Files, relativePath: string): Promise<string | undefined> {
  const { path } = await createWorkspace(files)
  const base = path('docs')
  const absolutePath = path(`docs/${relativePath}`)
  return readSourceText(path('tree'), {
    base,
    absolutePath,
    relativePath,
    path: `docs/${relativePath}`,
  })
}
