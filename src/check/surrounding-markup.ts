import type { PairedKind } from '../bitext/tokens.ts'
import type { TextView } from './text-view.ts'
import type { Range } from './unit-rule.ts'

/** A stretch of a raw text between two markers, markers included. */
export interface MarkupRange extends Range {
  readonly kind: PairedKind
}

/** The stretches of a text that stand in a link, in emphasis and the like, by their raw offsets. */
export function listMarkup({ tokens }: TextView): MarkupRange[] {
  const starts = new Map<number, number>()
  const ranges: MarkupRange[] = []
  let at = 0
  for (const token of tokens) {
    if (token.type === 'start') starts.set(token.pair, at)
    at += token.text.length
    if (token.type === 'end') {
      ranges.push({ kind: token.kind, start: starts.get(token.pair) ?? at, end: at })
    }
  }
  return ranges
}
