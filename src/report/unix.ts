import { formatFindingLine } from './findings.ts'
import type { StreamReporter } from './report.ts'

/** One line a finding, as compilers have it: `file:line:column: severity: message (unit) [rule]`. */
export const unix: StreamReporter = {
  type: 'stream',
  formatDocument: (findings) => findings.map(formatFindingLine).join(''),
  formatEnd: () => '',
}
