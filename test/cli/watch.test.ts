import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')
const patience = 60_000
const waiting = 'Waiting for changes; Ctrl-C ends\n'

const good = createDocument(['Der Hafen ist klein.', 'The harbour is small.'])
const empty = createDocument(['', 'The harbour is small.'])

/** Starts a command that watches; what it writes comes a round at a time. */
function startWatch({ folder }: Workspace, args: readonly string[]) {
  const child = spawn(process.execPath, [main, ...args, '--watch'], { cwd: folder })
  onTestFinished(() => void child.kill('SIGKILL'))
  let seen = ''
  let changed = () => {}
  const take = (part: Buffer) => {
    seen += part.toString()
    changed()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>((done) => child.on('exit', done))
  return { nextRound, stop }

  async function nextRound(): Promise<string> {
    const limit = Date.now() + patience
    while (!seen.includes(waiting)) {
      const left = limit - Date.now()
      if (left <= 0) throw new Error(`No round in time; seen: ${seen}`)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, left)
        changed = () => {
          clearTimeout(timer)
          done()
        }
      })
    }
    const end = seen.indexOf(waiting)
    const round = seen.slice(0, end)
    seen = seen.slice(end + waiting.length)
    return round
  }

  async function stop(): Promise<{ exitCode: number | null; rest: string }> {
    child.kill('SIGINT')
    return { exitCode: await ended, rest: seen }
  }
}

test('check looks again at what changes, and Ctrl-C ends it with 0', async () => {
  const workspace = await createWorkspace({ 'docs/a.md': empty, 'docs/b.md': good })
  const { nextRound, stop } = startWatch(workspace, ['check', 'docs', '--format', 'unix'])
  const first = await nextRound()
  expect(first).toContain('docs/a.md:1:1: error: Unexpected empty target')
  expect(first).toContain('Checked 2 documents')

  await workspace.write('docs/a.md', good)
  expect(await nextRound()).toBe('Checked 1 document, 1 unit: no findings\n')
  await workspace.write('docs/new/c.md', empty)
  expect(await nextRound()).toMatch(/^docs\/new\/c\.md:1:1: error.*\nChecked 1 document/)
  await workspace.write('docs/b.md', Buffer.from([0x61, 0xff]))
  expect(await nextRound()).toContain('bitext: docs/b.md:1:2: Unexpected byte')
  await rm(workspace.path('docs/b.md'))
  expect(await nextRound()).toContain('Checked 0 documents')
  expect(await stop()).toEqual({ exitCode: 0, rest: '' })
})

test('check looks at all when configuration or baseline change, and outlives a broken one', async () => {
  const workspace = await createWorkspace({ 'docs/a.md': empty, 'docs/b.md': good })
  const { nextRound, stop } = startWatch(workspace, ['check', 'docs', '--format', 'unix'])
  await nextRound()
  await workspace.write('bitext.config.js', 'export default { rules: { "missing-target": "off" } }')
  expect(await nextRound()).toBe('Checked 2 documents, 2 units: no findings\n')
  await workspace.write(
    'bitext.config.js',
    'export default { rules: { "missing-target": "wrong" } }',
  )
  expect(await nextRound()).toMatch(/^bitext: bitext\.config\.js: /)
  await workspace.write(
    'bitext.config.js',
    'export default { rules: { "missing-target": "info" } }',
  )
  expect(await nextRound()).toContain('docs/a.md:1:1: info: Unexpected empty target')
  await rm(workspace.path('bitext.config.js'))
  expect(await nextRound()).toContain('docs/a.md:1:1: error: Unexpected empty target')
  const baseline = { version: 1, files: { 'docs/a.md': { 'missing-target': 1 } } }
  await workspace.write('bitext-baseline.json', JSON.stringify(baseline))
  expect(await nextRound()).toContain('because the baseline has them: 1')
  expect((await stop()).exitCode).toBe(0)
})

test('a changed document is compared with the others', async () => {
  const source = 'The harbour is open at high water.'
  const workspace = await createWorkspace({
    'bitext.config.json': '{"rules":{"inconsistent-target":"error"}}',
    'docs/a.md': createDocument(['Der Hafen ist bei Hochwasser offen.', source]),
    'docs/b.md': createDocument(['Der Hafen ist bei Hochwasser offen.', source]),
  })
  const { nextRound, stop } = startWatch(workspace, ['check', 'docs', '--format', 'unix'])
  await nextRound()
  await workspace.write('docs/b.md', createDocument(['Bei Hochwasser ist er offen.', source]))
  expect(await nextRound()).toMatch(/^docs\/b\.md:1:1: error: .* as in `docs\/a\.md:1`/)
  await stop()
})

test('build writes what has changed, once, though its outputs lie in the watched folder', async () => {
  const workspace = await createWorkspace({ 'docs/a.md': good, 'docs/b.md': good })
  const args = ['build', 'docs', '--out', 'docs/out']
  const { nextRound, stop } = startWatch(workspace, args)
  expect(await nextRound()).toContain('of 2 documents')
  const burst = Array.from({ length: 20 }, (_, index) => `docs/new-${index}.md`)
  await Promise.all(burst.map((path) => workspace.write(path, good)))
  let built = 0
  while (built < 20) built += Number(/of (\d+) document/.exec(await nextRound())?.[1])
  expect(built).toBe(20)
  await rm(workspace.path('docs/a.md'))
  expect(await nextRound()).toContain('of 0 documents')
  expect((await workspace.list('docs/out')).length).toBe(22)
  expect(await stop()).toEqual({ exitCode: 0, rest: '' })
})

test.each([
  { args: ['check', '-'], option: '-' },
  { args: ['check', 'docs', '--fix'], option: '--fix' },
  { args: ['check', 'docs', '--format', 'json=a.json'], option: '--format' },
  { args: ['check', 'docs', '--shard', '1/2'], option: '--shard' },
  { args: ['build', 'docs', '--out', '-'], option: '--out -' },
])('$args cannot be watched', async ({ args, option }) => {
  const { bitext } = await createWorkspace({ 'docs/a.md': good })
  const { exitCode, stderr } = await bitext([...args, '--watch'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain(`Unexpected \`${option}\` beside \`--watch\``)
})

test('a PATH that leads to nothing cannot be watched', async () => {
  const { bitext } = await createWorkspace({ 'docs/a.md': good })
  const { exitCode, stderr } = await bitext(['check', 'nowhere', '--watch'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('Nothing to watch at `nowhere`')
})
