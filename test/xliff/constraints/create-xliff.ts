const modules = {
  fs: 'urn:oasis:names:tc:xliff:fs:2.0',
  gls: 'urn:oasis:names:tc:xliff:glossary:2.0',
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
  mda: 'urn:oasis:names:tc:xliff:metadata:2.0',
  res: 'urn:oasis:names:tc:xliff:resourcedata:2.0',
  slr: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
  val: 'urn:oasis:names:tc:xliff:validation:2.0',
  ctr: 'urn:oasis:names:tc:xliff:changetracking:2.0',
  its: 'http://www.w3.org/2005/11/its',
  itsm: 'urn:oasis:names:tc:xliff:itsm:2.1',
  my: 'https://example.org/harbour',
}

const declarations = Object.entries(modules)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

const languages = 'srcLang="en" trgLang="de"'

/** An XLIFF 2.1 document around files. */
export function createDocument(files: string, attributes = languages): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"${declarations} version="2.1" ${attributes}>${files}</xliff>`
}

/** A document around what a file holds. */
export function createFile(content: string, attributes = ''): string {
  return createDocument(`<file id="f" ${attributes}>${content}</file>`)
}

/** A document around what a unit holds. */
export function createUnit(content: string, attributes = ''): string {
  return createFile(`<unit id="u" ${attributes}>${content}</unit>`)
}

/** A segment of a source and, if it is given, a target. */
export function createSegment(source: string, target?: string): string {
  const end = target === undefined ? '' : `<target>${target}</target>`
  return `<segment><source>${source}</source>${end}</segment>`
}

/** A document around one segment. */
export function createText(source: string, target?: string): string {
  return createUnit(createSegment(source, target))
}

/** An XLIFF 1.2 document around what a file holds. */
export function createFile12(content: string, attributes = 'target-language="de"'): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a.md" datatype="plaintext" source-language="en" ${attributes}>${content}</file></xliff>`
}

/** A 1.2 document around what a unit holds. */
export function createUnit12(content: string, attributes = ''): string {
  return createFile12(`<body><trans-unit id="u" ${attributes}>${content}</trans-unit></body>`)
}
