import type { XliffRule } from '../rule.ts'

/** What values an attribute may have. */
export interface AttributeType {
  /** For the message, after "expected". */
  readonly expected: string
  readonly accepts: (value: string) => boolean
  /** The rule that a wrong value breaks, if it is not `invalid-attribute-value`. */
  readonly rule?: XliffRule
  readonly isRequired?: boolean
}

/** One place in the sequence of an element's children. */
export interface Particle {
  readonly keys: ReadonlySet<string>
  /** Whether elements of all other namespaces may stand here. */
  readonly hasOthers: boolean
  /** How many elements there must be; others do not count. */
  readonly minimum: number
  readonly maximum: number
}

/**
 * Attributes of other namespaces that an element may have: all, none, also
 * undeclared ones of no namespace, or those of some modules.
 */
type OtherAttributes = 'any' | 'none' | 'undeclared' | readonly string[]

export interface ElementModel {
  readonly attributes: ReadonlyMap<string, AttributeType>
  readonly others: OtherAttributes
  readonly content: readonly Particle[]
  readonly hasText: boolean
}

/** The elements of a version by key, and the attributes that modules add to them. */
export interface Schema {
  readonly elements: ReadonlyMap<string, ElementModel>
  readonly moduleAttributes: ReadonlyMap<string, AttributeType>
  /** Whether the modules of 2.x belong to the version; else their elements are extensions. */
  readonly hasModules: boolean
}

export interface ModelParts {
  readonly attributes?: Readonly<Record<string, AttributeType>>
  readonly others?: OtherAttributes
  readonly content?: readonly Particle[]
  readonly hasText?: boolean
}

export function model({
  attributes = {},
  others = 'none',
  content = [],
  hasText = false,
}: ModelParts): ElementModel {
  return { attributes: new Map(Object.entries(attributes)), others, content, hasText }
}

/** A particle: `keys` are separated by spaces, `*` means elements of other namespaces. */
export function particle(keys: string, minimum = 0, maximum = 1): Particle {
  const names = new Set(keys.split(' '))
  const hasOthers = names.delete('*')
  return { keys: names, hasOthers, minimum, maximum }
}

export const many = Number.POSITIVE_INFINITY

export function required(type: AttributeType): AttributeType {
  return { ...type, isRequired: true }
}
