import type { Language } from './language.ts'

/** The characters that can stand between the digits of a number. */
export interface NumberFormat {
  /** Before the fraction. */
  readonly decimals: ReadonlySet<string>
  /** Between groups of digits; all spaces are one space. */
  readonly groups: ReadonlySet<string>
}

// Languages whose countries disagree, or whose writers do.
const mixedLanguages = new Set(['es', 'ar', 'fa', 'ur', 'af', 'sw'])

const formats = new Map<string, NumberFormat>()

/**
 * How a language writes numbers, by CLDR and with the variants in use.
 *
 * A point is always taken for a decimal sign too, and a comma for a group sign:
 * versions and amounts are often left as English has them.
 */
export function findNumberFormat({ tag, code }: Language): NumberFormat {
  const known = formats.get(tag)
  if (known) return known
  const isKnown = code !== 'und' && Intl.NumberFormat.supportedLocalesOf(tag).length > 0
  const parts = new Intl.NumberFormat(isKnown ? tag : 'en').formatToParts(1234567.8)
  const decimal = normalize(parts.find(({ type }) => type === 'decimal')?.value)
  const group = normalize(parts.find(({ type }) => type === 'group')?.value)
  const hasComma = !isKnown || decimal === ',' || mixedLanguages.has(code)
  const format = {
    decimals: new Set(['.', ...(hasComma ? [','] : [])]),
    groups: new Set([',', ' ', "'", group, ...(hasComma ? ['.'] : [])]),
  }
  formats.set(tag, format)
  return format
}

function normalize(separator = '.'): string {
  if (/\s/.test(separator)) return ' '
  return { '’': "'", '٫': '.', '٬': ',' }[separator] ?? separator
}
