import { expect, test } from 'vitest'
import { xrefMismatch } from '../../../src/check/rules/xref-mismatch.ts'
import { checkPair } from '../check-pair.ts'

function unexpected(actual: number, value: string, expected: number): string {
  return `error Unexpected ${actual} of cross reference \`${value}\` in target, expected ${expected}`
}

test.each([
  { title: 'the same reference', target: 'Siehe <xref:A.B>', source: 'See <xref:A.B>' },
  { title: 'another order', target: '<xref:B> <xref:A>', source: '<xref:A> <xref:B>' },
  {
    title: 'another query',
    target: '<xref:A.B?displayProperty=nameWithType>',
    source: '<xref:A.B?displayProperty=fullName>',
  },
  { title: 'a lost query', target: '<xref:A.B>', source: '<xref:A.B?text=C>' },
  { title: 'a link for an autolink', target: '[B](xref:A.B)', source: '<xref:A.B>' },
  { title: 'generics', target: '<xref:A.B`1> neu', source: 'new <xref:A.B`1>' },
  { title: 'other links', target: '[a](b.md)', source: '[a](c.md)' },
  { title: 'references in code', target: '`<xref:A>`', source: '`<xref:B>`' },
  { title: 'an empty target', target: '', source: '<xref:A>' },
  { title: 'an empty source', target: '<xref:A>', source: '' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(xrefMismatch, target, source)).toEqual([])
})

test.each([
  {
    title: 'a lost reference',
    target: 'Siehe B',
    source: 'See <xref:A.B>',
    messages: [unexpected(0, 'xref:A.B', 1)],
  },
  {
    title: 'an invented reference',
    target: 'Siehe <xref:A.B>',
    source: 'See B',
    messages: [unexpected(1, 'xref:A.B', 0)],
  },
  {
    title: 'a changed reference',
    target: '<xref:A.C>',
    source: '<xref:A.B>',
    messages: [unexpected(0, 'xref:A.B', 1), unexpected(1, 'xref:A.C', 0)],
  },
  {
    title: 'a reference twice',
    target: '<xref:A> <xref:A?text=B>',
    source: '<xref:A>',
    messages: [unexpected(2, 'xref:A', 1)],
  },
  {
    title: 'a difference in case',
    target: '<xref:a.b>',
    source: '<xref:A.B>',
    messages: [unexpected(0, 'xref:A.B', 1), unexpected(1, 'xref:a.b', 0)],
  },
  {
    title: 'a changed number of type parameters',
    target: '<xref:A`2>',
    source: '<xref:A`1>',
    messages: [unexpected(0, 'xref:A`1', 1), unexpected(1, 'xref:A`2', 0)],
  },
  {
    title: 'a space in a reference, which then is none',
    target: '<xref: A.B>',
    source: '<xref:A.B>',
    messages: [unexpected(0, 'xref:A.B', 1)],
  },
  {
    title: 'a changed link to a reference',
    target: '[a](xref:A.C)',
    source: '[a](xref:A.B)',
    messages: [unexpected(0, 'xref:A.B', 1), unexpected(1, 'xref:A.C', 0)],
  },
])('reports $title', ({ target, source, messages }) => {
  expect(checkPair(xrefMismatch, target, source)).toEqual(messages)
})
