import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

const source = resolve(import.meta.dirname, '../src')

/** What each room may import besides itself, `finding.ts` and `errors.ts`. */
const allowedRooms: Readonly<Record<string, readonly string[]>> = {
  bitext: [],
  xliff: ['bitext'],
  check: ['bitext', 'align'],
  align: ['bitext'],
  stats: ['bitext'],
  exchange: ['bitext', 'xliff'],
  batch: ['bitext'],
  report: [],
  config: ['bitext'],
  cli: ['bitext', 'xliff', 'check', 'align', 'stats', 'exchange', 'batch', 'report', 'config'],
  'index.ts': ['bitext', 'xliff', 'check', 'align', 'stats', 'exchange', 'config'],
  'finding.ts': [],
  'errors.ts': [],
}
const groundFloor = ['finding.ts', 'errors.ts']

const files = listFiles(source)

test.each(files)('%s imports only what its room may', (file) => {
  const room = roomOf(file)
  const allowed = allowedRooms[room]
  expect(allowed, `room ${room} is in the table`).toBeDefined()
  const isFloor = groundFloor.includes(room)
  const permitted = [room, ...(allowed ?? []), ...(isFloor ? [] : groundFloor)]
  expect(permitted).toEqual(expect.arrayContaining(readImportedRooms(file)))
})

test.each(files.filter((file) => roomOf(file) !== 'cli'))('%s leaves the process alone', (file) => {
  const text = readFileSync(join(source, file), 'utf8').replace(/process\.(pid|kill)\b/g, '')
  expect(text).not.toMatch(/\bprocess\.|\bconsole\./)
})

test('no import goes round in a circle', () => {
  const circles = files.filter((file) => reaches(file, file, new Set()))
  expect(circles).toEqual([])
})

function reaches(from: string, goal: string, seen: Set<string>): boolean {
  return readImports(from).some((next) => {
    if (next === goal) return true
    if (seen.has(next)) return false
    seen.add(next)
    return reaches(next, goal, seen)
  })
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(sep).join('/'))
    .sort()
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file
}

function readImportedRooms(file: string): string[] {
  return [...new Set(readImports(file).map(roomOf))]
}

/** The files of `src` that a file imports, relative to `src`. */
function readImports(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8')
  return Array.from(text.matchAll(/(?:from |import\()'(\.[^']+)'/g), ([, path]) =>
    posix.normalize(posix.join(dirname(file), path ?? '')),
  )
}
