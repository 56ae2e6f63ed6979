import type { XliffRule } from '../rule.ts'
import type { AttributeType } from './schema.ts'

// XML 1.0, production 4a.
const nameCharacter =
  '[-.:\\w\\u00B7\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u203F\\u2040\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}]'
const nmtokenPattern = new RegExp(`^${nameCharacter}+$`, 'u')

export const anyText: AttributeType = { expected: 'a text', accepts: () => true }

export const nmtoken = pattern('an NMTOKEN', nmtokenPattern)

export const nmtokens: AttributeType = {
  expected: 'NMTOKENs separated by spaces',
  accepts: (value) => value.trim() !== '' && value.trim().split(/\s+/).every(isNmtoken),
}

export const yesNo = oneOf('yes', 'no')

export const positiveInteger = pattern('a positive integer', /^\+?0*[1-9]\d*$/)

export const integer = pattern('an integer', /^[+-]?\d+$/)

export const score = numberIn(0, 100)

export const confidence = numberIn(0, 1)

/** A custom value, with the prefix of the authority that defines it. */
export const prefixedValue: AttributeType = {
  expected: '`prefix:value`',
  accepts: (value) => /^[^\s:]+:[^\s:]+$/.test(value),
}

/** The lexical space of `xs:language`. */
export const schemaLanguage = pattern(
  'a language tag such as `de-DE`',
  /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/,
)

// RFC 5646, section 2.1; the grandfathered tags that the first form does not cover come last.
const languagePattern =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]{3,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish|no-(?:bok|nyn)|zh-(?:guoyu|hakka|min|min-nan|xiang))$/i

/** A well-formed tag of BCP 47. */
export const languageTag = pattern('a BCP 47 tag such as `de-DE`', languagePattern)

export const dateTime = pattern(
  'a date and time such as `2026-03-01T10:00:00Z`',
  /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
)

/** The committee's own documents have time zones such as `+8:00`, which no schema takes. */
export const looseDateTime = pattern(
  dateTime.expected,
  /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d?\d:\d\d)?$/,
)

export function oneOf(...values: string[]): AttributeType {
  const allowed = new Set(values)
  return { expected: listChoices(values), accepts: (value) => allowed.has(value) }
}

/** One of some values, or a custom one that begins with `x-`. */
export function oneOfOrCustom(values: string): AttributeType {
  const allowed = new Set(values.split(' '))
  const accepts = (value: string) => allowed.has(value) || /^x-\S+$/.test(value)
  return { expected: `${listChoices([...allowed].slice(0, 12))}, or \`x-…\``, accepts }
}

/** The same values, with the rule that a wrong one breaks. */
export function forRule(rule: XliffRule, type: AttributeType): AttributeType {
  return { ...type, rule }
}

export function isNmtoken(value: string): boolean {
  return nmtokenPattern.test(value)
}

export function pattern(expected: string, regExp: RegExp): AttributeType {
  return { expected, accepts: (value) => regExp.test(value.trim()) }
}

function numberIn(minimum: number, maximum: number): AttributeType {
  const accepts = (value: string) => {
    const number = Number(value)
    return (
      /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value) &&
      number >= minimum &&
      number <= maximum
    )
  }
  return { expected: `a number from ${minimum} to ${maximum}`, accepts }
}

function listChoices(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`
}
