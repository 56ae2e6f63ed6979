import type { XliffElement } from './element.ts'

/** What a provenance record of ITS may name. */
export const provenance = [
  'org',
  'orgRef',
  'person',
  'personRef',
  'revOrg',
  'revOrgRef',
  'revPerson',
  'revPersonRef',
  'revTool',
  'revToolRef',
  'tool',
  'toolRef',
]

/** The first of some attributes that an element has. */
export function findAny(element: XliffElement, attributes: readonly string[]): string | undefined {
  return attributes.find((attribute) => element.attributes.has(attribute))
}
