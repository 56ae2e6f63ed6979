import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { utimes } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isMissing } from '../requirement.ts'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const command = resolve(import.meta.dirname, '../../dist/cli/main.js')
const documentCount = 200
const oldText = 'The edition of last time\n'

test.skipIf(isMissing(command))('whatever signal ends a run, files are whole', async () => {
  const workspace = await createWorkspace(createInputs())
  for (let round = 0; round < 6; round++) {
    const { signal, leavesTemporaryFiles } = signals[round % signals.length] ?? signals[0]
    await writeOldOutputs(workspace)
    const { child, ended } = start(workspace)
    await waitForOutput(workspace, child)
    await setTimeout(Math.random() * 40)
    child.kill(signal)
    expect([signal, null]).toContain((await ended).signal)
    const files = await workspace.list('out')
    if (!leavesTemporaryFiles) expect(files.filter(isTemporary)).toEqual([])
    await expectWholeFiles(workspace, [oldText])
  }
  const { ended } = start(workspace)
  expect(await ended).toEqual({ code: 0, signal: null })
  await expectWholeFiles(workspace, [])
  expect((await workspace.list('out')).filter(isTemporary)).toEqual([])
})

test.skipIf(isMissing(command)).each([
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
] as const)('$signal: a shell sees the exit code $code', async ({ signal, code }) => {
  const workspace = await createWorkspace(createInputs())
  const script = `"$0" "$1" build in & child=$!; until [ -e out/a/0.md ]; do sleep 0.01; done; kill -${signal} $child; wait $child`
  const shell = spawn('bash', ['-c', script, process.execPath, command], {
    cwd: workspace.folder,
    stdio: 'ignore',
  })
  const [exitCode] = await once(shell, 'exit')
  // On a quick machine the run may have ended before.
  expect([code, 0]).toContain(exitCode)
})

test.skipIf(isMissing(command))('a file that grows is removed when the run is ended', async () => {
  const large = createDocument(
    ...Array.from({ length: 10_000 }, () => ['Flut '.repeat(20), 'Tide'] as const),
  )
  const workspace = await createWorkspace({ 'in/a.md': large, 'in/b.md': large, 'in/c.md': large })
  const args = ['export', 'in', '--bundle', 'locale', '--target-language', 'de-DE']
  const { child, ended } = start(workspace, args)
  await waitForOutput(workspace, child, isTemporary)
  child.kill('SIGINT')
  await ended
  expect((await workspace.list('out')).filter(isTemporary)).toEqual([])
})

test('what killed runs have left goes with the next one', async () => {
  const dead = await findDeadProcess()
  const { bitext, write, list, path } = await createWorkspace({
    'in/a.md': createDocument(['Flut', 'Tide']),
  })
  const host = await readHostName()
  const left = `.bitext-${host}-${dead}-0-7.tmp`
  const running = `.bitext-${host}-${process.ppid}-0-7.tmp`
  const elsewhere = '.bitext-0123abcd-1-0-7.tmp'
  const old = '.bitext-0123abcd-1-0-8.tmp'
  const foreign = '.bitext-notes.tmp'
  for (const name of [left, running, elsewhere, old, foreign]) await write(`out/${name}`, 'half')
  await utimes(path(`out/${old}`), 1e9, 1e9)
  await bitext(['build', 'in'])
  expect(await list('out')).toEqual([running, elsewhere, foreign, 'a.md'].sort())
})

const signals = [
  { signal: 'SIGINT', leavesTemporaryFiles: false },
  { signal: 'SIGTERM', leavesTemporaryFiles: false },
  { signal: 'SIGKILL', leavesTemporaryFiles: true },
] as const

function createInputs(): Record<string, string> {
  const names = Array.from({ length: documentCount }, (_, index) => index)
  return Object.fromEntries(names.map((index) => [`in/a/${index}.md`, createInput(index)]))
}

function createInput(index: number): string {
  return createDocument([createTarget(index), 'The tide'])
}

function createTarget(index: number): string {
  return `Pegel ${index} `.repeat(2000).trim()
}

async function writeOldOutputs({ write }: Workspace): Promise<void> {
  for (let index = 0; index < documentCount; index++) await write(`out/a/${index}.md`, oldText)
}

function start({ folder }: Workspace, args = ['build', 'in']) {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, stdio: 'ignore' })
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  return { child, ended }
}

async function waitForOutput(
  { list, read }: Workspace,
  child: ChildProcess,
  isAwaited?: (file: string) => boolean,
): Promise<void> {
  while (child.exitCode === null) {
    const isThere = isAwaited
      ? (await list('out')).some(isAwaited)
      : (await read('out/a/0.md').catch(() => oldText)) !== oldText
    if (isThere) return
    await setTimeout(2)
  }
}

async function expectWholeFiles(
  { list, read }: Workspace,
  others: readonly string[],
): Promise<void> {
  const broken: string[] = []
  for (const file of (await list('out')).filter((name) => !isTemporary(name))) {
    const expected = [`${createTarget(Number(/\d+/.exec(file)?.[0]))}\n`, ...others]
    if (!expected.includes(await read(`out/${file}`))) broken.push(file)
  }
  expect(broken).toEqual([])
  expect((await list('out')).filter((name) => !isTemporary(name))).toHaveLength(documentCount)
}

function isTemporary(file: string): boolean {
  return file.endsWith('.tmp')
}

async function findDeadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}

async function readHostName(): Promise<string> {
  const { nameTemporaryFile } = await import('../../src/batch/temporary-files.ts')
  return nameTemporaryFile().split('-')[1] ?? ''
}
