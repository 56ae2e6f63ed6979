import { expect, test } from 'vitest'
import { pair } from '../pair.ts'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Files } from './workspace.ts'

test('the columns are what there is to count', async () => {
  const rows = await countStats({ 'locales/de-de/a.md': pair('Der Turm', 'The tower') })
  expect(rows[0]).toEqual([
    'Locale',
    'Documents',
    'Units',
    'Source words',
    'Target words',
    'Source characters',
    'Target characters',
    'Same as source',
  ])
})

test('a row a locale, sorted, and a total', async () => {
  const rows = await countStats({
    'locales/fr-fr/a.md': createDocument(['La tour', 'The tower']),
    'locales/de-de/a.md': createDocument(['Der alte Turm', 'The old tower'], ['OK', 'OK']),
    'locales/de-de/b.md': createDocument(['Ja', 'Yes']),
  })
  expect(rows.slice(2)).toEqual([
    ['de-DE', '2', '3', '5', '5', '18', '17', '33.3 %'],
    ['fr-FR', '1', '1', '2', '2', '9', '7', '0.0 %'],
    ['Total', '3', '4', '7', '7', '27', '24', '25.0 %'],
  ])
})

test('documents without pairs count as documents', async () => {
  const rows = await countStats({ 'locales/de-de/a.md': '# Tower\n' })
  expect(rows.slice(2)).toEqual([
    ['de-DE', '1', '0', '0', '0', '0', '0', '0.0 %'],
    ['Total', '1', '0', '0', '0', '0', '0', '0.0 %'],
  ])
})

test('code spans and link destinations are no words', async () => {
  const rows = await countStats({
    'locales/de-de/a.md': pair('Nimm `a b c`', 'See [the tower](https://example.org/x/y)'),
  })
  expect(rows[2]?.slice(3, 5)).toEqual(['3', '1'])
})

test('each Chinese and Japanese character is a word', async () => {
  const rows = await countStats({ 'locales/ja-jp/a.md': pair('塔の上', 'On the tower') })
  expect(rows[2]?.slice(3, 5)).toEqual(['3', '3'])
})

test('characters are code points', async () => {
  const rows = await countStats({ 'locales/de-de/a.md': pair('🗼🗼', 'Towers') })
  expect(rows[2]?.slice(5, 7)).toEqual(['6', '2'])
})

test('a document of unknown language has its row', async () => {
  const rows = await countStats({ 'locales/a.md': pair('Der Turm', 'The tower') })
  expect(rows.slice(2).map(([locale]) => locale)).toEqual(['und', 'Total'])
})

test('ms.contentlocale goes before the folder', async () => {
  const rows = await countStats({
    'locales/de-de/a.md': `---\nms.contentlocale: pl-pl\n---\n${pair('Wieża', 'The tower')}`,
  })
  expect(rows[2]?.[0]).toBe('pl-PL')
})

test('an unreadable file: exit 2, the others are counted', async () => {
  const { bitext } = await createWorkspace({
    'de-de/a.md': Buffer.from([0xff]),
    'de-de/b.md': pair('Der Turm', 'The tower'),
  })
  const { exitCode, stdout, stderr } = await bitext(['stats', 'de-de'])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/^bitext: de-de\/a\.md/m)
  expect(stdout).toMatch(/^de-DE +1 +1 /m)
})

test('findings do not change the exit code', async () => {
  const { bitext } = await createWorkspace({ 'de-de/a.md': '<span data-ttu-id="3a960-101">' })
  expect((await bitext(['stats', 'de-de'])).exitCode).toBe(0)
})

test('writes no file', async () => {
  const { bitext, list } = await createWorkspace({ 'de-de/a.md': pair('Der Turm', 'The tower') })
  await bitext(['stats', 'de-de'])
  expect(await list()).toEqual(['de-de/a.md'])
})

/** The cells of the table that `stats` prints for locales/. */
async function countStats(files: Files): Promise<string[][]> {
  const { bitext } = await createWorkspace(files)
  const { exitCode, stdout, stderr } = await bitext(['stats'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/))
}
