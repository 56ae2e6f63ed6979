import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const single = new Set([
  'mtc:matches',
  'gls:glossary',
  'mda:metadata',
  'res:resourceData',
  'slr:profiles',
  'val:validation',
])

/** XLIFF 2.1, section 4.2.2, content of file, group and unit. */
export const moduleRepeated: XliffRule = {
  id: 'module-repeated',
  severity: 'error',
  description:
    'A file, group, unit or candidate has at most one `mtc:matches`, `gls:glossary`, `mda:metadata`, `res:resourceData`, `slr:profiles` and `val:validation`',
  family: '2',
  elements: { keys: ['file', 'group', 'unit', 'mtc:match'], check },
}

function* check(container: XliffElement): Generator<XliffProblem> {
  const seen = new Set<string>()
  for (const child of container.children) {
    if (single.has(child.key) && seen.has(child.key)) {
      const message = `Unexpected second \`${child.key}\` in \`${container.key}\`, expected at most one`
      yield { at: child, message }
    }
    seen.add(child.key)
  }
}
