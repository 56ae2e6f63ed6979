import { expect, test } from 'vitest'
import type { InputFile } from '../../src/batch/input-files.ts'
import { planOutputs } from '../../src/batch/plan-outputs.ts'

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

function createInput(folder: string, name: string): InputFile {
  const base = `/docs/${folder}`
  return { path: `${folder}/${name}`, relativePath: name, base, absolutePath: `${base}/${name}` }
}
