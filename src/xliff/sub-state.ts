import type { XliffSegment, XliffState } from './model.ts'
import { isKnownState, readStateLevel, type StateLevel } from './vocabulary.ts'

type SegmentState = Pick<XliffSegment, 'state' | 'subState' | 'stateQualifier'>

const fineStatePattern = /^bitext:([\w-]+)(?:\.([\w-]+))?$/

/**
 * A state as 2.x has it: one of four, and what they do not say in `subState`.
 *
 * Undefined if 2.x cannot hold it.
 */
export function toSegmentState({
  state,
  subState,
  stateQualifier,
}: SegmentState): { state?: StateLevel; subState?: string } | undefined {
  if (state === undefined) {
    return subState === undefined && stateQualifier === undefined ? {} : undefined
  }
  const level = readStateLevel(state)
  const isPlain = level === state && stateQualifier === undefined
  if (subState !== undefined) {
    return isPlain && !fineStatePattern.test(subState) ? { state: level, subState } : undefined
  }
  if (isPlain) return { state: level }
  const fine = `bitext:${state}${stateQualifier === undefined ? '' : `.${stateQualifier}`}`
  return fineStatePattern.test(fine) ? { state: level, subState: fine } : undefined
}

/** The state that 2.x's attributes stand for. */
export function fromSegmentState(
  state: StateLevel | undefined,
  subState: string | undefined,
): SegmentState {
  const plain = {
    ...(state === undefined ? {} : { state }),
    ...(subState === undefined ? {} : { subState }),
  }
  const [, fine, stateQualifier] = fineStatePattern.exec(subState ?? '') ?? []
  if (fine === undefined || !isKnownState(fine)) return plain
  // A tool that went on with the state left our finer one behind.
  if (readStateLevel(fine) !== state) return state === undefined ? plain : { state }
  const known: XliffState = fine
  return { state: known, ...(stateQualifier === undefined ? {} : { stateQualifier }) }
}
