import type { BitextDocument, Unit } from '../bitext/document.ts'
import { readFrontMatter } from '../bitext/front-matter.ts'
import { isBlank } from '../bitext/is-blank.ts'
import { findTargetLanguage } from '../bitext/locale.ts'
import { outlineUnits, type UnitOutline } from '../bitext/outline.ts'
import { placeProblems, type RuleProblem } from '../bitext/place-problems.ts'
import { tokenizeUnits } from '../bitext/tokenize-units.ts'
import { BitextError } from '../errors.ts'
import type { Problem } from '../finding.ts'
import { digestText } from './digest.ts'
import {
  findMetadataObstacles,
  listMetadataUnits,
  type MetadataSettings,
  type PlacedUnit,
} from './metadata-units.ts'
import type {
  Inline,
  InlineCode,
  XliffChild,
  XliffDocument,
  XliffFile,
  XliffSegment,
  XliffSkeleton,
  XliffUnit,
  XliffVersion,
} from './model.ts'
import { bitextDeclaration } from './namespaces.ts'
import { isCode } from './original-data.ts'
import type { XliffProfile } from './profiles.ts'
import { createUnitKeys } from './unit-keys.ts'
import { digestUnit, type UnitView, viewUnit } from './unit-view.ts'
import { cleanLabel, findIllegalCharacter, nameCharacter } from './xml/xml-text.ts'

export interface ToXliffOptions {
  /** Path of the Markdown document relative to the export's root; by default the document's path. */
  readonly original?: string
  /** BCP 47; `en-US` by default. */
  readonly sourceLanguage?: string
  /** BCP 47; by default what `findTargetLanguage` finds. */
  readonly targetLanguage?: string
  /** The version that it will be written in; 1.2 by default. */
  readonly version?: XliffVersion
  /** By default `generic`. */
  readonly profile?: XliffProfile
  /** `embed` puts the document's text into the XLIFF; `none` by default. */
  readonly skeleton?: 'none' | 'embed'
  /** Adds what stands outside all pairs: title, description and alt texts. */
  readonly withMetadata?: boolean
  /** Text of the source document: where these have their sources. */
  readonly sourceText?: string
}

/**
 * Turns a document's units into an XLIFF document with one file.
 *
 * A unit that the version cannot hold, such as one with a control character in
 * 1.2, is left out, with a finding. Throws `xliff-unsupported` for a path that
 * XML cannot hold and for `gettext` in another version than 1.2.
 */
export function toXliff(document: BitextDocument, options: ToXliffOptions = {}): XliffDocument {
  const { version = '1.2', profile = 'generic' } = options
  if (profile === 'gettext' && version !== '1.2') {
    const message = `Unexpected profile \`gettext\` for XLIFF ${version}, expected 1.2: its tools read no other`
    throw new BitextError('xliff-unsupported', message)
  }
  const found = options.targetLanguage
    ? { language: options.targetLanguage, problems: [] }
    : findTargetLanguage(document)
  const obstacles = findObstacles(document.units, version)
  const skeleton: EmbeddedSkeleton = options.skeleton === 'embed' ? embedSkeleton(document) : {}
  const state = readState(readFrontMatter(document).translationType)
  const units = listXliffUnits(document, { version, profile, state }, obstacles)
  const file: XliffFile = {
    original: expectWritable(options.original ?? document.path ?? ''),
    sourceLanguage: options.sourceLanguage ?? 'en-US',
    targetLanguage: found.language,
    ...(skeleton.skeleton ? { skeleton: skeleton.skeleton } : {}),
    children: fillFile(
      options.withMetadata
        ? addMetadata(document, units, { sourceText: options.sourceText, state })
        : units.map(({ unit }) => unit),
      version,
    ),
  }
  const problems: RuleProblem[] = [
    ...found.problems.map((problem) => asWarning(problem, 'target-language')),
    ...(skeleton.problem ? [asWarning(skeleton.problem, 'skeleton')] : []),
    ...Array.from(obstacles.values(), asCharacterWarning),
    ...(options.withMetadata ? findMetadataObstacles(document).map(asCharacterWarning) : []),
  ]
  return {
    version,
    ...(version === '1.2' ? {} : { attributes: [bitextDeclaration] }),
    files: [file],
    findings: placeProblems(document, problems),
  }
}

