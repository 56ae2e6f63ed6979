import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import { rules } from '../../src/check/rules.ts'
import { dualDocument } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'

const [one, two, three] = [1, 2, 3].map((number) => pair('', '`a`', `3a960-10${number}`))
const lostCode = pair('Kai', 'Open `a`', '3a960-101')

/** A line a finding: line, rule, message of the comments' own rule. */
function check(text: string): string[] {
  return checkDocument(parseBitext(text)).map(({ line, rule, message }) =>
    rule === 'suppression' ? `${line} ${message}` : `${line} ${rule}`,
  )
}

test.each([
  {
    title: 'disable hides what follows',
    text: `${one}\n\n<!-- bitext-disable missing-target -->\n\n${two}\n\n${three}\n`,
    findings: ['1 missing-target'],
  },
  {
    title: 'enable ends it',
    text: `<!-- bitext-disable missing-target -->\n\n${one}\n\n<!-- bitext-enable missing-target -->\n\n${two}\n`,
    findings: ['7 missing-target'],
  },
  {
    title: 'enable without a name ends all',
    text: `<!-- bitext-disable missing-target -->\n\n${one}\n\n<!-- bitext-enable -->\n\n${two}\n`,
    findings: ['7 missing-target'],
  },
  {
    title: 'enable of a rule ends it where all are off',
    text: `<!-- bitext-disable -->\n\n${one}\n\n<!-- bitext-enable missing-target -->\n\n${two}\n`,
    findings: ['7 missing-target'],
  },
  {
    title: 'disable-next is for the next unit alone',
    text: `<!-- bitext-disable-next missing-target -->\n\n${one}\n\n${two}\n`,
    findings: ['5 missing-target'],
  },
  {
    title: 'of two comments for a unit the later one hides',
    text: `<!-- bitext-disable-next missing-target --><!-- bitext-disable-next -->\n\n${one}\n\n${two}\n`,
    findings: [
      '1 Unexpected `bitext-disable-next missing-target`, expected a finding that it hides',
      '5 missing-target',
    ],
  },
  {
    title: 'several ids, with commas too',
    text: `<!-- bitext-disable missing-target, code-span-mismatch -->\n\n${one}\n\n${lostCode.replaceAll('101', '102')}\n`,
    findings: [],
  },
  {
    title: 'a reason',
    text: `<!--bitext-disable missing-target -- code-span-mismatch is another matter-->\n\n${one}\n`,
    findings: [],
  },
  {
    title: 'a comment of several lines',
    text: `<!-- bitext-disable\n  missing-target\n-->\n\n${one}\n`,
    findings: [],
  },
  {
    title: 'other rules go on',
    text: `<!-- bitext-disable missing-target -->\n\n${lostCode}\n`,
    findings: [
      '1 Unexpected `bitext-disable missing-target`, expected a finding that it hides',
      '3 code-span-mismatch',
    ],
  },
  {
    title: 'above the first unit it is for the front matter too',
    text: `---\ntitle: [a\n---\n<!-- bitext-disable front-matter-syntax -->\n\n${pair('a', 'b')}\n`,
    findings: [],
  },
  {
    title: 'below the first unit it is not',
    text: `---\ntitle: [a\n---\n${pair('a', 'b')}\n\n<!-- bitext-disable front-matter-syntax -->\n`,
    findings: [
      '3 front-matter-syntax',
      '6 Unexpected `bitext-disable front-matter-syntax`, expected a finding that it hides',
    ],
  },
  {
    title: 'an enable without a disable',
    text: `<!-- bitext-enable missing-target -->\n\n${one}\n`,
    findings: [
      '1 Unexpected `bitext-enable missing-target`, expected a `bitext-disable` before it',
      '3 missing-target',
    ],
  },
  {
    title: 'an unknown id hides nothing',
    text: `<!-- bitext-disable __proto__ -->\n\n${one}\n`,
    findings: [
      '1 Unexpected `__proto__` in `bitext-disable`, expected the id of a rule',
      '3 missing-target',
    ],
  },
  {
    title: 'a longer word is no directive',
    text: `<!-- bitext-disabled_ -->\n\n${one}\n`,
    findings: ['3 missing-target'],
  },
  {
    title: 'a comment in a fence',
    text: `\`\`\`\n<!-- bitext-disable -->\n\`\`\`\n\n${one}\n`,
    findings: ['5 missing-target'],
  },
  {
    title: 'a comment in indented code, behind a byte order mark',
    text: `\uFEFFa\n\n    <!-- bitext-disable -->\n\n${one}\n`,
    findings: ['5 missing-target'],
  },
  {
    title: 'a comment in a code span',
    text: `Write \`<!-- bitext-disable -->\` here.\n\n${one}\n`,
    findings: ['3 missing-target'],
  },
  {
    title: 'a comment that is escaped',
    text: `Write \\<!-- bitext-disable --> here.\n\n${one}\n`,
    findings: ['3 missing-target'],
  },
  {
    title: 'a comment in front matter',
    text: `---\na: <!-- bitext-disable -->\n---\n${one}\n`,
    findings: ['4 missing-target'],
  },
  {
    title: 'a comment inside of a pair',
    text: `${pair('<!-- bitext-disable -->', '<!-- bitext-disable -->')}\n\n${two}\n`,
    findings: ['3 missing-target'],
  },
  {
    title: 'a comment behind a stray backtick of another block',
    text: `A \` sign\n\n<!-- bitext-disable missing-target -->\n\nand \`\n\n${one}\n`,
    findings: [],
  },
  {
    title: 'a comment in a list item and in a quote',
    text: `- <!-- bitext-disable-next missing-target --> ${one}\n\n> <!-- bitext-disable-next missing-target -->\n> ${two}\n`,
    findings: [],
  },
  {
    title: 'CRLF line ends',
    text: `<!-- bitext-disable-next missing-target -->\r\n\r\n${one}\r\n`,
    findings: [],
  },
])('$title', ({ text, findings }) => {
  expect(check(text)).toEqual(findings)
})

