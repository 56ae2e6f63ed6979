import { execFileSync } from 'node:child_process'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { regenerate } from '../../src/bitext/regenerate.ts'
import { isMissing, sharedPath } from '../requirement.ts'
import { corpus, dualFolders, readDocuments } from './documents.ts'

interface TruePair {
  readonly file: string
  readonly id: string
  readonly target: string
  readonly source: string
}

describe.skipIf(isMissing(corpus) || isMissing('python3'))('published pairs', () => {
  test.each(dualFolders.map((folder) => [relative(corpus, folder), folder]))(
    'all pairs of %s are found, with their texts',
    (_, folder) => {
      const found = readDocuments(folder).flatMap(({ path, text }) =>
        parseBitext(text).units.map(({ id, target, source }) => ({
          file: path,
          id,
          target,
          source,
        })),
      )
      expect(found.length).toBeGreaterThan(0)
      expect(found).toEqual(readTruePairs(folder))
    },
  )

  test.each(dualFolders.map((folder) => [relative(corpus, folder), folder]))(
    'the dual edition of %s is the input, byte for byte',
    (_, folder) => {
      const changed = readDocuments(folder).filter(
        ({ text }) => regenerate(parseBitext(text), 'dual') !== text,
      )
      expect(changed.map(({ path }) => path)).toEqual([])
    },
  )
})

/** The pairs as the independent scanner finds them. */
function readTruePairs(folder: string): TruePair[] {
  const output = execFileSync('python3', [sharedPath('tools/truth_pairs.py'), folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  // The scanner writes these keys, and more.
  const pairs = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TruePair)
  return pairs
    .map(({ file, id, target, source }) => ({ file, id, target, source }))
    .map((pair, index) => ({ pair, index }))
    .sort(
      (first, second) => compare(first.pair.file, second.pair.file) || first.index - second.index,
    )
    .map(({ pair }) => pair)
}

function compare(first: string, second: string): number {
  if (first === second) return 0
  return first < second ? -1 : 1
}
