/** A new pairing of a stretch of units. */
export interface Move {
  /** Place of the first source. */
  readonly start: number
  /** For each source from `start` on: the place of the target that fits it, `-1` for none. */
  readonly targets: readonly number[]
  /** How much more probable the new pairing is than the present one, in nats. */
  readonly gain: number
}

/** A new pairing that is ahead by less is chance. */
export const leastGain = 2.5
