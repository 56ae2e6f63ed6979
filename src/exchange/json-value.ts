import { BitextError } from '../errors.ts'

/** A value of unknown shape, and where it stands in its document, as JavaScript would write it. */
export interface Located {
  readonly value: unknown
  readonly path: string
}

/** The value under a key; undefined if it is not there. */
export type Fields = ReadonlyMap<string, Located>

/** Reads an object's own keys; throws `exchange-syntax` for anything else. */
export function readFields({ value, path }: Located): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuseValue({ value, path }, 'an object')
  }
  const entries = Object.entries(value)
  return new Map(entries.map(([key, field]) => [key, { value: field, path: path + nameKey(key) }]))
}

/** Reads an object's keys where others than these are a mistake. */
export function readKnownFields(located: Located, known: readonly string[]): Fields {
  const fields = readFields(located)
  for (const [key, { path }] of fields) {
    if (!known.includes(key)) refuseKey(path, `\`${known.join('`, `')}\``)
  }
  return fields
}

/** Takes the field of an object that has to be there. */
export function takeField(fields: Fields, key: string, { path }: Located): Located {
  return fields.get(key) ?? { value: undefined, path: path + nameKey(key) }
}

export function readString(located: Located): string {
  return typeof located.value === 'string' ? located.value : refuseValue(located, 'a string')
}

export function refuseValue({ value, path }: Located, expected: string): never {
  const message = `Unexpected ${nameType(value)} at \`${path}\`, expected ${expected}`
  throw new BitextError('exchange-syntax', message)
}

export function refuseKey(path: string, expected: string): never {
  throw new BitextError('exchange-syntax', `Unexpected key \`${path}\`, expected ${expected}`)
}

function nameKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

function nameType(value: unknown): string {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  return Array.isArray(value) ? 'array' : typeof value
}
