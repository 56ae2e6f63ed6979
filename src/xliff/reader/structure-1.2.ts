import type {
  XliffFileHeader,
  XliffGroupHeader,
  XliffNote,
  XliffOther,
  XliffSkeleton,
} from '../model.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { field, TagAttributes } from './attributes.ts'
import { type Frame, readPlainContent } from './frame.ts'
import { createChildren, keepText, readNote } from './placed-nodes.ts'
import type { ReaderContext } from './reader-context.ts'
import { readUnit12 } from './unit-1.2.ts'

/** Takes a `file` of XLIFF 1.2. */
export function readFile12(tag: XmlTag, context: ReaderContext): Frame {
  const { emit, isCore } = context
  const attributes = new TagAttributes(tag)
  const original = attributes.take('original')
  if (original === undefined) context.fail('A `file` without `original`, expected a path', tag)
  const start = {
    original,
    sourceLanguage: attributes.take('source-language') ?? '',
    ...field('targetLanguage', attributes.take('target-language')),
    ...field(
      'datatype',
      attributes.takeIf('datatype', (datatype) =>
        datatype === 'x-markdown' ? datatype : undefined,
      ),
    ),
    ...field('attributes', attributes.rest()),
  }
  const { datatype: _, ...fields } = start
  let header: Partial<XliffFileHeader> = {}
  let isStarted = false
  let place: Pick<XliffOther, 'isBehindBody'> = {}
  const emitStart = (): void => {
    if (!isStarted) emit({ type: 'fileStart', file: { ...fields, ...header } })
    isStarted = true
  }

  return {
    open: (child) => {
      const name = isCore(child.uri) ? child.local : ''
      if (name === 'header' && !isStarted) return readHeader((found) => (header = found))
      emitStart()
      if (name !== 'body') return context.captureOther(child, place)
      place = { isBehindBody: true }
      return readBody({ original, context })
    },
    text: (text) => keepText(text, context.emitOther),
    node: (node) => {
      emitStart()
      emit({ type: 'other', node, ...place })
    },
    close: () => {
      emitStart()
      emit({ type: 'fileEnd' })
    },
  }

  function readHeader(done: (found: Partial<XliffFileHeader>) => void): Frame {
    const children = createChildren()
    const notes: XliffNote[] = []
    let skeleton: XliffSkeleton | undefined
    return {
      open: (inner) => {
        const name = isCore(inner.uri) ? inner.local : ''
        if (name === 'skl') {
          return children.read(inner, (element) => {
            skeleton = readSkeleton(element)
            return skeleton !== undefined
          })
        }
        if (name === 'note') return children.read(inner, (note) => readNote(note, 'from', notes))
        return children.capture(inner)
      },
      text: (text) => keepText(text, children.keep),
      node: children.keep,
      close: () => {
        const { others = [] } = children.others()
        const isEmpty = !skeleton && notes.length === 0
        done({
          ...field('skeleton', skeleton),
          ...(notes.length > 0 ? { notes } : {}),
          ...(others.length > 0 || isEmpty ? { others } : {}),
        })
      },
    }
  }
}

interface BodyPlace {
  readonly original: string
  readonly context: ReaderContext
}

function readBody({ original, context }: BodyPlace): Frame {
  return {
    open: (child) => openChild(child, original, context) ?? context.captureOther(child),
    text: (text) => keepText(text, context.emitOther),
    node: context.emitOther,
    close: () => {},
  }
}

/** Opens a unit or a group. */
function openChild(tag: XmlTag, original: string, context: ReaderContext): Frame | undefined {
  const name = context.isCore(tag.uri) ? tag.local : ''
  if (name === 'group') return readGroup(tag, { original, context })
  if (name !== 'trans-unit') return undefined
  if (!tag.attributes.some((attribute) => attribute.name === 'id')) {
    context.fail('A `trans-unit` without `id`, expected one', tag)
  }
  return readUnit12(tag, { original, isCore: context.isCore, done: context.emit })
}

function readGroup(tag: XmlTag, { original, context }: BodyPlace): Frame {
  const { emit, emitOther } = context
  const attributes = new TagAttributes(tag)
  const children = createChildren()
  const notes: XliffNote[] = []
  let isStarted = false
  const emitStart = (): void => {
    if (isStarted) return
    isStarted = true
    const group: XliffGroupHeader = {
      type: 'group',
      ...field('id', attributes.take('id')),
      ...(notes.length > 0 ? { notes } : {}),
      ...field('attributes', attributes.rest()),
      ...children.others(),
    }
    emit({ type: 'groupStart', group })
  }

  return {
    open: (child) => {
      const name = context.isCore(child.uri) ? child.local : ''
      if (name === 'trans-unit' || name === 'group') emitStart()
      const frame = openChild(child, original, context)
      if (frame) return frame
      if (isStarted) return context.captureOther(child)
      if (name === 'note') return children.read(child, (note) => readNote(note, 'from', notes))
      return children.capture(child)
    },
    text: (text) => keepText(text, isStarted ? emitOther : children.keep),
    node: (node) => (isStarted ? emitOther(node) : children.keep(node)),
    close: () => {
      emitStart()
      emit({ type: 'groupEnd' })
    },
  }
}

/** An `skl` with one file in it, if it has nothing that the model does not hold. */
function readSkeleton({ attributes, children }: XmlElement): XliffSkeleton | undefined {
  const elements = children.filter((child) => child.type === 'element')
  const [file] = elements
  if (attributes.length > 0 || elements.length !== 1 || !file) return undefined
  const values = new Map(file.attributes.map(({ name, value }) => [name, value]))
  if (file.name.endsWith('external-file')) {
    const href = values.get('href')
    return href !== undefined && values.size === 1 ? { type: 'external', href } : undefined
  }
  const text = readPlainContent(file)
  const isOurs = values.get('form') === 'text/markdown' && text !== undefined
  const digest = values.get('crc')
  const known = digest === undefined ? 1 : 2
  return isOurs && values.size === known
    ? { type: 'embedded', text, ...field('digest', digest) }
    : undefined
}
