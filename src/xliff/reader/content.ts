import type { Inline, XliffContent } from '../model.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import type { XmlNode } from '../xml/xml-node.ts'
import { TagAttributes } from './attributes.ts'
import { captureElement, type Frame } from './frame.ts'

/** Opens an inline element: adds to the inlines and returns the frame for its content, if it is one. */
export type InlineOpener = (tag: XmlTag, inlines: Inline[]) => Frame | undefined

/** Takes the content of a `source` or `target`. */
export function readContent(
  tag: XmlTag,
  openInline: InlineOpener,
  done: (content: XliffContent) => void,
  attributes = new TagAttributes(tag),
): Frame {
  const inlines: Inline[] = []
  return createInlineFrame(inlines, openInline, () => {
    const rest = attributes.rest()
    done(rest ? { inlines, attributes: rest } : { inlines })
  })
}

/** Takes inlines; what is no inline of the version is kept as it is. */
export function createInlineFrame(
  inlines: Inline[],
  openInline: InlineOpener,
  close: () => void,
): Frame {
  return new InlineFrame(inlines, openInline, close)
}

/** A class, because a document has very many of them. */
class InlineFrame implements Frame {
  readonly #inlines: Inline[]
  readonly #openInline: InlineOpener
  readonly close: () => void

  constructor(inlines: Inline[], openInline: InlineOpener, close: () => void) {
    this.#inlines = inlines
    this.#openInline = openInline
    this.close = close
  }

  open(tag: XmlTag): Frame {
    return this.#openInline(tag, this.#inlines) ?? captureElement(tag, (node) => this.node(node))
  }

  text(text: string): void {
    pushText(this.#inlines, text)
  }

  node(node: XmlNode): void {
    this.#inlines.push({ type: 'other', node })
  }
}

export function pushText(inlines: Inline[], text: string): void {
  const last = inlines.at(-1)
  if (last?.type === 'text') inlines[inlines.length - 1] = { type: 'text', text: last.text + text }
  else if (text !== '') inlines.push({ type: 'text', text })
}
