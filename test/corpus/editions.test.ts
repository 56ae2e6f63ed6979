import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { type RegenerateOptions, regenerate } from '../../src/bitext/regenerate.ts'
import { isMissing, sharedPath } from '../requirement.ts'
import { corpus, readDocuments } from './documents.ts'

describe.skipIf(isMissing(corpus) || isMissing('python3'))('published twins', () => {
  test.each([
    { tree: 'entity-framework/fr-fr', exact: 193 },
    { tree: 'entity-framework/zh-cn', exact: 214 },
    { tree: 'nuget/ja-jp', exact: 352 },
    { tree: 'quantum/pt-br', exact: 1196 },
    { tree: 'console/zh-tw', exact: 140 },
    { tree: 'graph/es-es', exact: 299 },
  ])('the target edition of $tree is the twin in $exact files', ({ tree, exact }) => {
    expect(countExactTargets(tree, () => ({}))).toBeGreaterThanOrEqual(exact)
  })

  test.each([
    { tree: 'entity-framework/fr-fr', exact: 196 },
    { tree: 'entity-framework/zh-cn', exact: 217 },
    { tree: 'nuget/ja-jp', exact: 356 },
  ])('with the source tree, the target edition of $tree is the twin in $exact files', (row) => {
    expect(
      countExactTargets(row.tree, (path) => readSource(row.tree, path)),
    ).toBeGreaterThanOrEqual(row.exact)
  })

  test('with `keep`, the target edition of console/zh-tw is the twin in 141 files', () => {
    const options: RegenerateOptions = { escapedStars: 'keep' }
    expect(countExactTargets('console/zh-tw', () => options)).toBe(141)
  })

  test.each([
    { tree: 'entity-framework/fr-fr', equal: 187 },
    { tree: 'entity-framework/zh-cn', equal: 197 },
    { tree: 'nuget/ja-jp', equal: 326 },
    { tree: 'office-scripts/de-de', equal: 43 },
  ])('the source edition of $tree is the source document in $equal files', ({ tree, equal }) => {
    expect(countEqualSources(tree)).toBeGreaterThanOrEqual(equal)
  })
})

function readSource(tree: string, path: string): RegenerateOptions {
  const file = join(corpus, tree, 'source', path)
  return existsSync(file) ? { sourceText: readFileSync(file, 'utf8') } : {}
}

function countExactTargets(tree: string, readOptions: (path: string) => RegenerateOptions): number {
  const documents = readDocuments(join(corpus, tree, 'dual'))
  return documents.filter(({ path, text }) => {
    const twin = readFileSync(join(corpus, tree, 'target', path))
    const edition = regenerate(parseBitext(text), 'target', readOptions(path))
    return twin.equals(Buffer.from(edition))
  }).length
}

// What the format does not hold, as the scoring tool names it.
const equalCategories = ['exact', 'fm-blank-line', 'image-alt', 'whitespace']

function countEqualSources(tree: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-source-'))
  try {
    for (const { path, text } of readDocuments(join(corpus, tree, 'dual'))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), regenerate(parseBitext(text), 'source'))
    }
    const report = execFileSync(
      'python3',
      [
        sharedPath('tools/check_source.py'),
        join(corpus, tree, 'dual'),
        join(corpus, tree, 'source'),
        '--gen',
        folder,
      ],
      { encoding: 'utf8' },
    )
    return countCategories(report)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Adds up a line such as `gen exact 109/195 = 55.90%  rest {'image-alt': 36, …}`. */
function countCategories(report: string): number {
  const exact = Number(/exact (\d+)\//.exec(report)?.[1])
  const rest = Array.from(report.matchAll(/'([^']+)': (\d+)/g))
    .filter(([, category]) => equalCategories.includes(category ?? ''))
    .map(([, , count]) => Number(count))
  return rest.reduce((total, count) => total + count, exact)
}
