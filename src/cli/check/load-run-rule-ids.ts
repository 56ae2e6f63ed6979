/** The ids of the rules over a whole run; the rules are loaded for this. */
export async function loadRunRuleIds(): Promise<ReadonlySet<string>> {
  const { runRules } = await import('../../check/run-rules.ts')
  return new Set(runRules.map(({ id }) => id))
}
