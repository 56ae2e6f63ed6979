import type { BitextDocument, Unit } from '../bitext/document.ts'
import { placeProblems, type RuleProblem } from '../bitext/place-problems.ts'
import { BitextError } from '../errors.ts'
import type { Finding } from '../finding.ts'
import { digestText } from './digest.ts'
import { readNativeText, type XliffDocument, type XliffFile, type XliffUnit } from './model.ts'
import { findDanger } from './target-danger.ts'
import { createUnitKeys } from './unit-keys.ts'

export interface MergeOptions {
  /** Takes targets even where the Markdown has changed since the export, or would lose its text. */
  readonly force?: boolean
}

export interface MergeResult {
  /** The document's text with the new targets; every other character is untouched. */
  readonly text: string
  /** How many targets were taken. */
  readonly taken: number
  /** How many targets the translator left as they were. */
  readonly unchanged: number
  /** How many changed targets were not taken; a finding says why for each. */
  readonly refused: number
  readonly findings: readonly Finding[]
}

/**
 * Puts the targets of an XLIFF document into the Markdown that it came from.
 *
 * Compares three ways by the digests of the export: a target that only the
 * translator changed is taken; one that only the Markdown changed stays; where
 * both changed, or the source did, the Markdown stays and a finding says so.
 * Without digests all targets that differ are taken.
 *
 * Of several files the one whose `original` is the document's path counts.
 */
export function merge(
  document: BitextDocument,
  xliff: XliffDocument,
  options: MergeOptions = {},
): MergeResult {
  const file = selectFile(document, xliff)
  const keys = createUnitKeys(document.units)
  const unitsByKey = new Map(document.units.map((unit, index) => [keys[index] ?? '', unit]))
  const decisions = file.units.map((xliffUnit) => {
    const unit = unitsByKey.get(xliffUnit.id)
    unitsByKey.delete(xliffUnit.id)
    return unit ? decide(unit, xliffUnit, options) : refuseUnknown(xliffUnit)
  })
  const taken = decisions.filter((decision) => decision.type === 'take')
  return {
    text: replaceTargets(document, new Map(taken.map(({ unit, target }) => [unit, target]))),
    taken: taken.length,
    unchanged: decisions.filter(({ type }) => type === 'keep').length,
    refused: decisions.filter(({ type }) => type === 'refuse').length,
    findings: placeProblems(document, [
      ...reportMissingDigests(file),
      ...decisions.flatMap(reportDecision),
    ]),
  }
}

/** Replaces the targets of some units and not one other character. */
function replaceTargets({ pieces, text }: BitextDocument, targets: ReadonlyMap<Unit, string>) {
  return pieces
    .map((piece) => {
      if (piece.type === 'verbatim') return piece.text
      const target = targets.get(piece)
      return target === undefined
        ? text.slice(piece.start, piece.end)
        : writePair(text, piece, target)
    })
    .join('')
}

function writePair(text: string, unit: Unit, target: string): string {
  const behind = text.slice(unit.targetStart + unit.target.length, unit.end)
  return text.slice(unit.start, unit.targetStart) + target + behind
}

function selectFile({ path }: BitextDocument, { files }: XliffDocument): XliffFile {
  const [first, ...others] = files
  if (first && others.length === 0) return first
  const file = files.find(({ original }) => original === path)
  if (file) return file
  throw new BitextError(
    'xliff-unsupported',
    `No \`file\` of the XLIFF has the document's path \`${path ?? ''}\` as \`original\``,
  )
}

type Decision =
  | { readonly type: 'keep' }
  | {
      readonly type: 'take'
      readonly unit: Unit
      readonly target: string
      readonly reason?: Reason
    }
  | { readonly type: 'refuse'; readonly unit?: Unit; readonly reason: Reason }

interface Reason {
  readonly rule: string
  readonly message: string
  readonly unitId: string
  readonly expected?: string
  readonly actual?: string
}

function refuseUnknown({ id: unitId }: XliffUnit): Decision {
  const message = `Unexpected unit \`${unitId}\` in the XLIFF, expected an id that the document has and the XLIFF has not used yet`
  return { type: 'refuse', reason: { rule: 'unknown-unit', unitId, message } }
}

function decide(unit: Unit, xliffUnit: XliffUnit, options: MergeOptions): Decision {
  const unitId = unit.id
  if (!xliffUnit.target) return { type: 'keep' }
  const target = readNativeText(xliffUnit.target)
  if (target === undefined) {
    const message = `Unexpected code without Markdown in the target of unit \`${unitId}\`, expected the codes of the export`
    return { type: 'refuse', unit, reason: { rule: 'foreign-code', unitId, message } }
  }
  const { digests } = xliffUnit
  const isUntouched = digests && digestText(target) === digests.target
  if (target === unit.target || isUntouched) return { type: 'keep' }
  const danger = findDanger(unit, target)
  if (danger !== undefined) {
    const message = `Unexpected ${danger} in the target of unit \`${unitId}\`, expected only markup that the source has`
    return { type: 'refuse', unit, reason: { rule: 'unsafe-target', unitId, message } }
  }
  const reason = findConflict(unit, xliffUnit, target)
  if (!reason) return { type: 'take', unit, target }
  return options.force ? { type: 'take', unit, target, reason } : { type: 'refuse', unit, reason }
}

function findConflict(unit: Unit, xliffUnit: XliffUnit, target: string): Reason | undefined {
  const { digests } = xliffUnit
  const unitId = unit.id
  const exportedSource = digests?.source ?? digestText(readNativeText(xliffUnit.source) ?? '')
  if (digestText(unit.source) !== exportedSource) {
    const message = `The source of unit \`${unitId}\` has changed since the export, expected the exported one`
    return { rule: 'source-changed', unitId, message, actual: unit.source }
  }
  if (digests && digestText(unit.target) !== digests.target) {
    const message = `The target of unit \`${unitId}\` was changed in the Markdown and in the XLIFF, expected one change`
    return { rule: 'target-conflict', unitId, message, expected: target, actual: unit.target }
  }
  if (target.trim() === '') {
    const message = `Unexpected empty target of unit \`${unitId}\`, expected a translation`
    return { rule: 'missing-target', unitId, message, actual: '' }
  }
  return undefined
}

function reportDecision(decision: Decision): RuleProblem[] {
  if (decision.type === 'keep' || !decision.reason) return []
  const severity = decision.type === 'take' ? 'warning' : 'error'
  return [{ ...decision.reason, severity, offset: decision.unit?.start ?? 0 }]
}

function reportMissingDigests({ units }: XliffFile): RuleProblem[] {
  const missing = units.filter(({ digests }) => !digests).length
  if (missing === 0) return []
  const message = `Units without the digests of the export: ${missing} of ${units.length}; their targets are taken where they differ`
  return [{ rule: 'digests-lost', severity: 'info', offset: 0, message }]
}
