import { findChild, findClosest, type XliffElement } from './element.ts'
import type { XliffProblem } from './problem.ts'

type ProfileAttribute = 'generalProfile' | 'storageProfile'

const standardProfiles = new Set(['xliff:codepoints', 'xliff:utf8', 'xliff:utf16', 'xliff:utf32'])

/** Checks a restriction of the standard profiles. */
export function* checkRestriction(
  element: XliffElement,
  attribute: string,
  profile: ProfileAttribute,
): Generator<XliffProblem> {
  const value = element.attributes.get(attribute)
  if (value === undefined || !isStandard(element, profile, value)) return
  if (/^(?:\*|\d+|\d+,(?:\d+|\*))$/.test(value)) return
  const message = `Unexpected \`${attribute}\` \`${value}\`, expected \`*\`, \`25\`, \`5,25\` or \`5,*\``
  yield { at: element, message, actual: value }
}

/** Checks a size of the standard profiles. */
export function* checkSize(
  element: XliffElement,
  attribute: string,
  profile: ProfileAttribute,
): Generator<XliffProblem> {
  const value = element.attributes.get(attribute)
  if (value === undefined || !isStandard(element, profile, value)) return
  if (/^[+-]?\d+$/.test(value)) return
  const message = `Unexpected \`${attribute}\` \`${value}\`, expected an integer`
  yield { at: element, message, actual: value }
}

/**
 * Whether a value has to be one of the standard profiles'.
 *
 * Where a file names no profile, one word is taken for such a value and prose
 * for something else: the committee's documents without profiles have both.
 */
function isStandard(element: XliffElement, attribute: ProfileAttribute, value: string): boolean {
  const file = findClosest(element, 'file')
  const profiles = file && findChild(file, 'slr:profiles')
  const profile = profiles?.attributes.get(attribute) ?? ''
  return profile === '' ? !/\s/.test(value.trim()) : standardProfiles.has(profile)
}
