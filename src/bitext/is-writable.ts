import { findCodeSpans } from './code-spans.ts'
import { parseBitext } from './parse-bitext.ts'
import { findSpanTags } from './span-tags.ts'

/** True if a pair with this target is one pair with this target, and its spans balance. */
export function isWritable(target: string): boolean {
  if (!hasBalancedSpans(target)) return false
  const between = '</span><span class="sxs-lookup"><span data-stu-id="1">'
  const { units } = parseBitext(`<span data-ttu-id="1">${target}${between}source</span></span>`)
  const [unit, ...others] = units
  return others.length === 0 && unit?.start === 0 && unit.target === target
}

function hasBalancedSpans(target: string): boolean {
  const codeSpans = findCodeSpans(target)
  let next = 0
  const tags = findSpanTags(target).filter((tag) => {
    while ((codeSpans[next]?.end ?? Number.POSITIVE_INFINITY) <= tag.start) next++
    return (codeSpans[next]?.start ?? Number.POSITIVE_INFINITY) > tag.start
  })
  let depth = 0
  for (const { type } of tags) {
    depth += type === 'close' ? -1 : 1
    if (depth < 0) return false
  }
  return depth === 0
}
