import type { SpellContext } from '../../bitext/spelling/spell-context.ts'
import { spellTarget } from '../../bitext/spelling/spell-target.ts'
import { digestText } from '../digest.ts'
import type { XliffUnit } from '../model.ts'
import { digestParts, foldParts, type UnitView, type ViewPart } from '../unit-view.ts'
import type { StateLevel } from '../vocabulary.ts'
import { compareCodes } from './compare-codes.ts'
import { findStateTooLow, readLevel } from './find-state-too-low.ts'
import type { Reason } from './reason.ts'
import { dropEmptyEmphasis, joinSources, joinTargets, resolveTarget } from './resolve-target.ts'
import { findDanger } from './target-danger.ts'

/** What becomes of a returned target; the first reason of a refusal is the one that counts. */
export type Decision =
  | { readonly type: 'keep'; readonly reasons: readonly Reason[] }
  | { readonly type: 'take'; readonly target: string; readonly reasons: readonly Reason[] }
  | { readonly type: 'refuse'; readonly reasons: readonly Reason[] }

export interface ReturnedUnit {
  /** The unit in the Markdown, as it is now. */
  readonly context: SpellContext
  readonly view: UnitView
  /** The unit as it came back. */
  readonly xliffUnit: XliffUnit
}

export interface DecideOptions {
  readonly force?: boolean
  readonly require?: StateLevel
}

const keep: Decision = { type: 'keep', reasons: [] }

/** Decides whether a returned target goes into the Markdown, and as which text. */
export function decideTarget(returned: ReturnedUnit, options: DecideOptions): Decision {
  const { context, view, xliffUnit } = returned
  const { unit } = context
  const repeated = findRepeatedTarget(xliffUnit)
  if (repeated) return refuse(repeated)
  const inlines = joinTargets(xliffUnit)
  if (!inlines) return keep
  const resolved = resolveTarget(inlines, view)
  if (resolved.type === 'foreign') {
    const message = `Unexpected code \`${resolved.id}\` without Markdown in the target of unit \`${unit.id}\`, expected the codes of the export`
    return refuse({ rule: 'foreign-code', severity: 'error', message })
  }
  if (isUntouched(returned, resolved.parts)) return keep
  if (xliffUnit.isTranslatable === false) return refuse(describeProtected(unit.id))

  const parts = dropEmptyEmphasis(resolved.parts)
  const missing = options.force ? undefined : findMissingSegment(xliffUnit)
  if (missing) return refuse(missing)
  const state = findStateTooLow(xliffUnit, options.require)
  if (state) return refuse(state)
  const spelled = spellTarget(parts, context)
  if (spelled.type === 'refused') {
    const message = `Unwritable target of unit \`${unit.id}\`: ${spelled.reason}`
    return refuse({ rule: 'unwritable-target', severity: 'error', message })
  }
  const changes = spelled.changes.map((change): Reason => {
    return {
      rule: 'target-adjusted',
      severity: 'info',
      message: `Made safe for its place: ${change}`,
    }
  })
  if (spelled.text === unit.target) return { type: 'keep', reasons: changes }
  // What stands in a code block is no markup, and the spelling keeps it in there.
  const danger = context.block === 'code' ? undefined : findDanger(unit, spelled.text)
  if (danger !== undefined) {
    const message = `Unexpected ${danger} in the target of unit \`${unit.id}\`, expected only markup that the source has`
    return refuse({ rule: 'unsafe-target', severity: 'error', message })
  }
  const obstacles = [...findConflicts(returned, spelled.text), ...compareCodes(view, parts)]
  if (!options.force && obstacles.some(({ severity }) => severity === 'error')) {
    const errors = obstacles.filter(({ severity }) => severity === 'error')
    return { type: 'refuse', reasons: errors }
  }
  const reasons = obstacles.map((reason): Reason => ({ ...reason, severity: 'warning' }))
  return { type: 'take', target: spelled.text, reasons: [...reasons, ...changes] }
}

/** Where a tool wrote a second target nobody can tell which one is meant. */
function findRepeatedTarget({ id, segments, others = [] }: XliffUnit): Reason | undefined {
  const nodes = [...others, ...segments.flatMap((segment) => segment.others ?? [])]
  const isRepeated = nodes.some(({ node }) => {
    return node.type === 'element' && /^(?:[^:]*:)?target$/.test(node.name)
  })
  const message = `Unexpected second target of unit \`${id}\`, expected one`
  return isRepeated ? { rule: 'repeated-target', severity: 'error', message } : undefined
}

export function describeProtected(id: string): Reason {
  const message = `Unexpected change of \`${id}\`, which is not for translation`
  return { rule: 'not-for-translation', severity: 'warning', message }
}

function refuse(reason: Reason): Decision {
  return { type: 'refuse', reasons: [reason] }
}

/** True if the translator left the target as it was exported, or as it is now. */
function isUntouched({ view, xliffUnit, context }: ReturnedUnit, parts: readonly ViewPart[]) {
  const came = foldParts(parts)
  if (came === foldParts(view.target.parts)) return true
  if (xliffUnit.digests && digestText(came) === xliffUnit.digests.target) return true
  // An export for OmegaT fills empty targets with their sources.
  const isFill = context.unit.target.trim() === '' && came === foldParts(view.source.parts)
  return isFill && readLevel(xliffUnit) === 'initial'
}

/** A text is not taken without one of its sentences. */
function findMissingSegment({ id, segments }: XliffUnit): Reason | undefined {
  const number = segments.findIndex(({ type, target }) => type === 'segment' && !target) + 1
  if (number === 0) return undefined
  const message = `Segment ${number} of unit \`${id}\` has no target, expected one for each segment`
  return { rule: 'missing-target', severity: 'error', message }
}

/** The Markdown changed since the export, or would lose its text. */
function findConflicts({ context, view, xliffUnit }: ReturnedUnit, target: string): Reason[] {
  const { unit } = context
  const { digests } = xliffUnit
  const conflict = { severity: 'error' } as const
  if (digestParts(view.source.parts) !== (digests?.source ?? digestSource(xliffUnit, view))) {
    const message = `The source of unit \`${unit.id}\` has changed since the export, expected the exported one`
    return [{ ...conflict, rule: 'source-changed', message, actual: unit.source }]
  }
  if (digests && digestParts(view.target.parts) !== digests.target) {
    const message = `The target of unit \`${unit.id}\` was changed in the Markdown and in the XLIFF, expected one change`
    const texts = { expected: target, actual: unit.target }
    return [{ ...conflict, rule: 'target-conflict', message, ...texts }]
  }
  if (target.trim() === '') {
    const message = `Unexpected empty target of unit \`${unit.id}\`, expected a translation`
    return [{ ...conflict, rule: 'missing-target', message, actual: '' }]
  }
  return []
}

/** The source as it came back, for units that lost their digests. */
function digestSource(xliffUnit: XliffUnit, view: UnitView): string {
  const swapped = { source: view.target, target: view.source }
  const resolved = resolveTarget(joinSources(xliffUnit), swapped)
  return resolved.type === 'resolved' ? digestParts(resolved.parts) : ''
}
