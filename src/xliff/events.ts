import type {
  XliffChild,
  XliffDocument,
  XliffFile,
  XliffFileHeader,
  XliffGroup,
  XliffGroupHeader,
  XliffHeader,
  XliffOther,
  XliffUnit,
} from './model.ts'

/** A document in parts, in the order of the file: what the reader hands out and the writer takes. */
export type XliffEvent =
  | { readonly type: 'documentStart'; readonly header: XliffHeader }
  | { readonly type: 'fileStart'; readonly file: XliffFileHeader }
  | { readonly type: 'groupStart'; readonly group: XliffGroupHeader }
  | XliffUnit
  | XliffOther
  | { readonly type: 'groupEnd' }
  | { readonly type: 'fileEnd' }
  | { readonly type: 'documentEnd' }

/** The parts of a whole document. */
export function* listEvents(document: XliffDocument): Generator<XliffEvent> {
  const { files, findings: _, others = [], ...header } = document
  yield { type: 'documentStart', header }
  let position = 0
  let next = 0
  for (const file of files) {
    for (; others[next]?.position === position; position++) yield* listOther(others[next++])
    const { children, ...header } = file
    yield { type: 'fileStart', file: header }
    yield* listChildren(children)
    yield { type: 'fileEnd' }
    position++
  }
  for (; next < others.length; next++) yield* listOther(others[next])
  yield { type: 'documentEnd' }
}

function* listOther(other: NonNullable<XliffHeader['others']>[number] | undefined) {
  if (other) yield { type: 'other', node: other.node } as const
}

function* listChildren(children: readonly XliffChild[]): Generator<XliffEvent> {
  for (const child of children) {
    // A unit goes through as few generators as can be: there are many of them.
    if (child.type === 'group') yield* listGroup(child)
    else yield child
  }
}

function* listGroup({ children, ...group }: XliffGroup): Generator<XliffEvent> {
  yield { type: 'groupStart', group }
  yield* listChildren(children)
  yield { type: 'groupEnd' }
}

/** Puts the parts of a document together; `toDocument` is for when they are all there. */
export function createDocumentBuilder(): {
  readonly add: (event: XliffEvent) => void
  readonly toDocument: () => XliffDocument
} {
  let header: XliffHeader = {}
  const others: NonNullable<XliffHeader['others']>[number][] = []
  const files: XliffFile[] = []
  /** Children of the open file and groups, innermost last. */
  const open: XliffChild[][] = []

  return {
    add,
    toDocument: () => ({
      ...header,
      ...(others.length > 0 ? { others } : {}),
      files,
      findings: [],
    }),
  }

  function add(event: XliffEvent): void {
    switch (event.type) {
      case 'documentStart':
        header = event.header
        break
      case 'fileStart': {
        const children: XliffChild[] = []
        files.push({ ...event.file, children })
        open.push(children)
        break
      }
      case 'groupStart': {
        const children: XliffChild[] = []
        const group: XliffGroup = { ...event.group, children }
        open.at(-1)?.push(group)
        open.push(children)
        break
      }
      case 'groupEnd':
      case 'fileEnd':
        open.pop()
        break
      case 'unit':
        open.at(-1)?.push(event)
        break
      case 'other': {
        const siblings = open.at(-1)
        if (siblings) siblings.push(event)
        else others.push({ position: files.length + others.length, node: event.node })
        break
      }
    }
  }
}
