import { hasMinus, hasPercent } from '../language/number-signs.ts'
import type { UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'
import type { NumberPair } from './match-numbers.ts'
import type { NumberToken } from './read-numbers.ts'

/**
 * What is wrong about numbers that are in both texts: a minus, a percent sign
 * or a version's point that was lost.
 *
 * With `knowsWords` the language is one whose words for minus and percent are
 * known.
 */
export function* compareNumberForms(
  pairs: readonly NumberPair[],
  view: UnitView,
  knowsWords: boolean,
): Generator<UnitProblem> {
  const source = view.source.prose
  const target = view.target.prose
  const lostMinus = knowsWords && !hasMinus(target)
  const lostPercent = knowsWords && source.includes('%') && !hasPercent(target)
  for (const pair of pairs) {
    if (pair.source.isNegative && !pair.target.isNegative && lostMinus) {
      yield describe(pair, view, `-${pair.source.text}`)
    } else if (lostPercent && /^\s?%/.test(source.slice(pair.source.end, pair.source.end + 2))) {
      yield describe(pair, view, `${pair.source.text}%`)
    } else if (isCommaVersion(pair, source, target)) {
      // A reader understands it; machine translation is full of it.
      yield { ...describe(pair, view, pair.source.text), severity: 'info' }
    }
  }
}

/** `EF Core 2,1` or `Version 2,1` for a version, which has a point in every language. */
function isCommaVersion(pair: NumberPair, source: string, target: string): boolean {
  if (!pair.source.text.includes('.') || !/^\d+,\d+$/.test(pair.target.text)) return false
  const name = readWordBefore(source, pair.source)
  if (/^(?:versions?|release|rev|v)$/i.test(name)) return true
  return /^[A-Z]/.test(name) && name === readWordBefore(target, pair.target)
}

function readWordBefore(text: string, { start }: NumberToken): string {
  return /([A-Za-z.#+]+)\.? ?$/.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? ''
}

function describe({ source, target }: NumberPair, view: UnitView, expected: string): UnitProblem {
  return {
    message: `Unexpected number \`${target.text}\` in target, expected \`${expected}\``,
    expected,
    actual: target.text,
    source: view.source.findRaw(source.start, source.end),
    target: view.target.findRaw(target.start, target.end),
  }
}
