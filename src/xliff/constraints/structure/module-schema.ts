import { fsNotHtml } from '../rules/fs-not-html.ts'
import { invalidId } from '../rules/invalid-id.ts'
import { mtcSimilarityRange } from '../rules/mtc-similarity-range.ts'
import { mtcTypeNotOnList } from '../rules/mtc-type-not-on-list.ts'
import { valOccursNotPositive } from '../rules/val-occurs-not-positive.ts'
import {
  anyText,
  confidence,
  forRule,
  integer,
  looseDateTime,
  nmtoken,
  oneOf,
  positiveInteger,
  prefixedValue,
  schemaLanguage,
  score,
  yesNo,
} from './attribute-types.ts'
import { type AttributeType, type ElementModel, many, model, particle, required } from './schema.ts'
import { xmlAttributes, xmlLang } from './xml-attributes.ts'

const id = forRule(invalidId, nmtoken)
const normalization = oneOf('none', 'nfc', 'nfd')
const similarity = forRule(mtcSimilarityRange, score)

// Format Style module, section "fs": the elements of HTML that make a preview.
const htmlElements =
  'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul'

const issueTypes =
  'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other'

const locQualityIssueAttributes = {
  locQualityIssueType: oneOf(...issueTypes.split(' ')),
  locQualityIssueComment: anyText,
  locQualityIssueSeverity: score,
  locQualityIssueProfileRef: anyText,
  locQualityIssueEnabled: yesNo,
}

const provenanceAttributes = {
  org: anyText,
  orgRef: anyText,
  person: anyText,
  personRef: anyText,
  revOrg: anyText,
  revOrgRef: anyText,
  revPerson: anyText,
  revPersonRef: anyText,
  revTool: anyText,
  revToolRef: anyText,
  tool: anyText,
  toolRef: anyText,
}

const itsVersion = oneOf('2.0')

const itsAttributes: Readonly<Record<string, AttributeType>> = {
  version: itsVersion,
  allowedCharacters: anyText,
  annotatorsRef: anyText,
  localeFilterList: anyText,
  localeFilterType: oneOf('include', 'exclude'),
  ...locQualityIssueAttributes,
  locQualityIssuesRef: anyText,
  locQualityRatingProfileRef: anyText,
  locQualityRatingScore: score,
  locQualityRatingScoreThreshold: score,
  locQualityRatingVote: integer,
  locQualityRatingVoteThreshold: integer,
  mtConfidence: confidence,
  ...provenanceAttributes,
  provenanceRecordsRef: anyText,
  taClassRef: anyText,
  taConfidence: confidence,
  taIdent: anyText,
  taIdentRef: anyText,
  taSource: anyText,
  termConfidence: confidence,
}

/** Attributes that modules add to elements of the core, and those of XML itself. */
export const moduleAttributes: ReadonlyMap<string, AttributeType> = new Map([
  ...xmlAttributes,
  ['fs:fs', forRule(fsNotHtml, oneOf(...htmlElements.split(' ')))],
  ['fs:subFs', anyText],
  ['slr:equivStorage', anyText],
  ['slr:sizeInfo', anyText],
  ['slr:sizeInfoRef', nmtoken],
  ['slr:sizeRestriction', anyText],
  ['slr:storageRestriction', anyText],
  ['itsm:domains', anyText],
  ['itsm:lang', schemaLanguage],
  ['pgs:switch', anyText],
  ['pgs:case', anyText],
  ...Object.entries(itsAttributes).map(([name, type]): [string, AttributeType] => [
    `its:${name}`,
    type,
  ]),
])

const resourceText = model({
  attributes: { href: anyText, 'xml:lang': xmlLang },
  others: 'any',
  content: [particle('*', 0, many)],
})

const itsRecords = { 'xml:id': required(anyText), version: itsVersion }

