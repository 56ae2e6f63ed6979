import type { Finding } from '../../finding.ts'
import { type CheckXliffOptions, createXliffChecker } from './create-xliff-checker.ts'

/** Checks a whole XLIFF document; see `createXliffChecker` for what it throws. */
export function checkXliff(xml: string, options: CheckXliffOptions = {}): Finding[] {
  const checker = createXliffChecker(options)
  checker.write(xml)
  return checker.end()
}
