import type { Inline, InlineCode, InlineMarker } from '../model.ts'
import { refuse } from './format.ts'

type End = InlineCode | InlineMarker

/**
 * Finds the ends that elements with content need: for each start its end.
 *
 * `isPaired` tells which codes and markers are written as one element; their
 * ends must come in the order that their starts ask for.
 */
export function matchEnds(
  inlines: readonly Inline[],
  isPaired: (inline: End) => boolean,
): ReadonlyMap<Inline, End> {
  const ends = new Map<Inline, End>()
  const open: End[] = []
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'other' || inline.type === 'placeholder') continue
    if (!isPaired(inline)) continue
    if (inline.type === 'start' || inline.type === 'markerStart') {
      open.push(inline)
      continue
    }
    const start = open.pop()
    const fits = start && start.id === inline.id && isCode(start) === isCode(inline)
    if (!fits) refuse(`Unexpected end of code \`${inline.id ?? ''}\`, expected it behind its start`)
    ends.set(start, inline)
  }
  const [unclosed] = open
  if (unclosed) refuse(`Unexpected code \`${unclosed.id ?? ''}\` without an end, expected one`)
  return ends
}

function isCode(inline: End): boolean {
  return inline.type === 'start' || inline.type === 'end'
}
