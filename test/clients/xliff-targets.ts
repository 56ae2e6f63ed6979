import { decodeXml } from './xml-text.ts'

/** Single characters that stand for inline codes. */
export const codeMarks = { ph: '\uFFFC', bpt: '\uFFF9', ept: '\uFFFB' } as const

/**
 * Target texts by unit id, with a mark in place of each inline code.
 *
 * Reads with patterns, apart from our reader, which is under test here.
 */
export function readTargets(xliff: string): Map<string, string> {
  const units = xliff.matchAll(/<trans-unit id="([^"]+)"[\s\S]*?<\/trans-unit>/g)
  return new Map(
    [...units].map(([unit, id = '']) => {
      const target = /<target[^>]*>([\s\S]*?)<\/target>/.exec(unit)?.[1] ?? ''
      const marked = target.replace(
        /<(ph|bpt|ept)\b[^>]*>[\s\S]*?<\/\1>/g,
        (_, name: keyof typeof codeMarks) => codeMarks[name],
      )
      return [id, decodeXml(marked)]
    }),
  )
}
