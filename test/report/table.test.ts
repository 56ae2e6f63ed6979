import { expect, test } from 'vitest'
import { formatTable } from '../../src/report/table.ts'

const left = { title: 'Locale', align: 'left' } as const
const right = { title: 'Units', align: 'right' } as const

test.each([
  {
    title: 'aligns names left and numbers right',
    columns: [left, right],
    rows: [
      ['de-DE', '7'],
      ['zh-Hans-CN', '1234567'],
    ],
    lines: [
      'Locale        Units',
      '──────────  ───────',
      'de-DE             7',
      'zh-Hans-CN  1234567',
    ],
  },
  {
    title: 'is as wide as its titles',
    columns: [right, left],
    rows: [['1', 'a']],
    lines: ['Units  Locale', '─────  ──────', '    1  a'],
  },
  {
    title: 'has no white space at the ends of lines',
    columns: [left, left],
    rows: [['a', '']],
    lines: ['Locale  Locale', '──────  ──────', 'a'],
  },
  {
    title: 'has only titles without rows',
    columns: [left, right],
    rows: [],
    lines: ['Locale  Units', '──────  ─────'],
  },
  {
    title: 'leaves a cell empty that a row has not',
    columns: [left, right],
    rows: [['a']],
    lines: ['Locale  Units', '──────  ─────', 'a'],
  },
])('a table $title', ({ columns, rows, lines }) => {
  expect(formatTable(columns, rows)).toBe(lines.map((line) => `${line}\n`).join(''))
})
