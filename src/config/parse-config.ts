import { Ajv, type ErrorObject } from 'ajv'
import type { Config, ConfigurableRule } from './config.ts'
import { createConfigSchema } from './config-schema.ts'
import { findGlobFault } from './glob.ts'
import { createConfigError, spellKey } from './invalid-config.ts'
import { findNearestName } from './nearest-name.ts'
import { copyPlain } from './plain-value.ts'

/** Says what is wrong with a string of a format, if anything is. */
export type ConfigFormats = Readonly<Record<string, (text: string) => string | undefined>>

export interface ParseConfigOptions {
  /** The file's name in messages. */
  readonly name?: string
  readonly rules: readonly ConfigurableRule[]
  /** Formats of options, by name: `re2`. */
  readonly formats?: ConfigFormats
}

const ownFormats: ConfigFormats = { locale: findLocaleFault, glob: findGlobFault }

/**
 * Validates a configuration, and returns a plain copy of it.
 *
 * Throws `invalid-config`; the message names the file and the key.
 */
export function parseConfig(value: unknown, options: ParseConfigOptions): Config {
  const { name = 'configuration', rules } = options
  const formats = { ...ownFormats, ...options.formats }
  const plain = copyPlain(value, name)
  const validate = createValidator(createConfigSchema(rules), formats)
  const error = validate(plain)
  if (error) {
    throw createConfigError({
      name,
      key: spellPointer(error, plain),
      fault: describe(error, formats),
    })
  }
  // The schema describes the type.
  return plain as Config
}

/** Makes a function that returns the first error; the error for an unknown key knows the known ones. */
function createValidator(
  schema: object,
  formats: ConfigFormats,
): (value: unknown) => ErrorObject | undefined {
  const ajv = new Ajv({ strict: false, verbose: true, logger: false })
  for (const [format, findFault] of Object.entries(formats)) {
    ajv.addFormat(format, { type: 'string', validate: (text) => findFault(text) === undefined })
  }
  const validate = ajv.compile(schema)
  return (value) => {
    if (validate(value)) return undefined
    // An error of `then` or `else` comes before the one of its `if`.
    return validate.errors?.find(({ keyword }) => keyword !== 'if') ?? validate.errors?.[0]
  }
}

/** Turns `/rules/a-b/1/minimum` into `rules['a-b'][1].minimum`. */
function spellPointer({ instancePath, keyword, params }: ErrorObject, root: unknown): string {
  const parts = instancePath.split('/').slice(1)
  let value = root
  const path = parts.map((escaped) => {
    const part = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    const isIndex = Array.isArray(value)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined
    return isIndex ? Number(part) : part
  })
  const unknownKey: unknown = params['additionalProperty']
  const isUnknown = keyword === 'additionalProperties' && typeof unknownKey === 'string'
  return spellKey(isUnknown ? [...path, unknownKey] : path)
}

function describe(error: ErrorObject, formats: ConfigFormats): string {
  const { keyword, params, schema, parentSchema, data } = error
  const seen = shorten(JSON.stringify(data) ?? 'nothing')
  switch (keyword) {
    case 'additionalProperties':
      return describeUnknownKey(String(params['additionalProperty']), error)
    case 'enum':
      return `Unexpected ${seen}, expected ${joinNames(schema)}`
    case 'type':
      return `Unexpected ${describeValue(data, seen)}, expected ${describeTypes(schema)}`
    case 'required':
      return describeUnknownKeyOf(error) ?? describeMissingKey(String(params['missingProperty']))
    case 'minimum':
      return `Unexpected ${seen}, expected ${String(schema)} or more`
    case 'maximum':
      return `Unexpected ${seen}, expected ${String(schema)} or less`
    case 'minLength':
      return 'Unexpected empty string, expected text'
    case 'minItems':
    case 'maxItems':
      return `Unexpected array of ${Array.isArray(data) ? data.length : 0}, expected \`[severity]\` or \`[severity, options]\``
    case 'format': {
      const fault = formats[String(schema)]?.(String(data))
      return fault ?? `Unexpected ${seen}, expected ${String(parentSchema?.['format'])}`
    }
    default:
      return `Unexpected ${seen}: ${error.message ?? keyword}`
  }
}

/** A key that is misspelt says more than the one that is missing for it. */
function describeUnknownKeyOf(error: ErrorObject): string | undefined {
  const known = Object.keys(error.parentSchema?.['properties'] ?? {})
  const unknown = Object.keys(Object(error.data)).find((key) => !known.includes(key))
  return unknown === undefined ? undefined : describeUnknownKey(unknown, error)
}

function describeMissingKey(key: string): string {
  return `Unexpected object without \`${key}\`, expected it`
}

function describeUnknownKey(key: string, { parentSchema }: ErrorObject): string {
  const known = Object.keys(parentSchema?.['properties'] ?? {})
  const nearest = findNearestName(key, known)
  const seen = `Unexpected key \`${shorten(key)}\``
  if (nearest !== undefined) return `${seen}, did you mean \`${nearest}\``
  if (known.length === 0) return `${seen}, expected no options`
  return `${seen}, expected ${known.length > 12 ? 'a known one' : joinNames(known)}`
}

function joinNames(names: unknown): string {
  const list = Array.isArray(names) ? names.map((name) => `\`${String(name)}\``) : []
  const last = list.pop() ?? 'nothing'
  return list.length === 0 ? last : `${list.join(', ')} or ${last}`
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: '`true` or `false`',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

function describeTypes(types: unknown): string {
  const list = Array.isArray(types) ? types : [types]
  return list.map((type) => typeNames[String(type)] ?? String(type)).join(' or ')
}

function describeValue(value: unknown, seen: string): string {
  if (Array.isArray(value)) return 'array'
  return typeof value === 'object' && value !== null ? 'object' : seen
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

// No language has a name of more than three letters: `german` is none.
const longLanguagePattern = /^[a-z]{4,}(?:-|$)/i

function findLocaleFault(tag: string): string | undefined {
  if (longLanguagePattern.test(tag)) return describeTag(tag)
  try {
    return Intl.getCanonicalLocales(tag).length === 1 ? undefined : describeTag(tag)
  } catch {
    return describeTag(tag)
  }
}

function describeTag(tag: string): string {
  return `Unexpected ${shorten(JSON.stringify(tag))}, expected a BCP 47 tag such as \`de-DE\``
}
