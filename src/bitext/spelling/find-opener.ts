/** What would open a block at the start of a line. */
export interface Opener {
  readonly kind: string
  /** Offset in the line of the character that a backslash takes the meaning from. */
  readonly at: number
}

// CommonMark 0.31, sections 4 and 5, and the tables of GFM; the group in front
// of the character that is to be escaped is captured.
const openers = [
  { kind: 'rule', pattern: /^()(?:=+[ \t]*|(?:[-_*+][ \t]*)+|[|:\- \t]+)$/ },
  { kind: 'bullet', pattern: /^()[-+*](?=[ \t]|$)/ },
  { kind: 'number', pattern: /^(\d{1,9})[.)](?=[ \t]|$)/ },
  { kind: 'heading', pattern: /^()#{1,6}(?=[ \t]|$)/ },
  { kind: 'quote', pattern: /^()>/ },
  { kind: 'fence', pattern: /^()(?:`{3}|~{3})/ },
  { kind: 'alert', pattern: /^(\[)![A-Za-z]/ },
  // A label has at most 999 characters.
  { kind: 'definition', pattern: /^(\[(?:[^[\]\\]|\\.){1,999}\]):/s },
] as const

/** Finds what would open a block, or end the paragraph, if a line began with this text. */
export function findOpener(line: string): Opener | undefined {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  const text = line.slice(indent)
  for (const { kind, pattern } of openers) {
    const match = pattern.exec(text)
    if (match) return { kind, at: indent + (match[1] ?? '').length }
  }
  return undefined
}
