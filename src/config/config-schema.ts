import type { ConfigurableRule } from './config.ts'

/** As configurations spell them. */
const configSeverities = ['off', 'info', 'warning', 'warn', 'error'] as const

const strings = { type: ['string', 'array'], items: { type: 'string' }, minLength: 1 }
const locales = {
  type: ['string', 'array'],
  format: 'locale',
  items: { type: 'string', format: 'locale' },
}

/** The JSON Schema (draft 07) of configurations for a set of rules. */
export function createConfigSchema(rules: readonly ConfigurableRule[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:bitext-md:schemas:config:1',
    title: 'Configuration of `bitext check`',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'Where an editor finds this schema', type: 'string' },
      extends: {
        description: 'Preset that `rules` changes; `recommended` if not given',
        enum: ['recommended', 'strict'],
      },
      targetLanguage: {
        description:
          'Language of all targets as BCP 47; if not given, what each document or its path says',
        type: 'string',
        format: 'locale',
      },
      sourceLanguage: {
        description: 'Language of all sources as BCP 47; `en-US` if not given',
        type: 'string',
        format: 'locale',
      },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        description: 'Rules for some documents; later ones win',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['rules'],
          properties: {
            files: {
              description:
                'Globs of documents, relative to the folder of the configuration; `!` in front takes documents out',
              type: ['string', 'array'],
              format: 'glob',
              items: { type: 'string', format: 'glob' },
            },
            locales: {
              description: 'Languages of targets as BCP 47, such as `de`, `pt-BR` or `zh-Hant`',
              ...locales,
            },
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
      glossary: { description: 'Paths of glossaries: CSV, TSV or TBX', ...strings },
      doNotTranslate: {
        description:
          'Names that stay as they are: the path of a list, an array of names, or an object with both',
        type: ['string', 'array', 'object'],
        minLength: 1,
        items: { type: 'string', minLength: 1 },
        additionalProperties: false,
        properties: {
          files: { description: 'Paths of lists: TXT, CSV, TSV or TBX', ...strings },
          words: {
            description: 'The names themselves',
            type: 'array',
            items: { type: 'string', minLength: 1 },
          },
        },
      },
      sourceRoot: {
        description: 'Folder of the source documents of today',
        type: 'string',
        minLength: 1,
      },
      baseline: {
        description: 'Path of the file of known findings',
        type: 'string',
        minLength: 1,
      },
    },
    definitions: {
      severity: { enum: configSeverities },
      rules: {
        description: 'A severity, or a severity and options, for each rule',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, describeRule(rule)])),
      },
    },
  }
}

function describeRule({ description, options = {} }: ConfigurableRule): object {
  return {
    description,
    type: ['string', 'array'],
    if: { type: 'string' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: '#/definitions/severity' },
    else: {
      minItems: 1,
      maxItems: 2,
      items: [
        { $ref: '#/definitions/severity' },
        { type: 'object', additionalProperties: false, properties: options },
      ],
    },
  }
}
