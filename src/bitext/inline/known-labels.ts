/** The labels that definitions define, as `normalizeLabel` writes them. */
export interface KnownLabels {
  readonly links: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
  /** Whether they are defined; if not, no others are. */
  readonly isCertain: boolean
}

export const noLabels: KnownLabels = { links: new Set(), footnotes: new Set(), isCertain: true }

// Any other line may be no definition.
const definitionPattern = /^\[(\^?)([^[\]\\\s^][^[\]\\\r\n\0]{0,900})\]: [\w./#-]+$/

/** Reads lines of definitions; undefined if it is not certain what one of them defines. */
export function readLabels(definitions: readonly string[]): KnownLabels | undefined {
  if (definitions.length === 0) return noLabels
  const links = new Set<string>()
  const footnotes = new Set<string>()
  for (const line of definitions) {
    const [match, caret = '', label = ''] = definitionPattern.exec(line) ?? []
    if (match === undefined || (caret !== '' && /\s/.test(label))) return undefined
    const labels = caret === '' ? links : footnotes
    labels.add(normalizeLabel(label))
  }
  return { links, footnotes, isCertain: true }
}

/**
 * Collects all labels that some part of a Markdown document could define,
 * wherever `[label]:` stands; undefined if one is not easy to read.
 */
export function collectLabels(parts: readonly string[]): KnownLabels | undefined {
  const links = new Set<string>()
  const footnotes = new Set<string>()
  for (const text of parts) {
    let behind = 0
    for (let end = text.indexOf(']:'); end >= 0; end = text.indexOf(']:', behind)) {
      const start = text.lastIndexOf('[', end)
      if (start < behind || text.charCodeAt(start - 1) === 0x5c) return undefined
      const label = text.slice(start + 1, end)
      if (/[\]\\\r\n\0]/.test(label)) return undefined
      links.add(normalizeLabel(label))
      if (label.startsWith('^')) footnotes.add(normalizeLabel(label.slice(1)))
      behind = end + 2
    }
  }
  return links.size > 0 ? { links, footnotes, isCertain: false } : noLabels
}

/** CommonMark 0.31, section 6.3: case and the length of white space make no difference. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
}
