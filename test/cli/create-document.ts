import { pair } from '../pair.ts'

/** A dual-language document with one paragraph for each pair of target and source. */
export function createDocument(...texts: readonly (readonly [string, string])[]): string {
  const paragraphs = texts.map(([target, source], index) =>
    pair(target, source, `3a960-${101 + index}`),
  )
  return `${paragraphs.join('\n\n')}\n`
}
