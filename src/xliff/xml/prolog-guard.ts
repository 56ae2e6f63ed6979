/**
 * Holds back the text before a document's root element until it is known to
 * have no document type declaration.
 *
 * `take` returns what may go on to the parser. It calls `refuse` with the
 * offset of a declaration; comments and processing instructions pass. `pass`
 * gets what stands before the root element.
 */
export function createPrologGuard(
  refuse: (offset: number, text: string) => never,
  pass: (before: string) => void,
): {
  readonly take: (chunk: string) => string
  readonly flush: () => string
} {
  let held = ''
  /** Where the next piece of markup in `held` begins. */
  let at = 0
  let isDone = false
  return { take, flush }

  function take(chunk: string): string {
    if (isDone) return chunk
    held += chunk
    if (!passProlog()) return ''
    pass(held.slice(0, at))
    return flush()
  }

  function flush(): string {
    isDone = true
    const text = held
    held = ''
    return text
  }

  /** True once the root element or something that is no prolog begins. */
  function passProlog(): boolean {
    for (;;) {
      while (/[\s\uFEFF]/.test(held.charAt(at))) at++
      const markup = held.slice(at, at + 4)
      const end = findEnd(markup)
      if (end === undefined) return false
      if (end === 'root') return true
      if (end === 'declaration') refuse(at, held)
      const closer = held.indexOf(end, at + markup.length)
      if (closer < 0) return false
      at = closer + end.length
    }
  }
}

/** What ends a piece of markup that begins so; undefined if more has to be seen. */
function findEnd(markup: string): '?>' | '-->' | 'root' | 'declaration' | undefined {
  if (markup.startsWith('<?')) return '?>'
  if (markup === '<!--') return '-->'
  if ('<!--'.startsWith(markup)) return undefined
  return markup.startsWith('<!') ? 'declaration' : 'root'
}
