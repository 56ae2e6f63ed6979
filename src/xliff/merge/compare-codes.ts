import type { ReadablePart } from '../../bitext/readable-text.ts'
import type { UnitView, ViewPart } from '../unit-view.ts'
import type { Reason } from './reason.ts'

/**
 * Compares a new target's codes with those that the source and the present
 * target have.
 *
 * Order is free. A code of the source that the present target has and the new
 * one lost is an error, if it is more than emphasis; one that comes more often
 * than in both texts is a warning: some tools leave old codes behind new text.
 */
export function compareCodes(view: UnitView, parts: readonly ViewPart[]): Reason[] {
  const source = countCodes(view.source.parts)
  const present = countCodes(view.target.parts)
  const came = countCodes(parts)
  const isEmpty = view.target.parts.length === 0
  const isBlank = parts.every((part) => part.type === 'text' && part.text.trim() === '')
  const reasons: Reason[] = []
  for (const [code, count] of source) {
    const expected = isEmpty ? count : Math.min(count, present.get(code) ?? 0)
    const actual = came.get(code) ?? 0
    if (actual >= expected || isBlank) continue
    const message = `Unexpected ${actual} of ${nameCode(code)} in the new target, expected ${expected}`
    const severity = isEmphasis(code) ? 'warning' : 'error'
    reasons.push({ rule: 'code-lost', severity, message, expected, actual })
  }
  for (const [code, actual] of came) {
    const expected = Math.max(source.get(code) ?? 0, present.get(code) ?? 0)
    if (actual <= expected) continue
    const message = `Unexpected ${actual} of ${nameCode(code)} in the new target, expected ${expected}`
    reasons.push({ rule: 'code-added', severity: 'warning', message, expected, actual })
  }
  return [...reasons, ...findCodesInText(view, parts)]
}

/** Some tools put a new text in front of the old one: its codes then stand in the new text too. */
function findCodesInText(view: UnitView, parts: readonly ViewPart[]): Reason[] {
  const text = parts.map((part) => (part.type === 'text' ? part.text : '\0')).join('')
  return [...countCodes(parts).keys()]
    .filter((code) => code.length > 2 && text.includes(code) && !hasInText(view, code))
    .map((code) => ({
      rule: 'code-added',
      severity: 'warning',
      message: `Unexpected Markdown \`${code}\` in the text of the new target, expected it as a code`,
    }))
}

function hasInText({ source, target }: UnitView, code: string): boolean {
  return [...source.parts, ...target.parts].some(
    (part) => part.type === 'text' && part.text.includes(code),
  )
}

/** What a translation may do without. */
export function isEmphasis(code: string): boolean {
  return /^(?:\*\*?|__?|~~?)$/.test(code)
}

/** A link by its destination: its end is half a code to a reader. */
function nameCode(code: string): string {
  return code.startsWith('](') ? `link \`${code.slice(1)}\`` : `code \`${code}\``
}

/** Codes by their Markdown; of a pair its end, where a link has its destination. */
function countCodes(parts: readonly (ReadablePart | ViewPart)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const part of parts) {
    if (part.type === 'text' || part.token.type === 'start') continue
    counts.set(part.token.text, (counts.get(part.token.text) ?? 0) + 1)
  }
  return counts
}