/** The elements of the modules; the same in 2.0, 2.1 and 2.2. */
export const moduleElements: Readonly<Record<string, ElementModel>> = {
  'gls:glossary': model({ content: [particle('gls:glossEntry', 1, many)] }),
  'gls:glossEntry': model({
    attributes: { id, ref: anyText },
    others: 'any',
    content: [
      particle('gls:term', 1),
      particle('gls:translation', 0, many),
      particle('gls:definition'),
      particle('*', 0, many),
    ],
  }),
  'gls:term': model({ attributes: { source: anyText }, others: 'any', hasText: true }),
  'gls:translation': model({
    attributes: { id, ref: anyText, source: anyText },
    others: 'any',
    hasText: true,
  }),
  'gls:definition': model({ attributes: { source: anyText }, others: 'any', hasText: true }),

  'mtc:matches': model({ content: [particle('mtc:match', 1, many)] }),
  'mtc:match': model({
    attributes: {
      id,
      matchQuality: similarity,
      matchSuitability: similarity,
      origin: anyText,
      ref: required(anyText),
      reference: yesNo,
      similarity,
      subType: prefixedValue,
      type: forRule(mtcTypeNotOnList, oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other')),
    },
    others: 'any',
    content: [
      particle('mda:metadata'),
      particle('originalData'),
      particle('source', 1),
      particle('target', 1),
      particle('*', 0, many),
    ],
  }),

  'mda:metadata': model({ attributes: { id }, content: [particle('mda:metaGroup', 1, many)] }),
  'mda:metaGroup': model({
    attributes: { id, category: anyText, appliesTo: oneOf('source', 'target', 'ignorable') },
    content: [particle('mda:metaGroup mda:meta', 1, many)],
  }),
  'mda:meta': model({ attributes: { type: required(anyText) }, hasText: true }),

  'res:resourceData': model({
    content: [particle('res:resourceItemRef', 0, many), particle('res:resourceItem', 0, many)],
  }),
  'res:resourceItemRef': model({ attributes: { id, ref: required(nmtoken) }, others: 'any' }),
  'res:resourceItem': model({
    attributes: { mimeType: anyText, id, context: yesNo },
    others: 'any',
    content: [particle('res:source'), particle('res:target'), particle('res:reference', 0, many)],
  }),
  'res:source': resourceText,
  'res:target': resourceText,
  'res:reference': model({
    attributes: { href: required(anyText), 'xml:lang': xmlLang },
    others: 'any',
  }),

  'slr:profiles': model({
    attributes: { generalProfile: anyText, storageProfile: anyText },
    content: [particle('slr:normalization'), particle('*', 0, many)],
  }),
  'slr:normalization': model({ attributes: { general: normalization, storage: normalization } }),
  'slr:data': model({
    attributes: { profile: required(anyText) },
    others: 'any',
    content: [particle('*', 0, many)],
  }),

  'val:validation': model({ others: 'any', content: [particle('val:rule', 1, many)] }),
  'val:rule': model({
    attributes: {
      isPresent: anyText,
      occurs: forRule(valOccursNotPositive, positiveInteger),
      isNotPresent: anyText,
      startsWith: anyText,
      endsWith: anyText,
      existsInSource: yesNo,
      caseSensitive: yesNo,
      normalization,
      disabled: yesNo,
    },
    others: 'any',
  }),

  'ctr:changeTrack': model({ content: [particle('ctr:revisions', 1, many)] }),
  'ctr:revisions': model({
    attributes: { appliesTo: required(nmtoken), ref: nmtoken, currentVersion: nmtoken },
    others: 'any',
    content: [particle('ctr:revision', 1, many)],
  }),
  'ctr:revision': model({
    attributes: { author: anyText, datetime: looseDateTime, version: nmtoken },
    others: 'any',
    content: [particle('ctr:item', 1, many)],
  }),
  'ctr:item': model({
    attributes: { property: required(anyText) },
    others: 'any',
    hasText: true,
  }),

  'its:locQualityIssues': model({
    attributes: itsRecords,
    content: [particle('its:locQualityIssue', 1, many)],
  }),
  'its:locQualityIssue': model({
    attributes: { version: itsVersion, ...locQualityIssueAttributes },
  }),
  'its:provenanceRecords': model({
    attributes: itsRecords,
    content: [particle('its:provenanceRecord', 1, many)],
  }),
  'its:provenanceRecord': model({ attributes: { version: itsVersion, ...provenanceAttributes } }),
}
