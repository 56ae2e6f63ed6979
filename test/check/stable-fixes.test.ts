import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { CheckRule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules.ts'
import { pair } from '../pair.ts'

const source = 'Read the gauge: is it `high`?'
const languages = ['de-DE', 'fr-FR', 'ja-JP', 'zh-CN', 'ru-RU']
const part = fc.constantFrom(
  ...['a', 'Wort', ' ', '  ', '\u00a0', '\u202f', '\u200b', '\ufeff', '«', '»', ':', ';', '?', '!'],
  ...['.', ',', '、', '`x`', '**', '*', '[l](u)', '&nbsp;', "l'eau", 'Ã¤', 'â€™', 'é »', 'Ð¿'],
  ...['観測', 'ｶﾞ', '｡', 'ＡＢ１', 'cписок', 'Hаfen', '1', '\\', '(', ')', '\n'],
)

describe.each(rules.filter(({ isFixable }) => isFixable))('$id', (rule) => {
  test('has nothing to fix once its fixes are made', () => {
    const texts = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (target, language) => {
        const fixed = fix(rule, pair(target, source), language)
        expect(fix(rule, fixed, language)).toBe(fixed)
      }),
      { numRuns: 500 },
    )
  })
})

/** The document with all fixes of a rule made, the last one first. */
function fix(rule: CheckRule, text: string, language: string): string {
  const active = [{ rule, severity: rule.severity }]
  return checkDocument(parseBitext(text), { rules: active, targetLanguage: language })
    .flatMap((finding) => (finding.fix ? [finding.fix] : []))
    .toSorted((first, second) => second.start - first.start)
    .reduce((fixed, edit) => fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end), text)
}
