import { symlink } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { findInputs, type InputFile } from '../../src/batch/input-files.ts'
import { planOutputs } from '../../src/batch/plan-outputs.ts'
import { createWorkspace } from '../cli/workspace.ts'

const first = createInput('de', 'a.md')
const second = createInput('fr', 'a.md')

test('gives each input its outputs, in order', async () => {
  const plan = await planOutputs([first, second], ({ path }) => [`/x/${path}`, `/y/${path}`])
  expect([...plan]).toEqual([
    [first, ['/x/de/a.md', '/y/de/a.md']],
    [second, ['/x/fr/a.md', '/y/fr/a.md']],
  ])
})

test('takes inputs without outputs', async () => {
  const plan = await planOutputs([first, second], () => [])
  expect([...plan.values()]).toEqual([[], []])
})

test.each([
  { title: 'two outputs with one path', place: () => ['/x/a.md'], names: /de\/a\.md/ },
  {
    title: 'an output that is its own input',
    place: (input: InputFile) => [input.absolutePath],
    names: /de\/a\.md/,
  },
  {
    title: 'an output that is a later input',
    place: (input: InputFile) => [input === first ? second.absolutePath : '/x/a.md'],
    names: /de\/a\.md/,
  },
  {
    title: 'two outputs of one input with one path',
    place: ({ path }: InputFile) => [`/x/${path}`, `/x/${path}`],
    names: /de\/a\.md/,
  },
])('refuses $title', async ({ place, names }) => {
  const plan = async () => planOutputs([first, second], place)
  await expect(plan()).rejects.toMatchObject({
    code: 'output-clash',
    message: expect.stringMatching(names),
  })
})

test.each([
  { title: 'the input, through a link to its folder', paths: ['docs'], output: 'linked/a.md' },
  { title: 'the file that an input is a link to', paths: ['link.md'], output: 'docs/a.md' },
  { title: 'the link that an input is', paths: ['link.md'], output: 'link.md' },
  { title: 'the input, which is found behind a link', paths: ['linked/a.md'], output: 'docs/a.md' },
])('refuses an output that is $title', async ({ paths, output }) => {
  const { folder, path } = await createWorkspace({ 'docs/a.md': '' })
  await symlink('docs', path('linked'))
  await symlink('docs/a.md', path('link.md'))
  const { files } = await findInputs(paths, { cwd: folder, extensions: ['.md'] })
  expect(files).toHaveLength(1)
  await expect(planOutputs(files, () => [path(output)])).rejects.toMatchObject({
    code: 'output-clash',
  })
})

test('refuses two outputs that are one file through a link to a folder', async () => {
  const { path } = await createWorkspace({ 'out/x.txt': '' })
  await symlink('out', path('linked'))
  const place = (input: InputFile) => [path(input === first ? 'out/new/a.md' : 'linked/new/a.md')]
  await expect(planOutputs([first, second], place)).rejects.toMatchObject({ code: 'output-clash' })
})

function createInput(folder: string, name: string): InputFile {
  const base = `/docs/${folder}`
  return { path: `${folder}/${name}`, relativePath: name, base, absolutePath: `${base}/${name}` }
}
