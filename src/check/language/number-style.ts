import type { Language } from './language.ts'

/** The characters that a language writes numbers with. */
export interface NumberStyle {
  readonly decimal: string
  /** Empty if thousands are not grouped. */
  readonly group: string
}

const styles = new Map<string, NumberStyle>()

/** How a language writes numbers, by the platform's CLDR. */
export function findNumberStyle({ tag }: Language): NumberStyle {
  const known = styles.get(tag)
  if (known) return known
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5)
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const style = { decimal: find('decimal'), group: find('group') }
  styles.set(tag, style)
  return style
}
