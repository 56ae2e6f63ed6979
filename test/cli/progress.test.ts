import { expect, test } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'
import { addStatusLine } from '../../src/cli/status-line.ts'
import { wantsProgress } from '../../src/cli/wants-progress.ts'

function createTerminal({ columns = 80, isOutTerminal = true } = {}) {
  const written: string[] = []
  const base = {
    cwd: '/',
    readStdin: async () => Buffer.of(),
    writeOut: (text: string) => void written.push(`out:${text}`),
    writeError: (text: string) => void written.push(text),
  }
  const place = { readColumns: () => columns, isOutTerminal }
  return { terminal: addStatusLine(base, place), written }
}

test('shows what is done, and how long the rest takes', () => {
  const { terminal, written } = createTerminal()
  let now = 1000
  const progress = createProgress({ total: 3, totalBytes: 9e6, terminal, clock: () => now })
  now += 2000
  progress.advance({ documents: 1, units: 40, bytes: 3e6 })
  now += 2000
  progress.advance({ documents: 1, units: 1, bytes: 1e6, findings: 1 })
  progress.done()
  progress.done()
  expect(written).toEqual([
    '1/3 documents  40 units  1.5 MB/s  0:04 left\u001B[K',
    '\r2/3 documents  41 units  1.0 MB/s  1 finding  0:05 left\u001B[K',
    '\r\u001B[K',
  ])
})

test('is drawn ten times a second at most', () => {
  const { terminal, written } = createTerminal()
  let now = 0
  const progress = createProgress({ total: 9999, totalBytes: 0, terminal, clock: () => now })
  for (; now < 1000; now++) progress.advance({ documents: 1 })
  expect(written.length).toBeLessThanOrEqual(10)
  expect(written.length).toBeGreaterThan(5)
})

test('says hours, and goes by documents where there are no sizes', () => {
  const { terminal, written } = createTerminal()
  let now = 0
  const progress = createProgress({ total: 1001, totalBytes: 0, terminal, clock: () => now })
  now = 10_000
  progress.advance({ documents: 1 })
  expect(written).toEqual(['1/1001 documents  2:46:40 left\u001B[K'])
})

test('takes one line of the terminal', () => {
  const { terminal, written } = createTerminal({ columns: 10 })
  terminal.status?.show('1/3 documents')
  expect(written).toEqual(['1/3 docum\u001B[K'])
})

test('makes way for all that is written to the terminal', () => {
  const { terminal, written } = createTerminal()
  terminal.status?.show('a')
  terminal.writeError('failure\n')
  terminal.status?.show('b')
  terminal.writeOut('finding\n')
  terminal.writeOut('another\n')
  const erased = '\r\u001B[K'
  expect(written).toEqual([
    'a\u001B[K',
    erased,
    'failure\n',
    'b\u001B[K',
    erased,
    'out:finding\n',
    'out:another\n',
  ])
})

test('stays where standard output is no terminal', () => {
  const { terminal, written } = createTerminal({ isOutTerminal: false })
  terminal.status?.show('a')
  terminal.writeOut('finding\n')
  expect(written).toEqual(['a\u001B[K', 'out:finding\n'])
})

test('does nothing without a status line', () => {
  let readings = 0
  const clock = () => readings++
  const progress = createProgress({ total: 1, totalBytes: 1, terminal: {}, clock })
  progress.advance({ documents: 1 })
  progress.done()
  expect(readings).toBe(0)
})

test.each([
  { environment: {}, isTerminal: true, expected: true },
  { environment: {}, isTerminal: false, expected: false },
  { environment: { CI: 'true' }, isTerminal: true, expected: false },
  { environment: { CI: 'false' }, isTerminal: true, expected: true },
  { environment: { TERM: 'dumb' }, isTerminal: true, expected: false },
])('$environment and a terminal ($isTerminal): $expected', (row) => {
  expect(wantsProgress(row.environment, row.isTerminal)).toBe(row.expected)
})