test('a rule that is off is not said to hide nothing', () => {
  const document = parseBitext(`<!-- bitext-disable missing-target -->\n\n${pair('a', 'b')}\n`)
  const active = rules
    .filter(({ id }) => id === 'suppression')
    .map((rule) => ({ rule, severity: rule.severity }))
  expect(checkDocument(document, { rules: active })).toEqual([])
})

describe('laws', () => {
  const ids = rules.map(({ id }) => id).filter((id) => id !== 'suppression')

  test('a comment hides the findings of its rule and no others', () => {
    fc.assert(
      fc.property(dualDocument, fc.constantFrom(...ids), (text, id) => {
        const before = checkDocument(parseBitext(`<!-- -->\n\n${text}`))
        const after = checkDocument(parseBitext(`<!-- bitext-disable ${id} -->\n\n${text}`))
        const say = (findings: typeof before) =>
          findings
            .filter(({ rule }) => rule !== 'suppression' && rule !== id)
            .map(({ line, rule, message }) => `${line} ${rule} ${message}`)
        expect(say(after)).toEqual(say(before))
        expect(after.filter(({ rule }) => rule === id)).toEqual([])
      }),
    )
  })

  test('many comments and units take no time that grows with their product', () => {
    const text = Array.from(
      { length: 3000 },
      (_, index) => `<!-- bitext-disable-next -->\n\n${pair('', 'a', `3a960-${101 + index}`)}\n\n`,
    ).join('')
    const start = performance.now()
    expect(checkDocument(parseBitext(text))).toEqual([])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

test.each([
  { title: 'in paragraphs', part: '<!-- bitext-disable -->\n\n' },
  { title: 'in code', part: '    <!-- bitext-disable -->\n\na\n\n' },
  { title: 'in code spans', part: '`<!-- bitext-disable -->` ' },
])('very many comments $title take little time', ({ part }) => {
  const document = parseBitext(part.repeat(400_000 / part.length) + one)
  const start = process.cpuUsage()
  checkDocument(document)
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8)
})
