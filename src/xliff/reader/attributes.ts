import { bitextDeclaration, bitextNamespace } from '../namespaces.ts'
import type { XmlTag, XmlTagAttribute } from '../xml/parse-xml.ts'
import type { XmlAttribute } from '../xml/xml-node.ts'

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

/** The attributes of a tag: some are taken by name, the rest is kept in order. */
export class TagAttributes {
  readonly #attributes: readonly XmlTagAttribute[]
  #taken: XmlTagAttribute[] = []

  constructor({ attributes }: XmlTag) {
    this.#attributes = attributes
  }

  /** Takes an attribute in no namespace, or one of XML's own, by its name. */
  take(name: string): string | undefined {
    return this.takeIf(name, keepValue)
  }

  /** Takes an attribute only if its value is one that the model has. */
  takeIf<Value>(name: string, read: (value: string) => Value | undefined): Value | undefined {
    const attribute = this.#find(name)
    if (!attribute) return undefined
    const result = read(attribute.value)
    if (result !== undefined) this.#taken.push(attribute)
    return result
  }

  /** Takes an attribute of our own namespace, whatever its prefix. */
  takeOwn<Value>(local: string, read: (value: string) => Value | undefined): Value | undefined {
    const own = this.#attributes.find(
      (attribute) => attribute.local === local && attribute.uri === bitextNamespace,
    )
    const result = own && read(own.value)
    if (!own || result === undefined) return undefined
    this.#taken.push(own)
    // The writer declares its prefix where the root does not.
    const declaration = this.#attributes.find(
      ({ name, value }) => name === bitextDeclaration.name && value === bitextDeclaration.value,
    )
    if (declaration) this.#taken.push(declaration)
    return result
  }

  /** Looks at an attribute and leaves it. */
  peek(name: string): string | undefined {
    return this.#find(name)?.value
  }

  /** What nobody has taken. */
  rest(): readonly XmlAttribute[] | undefined {
    if (this.#attributes.length === this.#taken.length) return undefined
    return this.#attributes
      .filter((attribute) => !this.#taken.includes(attribute))
      .map(({ name, value }) => ({ name, value }))
  }

  #find(name: string): XmlTagAttribute | undefined {
    for (const attribute of this.#attributes) {
      const isKnown = attribute.uri === '' || attribute.uri === xmlNamespace
      if (attribute.name === name && isKnown) return attribute
    }
    return undefined
  }
}

export function keepValue(value: string): string {
  return value
}

/** All attributes, with their qualified names. */
export function readRawAttributes({ attributes }: XmlTag): XmlAttribute[] {
  return attributes.map(({ name, value }) => ({ name, value }))
}

/** `yes` and `no`. */
export function readYesNo(value: string): boolean | undefined {
  if (value === 'yes') return true
  return value === 'no' ? false : undefined
}

/** A field with a value, or nothing: fields that are not there are not there. */
export function field<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } {
  // The computed key is `Name`, which TypeScript widens to `string`.
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value })
}

/** What is filled field by field while it is read. */
export type Mutable<Model> = { -readonly [Key in keyof Model]: Model[Key] }
