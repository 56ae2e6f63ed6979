import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { runRules } from '../../src/check/run-rules.ts'
import { createWorkspace } from './workspace.ts'

const ids = [...rules, ...runRules].map(({ id }) => id)

describe('bitext rules', () => {
  test('is a table of all rules', async () => {
    const { bitext } = await createWorkspace()
    const { exitCode, stdout } = await bitext(['rules'])
    expect(exitCode).toBe(0)
    const [title, , ...rows] = stdout.trimEnd().split('\n')
    expect(title).toMatch(/^Rule +Severity +Preset +Fixable +Holds$/)
    expect(rows.map((row) => row.split(' ', 1)[0])).toEqual(ids)
  })

  test('is JSON for scripts', async () => {
    const { bitext } = await createWorkspace()
    const list: unknown = JSON.parse((await bitext(['rules', '--format', 'json'])).stdout)
    expect(list).toContainEqual({
      id: 'missing-target',
      severity: 'error',
      preset: 'recommended',
      fixable: false,
      description: expect.any(String),
      options: {},
    })
  })
})

describe('bitext explain', () => {
  test.each(ids)('%s', async (id) => {
    const { bitext } = await createWorkspace()
    const { exitCode, stdout } = await bitext(['explain', id])
    expect(exitCode).toBe(0)
    expect(stdout.startsWith(`## ${id}\n\n`)).toBe(true)
  })

  test('a constraint of XLIFF', async () => {
    const { bitext } = await createWorkspace()
    const { stdout } = await bitext(['explain', 'data-id-not-unique'])
    expect(stdout).toMatch(/^## data-id-not-unique\n\n.*\n\nSeverity `error`, XLIFF 2\.0/)
  })

  test.each([
    { written: 'missing-targets', said: '`missing-target`' },
    { written: 'MISSING-TARGET', said: '`missing-target`' },
    { written: 'what is this at all, please?', said: '`bitext rules` lists them' },
  ])('$written: exit 2, and what it may have been', async ({ written, said }) => {
    const { bitext } = await createWorkspace()
    const { exitCode, stderr } = await bitext(['explain', written])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(said)
  })
})
