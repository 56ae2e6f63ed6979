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
