import { RE2JS } from 're2js'

/** Finds all that a user's patterns match in a text, in the order of the patterns. */
export type PatternFinder = (text: string) => string[]

const longestPattern = 1000

const finders = new WeakMap<readonly string[], PatternFinder>()

/**
 * Compiles the patterns of a user, in RE2 syntax: no lookaround and no back
 * references, and for this a search takes linear time, whatever the pattern.
 *
 * The same array is compiled once. Matches that are empty are no matches.
 * Throws for a pattern that `findPatternFault` has something against.
 */
export function compileUserPatterns(patterns: readonly string[]): PatternFinder {
  const known = finders.get(patterns)
  if (known) return known
  const compiled = patterns.map((pattern) => RE2JS.compile(pattern))
  const finder: PatternFinder = (text) => compiled.flatMap((pattern) => findAll(pattern, text))
  finders.set(patterns, finder)
  return finder
}

/** Says what is wrong with a user's pattern, if anything is: the check of format `re2`. */
export function findPatternFault(pattern: string): string | undefined {
  if (pattern === '') return 'Unexpected empty pattern, expected a regular expression'
  if (pattern.length > longestPattern) {
    return `Unexpected pattern of ${pattern.length} characters, expected at most ${longestPattern}`
  }
  try {
    RE2JS.compile(pattern)
    return undefined
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const why = reason.replace(/^error parsing regexp: /, '')
    return `Unexpected pattern \`${pattern.slice(0, 60)}\`, expected a regular expression of RE2: ${why}`
  }
}

function findAll(pattern: RE2JS, text: string): string[] {
  const found: string[] = []
  const matcher = pattern.matcher(text)
  while (matcher.find()) {
    const match = matcher.group() ?? ''
    if (match !== '') found.push(match)
  }
  return found
}
