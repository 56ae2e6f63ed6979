import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Config } from '../../src/config/config.ts'
import { createRuleResolver } from '../../src/config/rule-resolver.ts'
import { createRule, sampleRules } from './create-rule.ts'

function resolveIds(config: Config, path = 'docs/de-de/pier.md', language = 'de-DE'): string[] {
  const resolve = createRuleResolver({ config, folder: '/project', rules: sampleRules })
  return resolve({ path: `/project/${path}`, language }).map(({ rule, severity, options }) =>
    [rule.id, severity, ...(options ? [JSON.stringify(options)] : [])].join(' '),
  )
}

const recommended = ['tide-table error', 'number-mismatch warning', 'placeholder-mismatch warning']

test.each([
  { title: 'takes the preset `recommended` for nothing', config: {}, expected: recommended },
  {
    title: 'takes another preset',
    config: { extends: 'strict' as const },
    expected: [
      'tide-table error',
      'number-mismatch warning',
      'quay-style info',
      'placeholder-mismatch warning',
    ],
  },
  {
    title: 'turns rules on and off',
    config: { rules: { 'tide-table': 'warn', 'number-mismatch': 'off', 'quay-style': 'error' } },
    expected: ['tide-table warning', 'quay-style error', 'placeholder-mismatch warning'],
  },
  {
    title: 'has the rules of terms on with a glossary',
    config: { glossary: 'terms.csv' },
    expected: [...recommended, 'term-missing warning', 'term-forbidden warning'],
  },
  {
    title: 'has the rule of names on with names, if it is not off',
    config: { doNotTranslate: ['Tideline'], glossary: 'a.csv', rules: { 'term-missing': 'off' } },
    expected: [...recommended, 'term-forbidden warning', 'do-not-translate warning'],
  },
] satisfies { title: string; config: Config; expected: string[] }[])(
  '$title',
  ({ config, expected }) => {
    expect(resolveIds(config)).toEqual(expected)
  },
)

test('a preset that is given goes before the one of the configuration', () => {
  const options = { config: { extends: 'strict' }, folder: '/', rules: sampleRules } as const
  const resolve = createRuleResolver({ ...options, preset: 'recommended' })
  expect(resolve({ path: '/a.md', language: 'de' })).toHaveLength(3)
})

test('merges options, and keeps them where a severity stands alone', () => {
  const config: Config = {
    rules: { 'number-mismatch': ['error', { minimum: 2, units: ['a'] }] },
    overrides: [
      { files: 'docs/**', rules: { 'number-mismatch': ['warn', { minimum: 5 }] } },
      { locales: 'de', rules: { 'number-mismatch': 'info' } },
    ],
  }
  expect(resolveIds(config)[1]).toBe('number-mismatch info {"minimum":5,"units":["a"]}')
  expect(resolveIds(config, 'other/a.md', 'fr-FR')[1]).toBe(
    'number-mismatch error {"minimum":2,"units":["a"]}',
  )
})

test.each([
  { locales: 'de', language: 'de-DE', matches: true },
  { locales: 'de', language: 'de', matches: true },
  { locales: 'de', language: 'deu', matches: true },
  { locales: ['fr', 'zh-Hant'], language: 'zh-TW', matches: true },
  { locales: 'zh-Hant', language: 'zh-CN', matches: false },
  { locales: 'zh-hans', language: 'zh-CN', matches: true },
  { locales: 'zh-TW', language: 'zh-Hant-TW', matches: true },
  { locales: 'pt-BR', language: 'pt-PT', matches: false },
  { locales: 'pt-BR', language: 'pt', matches: false },
  { locales: 'ca', language: 'ca-ES-valencia', matches: true },
  { locales: 'ca-valencia', language: 'ca-ES', matches: false },
  { locales: 'de', language: 'und', matches: false },
  { locales: [], language: 'de', matches: false },
])('$locales means $language: $matches', ({ locales, language, matches }) => {
  const config: Config = { overrides: [{ locales, rules: { 'tide-table': 'off' } }] }
  expect(resolveIds(config, 'a.md', language)).toHaveLength(matches ? 2 : 3)
})

test('needs both the file and the language of an override', () => {
  const config: Config = {
    overrides: [{ files: 'docs/**', locales: 'de', rules: { 'tide-table': 'off' } }],
  }
  expect(resolveIds(config, 'docs/a.md', 'de')).toHaveLength(2)
  expect(resolveIds(config, 'docs/a.md', 'fr')).toHaveLength(3)
  expect(resolveIds(config, 'src/a.md', 'de')).toHaveLength(3)
})

test('returns the same list for the same overrides', () => {
  const config: Config = { overrides: [{ locales: 'de', rules: {} }] }
  const resolve = createRuleResolver({ config, folder: '/', rules: sampleRules })
  const first = resolve({ path: '/a.md', language: 'de-DE' })
  expect(resolve({ path: '/b.md', language: 'de-AT' })).toBe(first)
  expect(resolve({ path: '/b.md', language: 'fr' })).not.toBe(first)
})

test('is cheap for many documents', () => {
  const overrides = Array.from({ length: 10 }, (_, index) => ({
    files: [`docs/*-*/part-${index}/**/*.md`, `!**/part-${index}/draft/**`],
    rules: { 'tide-table': 'warn' as const },
  }))
  const resolve = createRuleResolver({ config: { overrides }, folder: '/', rules: sampleRules })
  const start = performance.now()
  for (let index = 0; index < 20_000; index++) {
    resolve({ path: `/docs/de-de/part-${index % 20}/harbour/quay-${index}.md`, language: 'de-DE' })
  }
  expect(performance.now() - start).toBeLessThan(4000)
})

test('the last setting that matches decides', () => {
  const severity = fc.constantFrom('off', 'info', 'warning', 'error')
  const layer = fc.record({ severity, matches: fc.boolean() })
  fc.assert(
    fc.property(fc.option(severity), fc.array(layer, { maxLength: 8 }), (own, layers) => {
      const resolve = createRuleResolver({
        config: {
          rules: own === null ? {} : { quay: own },
          overrides: layers.map((one) => ({
            files: one.matches ? 'a/*.md' : 'b/*.md',
            rules: { quay: one.severity },
          })),
        },
        folder: '/',
        rules: [createRule('quay', { severity: 'error' })],
      })
      const last = layers.findLast(({ matches }) => matches)?.severity ?? own ?? 'error'
      const [resolved] = resolve({ path: '/a/x.md', language: 'de' })
      expect(resolved?.severity ?? 'off').toBe(last)
    }),
  )
})
