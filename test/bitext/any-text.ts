import fc from 'fast-check'
import { markdownText } from '../markdown-arbitrary.ts'

/** Every string of UTF-16 code units, lone surrogates among them. */
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units))

/** Short strings of the characters that Markdown gives a meaning. */
const punctuation = fc.string({
  unit: fc.constantFrom(...'ab <>*`_[]()\\&\n\r~@:w.!\t/-^#|"\''),
  maxLength: 30,
})

/** Any text at all: span markup, Markdown, noise, well-formed or not. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: markdownText },
  { weight: 2, arbitrary: punctuation },
  { weight: 1, arbitrary: codeUnits },
)
