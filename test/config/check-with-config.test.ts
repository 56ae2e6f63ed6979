import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import { checkRunRecords, collectRunRecords } from '../../src/check/check-run.ts'
import { rules } from '../../src/check/rules.ts'
import { runRules } from '../../src/check/run-rules.ts'
import { readGlossary } from '../../src/check/terms/read-glossary.ts'
import { findPatternFault } from '../../src/check/user-patterns.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { createRuleResolver } from '../../src/config/rule-resolver.ts'
import { pair } from '../pair.ts'

const config = parseConfig(
  {
    glossary: 'terms.csv',
    rules: { 'term-missing': 'error', 'inconsistent-target': 'info' },
    overrides: [{ locales: 'fr', rules: { 'inconsistent-target': 'off' } }],
  },
  { rules: [...rules, ...runRules], formats: { re2: findPatternFault } },
)

test('the rules of a configuration check a document', () => {
  const resolve = createRuleResolver({ config, folder: '/project', rules })
  const text = 'source,target\nquay,Kai\n'
  const findings = checkDocument(parseBitext(pair('Am Ufer', 'At the quay')), {
    rules: resolve({ path: '/project/a.md', language: 'de-DE' }),
    glossary: readGlossary({ glossaries: [{ path: 'terms.csv', text }] }),
    targetLanguage: 'de-DE',
  })
  expect(findings).toMatchObject([{ rule: 'term-missing', severity: 'error' }])
})

test('the rules of a configuration check a run', () => {
  const resolve = createRuleResolver({ config, folder: '/project', rules: runRules })
  const targets = ['Gehen Sie an den Kai.', 'Gehen Sie jetzt zum Kai.']
  const records = ['de-DE', 'fr-FR'].flatMap((language) =>
    targets.flatMap((target, index) => {
      const path = `${language}/${index}.md`
      return collectRunRecords(parseBitext(pair(target, 'Go to the quay.'), { path }), {
        rules: resolve({ path: `/project/${path}`, language }),
        targetLanguage: language,
      })
    }),
  )
  expect(checkRunRecords(records)).toMatchObject([
    { file: 'de-DE/1.md', rule: 'inconsistent-target', severity: 'info' },
  ])
})
