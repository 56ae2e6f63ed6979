import { RE2JS } from 're2js'
import { describeCause } from './plain-value.ts'

/** Says whether a path, relative and with `/`, matches. */
export type GlobMatcher = (path: string) => boolean

const longestGlob = 1000

/**
 * Compiles globs; a path matches if it matches one of them and none after `!`.
 *
 * `*` and `?` stay inside a folder, `**` does not, `{a,b}` and `[a-z]` are
 * alternatives; names that begin with a dot are names like others. A folder
 * means all that is in it. RE2 matches in linear time, whatever the glob.
 *
 * Throws for a glob that cannot be read.
 */
export function compileGlobs(globs: readonly string[]): GlobMatcher {
  const wanted = globs.filter((glob) => !glob.startsWith('!')).map(compile)
  const unwanted = globs
    .filter((glob) => glob.startsWith('!'))
    .map((glob) => compile(glob.slice(1)))
  return (path) =>
    (wanted.length === 0 || wanted.some((pattern) => pattern.matches(path))) &&
    !unwanted.some((pattern) => pattern.matches(path))
}

/** Says what is wrong with a glob, if anything is. */
export function findGlobFault(glob: string): string | undefined {
  if (glob.length > longestGlob) {
    return `Unexpected glob of ${glob.length} characters, expected at most ${longestGlob}`
  }
  try {
    compileGlobs([glob])
    return undefined
  } catch (cause) {
    return `Unexpected glob \`${glob.slice(0, 60)}\`, expected one that can be read: ${describeCause(cause)}`
  }
}

function compile(glob: string): RE2JS {
  const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**')
  if (pattern === '') throw new Error('it is empty')
  // Its last name may be that of a folder; one with a wildcard says which files it means.
  const below = /[*?[\]{}][^/]*$/.test(pattern) ? '' : '(?:/.*)?'
  return RE2JS.compile(translate(pattern) + below, RE2JS.DOTALL)
}

const tokenPattern = /\/\*\*$|(?<![^/])\*\*\/|\*+|\?|\[[!^]?\]?[^\]/]*\]|[{},]|\\.|./gsu

/** Writes a glob as a regular expression. */
function translate(glob: string): string {
  let depth = 0
  let isInBraces = false
  const parts = Array.from(glob.matchAll(tokenPattern), ([token]) => {
    if (token === '{') depth++
    const isAlternative = depth > 0
    if (token === '}' && isAlternative) depth--
    isInBraces = depth > 0
    return translateToken(token, isAlternative)
  })
  if (isInBraces) throw new Error('a `{` is not closed')
  return parts.join('')
}

function translateToken(token: string, isAlternative: boolean): string {
  if (token === '/**') return '(?:/.*)?'
  if (token === '**/') return '(?:.*/)?'
  if (token === '**') return '.*'
  if (token.startsWith('*')) return '[^/]*'
  if (token === '?') return '[^/]'
  if (token.length > 2 && token.startsWith('[')) return translateClass(token)
  if (token === '{') return '(?:'
  if (isAlternative && token === '}') return ')'
  if (isAlternative && token === ',') return '|'
  return RE2JS.quote(token.length > 1 && token.startsWith('\\') ? token.slice(1) : token)
}

function translateClass(token: string): string {
  const isNegated = /^\[[!^]/.test(token)
  const members = token.slice(isNegated ? 2 : 1, -1).replace(/[\\[\]^&~]/g, '\\$&')
  return `[${isNegated ? '^/' : ''}${members}]`
}
