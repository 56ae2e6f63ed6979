import type { XliffElement } from './element.ts'
import { findStart, isIsolated } from './find-start.ts'
import type { XliffProblem } from './problem.ts'

/** Compares an editing hint of `ec` with that of its `sc`; without a hint it is `yes`. */
export function* compareEnds(ec: XliffElement, attribute: string): Generator<XliffProblem> {
  const sc = findStart(ec)
  if (!sc || isIsolated(ec) || isIsolated(sc)) return
  const expected = sc.attributes.get(attribute) ?? 'yes'
  const actual = ec.attributes.get(attribute) ?? 'yes'
  if (actual === expected) return
  const message = `Unexpected \`${attribute}\` \`${actual}\` of \`ec\`, expected \`${expected}\` as on its \`sc\``
  yield { at: ec, message, expected, actual }
}
