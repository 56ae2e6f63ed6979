import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ShardItem, selectShard } from '../../src/batch/shard.ts'

const anyItems = fc.uniqueArray(
  fc.record({ path: fc.string(), size: fc.oneof(fc.constant(0), fc.nat(100_000)) }),
  { selector: ({ path }) => path, maxLength: 60 },
)
const anyCount = fc.integer({ min: 1, max: 12 })

function cut(items: readonly ShardItem[], count: number): ShardItem[][] {
  return Array.from({ length: count }, (_, index) =>
    selectShard(items, { index: index + 1, count }),
  )
}

function sum(items: readonly ShardItem[]): number {
  return items.reduce((total, { size }) => total + size, 0)
}

test('each item is in exactly one shard, in the order of the list', () => {
  fc.assert(
    fc.property(anyItems, anyCount, (items, count) => {
      const shards = cut(items, count)
      const counted = items.map((item) => shards.filter((shard) => shard.includes(item)).length)
      expect(counted).toEqual(items.map(() => 1))
      for (const shard of shards) {
        expect(shard).toEqual(items.filter((item) => shard.includes(item)))
      }
    }),
  )
})

test('the order of the list does not matter', () => {
  fc.assert(
    fc.property(anyItems, anyCount, (items, count) => {
      const others = cut([...items].reverse(), count)
      const reversed = others.map((shard) => shard.reverse())
      expect(reversed).toEqual(cut(items, count))
    }),
  )
})

test('two shards differ by the largest item at most', () => {
  fc.assert(
    fc.property(anyItems, anyCount, (items, count) => {
      const sizes = cut(items, count).map(sum)
      const largest = Math.max(0, ...items.map(({ size }) => size))
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(largest)
    }),
  )
})

test('items without a size are spread', () => {
  const items = ['a', 'b', 'c', 'd'].map((path) => ({ path, size: 0 }))
  expect(cut(items, 2).map((shard) => shard.map(({ path }) => path))).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ])
})

test('more shards than items leave some empty', () => {
  expect(cut([{ path: 'a', size: 3 }], 3).map((shard) => shard.length)).toEqual([1, 0, 0])
})
