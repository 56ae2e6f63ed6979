import { diffChars } from 'diff'
import type { CodeToken } from '../../bitext/tokens.ts'
import { flattenParts, type UnitView, type ViewPart } from '../unit-view.ts'

type Code = Pick<CodeToken, 'type' | 'text'>

/**
 * Makes codes again of what a tool wrote as text: gettext's tools know no
 * codes and show their Markdown in the text.
 *
 * Codes that the edit left alone are found by comparison with the present
 * target, the others by their Markdown in the rest.
 */
export function restoreFlattened(
  parts: readonly ViewPart[],
  { source, target }: UnitView,
): readonly ViewPart[] {
  const [only, ...more] = parts
  if (only?.type !== 'text' || more.length > 0) return parts
  const isKnown = target.parts.some(({ type }) => type === 'code')
  const present = isKnown ? target.parts : source.parts
  if (!present.some(({ type }) => type === 'code')) return parts
  const text = flattenParts(parts)
  if (text === flattenParts(target.parts)) return target.parts
  const { kept, left } = isKnown ? findKept(present, text) : { kept: [], left: listCodes(present) }
  const found: ViewPart[] = []
  let end = 0
  for (const { code, start } of kept) {
    cutAtCodes(found, text.slice(end, start), left)
    found.push({ type: 'code', token: code })
    end = start + code.text.length
  }
  cutAtCodes(found, text.slice(end), left)
  return dropHalves(found)
}

/** Half a pair is text: somebody typed the other half away, or a bracket. */
function dropHalves(parts: readonly ViewPart[]): ViewPart[] {
  const halves = new Set<ViewPart>()
  const open: ViewPart[] = []
  for (const part of parts) {
    if (part.type === 'text' || part.token.type === 'placeholder') continue
    if (part.token.type === 'start') open.push(part)
    else if (!open.pop()) halves.add(part)
  }
  for (const part of open) halves.add(part)
  const whole: ViewPart[] = []
  for (const part of parts) {
    if (part.type === 'text') pushText(whole, part.text)
    else if (halves.has(part)) pushText(whole, part.token.text)
    else whole.push(part)
  }
  return whole
}

function listCodes(parts: readonly ViewPart[]): Code[] {
  return parts.flatMap((part) => (part.type === 'code' ? [foldCode(part.token)] : []))
}

/** With the line ends that a flattened text has. */
function foldCode({ type, text }: Code): Code {
  return { type, text: text.replace(/\r\n?/g, '\n') }
}

interface KeptCode {
  readonly code: Code
  /** Where it stands in the new text. */
  readonly start: number
}

// Work goes with the length times this; beyond it the codes are looked for one by one.
const maximumEdits = 2000

/** Finds the codes that stand whole in a stretch that both texts have. */
function findKept(present: readonly ViewPart[], text: string): { kept: KeptCode[]; left: Code[] } {
  const changes = diffChars(flattenParts(present), text, { maxEditLength: maximumEdits })
  const kept: KeptCode[] = []
  const left: Code[] = []
  const runs = listCommonRuns(changes ?? [])
  let at = 0
  for (const part of present) {
    const length = flattenParts([part]).length
    if (part.type === 'code') {
      const code = foldCode(part.token)
      const run = runs.find(({ from, size }) => from <= at && at + length <= from + size)
      if (run) kept.push({ code, start: run.to + at - run.from })
      else left.push(code)
    }
    at += length
  }
  return { kept, left }
}

/** Stretches that both texts have: where they begin in the old and in the new one. */
function listCommonRuns(changes: NonNullable<ReturnType<typeof diffChars>>) {
  const runs: { from: number; to: number; size: number }[] = []
  let from = 0
  let to = 0
  for (const { added, removed, value } of changes) {
    const size = value.length
    if (!added && !removed) runs.push({ from, to, size })
    if (!added) from += size
    if (!removed) to += size
  }
  return runs
}

/** Takes codes that are left out of a text, the longest first where two begin at one place. */
function cutAtCodes(parts: ViewPart[], text: string, left: Code[]): void {
  left.sort((first, second) => second.text.length - first.text.length)
  let end = 0
  for (let at = 0; at < text.length && left.length > 0; ) {
    const index = left.findIndex((code) => text.startsWith(code.text, at) && canStand(code))
    const [code] = index < 0 ? [] : left.splice(index, 1)
    if (code) {
      pushText(parts, text.slice(end, at))
      parts.push({ type: 'code', token: code })
      end = at + code.text.length
    }
    at = code ? end : at + 1
  }
  pushText(parts, text.slice(end))

  /** An end can only close something: `**` at the start of a word is a start. */
  function canStand({ type }: Code): boolean {
    if (type !== 'end') return true
    const count = (wanted: Code['type']) =>
      parts.filter((part) => part.type === 'code' && part.token.type === wanted).length
    return count('start') > count('end')
  }
}

export function pushText(parts: ViewPart[], text: string): void {
  const last = parts.at(-1)
  if (last?.type === 'text') parts[parts.length - 1] = { type: 'text', text: last.text + text }
  else if (text !== '') parts.push({ type: 'text', text })
}
