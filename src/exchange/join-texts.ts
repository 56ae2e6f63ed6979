import type { Inline } from '../xliff/model.ts'
import { pushText } from '../xliff/reader/content.ts'

/** Inlines with one text where several stand side by side, as a reader sees them. */
export function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'text') pushText(joined, inline.text)
    else joined.push(inline)
  }
  return joined
}
