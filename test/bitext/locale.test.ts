import { expect, test } from 'vitest'
import { canonicalizeLocale, findTargetLanguage, isLocaleFolder } from '../../src/bitext/locale.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'

test.each([
  { title: 'ms.contentlocale', text: withLocale('de-DE'), path: 'a.md', language: 'de-DE' },
  {
    title: 'ms.contentlocale in lower case',
    text: withLocale('zh-hans-cn'),
    path: 'a.md',
    language: 'zh-Hans-CN',
  },
  {
    title: 'ms.contentlocale, not the folder',
    text: withLocale('de-DE'),
    path: 'fr-fr/a.md',
    language: 'de-DE',
  },
  { title: 'the folder', text: '', path: 'docs/fr-fr/guide/a.md', language: 'fr-FR' },
  { title: 'the last folder', text: '', path: 'de-de/pt-br/a.md', language: 'pt-BR' },
  {
    title: 'a folder of a Windows path',
    text: '',
    path: 'C:\\docs\\ja-jp\\a.md',
    language: 'ja-JP',
  },
  { title: 'a folder in upper case', text: '', path: 'docs/PT-BR/a.md', language: 'pt-BR' },
  { title: 'a folder with a script', text: '', path: 'sr-latn-rs/a.md', language: 'sr-Latn-RS' },
  { title: 'a folder with a script alone', text: '', path: 'zh-hant/a.md', language: 'zh-Hant' },
  { title: 'a folder with a region number', text: '', path: 'es-419/a.md', language: 'es-419' },
])('the language is that of $title', ({ text, path, language }) => {
  expect(findTargetLanguage(parseBitext(text, { path }))).toEqual({ language, problems: [] })
})

test.each([
  { title: 'no folder', path: 'a.md' },
  { title: 'a folder of a language alone', path: 'go/id/a.md' },
  { title: 'a file named like a locale', path: 'docs/de-de' },
  { title: 'a longer folder name', path: 'my-de-de/a.md' },
])('with $title the language is unknown, and that is a problem', ({ path }) => {
  const { language, problems } = findTargetLanguage(parseBitext('', { path }))
  expect({ language, offsets: problems.map((problem) => problem.offset) }).toEqual({
    language: 'und',
    offsets: [0],
  })
})

test('without a path the language is unknown', () => {
  expect(findTargetLanguage(parseBitext('# Tide')).language).toBe('und')
})

test('a path that is given goes before the path of the document', () => {
  const document = parseBitext('', { path: 'de-de/a.md' })
  expect(findTargetLanguage(document, 'pl-pl/a.md').language).toBe('pl-PL')
})

test('a locale that is no BCP 47 tag is a problem, and the folder decides', () => {
  const { language, problems } = findTargetLanguage(
    parseBitext(withLocale('de_DE'), { path: 'de-de/a.md' }),
  )
  expect(language).toBe('de-DE')
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining('`de_DE`')])
})

test('with a wrong locale and no folder the language is unknown, and the locale the one problem', () => {
  const { language, problems } = findTargetLanguage(parseBitext(withLocale('german!')))
  expect(language).toBe('und')
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining('`german!`')])
})

test.each([
  { locale: 'de-de', canonical: 'de-DE' },
  { locale: 'ZH-HANS-CN', canonical: 'zh-Hans-CN' },
  { locale: 'fr', canonical: 'fr' },
  { locale: '', canonical: undefined },
  { locale: 'de_DE', canonical: undefined },
  { locale: 'a', canonical: undefined },
])('the BCP 47 form of "$locale" is $canonical', ({ locale, canonical }) => {
  expect(canonicalizeLocale(locale)).toBe(canonical)
})

test.each([
  { name: 'de-de', isLocale: true },
  { name: 'zh-hans-cn', isLocale: true },
  { name: 'go', isLocale: false },
  { name: 'de-de-1996-x', isLocale: false },
  { name: 'de_de', isLocale: false },
  { name: '', isLocale: false },
])('"$name" is named like a locale: $isLocale', ({ name, isLocale }) => {
  expect(isLocaleFolder(name)).toBe(isLocale)
})

function withLocale(locale: string): string {
  return `---\nms.contentlocale: ${locale}\n---\n`
}
