import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { CheckRule, RuleExample } from '../../src/check/rule.ts'
import type { Finding } from '../../src/finding.ts'
import { pair } from '../pair.ts'

/** What one rule says about one pair: a line a finding, such as `error Unexpected …`. */
export function checkPair(
  rule: CheckRule,
  target: string,
  source: string,
  language = 'de-DE',
): string[] {
  return checkExample(rule, { title: '', target, source, language })
}

/** What one rule says about a document. */
export function checkText(rule: CheckRule, text: string): string[] {
  return checkExample(rule, { title: '', text })
}

/** What one rule says about an example. */
export function checkExample(rule: CheckRule, example: RuleExample): string[] {
  return findInExample(rule, example).map(({ severity, message }) => `${severity} ${message}`)
}

/** The findings of one rule in an example. */
export function findInExample(rule: CheckRule, example: RuleExample): Finding[] {
  const { language = 'de-DE', options = {}, glossary, sourceText } = example
  return checkDocument(parseBitext(readExample(example)), {
    rules: [{ rule, severity: rule.severity, options }],
    targetLanguage: language,
    ...(glossary ? { glossary } : {}),
    ...(sourceText === undefined ? {} : { sourceText }),
  })
}

/** The document of an example. */
export function readExample(example: RuleExample): string {
  if ('text' in example) return example.text
  const { before = '', target, source } = example
  return `${before}${pair(target, source)}\n`
}
