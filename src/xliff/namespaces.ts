import type { XliffVersion } from './model.ts'

const xliff20 = 'urn:oasis:names:tc:xliff:document:2.0'

/** Namespace of a version's elements. */
export const xliffNamespaces: Readonly<Record<XliffVersion, string>> = {
  '1.2': 'urn:oasis:names:tc:xliff:document:1.2',
  '2.0': xliff20,
  '2.1': xliff20,
  '2.2': 'urn:oasis:names:tc:xliff:document:2.2',
}

/** Namespace of the attributes that 2.x files get from us. */
export const bitextNamespace = 'urn:bitext-md:xliff:1'
export const bitextPrefix = 'bitext'

/** Declares the prefix of our own attributes, at the root of 2.x files. */
export const bitextDeclaration = { name: `xmlns:${bitextPrefix}`, value: bitextNamespace }
