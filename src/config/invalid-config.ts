import { BitextError } from '../errors.ts'

export interface ConfigFault {
  /** The file, as messages name it. */
  readonly name: string
  /** What was seen, and what was expected. */
  readonly fault: string
  /** The key concerned, such as `rules['number-mismatch'][1].minimum`. */
  readonly key?: string
  readonly line?: number
  readonly column?: number
  readonly cause?: unknown
}

/** Makes the error for a configuration that cannot be used. */
export function createConfigError({ name, key = '', fault, ...where }: ConfigFault): BitextError {
  const place = where.line === undefined ? name : `${name}:${where.line}:${where.column ?? 1}`
  const message = key === '' ? `${place}: ${fault}` : `${place}: \`${key}\`: ${fault}`
  return new BitextError('invalid-config', message, where)
}

/** Spells the way to a value as JavaScript does. */
export function spellKey(path: readonly (string | number)[]): string {
  return path.map(spellPart).join('')
}

function spellPart(part: string | number, index: number): string {
  if (typeof part === 'number') return `[${part}]`
  if (/^[A-Za-z_$][\w$]*$/.test(part)) return index === 0 ? part : `.${part}`
  return `['${part.replace(/['\\]/g, '\\$&')}']`
}
