import { classifyCharacter, punctuation } from './classify-character.ts'
import type { Mark } from './mark.ts'

const asterisk = 0x2a
const tilde = 0x7e

/**
 * Says whether a run of delimiters can open and close, by the code units beside
 * it (CommonMark 0.31, section 6.2).
 */
export function setFlanks(run: Mark, marker: number, previous: number, next: number): void {
  const before = classifyCharacter(previous)
  const after = classifyCharacter(next)
  const opens = after > punctuation || (after === punctuation && before <= punctuation)
  const closes = before > punctuation || (before === punctuation && after <= punctuation)
  if (marker === tilde) {
    run.canOpen = opens
    run.canClose = closes
    return
  }
  const mayOpen = opens || next === tilde
  const mayClose = closes || previous === tilde
  run.canOpen = mayOpen && (marker === asterisk || before <= punctuation || !mayClose)
  run.canClose = mayClose && (marker === asterisk || after <= punctuation || !mayOpen)
}
