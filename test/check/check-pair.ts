import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { DocumentRule } from '../../src/check/rule.ts'
import { pair } from '../pair.ts'

/** What one rule says about one pair: a line a finding, such as `error Unexpected …`. */
export function checkPair(rule: DocumentRule, target: string, source: string): string[] {
  return checkText(rule, pair(target, source))
}

/** What one rule says about a document. */
export function checkText(rule: DocumentRule, text: string): string[] {
  return checkDocument(parseBitext(text), [rule]).map(
    ({ severity, message }) => `${severity} ${message}`,
  )
}
