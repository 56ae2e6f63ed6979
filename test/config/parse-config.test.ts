import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPatternFault } from '../../src/check/user-patterns.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { BitextError } from '../../src/errors.ts'
import { sampleRules } from './create-rule.ts'

function parse(value: unknown) {
  return parseConfig(value, {
    name: 'bitext.config.js',
    rules: sampleRules,
    formats: { re2: findPatternFault },
  })
}

function readError(value: unknown): BitextError {
  try {
    parse(value)
  } catch (error) {
    if (error instanceof BitextError) return error
    throw error
  }
  throw new Error('It was taken')
}

test('takes a whole configuration, and returns a copy', () => {
  const config = {
    $schema: './node_modules/bitext-md/schemas/config.json',
    extends: 'strict',
    targetLanguage: 'de-DE',
    sourceLanguage: 'en-GB',
    rules: {
      'tide-table': 'off',
      'number-mismatch': ['warn', { minimum: 3, units: ['knots'] }],
      'quay-style': ['info'],
    },
    overrides: [
      { files: 'docs/**', rules: { 'tide-table': 'error' } },
      { files: ['a/*.md', '!a/b.md'], locales: ['de', 'pt-BR'], rules: {} },
    ],
    glossary: ['terms/harbour.csv', 'terms/tide.tbx'],
    doNotTranslate: { files: 'names.txt', words: ['Tideline'] },
    sourceRoot: '../docs-en',
    baseline: 'bitext-baseline.json',
  }
  expect(parse(config)).toEqual(config)
  expect(parse(config)).not.toBe(config)
})

