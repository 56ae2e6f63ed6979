import type { ActiveRule } from './rule.ts'
import { rules } from './rules.ts'

/** Sets of rules to choose from. */
export type Preset = 'recommended' | 'strict'

/** The rules of a preset, each as severe as by default. */
export function selectPreset(preset: Preset): readonly ActiveRule[] {
  return rules
    .filter((rule) => rule.preset === 'recommended' || rule.preset === preset)
    .map((rule) => ({ rule, severity: rule.severity }))
}
