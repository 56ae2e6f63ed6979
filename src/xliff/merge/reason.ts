import type { Finding } from '../../finding.ts'

/** Why a target is not taken, or taken with a word; a finding without its place. */
export type Reason = Pick<Finding, 'rule' | 'severity' | 'message' | 'expected' | 'actual'>
