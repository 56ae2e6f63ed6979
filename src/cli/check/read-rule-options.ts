import { BitextError } from '../../errors.ts'
import { createUnknownError } from '../describe-unknown.ts'
import type { RuleOptions } from './check-options.ts'

/** Which rules a call is about. */
export interface NamedRules {
  /** Whether a rule was asked for, or all are. */
  readonly includes: (rule: string) => boolean
}

/**
 * Reads which rules a call is about, without the rules if it names none: the
 * threads that check need them. Throws `invalid-usage` for a preset or a rule
 * that there is not.
 */
export async function readRuleOptions({ preset, rule }: RuleOptions): Promise<NamedRules> {
  expectPreset(preset)
  await expectRules(rule ?? [])
  const only = rule ? new Set(rule) : undefined
  return { includes: (id) => only?.has(id) ?? true }
}

function expectPreset(preset: string | undefined): void {
  if (preset === undefined || preset === 'recommended' || preset === 'strict') return
  const message = `Unexpected \`${preset}\` for \`--preset\`, expected \`recommended\` or \`strict\``
  throw new BitextError('invalid-usage', message)
}

async function expectRules(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { rules } = await import('../../check/rules.ts')
  const { runRules } = await import('../../check/run-rules.ts')
  const known = [...rules, ...runRules].map(({ id }) => id)
  if (ids.every((id) => known.includes(id))) return
  // There are so many constraints of XLIFF that it takes long to load them.
  const { xliffRules } = await import('../../xliff/constraints/rules.ts')
  const names = [...known, ...xliffRules.map(({ id }) => id)]
  for (const id of ids) {
    if (names.includes(id)) continue
    const expected = 'the id of a rule; `bitext rules` lists them'
    throw createUnknownError(id, { option: '--rule', names, expected })
  }
}