function asWarning(problem: Problem, rule: string): RuleProblem {
  return { rule, severity: 'warning', ...problem }
}

function asCharacterWarning(problem: Problem): RuleProblem {
  return asWarning(problem, 'xml-character')
}

function expectWritable(original: string): string {
  if (findIllegalCharacter(original) < 0) return original
  throw new BitextError(
    'xliff-unsupported',
    `Unexpected control character in the path ${JSON.stringify(original)}, expected one that XML can hold`,
  )
}

interface EmbeddedSkeleton {
  readonly skeleton?: XliffSkeleton
  readonly problem?: Problem
}

function embedSkeleton({ text }: BitextDocument): EmbeddedSkeleton {
  const at = findIllegalCharacter(text)
  if (at < 0) return { skeleton: { type: 'embedded', text, digest: digestText(text) } }
  const message = `Unexpected character ${nameCharacter(text, at)}, expected text that XML can hold; the skeleton is left out`
  return { problem: { offset: at, message } }
}

/** In 2.x a file has to have a unit or a group. */
function fillFile(units: readonly XliffUnit[], version: XliffVersion): readonly XliffChild[] {
  if (version === '1.2' || units.length > 0) return units
  return [{ type: 'group', id: 'no-units', children: [] }]
}

/** What decides how units are shown. */
interface ExportSettings {
  readonly version: XliffVersion
  readonly profile: XliffProfile
  readonly state: UnitState
}

/** Puts the texts outside all pairs at their places among the units. */
function addMetadata(
  document: BitextDocument,
  units: readonly PlacedUnit[],
  settings: MetadataSettings,
): XliffUnit[] {
  return [...units, ...listMetadataUnits(document, settings)]
    .sort((first, second) => first.start - second.start)
    .map(({ unit }) => unit)
}

/** All units of a document as XLIFF, in order, but for those with an obstacle. */
function listXliffUnits(
  document: BitextDocument,
  settings: ExportSettings,
  obstacles: ReadonlyMap<Unit, Problem>,
): PlacedUnit[] {
  const keys = createUnitKeys(document.units)
  const outline = outlineUnits(document)
  const tokens = tokenizeUnits(document)
  const cleanPath = createPathCleaner()
  const placed: PlacedUnit[] = []
  for (const [index, unit] of document.units.entries()) {
    const place = outline[index]
    const texts = tokens[index]
    if (!place || !texts || obstacles.has(unit)) continue
    const id = keys[index] ?? unit.id
    const headingPath = cleanPath(place.headingPath)
    const parts = { unit, id, place, headingPath, view: viewUnit(texts) }
    placed.push({ unit: toXliffUnit(parts, settings), start: unit.start })
  }
  return placed
}

type HeadingPath = UnitOutline['headingPath']

/** Cleans heading paths; units with one path, which follow each other, share the cleaned one. */
function createPathCleaner(): (path: HeadingPath) => HeadingPath {
  let last: HeadingPath = []
  let cleaned: HeadingPath = last
  return (path) => {
    const isSame = path.length === last.length && path.every((label, at) => label === last[at])
    if (!isSame) cleaned = path.map(cleanLabel)
    last = path
    return cleaned
  }
}

type UnitState = Pick<XliffSegment, 'state' | 'stateQualifier'>

/** `MT` in the front matter means a machine's suggestion that nobody reviewed. */
function readState(translationType: string | undefined): UnitState {
  return translationType === 'MT'
    ? { state: 'needs-review-translation', stateQualifier: 'mt-suggestion' }
    : { state: 'translated' }
}

