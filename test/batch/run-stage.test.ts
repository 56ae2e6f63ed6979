import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type * as RunStage from '../../src/batch/run-stage.ts'
import type { Done, StageModule } from '../../src/batch/stage.ts'

interface Item {
  readonly name: string
  readonly size: number
  readonly deed?: 'throw' | 'hang' | 'die' | 'wait'
}

// Worker threads load the built command.
const built = pathToFileURL(resolve('dist/batch/run-stage.js')).href
const { runStage } = (await import(built)) as typeof RunStage
const url = new URL('./stages/unruly.mjs', import.meta.url)
const module: StageModule<{ readonly prefix: string }, Item, string> = {
  url,
  load: () => import(url.href),
}

test.each([1, 2, 5])('results come in the order of the items with %i jobs', async (jobs) => {
  const items = Array.from({ length: 200 }, (_, index) => ({
    ...createItem(index),
    ...(index % 37 === 0 ? { deed: 'wait' as const } : {}),
  }))
  expect(await run(items, jobs)).toEqual(items.map(({ name }) => `de/${name}`))
})

test.each([1, 2])('an item that throws ends alone with %i jobs', async (jobs) => {
  const items = [createItem(0), { ...createItem(1), deed: 'throw' as const }, createItem(2)]
  expect(await run(items, jobs)).toEqual(['de/0.md', 'TypeError: No 1.md', 'de/2.md'])
})

test.each([
  { deed: 'die', message: 'worker-lost: The thread that worked on the file ended: out of coal' },
  {
    deed: 'hang',
    message: 'worker-lost: The thread that worked on the file did not come to an end',
  },
] as const)('a thread that must $deed fails its item alone', async ({ deed, message }) => {
  const items = Array.from({ length: 60 }, (_, index) => createItem(index))
  const unruly = [5, 6, 59]
  for (const index of unruly) items[index] = { ...createItem(index), deed }
  const expected = items.map(({ name }, index) => (unruly.includes(index) ? message : `de/${name}`))
  expect(await run(items, 2, { patience: 0.3 })).toEqual(expected)
})

test('a stage that cannot be opened in threads fails each item', async () => {
  const items = Array.from({ length: 60 }, (_, index) => createItem(index))
  const message = 'worker-lost: The thread that worked on the file ended: no prefix'
  expect(await run(items, 2, { prefix: '' })).toEqual(items.map(() => message))
})

test('nothing to do is nothing done', async () => {
  expect(await run([], 4)).toEqual([])
})

function createItem(index: number): Item {
  return { name: `${index}.md`, size: 70_000 }
}

async function run(
  items: readonly Item[],
  jobs: number,
  { prefix = 'de/', ...limit }: { readonly prefix?: string; readonly patience?: number } = {},
): Promise<string[]> {
  const results: string[] = []
  for await (const done of runStage({ module, settings: { prefix }, items, jobs, ...limit })) {
    results.push(describe(done))
  }
  return results
}

function describe(done: Done<Item, string>): string {
  if (done.type === 'done') return done.result
  const { error } = done
  return `${'code' in error ? error.code : error.name}: ${error.message}`
}
