import { BitextError } from '../../errors.ts'
import type { XmlAttribute } from '../xml/xml-node.ts'
import {
  escapeAttribute,
  escapeText,
  findIllegalCharacter,
  nameCharacter,
} from '../xml/xml-text.ts'

/** Ends the writing of something that the version cannot hold. */
export function refuse(message: string): never {
  throw new BitextError('xliff-unsupported', message)
}

// What has to be escaped or refused; most texts have none of it, and one look is enough.
const textPattern = /[&<>\0-\x08\x0B-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/
const attributePattern = /[&<>"\0-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/

/** ` name="value"`, or nothing. */
export function formatAttribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${formatValue(value)}"`
}

/** A text in double quotes. */
export function formatValue(value: string): string {
  return attributePattern.test(value) ? escapeAttribute(expectLegal(value)) : value
}

/** The attributes that have no field, behind those that have one. */
export function appendAttributes(
  start: string,
  attributes: readonly XmlAttribute[] | undefined,
): string {
  if (!attributes) return start
  let text = start
  for (const { name, value } of attributes) {
    expectName(name, 'attribute')
    if (text.includes(` ${name}="`)) {
      refuse(`Unexpected second attribute \`${name}\`, expected one`)
    }
    text += formatAttribute(name, value)
  }
  return text
}

export function expectName(name: string, kind: string): string {
  return isName(name) ? name : refuse(`Unexpected ${kind} name \`${name}\`, expected an XML name`)
}

/** XML 1.0, production 5, with at most one colon, as namespaces have it. */
function isName(text: string): boolean {
  return isNmtoken(text) && text.split(':').length <= 2 && !/(?:^|:)(?:$|[-.\d:\u00B7])/.test(text)
}

export function formatYesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  return value ? 'yes' : 'no'
}

/** A text between tags. */
export function formatText(text: string): string {
  return textPattern.test(text) ? escapeText(expectLegal(text)) : text
}

export function expectLegal(text: string): string {
  const at = findIllegalCharacter(text)
  if (at < 0) return text
  return refuse(`Unexpected character ${nameCharacter(text, at)}, expected text that XML can hold`)
}

// XML 1.0, production 7.
const nmtokenPattern =
  /^(?:[-.:\w\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]|[\u200C\u200D])+$/u

/** True for what 2.x takes as an id. */
function isNmtoken(text: string): boolean {
  return nmtokenPattern.test(text)
}

export function expectNmtoken(id: string, name: string): string {
  return isNmtoken(id) ? id : refuse(`Unexpected ${name} id \`${id}\`, expected an NMTOKEN`)
}
