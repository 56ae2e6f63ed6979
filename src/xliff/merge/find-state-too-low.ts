import type { XliffUnit } from '../model.ts'
import { readStateLevel, type StateLevel, stateLevels } from '../vocabulary.ts'
import type { Reason } from './reason.ts'

/** How far a unit is: its least finished segment, and at least reviewed if approved. */
export function readLevel({ segments, isApproved }: XliffUnit): StateLevel {
  const levels = segments
    .filter(({ type }) => type === 'segment')
    .map(({ state }) => stateLevels.indexOf(readStateLevel(state ?? 'initial')))
  const least = Math.min(...levels)
  const approved = isApproved ? stateLevels.indexOf('reviewed') : 0
  return stateLevels[Math.max(least, approved)] ?? 'initial'
}

/** Says that a unit is not as far as it has to be. */
export function findStateTooLow(
  xliffUnit: XliffUnit,
  required: StateLevel | undefined,
): Reason | undefined {
  if (required === undefined) return undefined
  const level = readLevel(xliffUnit)
  if (stateLevels.indexOf(level) >= stateLevels.indexOf(required)) return undefined
  const message = `The target of unit \`${xliffUnit.id}\` is ${level}, expected ${required}`
  return { rule: 'state-too-low', severity: 'info', message, expected: required, actual: level }
}
