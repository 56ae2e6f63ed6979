import { escapeAttribute, escapeText } from './xml-text.ts'

/** A piece of XML that is kept as it is, namespaces included. */
export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction

export interface XmlElement {
  readonly type: 'element'
  /** Qualified name, as written. */
  readonly name: string
  /** Namespace of the element; empty for none. */
  readonly uri: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
}

/** An attribute or a namespace declaration, with its qualified name as written. */
export interface XmlAttribute {
  readonly name: string
  readonly value: string
}

export interface XmlText {
  readonly type: 'text'
  readonly text: string
}

export interface XmlComment {
  readonly type: 'comment'
  readonly text: string
}

/** A processing instruction. */
export interface XmlInstruction {
  readonly type: 'instruction'
  readonly target: string
  readonly body: string
}

/** A node as XML, written as it was read but for quotes, entities and CDATA sections. */
export function formatXmlNode(node: XmlNode): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.text)
    case 'comment':
      return `<!--${node.text}-->`
    case 'instruction':
      return `<?${node.target}${node.body === '' ? '' : ` ${node.body}`}?>`
    case 'element':
      return formatElement(node)
  }
}

function formatElement({ name, attributes, children }: XmlElement): string {
  const start = `<${name}${formatXmlAttributes(attributes)}`
  if (children.length === 0) return `${start}/>`
  return `${start}>${children.map(formatXmlNode).join('')}</${name}>`
}

export function formatXmlAttributes(attributes: readonly XmlAttribute[]): string {
  let text = ''
  for (const { name, value } of attributes) text += ` ${name}="${escapeAttribute(value)}"`
  return text
}
