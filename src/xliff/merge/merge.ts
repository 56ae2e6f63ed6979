import type { BitextDocument, Unit } from '../../bitext/document.ts'
import { createLineIndex } from '../../bitext/line-index.ts'
import { readSpellContexts } from '../../bitext/spelling/spell-context.ts'
import { BitextError } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import { isMetadataId, listMetadataEntries } from '../metadata-units.ts'
import { listUnits, type XliffDocument, type XliffFile, type XliffUnit } from '../model.ts'
import { createUnitKeys } from '../unit-keys.ts'
import { viewUnit } from '../unit-view.ts'
import type { StateLevel } from '../vocabulary.ts'
import { type Decision, decideTarget } from './decide-target.ts'
import { matchUnits } from './match-units.ts'
import { decideMetadata } from './merge-metadata.ts'
import type { Reason } from './reason.ts'

export interface MergeOptions {
  /** Takes targets even where the Markdown has changed since the export, or would lose its text or a code. */
  readonly force?: boolean
  /** Takes only targets whose unit is in this state or further; an approved one is reviewed. */
  readonly require?: StateLevel
  /** Path of the XLIFF, for findings about units that the document does not have. */
  readonly xliffPath?: string
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
  /** Rules of the findings for the refused ones, each with how many it refused. */
  readonly reasons: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
}

/**
 * Puts the targets of an XLIFF document into the Markdown that it came from.
 *
 * Compares three ways by the digests of the export: a target that only the
 * translator changed is taken; one that only the Markdown changed stays; where
 * both changed, or the source did, the Markdown stays and a finding says so.
 * Without digests all targets that differ are taken. New text is spelled as
 * Markdown for where it stands; what it leaves alone keeps its bytes.
 *
 * Of several files the one whose `original` is the document's path counts.
 * Throws `xliff-unsupported` if there is none.
 */
export function merge(
  document: BitextDocument,
  xliff: XliffDocument,
  options: MergeOptions = {},
): MergeResult {
  return mergeUnits(document, listUnits(selectFile(document, xliff)), options)
}

/** The same for units that are known to be the document's. */
export function mergeUnits(
  document: BitextDocument,
  xliffUnits: readonly XliffUnit[],
  options: MergeOptions = {},
): MergeResult {
  const { units } = document
  const contexts = readSpellContexts(document)
  const views = contexts.map(({ tokens }) => viewUnit(tokens))
  const indexes = matchUnits(xliffUnits, { keys: createUnitKeys(units), views })
  const findPlace = createLineIndex(document.text)

  const metadata = new Map(
    xliffUnits.some(({ id }) => isMetadataId(id))
      ? listMetadataEntries(document).map(({ id, item }) => [id, item])
      : [],
  )
  const edits: Edit[] = []
  const reasons = new Map<string, number>()
  const findings: Finding[] = []
  const counts = { take: 0, keep: 0, refuse: 0 }
  const digestsMissing = xliffUnits.filter(({ digests }) => !digests).length
  if (digestsMissing > 0) {
    const message = `Units without the digests of the export: ${digestsMissing} of ${xliffUnits.length}; their targets are taken where they differ`
    report({ rule: 'digests-lost', severity: 'info', message }, undefined)
  }
  for (const [number, xliffUnit] of xliffUnits.entries()) {
    const index = indexes[number] ?? -1
    const context = contexts[index]
    const view = views[index]
    const item = context ? undefined : metadata.get(xliffUnit.id)
    metadata.delete(xliffUnit.id)
    const place = context ? readTargetPlace(context.unit) : item
    const decision =
      context && view
        ? decideTarget({ context, view, xliffUnit }, options)
        : item
          ? decideMetadata(item, { xliffUnit, text: document.text }, options)
          : refuseUnknown(xliffUnit)
    counts[decision.type]++
    const start = context?.unit.start ?? item?.start
    for (const reason of decision.reasons) report(reason, start, { xliffUnit, unit: context?.unit })
    if (decision.type === 'take' && place) {
      edits.push({ start: place.start, end: place.end, text: decision.target })
    }
    const [first] = decision.reasons
    if (decision.type === 'refuse' && first) {
      reasons.set(first.rule, (reasons.get(first.rule) ?? 0) + 1)
    }
  }
  return {
    text: applyEdits(document.text, edits),
    taken: counts.take,
    unchanged: counts.keep,
    refused: counts.refuse,
    reasons,
    findings,
  }

  /** A finding stands at the unit; one about a unit that is not there, at its place in the XLIFF. */
  function report(reason: Reason, start: number | undefined, concerned: Concerned = {}): void {
    const { xliffUnit, unit } = concerned
    const unitId = unit?.id ?? xliffUnit?.id
    const isElsewhere = start === undefined && options.xliffPath !== undefined
    const place = isElsewhere ? xliffUnit?.place : undefined
    const file = place ? options.xliffPath : document.path
    findings.push({
      ...(file === undefined ? {} : { file }),
      ...(place ?? findPlace(start ?? 0)),
      ...(unitId === undefined ? {} : { unitId }),
      ...reason,
    })
  }
}

function refuseUnknown({ id }: XliffUnit): Decision {
  const message = `Unexpected unit \`${id}\` in the XLIFF, expected an id or a source text that the document has and the XLIFF has not used yet`
  return { type: 'refuse', reasons: [{ rule: 'unknown-unit', severity: 'error', message }] }
}

/** What a finding is about. */
interface Concerned {
  readonly xliffUnit?: XliffUnit
  readonly unit?: Unit | undefined
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

function readTargetPlace({ targetStart, target }: Unit) {
  return { start: targetStart, end: targetStart + target.length }
}

/** Replaces stretches of a text and not one other character. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let end = 0
  for (const edit of edits.toSorted((first, second) => first.start - second.start)) {
    result += text.slice(end, edit.start) + edit.text
    end = edit.end
  }
  return result + text.slice(end)
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
