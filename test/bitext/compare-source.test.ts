import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compareSource } from '../../src/bitext/compare-source.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { expectLinear } from './expect-linear.ts'

test.each([
  { title: 'equal texts', edition: '# Tide\n\nHigh.\n', sourceText: '# Tide\n\nHigh.\n' },
  {
    title: 'front matter',
    edition: '---\na: 1\n---\nHigh.\n',
    sourceText: '---\nb: 2\n---\n\nHigh.\n',
  },
  {
    title: 'no front matter on one side',
    edition: '---\na: 1\n---\nHigh.\n',
    sourceText: 'High.\n',
  },
  { title: 'blank lines', edition: 'High.\nLow.\n', sourceText: 'High.\n\n\nLow.' },
  { title: 'line ends', edition: 'High.\nLow.\n', sourceText: 'High.\r\nLow.\r\n' },
  { title: 'white space in a line', edition: 'High  tide.\n', sourceText: 'High tide. \n' },
  { title: 'a no-break space', edition: 'High\u00A0tide.\n', sourceText: 'High tide.\n' },
  { title: 'alt texts', edition: '![Kurve](a.png)\n', sourceText: '![Curve.](a.png)\n' },
  {
    title: 'alt texts of image blocks',
    edition: ':::image source="a.png" alt-text="Kurve":::\n',
    sourceText: ':::image source="a.png" alt-text="Curve":::\n',
  },
  {
    title: 'joined soft line breaks',
    edition: 'The tide is high today.\n',
    sourceText: 'The tide\nis high today.\n',
  },
])('leaves $title aside', ({ edition, sourceText }) => {
  expect(compareSource(parseBitext(''), edition, sourceText)).toEqual([])
})

test.each([
  { title: 'another word', edition: 'High tide.\n', sourceText: 'Low tide.\n', line: 1 },
  { title: 'a line too many', edition: 'High.\nLow.\n', sourceText: 'High.\n', line: 1 },
  { title: 'a line too few', edition: 'High.\n', sourceText: 'High.\n\nLow.\n', line: 3 },
  {
    title: 'another image',
    edition: 'a\n\n![x](a.png)\n',
    sourceText: 'a\n\n![x](b.png)\n',
    line: 3,
  },
  {
    title: 'a line behind front matter',
    edition: 'High.\n',
    sourceText: '---\ntitle: Tide\n---\n\nLow.\n',
    line: 5,
  },
  { title: 'an empty source', edition: 'High.\n', sourceText: '', line: 1 },
])('reports $title with its line', ({ edition, sourceText, line }) => {
  const problems = compareSource(parseBitext(''), edition, sourceText)
  expect(problems.map((problem) => problem.message)).toEqual([
    expect.stringContaining(`at its line ${line};`),
  ])
})

test.each([
  { title: 'the same', hashed: 'Low.\n', word: 'the same revision' },
  { title: 'another', hashed: 'Old.\n', word: 'another revision' },
])('says by the hash that it is $title revision', ({ hashed, word }) => {
  const hash = createHash('sha1').update(hashed).digest('hex')
  const document = parseBitext(`---\nms.openlocfilehash: ${hash}\n---\n`)
  const [problem] = compareSource(document, 'High.\n', 'Low.\n')
  expect(problem?.message).toContain(word)
})

test('takes linear time for image openers', () => {
  expectLinear((text) => compareSource(parseBitext(''), text, 'x'), { part: '![', length: 80_000 })
})
