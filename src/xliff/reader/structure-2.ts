import type { XliffNote, XliffSkeleton } from '../model.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { field, keepValue, TagAttributes } from './attributes.ts'
import { type Frame, readPlainContent } from './frame.ts'
import { createChildren, keepText } from './placed-nodes.ts'
import type { ReaderContext } from './reader-context.ts'
import { readNotes, readUnit2 } from './unit-2.ts'

/** What the root of a 2.x document says for all of its files. */
export interface Languages {
  readonly sourceLanguage: string
  readonly targetLanguage?: string
}

/** Takes a `file` of XLIFF 2.x; `number` counts the document's files from 1. */
export function readFile2(
  tag: XmlTag,
  languages: Languages,
  { context, number }: { readonly context: ReaderContext; readonly number: number },
): Frame {
  const attributes = new TagAttributes(tag)
  const digest = attributes.takeOwn('skeleton', keepValue)
  const original = attributes.take('original')
  let skeleton: XliffSkeleton | undefined
  const id = attributes.takeIf('id', (value) => (value === `f${number}` ? value : undefined))
  const fields = {
    ...(id === undefined ? field('id', attributes.take('id')) : {}),
    ...field('original', original),
    ...languages,
    ...field('attributes', attributes.rest()),
  }
  return readContainer({
    original,
    context,
    start: (header) => {
      const marked =
        skeleton?.type === 'embedded' && digest !== undefined ? { ...skeleton, digest } : skeleton
      const file = { ...fields, ...field('skeleton', marked), ...header }
      context.emit({ type: 'fileStart', file })
    },
    end: () => context.emit({ type: 'fileEnd' }),
    takeSkeleton: (element) => {
      skeleton = readSkeleton(element)
      return skeleton !== undefined
    },
  })
}

function readGroup(tag: XmlTag, original: string | undefined, context: ReaderContext): Frame {
  const attributes = new TagAttributes(tag)
  return readContainer({
    original,
    context,
    start: (header) => {
      const id = field('id', attributes.take('id'))
      const group = {
        type: 'group',
        ...id,
        ...field('attributes', attributes.rest()),
        ...header,
      } as const
      context.emit({ type: 'groupStart', group })
    },
    end: () => context.emit({ type: 'groupEnd' }),
  })
}

interface Container {
  readonly original: string | undefined
  readonly context: ReaderContext
  /** Called before the first unit or group. */
  readonly start: (header: Pick<ReturnType<typeof readHeader>, 'notes' | 'others'>) => void
  readonly end: () => void
  /** Takes a skeleton; false if it has more in it than the model holds. */
  readonly takeSkeleton?: (element: XmlElement) => boolean
}

/** Takes a file or a group: what stands before the units is its header. */
function readContainer({ original, context, start, end, takeSkeleton }: Container): Frame {
  const { emitOther, isCore } = context
  const children = createChildren()
  let notes: readonly XliffNote[] = []
  let isStarted = false
  const startOnce = (): void => {
    if (!isStarted) start(readHeader(notes, children))
    isStarted = true
  }

  return {
    open: (child) => {
      const name = isCore(child.uri) ? child.local : ''
      if (name === 'unit' || name === 'group') startOnce()
      if (name === 'group') return readGroup(child, original, context)
      if (name === 'unit') {
        if (!child.attributes.some((attribute) => attribute.name === 'id')) {
          context.fail('A `unit` without `id`, expected one', child)
        }
        return readUnit2(child, { original, isCore, done: context.emit })
      }
      if (isStarted) return context.captureOther(child)
      if (name === 'skeleton' && takeSkeleton) return children.read(child, takeSkeleton)
      if (name === 'notes' && notes.length === 0) {
        return children.read(child, (element) => {
          notes = readNotes(element) ?? []
          return notes.length > 0
        })
      }
      return children.capture(child)
    },
    text: (text) => keepText(text, isStarted ? emitOther : children.keep),
    node: (node) => (isStarted ? emitOther(node) : children.keep(node)),
    close: () => {
      startOnce()
      end()
    },
  }
}

function readHeader(notes: readonly XliffNote[], children: ReturnType<typeof createChildren>) {
  return { ...(notes.length > 0 ? { notes } : {}), ...children.others() }
}

/** A skeleton of text alone or of a reference alone. */
function readSkeleton(element: XmlElement): XliffSkeleton | undefined {
  const [attribute, ...others] = element.attributes
  if (others.length > 0) return undefined
  if (attribute) {
    const isReference = attribute.name === 'href' && element.children.length === 0
    return isReference ? { type: 'external', href: attribute.value } : undefined
  }
  const text = readPlainContent(element)
  return text === undefined ? undefined : { type: 'embedded', text }
}
