/** A code span's content: one space goes on each side, unless there is nothing else (CommonMark 0.31, section 6.1). */
export function readCodeValue(span: string): string {
  let fence = 0
  while (span.charCodeAt(fence) === 0x60) fence++
  const end = span.length - fence
  const isPadded =
    span.charCodeAt(fence) === 0x20 &&
    span.charCodeAt(end - 1) === 0x20 &&
    hasOtherThanSpace(span, fence, end)
  return isPadded ? span.slice(fence + 1, end - 1) : span.slice(fence, end)
}

function hasOtherThanSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== 0x20) return true
  return false
}
