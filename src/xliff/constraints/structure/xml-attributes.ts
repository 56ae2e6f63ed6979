import { xmlLangNotWellFormed } from '../rules/xml-lang-not-well-formed.ts'
import { forRule, languageTag, oneOf, pattern } from './attribute-types.ts'
import type { AttributeType } from './schema.ts'

export const xmlSpace = oneOf('default', 'preserve')

/** `xml:lang` may be empty: no language. */
export const xmlLang = forRule(xmlLangNotWellFormed, {
  ...languageTag,
  accepts: (value) => value === '' || languageTag.accepts(value),
})

/** Attributes of the XML namespace, wherever they may stand. */
export const xmlAttributes: ReadonlyMap<string, AttributeType> = new Map([
  ['xml:lang', xmlLang],
  ['xml:space', xmlSpace],
  ['xml:id', pattern('a name without a colon', /^[^\s:.\-\d][^\s:]*$/)],
])
