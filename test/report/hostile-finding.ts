import fc from 'fast-check'
import type { Finding } from '../../src/finding.ts'

const dangerous = [
  '\u0000',
  '\u001B[2J',
  '\u001B]8;;http://a\u0007',
  '\u009B31m',
  '\u007F',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\u202E',
  '\u202A',
  '\u2066',
  '\u2069',
  '\u200E',
  '\u200F',
  '\u061C',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u00AD',
  '\u2028',
  '\u2029',
  '\uD83D',
  '\uDE00',
  '\uFFFE',
  '\uFFFF',
  '\u{E0041}',
  '\uFE0F\uFE01',
  '<script>alert(1)</script>',
  '</script>',
  '<!--',
  '-->',
  ']]>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  '&lt;',
  '&#x202E;',
  '::error::a',
  '##[group]',
  '##vso[task.complete]',
  '%0A',
  '[a](http://b)',
  '{0}',
  '`',
  '潮位',
  'שלום',
  'e\u0301',
  '😀',
  '#',
  '[',
] as const

/** A text with what deceives, ends a string or acts on a terminal. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...dangerous), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

const placedText = fc
  .record({
    text: hostileText,
    first: fc.nat(40),
    second: fc.nat(40),
    line: fc.integer({ min: 1 }),
  })
  .map(({ text, first, second, line }) => {
    const offsets = [Math.min(first, text.length), Math.min(second, text.length)]
    return { text, start: Math.min(...offsets), end: Math.max(...offsets), line, column: 1 }
  })

/** A finding with such texts wherever a text can be. */
export const hostileFinding: fc.Arbitrary<Finding> = fc.record(
  {
    file: hostileText,
    line: fc.integer({ min: 1 }),
    column: fc.integer({ min: 1 }),
    unitId: hostileText,
    rule: hostileText,
    severity: fc.constantFrom('error', 'warning', 'info'),
    message: hostileText,
    expected: fc.oneof(hostileText, fc.array(hostileText)),
    target: placedText,
    source: placedText,
    fix: fc.record({ start: fc.nat(9), end: fc.integer({ min: 9 }), text: hostileText }),
  },
  { requiredKeys: ['line', 'column', 'rule', 'severity', 'message'] },
)
