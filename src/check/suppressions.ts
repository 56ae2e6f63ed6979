import type { BitextDocument } from '../bitext/document.ts'
import type { Problem } from '../finding.ts'
import { type Directive, findDirectives } from './directives.ts'

/** What the comments of a document turn off. */
export interface Suppressions {
  /** Whether a comment turns a rule off at an offset; the comment is used then. */
  readonly hides: (rule: string, offset: number) => boolean
  /** Comments that mean nothing: unknown words, and those that have hidden nothing so far. */
  readonly listProblems: (rules: RuleIds) => Problem[]
}

interface RuleIds {
  /** Ids of all rules that there are. */
  readonly known: ReadonlySet<string>
  /** Ids of the rules that were on: about others nobody knows whether there is something to hide. */
  readonly active: ReadonlySet<string>
}

/** A change for a rule, or for all, from an offset on. */
interface Switch {
  readonly directive: Directive
  readonly rule: string
  readonly start: number
  /** Where the stretch ends that `disable-next` is for. */
  readonly end: number
}

const all = ''
const names: readonly string[] = ['disable', 'enable', 'disable-next']

/**
 * Reads the comments of a document that turn rules off; `undefined` if there are none.
 *
 * `bitext-disable` holds until a `bitext-enable` for the same rule or for all;
 * above the first unit it holds for the front matter and the document as a
 * whole too. `bitext-disable-next` holds up to the end of the next unit.
 */
export function readSuppressions(document: BitextDocument): Suppressions | undefined {
  const directives = document.text.includes('bitext-') ? findDirectives(document) : []
  if (directives.length === 0) return undefined
  const used = new Set<string>()
  const lasting = createLookup(listLasting(document, directives))
  const next = createLookup(listNext(document, directives))

  return { hides, listProblems }

  function hides(rule: string, offset: number): boolean {
    const hiding = [next(rule, offset), lasting(rule, offset)].find(
      (found) => found && found.directive.name !== 'enable' && offset < found.end,
    )
    if (hiding) used.add(nameUse(hiding.directive, hiding.rule))
    return hiding !== undefined
  }

  function listProblems(rules: RuleIds): Problem[] {
    const isUseful = createEnableTest(directives)
    return directives.flatMap((directive) => {
      const wrong = findUnknown(directive, rules)
      if (wrong.length > 0) return wrong.map((message) => ({ offset: directive.start, message }))
      return listRules(directive)
        .filter((rule) => rule === all || rules.active.has(rule))
        .filter((rule) =>
          directive.name === 'enable'
            ? !isUseful(directive, rule)
            : !used.has(nameUse(directive, rule)),
        )
        .map((rule) => ({ offset: directive.start, message: describeUseless(directive, rule) }))
    })
  }
}

function listLasting(document: BitextDocument, directives: readonly Directive[]): Switch[] {
  const firstUnit = document.units[0]?.start ?? document.text.length
  const lasting = directives.filter(({ name }) => name === 'disable' || name === 'enable')
  const firstEnable = lasting.find(({ name }) => name === 'enable')?.start ?? firstUnit
  const top = Math.min(firstUnit, firstEnable)
  return lasting.flatMap((directive) =>
    listRules(directive).map((rule) => ({
      directive,
      rule,
      start: directive.start < top ? 0 : directive.start,
      end: Number.POSITIVE_INFINITY,
    })),
  )
}

function listNext({ units }: BitextDocument, directives: readonly Directive[]): Switch[] {
  let index = 0
  return directives
    .filter(({ name }) => name === 'disable-next')
    .flatMap((directive) => {
      while ((units[index]?.start ?? Number.POSITIVE_INFINITY) < directive.start) index++
      const end = units[index]?.end ?? Number.POSITIVE_INFINITY
      return listRules(directive).map((rule) => ({ directive, rule, start: directive.start, end }))
    })
}

function listRules({ rules }: Directive): readonly string[] {
  return rules.length === 0 ? [all] : rules
}

/** Finds the last switch before an offset that is for a rule or for all. */
function createLookup(
  switches: readonly Switch[],
): (rule: string, offset: number) => Switch | undefined {
  const byRule = new Map<string, Switch[]>()
  for (const entry of switches) {
    const known = byRule.get(entry.rule)
    if (known) known.push(entry)
    else byRule.set(entry.rule, [entry])
  }
  return (rule, offset) => {
    const own = findLast(byRule.get(rule) ?? [], offset)
    const general = findLast(byRule.get(all) ?? [], offset)
    if (!own || !general) return own ?? general
    return own.directive.start >= general.directive.start ? own : general
  }
}

function findLast(switches: readonly Switch[], offset: number): Switch | undefined {
  let low = 0
  let high = switches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((switches[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return switches[low - 1]
}

function nameUse({ start }: Directive, rule: string): string {
  return `${start} ${rule}`
}

function findUnknown({ name, rules }: Directive, { known }: RuleIds): string[] {
  if (!names.includes(name)) {
    const expected = names.map((expectedName) => `\`bitext-${expectedName}\``).join(', ')
    return [`Unexpected \`bitext-${name}\` in a comment, expected one of ${expected}`]
  }
  return rules
    .filter((rule) => !known.has(rule))
    .map((rule) => `Unexpected \`${rule}\` in \`bitext-${name}\`, expected the id of a rule`)
}

function describeUseless({ name }: Directive, rule: string): string {
  const what = rule === all ? `\`bitext-${name}\`` : `\`bitext-${name} ${rule}\``
  return name === 'enable'
    ? `Unexpected ${what}, expected a \`bitext-disable\` before it`
    : `Unexpected ${what}, expected a finding that it hides`
}

/** Tells whether an `enable` ends something. */
function createEnableTest(
  directives: readonly Directive[],
): (directive: Directive, rule: string) => boolean {
  const useful = new Set<string>()
  const disabled = new Set<string>()
  for (const directive of directives) {
    for (const rule of listRules(directive)) {
      if (directive.name === 'disable') disabled.add(rule)
      if (directive.name !== 'enable') continue
      const ends = rule === all ? disabled.size > 0 : disabled.has(rule) || disabled.has(all)
      if (ends) useful.add(nameUse(directive, rule))
      if (rule === all) disabled.clear()
      else disabled.delete(rule)
    }
  }
  return (directive, rule) => useful.has(nameUse(directive, rule))
}