test.each([
  {
    title: 'an unknown key',
    config: { rule: {} },
    message: 'bitext.config.js: `rule`: Unexpected key `rule`, did you mean `rules`',
  },
  {
    title: 'an unknown rule',
    config: { rules: { 'number-missmatch': 'error' } },
    message:
      "bitext.config.js: `rules['number-missmatch']`: Unexpected key `number-missmatch`, did you mean `number-mismatch`",
  },
  {
    title: 'an unknown rule that is like none',
    config: { rules: { zebra: 'error' } },
    message:
      'bitext.config.js: `rules.zebra`: Unexpected key `zebra`, expected `tide-table`, `number-mismatch`, `quay-style`, `placeholder-mismatch`, `term-missing`, `term-forbidden` or `do-not-translate`',
  },
  {
    title: 'an unknown severity',
    config: { rules: { 'tide-table': 'fatal' } },
    message:
      'bitext.config.js: `rules[\'tide-table\']`: Unexpected "fatal", expected `off`, `info`, `warning`, `warn` or `error`',
  },
  {
    title: 'a severity that is a number, as in ESLint',
    config: { rules: { 'tide-table': 2 } },
    message: "bitext.config.js: `rules['tide-table']`: Unexpected 2, expected a string or an array",
  },
  {
    title: 'an option of another type',
    config: { rules: { 'number-mismatch': ['error', { minimum: 'ten' }] } },
    message:
      'bitext.config.js: `rules[\'number-mismatch\'][1].minimum`: Unexpected "ten", expected a whole number',
  },
  {
    title: 'an option that is too small',
    config: { rules: { 'number-mismatch': ['error', { minimum: 0 }] } },
    message:
      "bitext.config.js: `rules['number-mismatch'][1].minimum`: Unexpected 0, expected 1 or more",
  },
  {
    title: 'an unknown option',
    config: { rules: { 'number-mismatch': ['error', { minimun: 2 }] } },
    message:
      "bitext.config.js: `rules['number-mismatch'][1].minimun`: Unexpected key `minimun`, did you mean `minimum`",
  },
  {
    title: 'options of a rule without any',
    config: { rules: { 'tide-table': ['error', { deep: true }] } },
    message:
      "bitext.config.js: `rules['tide-table'][1].deep`: Unexpected key `deep`, expected no options",
  },
  {
    title: 'too long a setting',
    config: { rules: { 'tide-table': ['error', {}, {}] } },
    message:
      "bitext.config.js: `rules['tide-table']`: Unexpected array of 3, expected `[severity]` or `[severity, options]`",
  },
  {
    title: 'a pattern that is none',
    config: { rules: { 'placeholder-mismatch': ['error', { patterns: ['(a'] }] } },
    message:
      "bitext.config.js: `rules['placeholder-mismatch'][1].patterns[0]`: Unexpected pattern `(a`, expected a regular expression of RE2: missing closing ): `(a`",
  },
  {
    title: 'an override without rules',
    config: { overrides: [{ files: '**' }] },
    message: 'bitext.config.js: `overrides[0]`: Unexpected object without `rules`, expected it',
  },
  {
    title: 'an override with a misspelt key',
    config: { overrides: [{ files: '**', rule: {} }] },
    message: 'bitext.config.js: `overrides[0]`: Unexpected key `rule`, did you mean `rules`',
  },
  {
    title: 'a name of a language for a locale',
    config: { overrides: [{ locales: 'german', rules: {} }] },
    message:
      'bitext.config.js: `overrides[0].locales`: Unexpected "german", expected a BCP 47 tag such as `de-DE`',
  },
  {
    title: 'a locale that is none',
    config: { overrides: [{ locales: ['de', 'de_DE'], rules: {} }] },
    message:
      'bitext.config.js: `overrides[0].locales[1]`: Unexpected "de_DE", expected a BCP 47 tag such as `de-DE`',
  },
  {
    title: 'a glob that cannot be read',
    config: { overrides: [{ files: 'docs/{a', rules: {} }] },
    message:
      'bitext.config.js: `overrides[0].files`: Unexpected glob `docs/{a`, expected one that can be read: a `{` is not closed',
  },
  {
    title: 'an array',
    config: [],
    message: 'bitext.config.js: Unexpected array, expected an object',
  },
  { title: 'null', config: null, message: 'bitext.config.js: Unexpected null, expected an object' },
  {
    title: 'a function',
    config: { rules: { 'tide-table': () => 'error' } },
    message:
      "bitext.config.js: `rules['tide-table']`: Unexpected function, expected a value that JSON has",
  },
  {
    title: 'a key with the name of a prototype',
    config: JSON.parse('{"rules": {"__proto__": "off"}}'),
    message: /^bitext.config.js: `rules.__proto__`: Unexpected key `__proto__`/,
  },
])('refuses $title', ({ config, message }) => {
  const error = readError(config)
  expect(error.code).toBe('invalid-config')
  expect(error.message).toMatch(message)
})

test('refuses a getter that throws, and keeps its error', () => {
  const cause = new Error('the tide is out')
  const config = {
    rules: {
      get 'tide-table'() {
        throw cause
      },
    },
  }
  const error = readError(config)
  expect(error.message).toBe(
    "bitext.config.js: `rules['tide-table']`: Cannot read the value: the tide is out",
  )
  expect(error.cause).toBe(cause)
})

test.each([
  { title: 'a circle', create: () => makeCircle() },
  { title: 'too many values', create: () => ({ glossary: Array(200_000).fill('a') }) },
  { title: 'an array of holes', create: () => ({ glossary: Array(4_000_000_000) }) },
  { title: 'too long a text', create: () => ({ baseline: 'a'.repeat(5_000_000) }) },
  {
    title: 'a proxy that throws',
    create: () => new Proxy({}, { ownKeys: () => throwUnspeakable() }),
  },
  { title: 'an object of a class', create: () => ({ rules: new Map() }) },
])('refuses $title', ({ create }) => {
  expect(readError(create()).code).toBe('invalid-config')
})

test('takes anything or throws `invalid-config`', () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
      (value) => {
        const outcomes = [value, { rules: value }, { overrides: value }, { overrides: [value] }]
        for (const config of outcomes) {
          try {
            parse(config)
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid-config' })
          }
        }
      },
    ),
  )
})

function makeCircle(): object {
  const rules: Record<string, unknown> = {}
  rules['rules'] = rules
  return rules
}

function throwUnspeakable(): never {
  throw Object.create(null)
}
