import type { PlacedNode, XliffNote } from '../model.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import type { XmlElement, XmlNode } from '../xml/xml-node.ts'
import { field } from './attributes.ts'
import { captureElement, type Frame, readPlainContent } from './frame.ts'

/** Counts the children of an element and keeps those that have no field. */
export interface Children {
  /** Counts a child that has a field. */
  readonly count: () => void
  readonly keep: (node: XmlNode) => void
  /** Takes an element that has no field. */
  readonly capture: (tag: XmlTag) => Frame
  /** Takes an element that has a field unless `read` finds that it is more than the field holds. */
  readonly read: (tag: XmlTag, read: (element: XmlElement) => boolean) => Frame
  readonly others: () => { others?: readonly PlacedNode[] }
}

export function createChildren(): Children {
  const others: PlacedNode[] = []
  let position = 0
  const keep = (node: XmlNode): void => {
    others.push({ position: position++, node })
  }
  return {
    count: () => {
      position++
    },
    keep,
    capture: (tag) => captureElement(tag, keep),
    read: (tag, read) =>
      captureElement(tag, (element) => {
        if (read(element)) position++
        else keep(element)
      }),
    others: () => (others.length > 0 ? { others } : {}),
  }
}

/** Takes a note; false if it has more than text in it. */
export function readNote(
  element: XmlElement,
  categoryName: 'from' | 'category',
  notes: XliffNote[],
): boolean {
  const text = readPlainContent(element)
  if (text === undefined) return false
  const category = element.attributes.find(({ name }) => name === categoryName)?.value
  const attributes = element.attributes.filter(({ name }) => name !== categoryName)
  notes.push({
    text,
    ...field('category', category),
    ...(attributes.length > 0 ? { attributes } : {}),
  })
  return true
}

/** White space is dropped between elements, and around text that is no content of any. */
export function keepText(text: string, keep: (node: XmlNode) => void): void {
  const trimmed = text.replace(/^[ \t\r\n]+/, '').replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '')
  if (trimmed !== '') keep({ type: 'text', text: trimmed })
}
