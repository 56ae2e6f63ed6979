import type { RunRule } from './rule.ts'
import { inconsistentSource } from './rules/inconsistent-source.ts'
import { inconsistentTarget } from './rules/inconsistent-target.ts'

/** All rules over a whole run, in the order in which they are documented. */
export const runRules: readonly RunRule[] = [inconsistentTarget, inconsistentSource]
