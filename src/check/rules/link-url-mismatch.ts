import { isLocaleFolder } from '../../bitext/locale.ts'
import type { UnitTokens } from '../../bitext/tokenize-units.ts'
import type { Token } from '../../bitext/tokens.ts'
import { compareCounts, describeCount } from '../compare-counts.ts'
import { isXref, readDestinations } from '../destinations.ts'
import { createComparisonRule, type UnitProblem } from '../rule.ts'

/**
 * Reports link and image destinations that were lost, invented or changed in
 * the target.
 *
 * Order is free; a locale in the path (`/en-us/` for `/de-de/`) does not count,
 * and a fragment may be localized with the heading that it points to.
 */
export const linkUrlMismatch = createComparisonRule({
  id: 'link-url-mismatch',
  severity: 'error',
  description: 'Source and target have the same link destinations',
  concerns: ({ source, target }) => mayHaveLink(source) || mayHaveLink(target),
  check,
})

function mayHaveLink(text: string): boolean {
  return /\]\(|[:@]|www\./i.test(text)
}

function* check({ source, target }: UnitTokens): Generator<UnitProblem> {
  const whole = compareCounts(readUrls(source), readUrls(target))
  const lost = whole.flatMap(({ value, expected, actual }) => repeat(value, expected - actual))
  const added = whole.flatMap(({ value, expected, actual }) => repeat(value, actual - expected))
  const pathsAlone = compareCounts(lost.map(dropFragment), added.map(dropFragment))

  for (const { value: path, expected, actual } of pathsAlone) {
    const candidates = expected > actual ? lost : added
    const value = candidates.find((url) => dropFragment(url) === path) ?? path
    const message = describeCount('link destination', { value, expected, actual })
    yield { message, expected, actual }
  }
}

function repeat(value: string, count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => value)
}

function readUrls(tokens: readonly Token[]): string[] {
  return readDestinations(tokens)
    .filter((destination) => !isXref(destination))
    .map(normalizeUrl)
}

function normalizeUrl(url: string): string {
  return url
    .split('/')
    .filter((segment, index) => index === 0 || !isLocaleFolder(segment))
    .join('/')
}

function dropFragment(url: string): string {
  return url.replace(/#.*$/s, '')
}
