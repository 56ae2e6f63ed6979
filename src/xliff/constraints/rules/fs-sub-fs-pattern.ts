import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Format Style module, attribute subFs. */
export const fsSubFsPattern: XliffRule = {
  id: 'fs-sub-fs-pattern',
  severity: 'error',
  description:
    '`fs:subFs` is a list of pairs of a name and a value, such as `src,a.png\\alt,A`: `,` between name and value, `\\` between pairs',
  family: '2',
  elements: { keys: ['@fs'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const subFs = element.attributes.get('fs:subFs')
  if (subFs === undefined || splitPairs(subFs).every((pair) => /^[^,\s]+,/.test(pair))) return
  const message = `Unexpected \`fs:subFs\` \`${subFs}\`, expected pairs like \`name,value\``
  yield { at: element, message, actual: subFs }
}

/** Splits at backslashes, but for those that escape a comma or a backslash. */
function splitPairs(subFs: string): string[] {
  return subFs.replace(/\\[\\,]/g, '_').split('\\')
}
