import type { XliffFamily } from '../namespaces.ts'
import { cpHexValue } from '../rules/cp-hex-value.ts'
import { invalidId } from '../rules/invalid-id.ts'
import { invalidPriority } from '../rules/invalid-priority.ts'
import { invalidState } from '../rules/invalid-state.ts'
import { invalidSubState } from '../rules/invalid-sub-state.ts'
import { invalidSubType } from '../rules/invalid-sub-type.ts'
import { invalidType } from '../rules/invalid-type.ts'
import { orderOutOfRange } from '../rules/order-out-of-range.ts'
import { srcLangNotWellFormed } from '../rules/src-lang-not-well-formed.ts'
import { subFlowInvalidValue } from '../rules/sub-flow-invalid-value.ts'
import { trgLangNotWellFormed } from '../rules/trg-lang-not-well-formed.ts'
import {
  anyText,
  forRule,
  languageTag,
  nmtoken,
  nmtokens,
  oneOf,
  pattern,
  positiveInteger,
  prefixedValue,
  yesNo,
} from './attribute-types.ts'
import { moduleAttributes, moduleElements } from './module-schema.ts'
import {
  type AttributeType,
  type ElementModel,
  many,
  model,
  particle,
  required,
  type Schema,
} from './schema.ts'
import { xmlLang, xmlSpace } from './xml-attributes.ts'

const id = forRule(invalidId, nmtoken)
const direction = oneOf('ltr', 'rtl', 'auto')
const canReorder = oneOf('yes', 'firstNo', 'no')
const customType = forRule(invalidType, prefixedValue)
const subFlows = forRule(subFlowInvalidValue, nmtokens)

const hex = forRule(cpHexValue, pattern('four to six hexadecimal digits', /^[0-9a-fA-F]{4,6}$/))

const inlines = particle('cp ph pc sc ec mrk sm em', 0, many)
const codeModules = ['fs', 'slr']

