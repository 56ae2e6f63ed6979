/** Counts over all bundles. */
export interface Counts {
  documents: number
  units: number
  /** Units that `--verify` compared. */
  compared: number
  /** Units that `--verify` could not compare. */
  skipped: number
}

export const noCounts: Readonly<Counts> = { documents: 0, units: 0, compared: 0, skipped: 0 }
