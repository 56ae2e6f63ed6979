import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Compares two files, or two folders with all that is in them, byte for byte.
 * Returns the first difference, or undefined.
 */
export function findDifference(first: string, second: string): string | undefined {
  if (statSync(first).isFile()) {
    return readFileSync(first).equals(readFileSync(second)) ? undefined : first
  }
  const names = readdirSync(first).sort()
  const others = readdirSync(second).sort()
  const missing =
    names.find((name) => !others.includes(name)) ?? others.find((name) => !names.includes(name))
  if (missing !== undefined) return join(first, missing)
  for (const name of names) {
    const difference = findDifference(join(first, name), join(second, name))
    if (difference !== undefined) return difference
  }
  return undefined
}
