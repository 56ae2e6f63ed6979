import type { Language } from './language/language.ts'
import { findLengthRatio } from './language/length-ratios.ts'

/** How long a target is, and how long its source lets expect it to be. */
export interface LengthComparison {
  /** Characters of the source without codes and white space. */
  readonly source: number
  readonly actual: number
  readonly expected: number
  /** By how many standard deviations the target is longer; less than none if it is shorter. */
  readonly deviations: number
}

/** Compares the lengths of the prose of two texts, by the languages that they are in. */
export function compareLengths(
  source: { readonly prose: string; readonly language: Language },
  target: { readonly prose: string; readonly language: Language },
): LengthComparison {
  return compareCharacters(countCharacters(source.prose), countCharacters(target.prose), {
    source: source.language,
    target: target.language,
  })
}

/** Compares numbers of characters, which are those without codes and white space. */
export function compareCharacters(
  length: number,
  actual: number,
  { source, target }: { readonly source: Language; readonly target: Language },
): LengthComparison {
  const inTarget = findLengthRatio(target)
  const expected = length * Math.exp(inTarget.mean - findLengthRatio(source).mean)
  const deviation = scaleDeviation(inTarget.deviation, Math.max(length, 1))
  const deviations = Math.log(Math.max(actual, 1) / Math.max(expected, 1)) / deviation
  return { source: length, actual, expected: Math.round(expected), deviations }
}

/** Long texts vary less: with the square root of their length at first, as measured. */
function scaleDeviation(deviation: number, length: number): number {
  return deviation * Math.max(0.6, Math.sqrt(80 / length))
}

/** Characters without codes and white space. */
function countCharacters(prose: string): number {
  const text = prose.replace(/[\s\uFFFC]+/g, '')
  return text.length - (text.match(/[\uD800-\uDBFF]/g)?.length ?? 0)
}
