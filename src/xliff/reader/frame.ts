import type { XmlTag } from '../xml/parse-xml.ts'
import type { XmlElement, XmlNode } from '../xml/xml-node.ts'
import { readRawAttributes } from './attributes.ts'

/** Takes what stands inside one open element. */
export interface Frame {
  /** Takes a start tag and returns the frame for its content. */
  readonly open: (tag: XmlTag) => Frame
  readonly text: (text: string) => void
  /** Takes a comment or a processing instruction. */
  readonly node: (node: XmlNode) => void
  readonly close: () => void
}

/** Takes an element whole. */
export function captureElement(tag: XmlTag, done: (element: XmlElement) => void): Frame {
  return new CaptureFrame(tag, done)
}

/** A class, because a document has very many of them. */
class CaptureFrame implements Frame {
  readonly #tag: XmlTag
  readonly #done: (element: XmlElement) => void
  readonly #children: XmlNode[] = []

  constructor(tag: XmlTag, done: (element: XmlElement) => void) {
    this.#tag = tag
    this.#done = done
  }

  open(inner: XmlTag): Frame {
    return new CaptureFrame(inner, (child) => this.#children.push(child))
  }

  text(text: string): void {
    const last = this.#children.at(-1)
    if (last?.type === 'text') {
      this.#children[this.#children.length - 1] = { type: 'text', text: last.text + text }
    } else {
      this.#children.push({ type: 'text', text })
    }
  }

  node(node: XmlNode): void {
    this.#children.push(node)
  }

  close(): void {
    const { name, uri } = this.#tag
    const attributes = readRawAttributes(this.#tag)
    this.#done({ type: 'element', name, uri, attributes, children: this.#children })
  }
}

/** The text of an element without markup in it; undefined if there is some. */
export function readPlainContent({ children }: XmlElement): string | undefined {
  let text = ''
  for (const child of children) {
    if (child.type !== 'text') return undefined
    text += child.text
  }
  return text
}
