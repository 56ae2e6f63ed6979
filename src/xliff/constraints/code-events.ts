import type { XliffElement } from './element.ts'
import { isCode } from './text-scope.ts'

/** A code, or the beginning or end of a spanning one, in the order of the text. */
export interface CodeEvent {
  readonly element: XliffElement
  /** Tells it from the other events; the same in source and target. */
  readonly id: string
  /** For messages. */
  readonly label: string
  readonly canReorder: string
}

export function listCodeEvents(content: XliffElement): CodeEvent[] {
  return content.children.flatMap((child) => {
    const inside = listCodeEvents(child)
    return isCode(child) ? [...createEvents(child, inside)] : inside
  })
}

function* createEvents(code: XliffElement, inside: readonly CodeEvent[]): Generator<CodeEvent> {
  const { key, attributes } = code
  const canReorder = attributes.get('canReorder') ?? 'yes'
  const id = attributes.get('id')
  const startRef = attributes.get('startRef')
  const isEnd = key === 'ec' && startRef !== undefined
  const name = (isEnd ? startRef : id) ?? ''
  yield {
    element: code,
    canReorder,
    id: `${isEnd ? 'end' : 'start'} ${name}`,
    label: `\`${name}\``,
  }
  yield* inside
  if (key !== 'pc') return
  // The end of a spanning code that is first in its sequence is not first itself.
  const atEnd = canReorder === 'firstNo' ? 'no' : canReorder
  yield { element: code, canReorder: atEnd, id: `end ${name}`, label: `end of \`${name}\`` }
}

/** Sequences of codes that keep their order: `firstNo`, and all `no` right behind it. */
export function readFixedSequences(content: XliffElement): CodeEvent[][] {
  const sequences: CodeEvent[][] = []
  let current: CodeEvent[] | undefined
  for (const event of listCodeEvents(content)) {
    if (event.canReorder === 'firstNo') {
      current = [event]
      sequences.push(current)
    } else if (event.canReorder === 'no') {
      current?.push(event)
    } else {
      current = undefined
    }
  }
  return sequences.filter(({ length }) => length > 1)
}
