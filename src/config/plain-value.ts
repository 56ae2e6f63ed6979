import { createConfigError, spellKey } from './invalid-config.ts'

/** Far more than any configuration needs. */
const configLimits = { depth: 16, values: 100_000, characters: 2 ** 22 } as const

/**
 * Copies what a configuration file exports as plain JSON: whatever is no JSON,
 * goes round in a circle, is too large or throws when it is read is refused.
 *
 * Throws `invalid-config`.
 */
export function copyPlain(root: unknown, name: string): unknown {
  let values = 0
  let characters = 0
  return copy(root, [])

  function copy(value: unknown, path: readonly (string | number)[]): unknown {
    if (++values > configLimits.values) {
      fail([], `Unexpected size, expected at most ${configLimits.values} values`)
    }
    if (path.length > configLimits.depth) {
      const depth = `expected at most ${configLimits.depth} values inside each other`
      fail(path.slice(0, 2), `Unexpected depth or circle, ${depth}`)
    }
    if (typeof value === 'string') return countCharacters(value)
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (Array.isArray(value)) {
      return Array.from({ length: readLength(value) }, (_, index) => {
        return copy(read(value, index, path), [...path, index])
      })
    }
    if (isPlainObject(value, path)) return copyObject(value, path)
    return fail(path, `Unexpected ${describeKind(value)}, expected a value that JSON has`)
  }

  function copyObject(value: object, path: readonly (string | number)[]): unknown {
    const entries: [string, unknown][] = []
    for (const key of attempt(() => Object.keys(value), path)) {
      const item = read(value, countCharacters(key), path)
      if (item !== undefined) entries.push([key, copy(item, [...path, key])])
    }
    return Object.fromEntries(entries)
  }

  function read(value: object, key: string | number, path: readonly (string | number)[]): unknown {
    return attempt(() => Reflect.get(value, key), [...path, key])
  }

  function isPlainObject(value: unknown, path: readonly (string | number)[]): value is object {
    if (typeof value !== 'object' || value === null) return false
    const prototype: unknown = attempt(() => Object.getPrototypeOf(value), path)
    if (prototype === null || prototype === Object.prototype) return true
    // An object of another realm, such as jiti's, has another `Object.prototype`.
    return attempt(() => Object.getPrototypeOf(prototype) === null, path)
  }

  /** Getters and proxies are the configuration's own code. */
  function attempt<Result>(call: () => Result, path: readonly (string | number)[]): Result {
    try {
      return call()
    } catch (cause) {
      return fail(path, `Cannot read the value: ${describeCause(cause)}`, cause)
    }
  }

  function readLength(value: readonly unknown[]): number {
    const length = attempt(() => value.length, [])
    if (length > configLimits.values) {
      fail([], `Unexpected size, expected at most ${configLimits.values} values`)
    }
    return length
  }

  function countCharacters(text: string): string {
    characters += text.length
    if (characters > configLimits.characters) {
      fail([], `Unexpected size, expected at most ${configLimits.characters} characters`)
    }
    return text
  }

  function fail(path: readonly (string | number)[], fault: string, cause?: unknown): never {
    throw createConfigError({
      name,
      key: spellKey(path),
      fault,
      ...(cause === undefined ? {} : { cause }),
    })
  }
}

/** What was thrown, in words; anything can be thrown, also what cannot be made a string. */
export function describeCause(cause: unknown): string {
  try {
    return cause instanceof Error ? cause.message : String(cause)
  } catch {
    return 'an error that cannot be described'
  }
}

function describeKind(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return 'object of a class'
  return typeof value
}