const codeAttributes = {
  canCopy: yesNo,
  canDelete: yesNo,
  canReorder,
  copyOf: nmtoken,
  subType: forRule(invalidSubType, prefixedValue),
  type: forRule(invalidType, oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other')),
}

const standaloneAttributes = {
  ...codeAttributes,
  dataRef: nmtoken,
  disp: anyText,
  equiv: anyText,
  subFlows,
}

const annotationAttributes = {
  id: required(id),
  translate: yesNo,
  type: forRule(invalidType, {
    expected: '`generic`, `comment`, `term` or `prefix:value`',
    accepts: (value: string) =>
      /^(?:generic|comment|term)$/.test(value) || prefixedValue.accepts(value),
  }),
  ref: anyText,
  value: anyText,
}

const containerAttributes = {
  id: required(id),
  canResegment: yesNo,
  translate: yesNo,
  srcDir: direction,
  trgDir: direction,
  'xml:space': xmlSpace,
}

const partContent = [particle('source', 1), particle('target')]
const unitsAndGroups = 'unit group'

/** The elements of the core that are the same in 2.0, 2.1 and 2.2. */
const commonElements: Readonly<Record<string, ElementModel>> = {
  file: model({
    attributes: { ...containerAttributes, original: anyText },
    others: 'any',
    content: [
      particle('skeleton'),
      particle('*', 0, many),
      particle('notes'),
      particle(unitsAndGroups, 1, many),
    ],
  }),
  skeleton: model({
    attributes: { href: anyText },
    content: [particle('*', 0, many)],
    hasText: true,
  }),
  group: model({
    attributes: { ...containerAttributes, name: anyText, type: customType },
    others: 'any',
    content: [particle('*', 0, many), particle('notes'), particle(unitsAndGroups, 0, many)],
  }),
  unit: model({
    attributes: { ...containerAttributes, name: anyText, type: customType },
    others: 'any',
    content: [
      particle('*', 0, many),
      particle('notes'),
      particle('originalData'),
      particle('segment ignorable', 1, many),
    ],
  }),
  segment: model({
    attributes: {
      id,
      canResegment: yesNo,
      state: forRule(invalidState, oneOf('initial', 'translated', 'reviewed', 'final')),
      subState: forRule(invalidSubState, prefixedValue),
    },
    content: partContent,
  }),
  ignorable: model({ attributes: { id }, content: partContent }),
  notes: model({ content: [particle('note', 1, many)] }),
  originalData: model({ content: [particle('data', 1, many)] }),
  data: model({
    attributes: { id: required(id), dir: direction, 'xml:space': oneOf('preserve') },
    content: [particle('cp', 0, many)],
    hasText: true,
  }),
  source: model({
    attributes: { 'xml:lang': xmlLang, 'xml:space': xmlSpace },
    content: [inlines],
    hasText: true,
  }),
  target: model({
    attributes: {
      'xml:lang': xmlLang,
      'xml:space': xmlSpace,
      order: forRule(orderOutOfRange, positiveInteger),
    },
    content: [inlines],
    hasText: true,
  }),
  cp: model({ attributes: { hex: required(hex) } }),
  ph: model({ attributes: { ...standaloneAttributes, id: required(id) }, others: codeModules }),
  pc: model({
    attributes: {
      ...codeAttributes,
      id: required(id),
      canOverlap: yesNo,
      dispEnd: anyText,
      dispStart: anyText,
      equivEnd: anyText,
      equivStart: anyText,
      dataRefEnd: nmtoken,
      dataRefStart: nmtoken,
      subFlowsEnd: subFlows,
      subFlowsStart: subFlows,
      dir: direction,
    },
    others: codeModules,
    content: [inlines],
    hasText: true,
  }),
  sc: model({
    attributes: {
      ...standaloneAttributes,
      id: required(id),
      canOverlap: yesNo,
      dir: direction,
      isolated: yesNo,
    },
    others: codeModules,
  }),
  ec: model({
    attributes: {
      ...standaloneAttributes,
      id,
      canOverlap: yesNo,
      dir: direction,
      isolated: yesNo,
      startRef: nmtoken,
    },
    others: codeModules,
  }),
  mrk: model({
    attributes: annotationAttributes,
    others: 'any',
    content: [inlines],
    hasText: true,
  }),
  sm: model({ attributes: annotationAttributes, others: 'any' }),
  em: model({ attributes: { startRef: required(nmtoken) } }),
}

const rootAttributes = {
  version: required(anyText),
  srcLang: required(forRule(srcLangNotWellFormed, languageTag)),
  trgLang: forRule(trgLangNotWellFormed, languageTag),
  'xml:space': xmlSpace,
}

const noteAttributes = {
  id,
  appliesTo: oneOf('source', 'target'),
  category: anyText,
  priority: forRule(invalidPriority, {
    expected: 'an integer from 1 to 10',
    accepts: (value: string) => /^\s*\+?0*(?:[1-9]|10)\s*$/.test(value),
  }),
}

const schema20 = createSchema({
  xliff: model({
    attributes: rootAttributes,
    others: 'any',
    content: [particle('file', 1, many)],
  }),
  note: createNote(noteAttributes),
})

const schema22 = createSchema({
  xliff: model({
    attributes: rootAttributes,
    others: 'any',
    content: [particle('notes'), particle('mda:metadata'), particle('file', 1, many)],
  }),
  note: createNote({ ...noteAttributes, ref: anyText }),
})

function createNote(attributes: Readonly<Record<string, AttributeType>>): ElementModel {
  return model({ attributes, others: 'any', hasText: true })
}

function createSchema(own: Readonly<Record<string, ElementModel>>): Schema {
  const elements = new Map(Object.entries({ ...commonElements, ...own, ...moduleElements }))
  return { elements, moduleAttributes, hasModules: true }
}

export function selectSchema2(family: Exclude<XliffFamily, '1.2'>): Schema {
  return family === '2.2' ? schema22 : schema20
}
