import { invalidState } from '../rules/invalid-state.ts'
import {
  anyText,
  dateTime,
  forRule,
  nmtoken,
  oneOf,
  oneOfOrCustom,
  pattern,
  schemaLanguage,
  yesNo,
} from './attribute-types.ts'
import {
  type AttributeType,
  type ElementModel,
  many,
  model,
  particle,
  required,
  type Schema,
} from './schema.ts'
import * as values from './schema-12-values.ts'
import { xmlSpace } from './xml-attributes.ts'

// The transitional schema: what only the strict one forbids is no error.

const datatype = oneOfOrCustom(values.datatypes)
const restype = oneOfOrCustom(values.restypes)
const state = forRule(invalidState, oneOfOrCustom(values.states))
const stateQualifier = oneOfOrCustom(values.stateQualifiers)
const language = {
  ...schemaLanguage,
  accepts: (value: string) => value === '' || schemaLanguage.accepts(value),
}
const mimeType = pattern(
  'a MIME type',
  /^(?:text|multipart|message|application|image|audio|video|model)(?:\/.+)*$/,
)
const coordinates = pattern('`x;y;cx;cy`', /^(?:-?\d+|#);(?:-?\d+|#);(?:-?\d+|#);(?:-?\d+|#)$/)
const delimiterType = oneOfOrCustom('bold italic underlined link')
const placeholderType = oneOfOrCustom('image pb lb')
const priority = oneOf('1', '2', '3', '4', '5', '6', '7', '8', '9', '10')
const purpose: AttributeType = {
  expected: 'some of `information`, `location`, `match` and `x-…`',
  accepts: (value) =>
    value
      .trim()
      .split(/\s+/)
      .every((word) => /^(?:information|location|match|x-\S+)?$/.test(word)),
}

const reference = model({ content: [particle('internal-file external-file', 1)] })
const inlines = particle('g bpt ept ph it mrk x bx ex', 0, many)
const subFlows = [particle('sub', 0, many)]
const units = particle('group trans-unit bin-unit', 0, many)

const resourceAttributes = {
  ts: anyText,
  restype,
  resname: anyText,
}

const lookAttributes = {
  ...resourceAttributes,
  coord: coordinates,
  font: anyText,
  'css-style': anyText,
  style: nmtoken,
  exstyle: nmtoken,
}

const menuAttributes = {
  ...lookAttributes,
  datatype,
  'xml:space': xmlSpace,
  extradata: anyText,
  extype: anyText,
  'help-id': nmtoken,
  menu: anyText,
  'menu-option': anyText,
  'menu-name': anyText,
}

const sizeAttributes = {
  ...menuAttributes,
  translate: yesNo,
  reformat: {
    ...oneOf(...values.reformats.split(' ')),
    accepts: (value: string) => value.split(/\s+/).every((word) => isReformat(word)),
  },
  'size-unit': oneOfOrCustom(values.sizeUnits),
  maxwidth: nmtoken,
  minwidth: nmtoken,
  maxheight: nmtoken,
  minheight: nmtoken,
  maxbytes: nmtoken,
  minbytes: nmtoken,
  charclass: anyText,
  'merged-trans': yesNo,
}

const inlineAttributes = {
  id: required(anyText),
  ts: anyText,
  xid: anyText,
  'equiv-text': anyText,
}

const sourceParts = {
  attributes: { 'xml:lang': language, ts: anyText },
  others: 'undeclared',
} as const

function isReformat(word: string): boolean {
  return values.reformats.split(' ').includes(word) || /^x-\S+$/.test(word)
}

function createText(attributes: Readonly<Record<string, AttributeType>>): ElementModel {
  return model({ attributes, hasText: true })
}

function createCode(attributes: Readonly<Record<string, AttributeType>>): ElementModel {
  return model({
    attributes: { ...inlineAttributes, crc: anyText, ...attributes },
    others: 'undeclared',
    content: subFlows,
    hasText: true,
  })
}

const elements: Readonly<Record<string, ElementModel>> = {
  xliff: model({
    attributes: { version: required(anyText), 'xml:lang': language },
    others: 'undeclared',
    content: [particle('* file', 1, many)],
  }),
  file: model({
    attributes: {
      original: required(anyText),
      'source-language': required(schemaLanguage),
      datatype: required(datatype),
      'tool-id': anyText,
      tool: anyText,
      date: dateTime,
      'xml:space': xmlSpace,
      ts: anyText,
      category: anyText,
      'target-language': schemaLanguage,
      'product-name': anyText,
      'product-version': anyText,
      'build-num': anyText,
    },
    others: 'undeclared',
    content: [particle('header'), particle('body', 1)],
  }),
  header: model({
    content: [
      particle('skl'),
      particle('phase-group'),
      particle('glossary reference count-group prop-group note tool', 0, many),
      particle('*', 0, many),
    ],
  }),
  skl: reference,
  glossary: reference,
  reference,
  'internal-file': createText({ form: anyText, crc: nmtoken }),
  'external-file': model({ attributes: { href: required(anyText), crc: nmtoken, uid: nmtoken } }),
  note: createText({
    'xml:lang': language,
    priority,
    from: anyText,
    annotates: oneOf('source', 'target', 'general'),
  }),
  'phase-group': model({ content: [particle('phase', 1, many)] }),
  phase: model({
    attributes: {
      'phase-name': required(anyText),
      'process-name': required(anyText),
      'company-name': anyText,
      'tool-id': anyText,
      tool: anyText,
      date: dateTime,
      'job-id': anyText,
      'contact-name': anyText,
      'contact-email': anyText,
      'contact-phone': anyText,
    },
    content: [particle('note', 0, many)],
  }),
  'count-group': model({
    attributes: { name: required(anyText) },
    content: [particle('count', 0, many)],
  }),
  count: createText({
    'count-type': oneOfOrCustom(values.countTypes),
    'phase-name': anyText,
    unit: oneOfOrCustom(values.countUnits),
  }),
  'context-group': model({
    attributes: { name: anyText, crc: nmtoken, purpose },
    content: [particle('context', 1, many)],
  }),
  context: createText({
    'context-type': required(oneOfOrCustom(values.contextTypes)),
    'match-mandatory': yesNo,
    crc: nmtoken,
  }),
  'prop-group': model({ attributes: { name: anyText }, content: [particle('prop', 1, many)] }),
  prop: createText({ 'prop-type': required(anyText), 'xml:lang': language }),
  tool: model({
    attributes: {
      'tool-id': required(anyText),
      'tool-name': required(anyText),
      'tool-version': anyText,
      'tool-company': anyText,
    },
    others: 'undeclared',
    content: [particle('*', 0, many)],
    hasText: true,
  }),
  body: model({ content: [units] }),
  group: model({
    attributes: { ...sizeAttributes, id: anyText },
    others: 'undeclared',
    content: [
      particle('context-group', 0, many),
      particle('count-group', 0, many),
      particle('prop-group', 0, many),
      particle('note', 0, many),
      particle('*', 0, many),
      units,
    ],
  }),
  'trans-unit': model({
    attributes: {
      ...sizeAttributes,
      id: required(anyText),
      approved: yesNo,
      'phase-name': anyText,
    },
    others: 'undeclared',
    content: [
      particle('source', 1),
      particle('seg-source'),
      particle('target'),
      particle('context-group count-group prop-group note alt-trans', 0, many),
      particle('*', 0, many),
    ],
  }),
  source: model({ ...sourceParts, content: [inlines], hasText: true }),
  'seg-source': model({ ...sourceParts, content: [inlines], hasText: true }),
  target: model({
    attributes: {
      ...lookAttributes,
      state,
      'state-qualifier': stateQualifier,
      'phase-name': nmtoken,
      'xml:lang': language,
      'equiv-trans': yesNo,
    },
    others: 'undeclared',
    content: [inlines],
    hasText: true,
  }),
  'alt-trans': model({
    attributes: {
      ...menuAttributes,
      'match-quality': anyText,
      'tool-id': anyText,
      tool: anyText,
      crc: nmtoken,
      'xml:lang': language,
      origin: anyText,
      mid: nmtoken,
      'phase-name': nmtoken,
      alttranstype: oneOfOrCustom('proposal previous-version rejected reference accepted'),
    },
    others: 'undeclared',
    content: [
      particle('source'),
      particle('seg-source'),
      particle('target', 1, many),
      particle('context-group', 0, many),
      particle('prop-group', 0, many),
      particle('note', 0, many),
      particle('*', 0, many),
    ],
  }),
  'bin-unit': model({
    attributes: {
      ...resourceAttributes,
      id: required(anyText),
      'mime-type': required(mimeType),
      approved: yesNo,
      translate: yesNo,
      reformat: sizeAttributes.reformat,
      'phase-name': anyText,
    },
    others: 'undeclared',
    content: [
      particle('bin-source', 1),
      particle('bin-target'),
      particle('context-group count-group prop-group note trans-unit', 0, many),
      particle('*', 0, many),
    ],
  }),
  'bin-source': model({
    attributes: { ts: anyText },
    others: 'undeclared',
    content: [particle('internal-file external-file', 1)],
  }),
  'bin-target': model({
    attributes: {
      ...resourceAttributes,
      'mime-type': mimeType,
      state,
      'state-qualifier': stateQualifier,
      'phase-name': nmtoken,
    },
    others: 'undeclared',
    content: [particle('internal-file external-file', 1)],
  }),
  g: model({
    attributes: { ...inlineAttributes, ctype: delimiterType, clone: yesNo },
    others: 'undeclared',
    content: [inlines],
    hasText: true,
  }),
  x: model({
    attributes: { ...inlineAttributes, ctype: placeholderType, clone: yesNo },
    others: 'undeclared',
  }),
  bx: model({
    attributes: { ...inlineAttributes, rid: nmtoken, ctype: delimiterType, clone: yesNo },
    others: 'undeclared',
  }),
  ex: model({ attributes: { ...inlineAttributes, rid: nmtoken }, others: 'undeclared' }),
  ph: createCode({ ctype: placeholderType, assoc: oneOf('preceding', 'following', 'both') }),
  bpt: createCode({ rid: nmtoken, ctype: delimiterType }),
  ept: createCode({ rid: nmtoken }),
  it: createCode({ pos: required(oneOf('open', 'close')), rid: nmtoken, ctype: delimiterType }),
  sub: model({
    attributes: { datatype, ctype: delimiterType, xid: anyText },
    content: [inlines],
    hasText: true,
  }),
  mrk: model({
    attributes: {
      mtype: required(oneOfOrCustom(values.annotationTypes)),
      mid: nmtoken,
      comment: anyText,
      ts: anyText,
    },
    others: 'undeclared',
    content: [inlines],
    hasText: true,
  }),
}

export const schema12: Schema = {
  elements: new Map(Object.entries(elements)),
  moduleAttributes: new Map(),
  hasModules: false,
}
