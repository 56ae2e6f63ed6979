const container = String.raw`[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,999}\]:)`
const deepPattern = new RegExp(`^((?:${container}){100})((?:${container})+)(.*)`, 'gm')
const deepLinePattern = new RegExp(`^(?:${container}){101}`)
const ruledPattern = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/

/** Lines below this length have less than 101 containers. */
export const shortestDeepLine = 101

/** Writes letters over the markers that open blocks too deep; all else keeps its place. */
export function limitDepth(markdown: string): string {
  return markdown.replace(deepPattern, (line, opened: string, deeper: string, rest: string) =>
    ruledPattern.test(line) ? line : opened + deeper.replace(/[^ \t]/g, 'x') + rest,
  )
}

/** Tells whether a line is one that {@link limitDepth} may change. */
export function isDeepLine(line: string): boolean {
  return deepLinePattern.test(line)
}
