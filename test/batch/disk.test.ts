import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeTextFile, writeTextParts } from '../../src/batch/files.ts'
import { createDocument } from '../cli/create-document.ts'
import { createWorkspace } from '../cli/workspace.ts'
import { isMissing } from '../requirement.ts'

const canMount = isMountPermitted()

test.skipIf(!canMount)('a full disk: the old file stays, nothing is left beside it', async () => {
  const { path, read, list } = await createWorkspace({ 'disk/keep.txt': '' })
  mount(path('disk'), 'size=256k')
  await writeTextFile(path('disk/a.md'), 'old')
  const large = 'Flut '.repeat(100_000)
  const failure = {
    code: 'file-unwritable',
    message: `Cannot write \`${path('disk/a.md')}\`: the disk is full`,
  }
  await expect(writeTextFile(path('disk/a.md'), large)).rejects.toMatchObject(failure)
  await expect(writeTextFile(path('disk/a.md'), large.slice(0, 260_000))).rejects.toMatchObject(
    failure,
  )
  await expect(writeTextParts(path('disk/a.md'), [large, large])).rejects.toMatchObject(failure)
  expect(await list('disk')).toEqual(['a.md'])
  expect(await read('disk/a.md')).toBe('old')
})

test.skipIf(!canMount)('a full disk fails the files that do not fit; exit 2', async () => {
  const { bitext, path, list } = await createWorkspace({
    'in/a.md': createDocument(['Ebbe', 'Ebb']),
    'in/b.md': createDocument(['Flut '.repeat(80_000), 'Tide']),
    'in/c.md': createDocument(['Hafen', 'Harbour']),
    'out/keep.txt': '',
  })
  mount(path('out'), 'size=256k')
  const { exitCode, stderr } = await bitext(['build', 'in'])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/^bitext: in\/b\.md: Cannot write .*: the disk is full$/m)
  expect(await list('out')).toEqual(['a.md', 'c.md'])
})

test.skipIf(!canMount)('a disk that is read-only: each file is a failure, exit 2', async () => {
  const { bitext, path } = await createWorkspace({
    'in/a.md': createDocument(['Ebbe', 'Ebb']),
    'in/b.md': createDocument(['Flut', 'Tide']),
    'out/keep.txt': '',
  })
  mount(path('out'), 'ro')
  const { exitCode, stderr } = await bitext(['build', 'in'])
  expect(exitCode).toBe(2)
  expect(stderr.match(/: the file system is read-only$/gm)).toHaveLength(2)
})

function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', [folder]))
}

/** Only an administrator may mount, and not in every container. */
function isMountPermitted(): boolean {
  if (isMissing('mount')) return false
  const folder = join(tmpdir(), `bitext-mount-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch (cause) {
    const isExcused = (process.env['BITEXT_MISSING'] ?? '').split(' ').includes('mount')
    if (process.env['CI'] && !isExcused) {
      throw new Error('mount is not permitted, and CI does not skip tests', { cause })
    }
    console.warn('SKIPPED because mount is not permitted')
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
