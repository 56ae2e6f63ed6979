import type { ReportOptions } from './report.ts'

export type Style = keyof typeof codes

const codes = {
  underline: [4, 24],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const

/** Puts the codes of a style around a text, if colours are asked for. */
export function paint(text: string, style: Style, { color = false }: ReportOptions): string {
  const [on, off] = codes[style]
  return color ? `\u001B[${on}m${text}\u001B[${off}m` : text
}