interface UnitParts {
  readonly unit: Unit
  readonly id: string
  readonly place: UnitOutline
  /** The place's, without what XML cannot hold. */
  readonly headingPath: HeadingPath
  readonly view: UnitView
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

// Fields are set one by one: spreading objects for those that may be absent takes longer than all else.
function toXliffUnit(parts: UnitParts, settings: ExportSettings): XliffUnit {
  const { unit, id, place, headingPath, view } = parts
  const { version, profile, state } = settings
  const isEmpty = isBlank(unit.target)
  const segments = [toSegment(view, isEmpty, settings)]
  const xliffUnit: Writable<XliffUnit> =
    version === '1.2'
      ? { type: 'unit', id, segments }
      : { type: 'unit', id, name: cleanLabel(unit.id), segments }
  if (profile === 'gettext') xliffUnit.isApproved = !isEmpty && state.state === 'translated'
  xliffUnit.space = 'preserve'
  xliffUnit.block = place.block
  xliffUnit.digests = digestUnit(view)
  xliffUnit.location = { line: place.line, headingPath }
  return xliffUnit
}

function toSegment(view: UnitView, isEmpty: boolean, settings: ExportSettings): XliffSegment {
  const { version, profile, state } = settings
  const isFilled = isEmpty && profile === 'omegat'
  const source = view.source.inlines
  const target = isFilled ? source : view.target.inlines
  const is12 = version === '1.2'
  // In 2.x a target that is there has to have the codes that must stay.
  const shown = isEmpty && !isFilled && !is12 ? undefined : target
  const segment: Writable<XliffSegment> = {
    type: 'segment',
    source: { inlines: is12 ? source : showCodes(source, shown) },
  }
  if (shown) segment.target = { inlines: is12 ? shown : showCodes(shown, source) }
  const { state: name, stateQualifier } = isEmpty ? emptyState : state
  if (name !== undefined) segment.state = name
  if (stateQualifier !== undefined) segment.stateQualifier = stateQualifier
  return segment
}

const emptyState: UnitState = { state: 'needs-translation' }

/** What 2.x can say of codes: how to show them, and that those of both texts must stay, but for emphasis. */
function showCodes(
  inlines: readonly Inline[],
  others: readonly Inline[] = inlines,
): readonly Inline[] {
  if (!inlines.some(isCode)) return inlines
  const shared = new Set(others.filter(isCode).map(({ id }) => id))
  return inlines.map((inline) => {
    if (!isCode(inline)) return inline
    const display = cleanLabel(inline.native ?? '')
    const mustStay = inline.type !== 'end' && shared.has(inline.id) && !isEmphasis(inline)
    return mustStay ? { ...inline, display, canDelete: false } : { ...inline, display }
  })
}

/** What a translation may do without. */
function isEmphasis({ kind }: InlineCode): boolean {
  return kind === 'bold' || kind === 'italic' || kind === 'strikethrough'
}

/** The units that the version cannot hold, in order. */
function findObstacles(units: readonly Unit[], version: XliffVersion): ReadonlyMap<Unit, Problem> {
  const obstacles = new Map<Unit, Problem>()
  // 2.x has `cp` for such characters, and the ids of codes and units are made safe.
  if (version !== '1.2') return obstacles
  for (const unit of units) {
    const inTarget = findIllegalCharacter(unit.target)
    const at = inTarget < 0 ? findIllegalCharacter(unit.source) : inTarget
    if (at < 0) continue
    const [text, start] =
      inTarget < 0 ? [unit.source, unit.sourceStart] : [unit.target, unit.targetStart]
    const message = `Unexpected character ${nameCharacter(text, at)}, expected text that XML can hold; the unit is left out`
    obstacles.set(unit, { offset: start + at, unitId: unit.id, message })
  }
  return obstacles
}
