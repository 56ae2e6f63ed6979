import type { BitextDocument, Unit } from '../bitext/document.ts'
import { readFrontMatter } from '../bitext/front-matter.ts'
import { findTargetLanguage } from '../bitext/locale.ts'
import { type BlockKind, outlineUnits, type UnitOutline } from '../bitext/outline.ts'
import { placeProblems, type RuleProblem } from '../bitext/place-problems.ts'
import { tokenizeUnits, type UnitTokens } from '../bitext/tokenize-units.ts'
import { BitextError } from '../errors.ts'
import type { Problem } from '../finding.ts'
import { digestText } from './digest.ts'
import type { XliffDocument, XliffUnit } from './model.ts'
import { toSourceInlines, toTargetInlines } from './to-inlines.ts'
import { createUnitKeys } from './unit-keys.ts'
import { findIllegalCharacter } from './xml/xml-text.ts'

export interface ToXliffOptions {
  /** Path of the Markdown document relative to the export's root; by default the document's path. */
  readonly original?: string
  /** BCP 47; `en-US` by default. */
  readonly sourceLanguage?: string
  /** BCP 47; by default what `findTargetLanguage` finds. */
  readonly targetLanguage?: string
}

// XLIFF 1.2, `restype`.
const resourceTypes: Readonly<Record<BlockKind, string>> = {
  heading: 'heading',
  listItem: 'listitem',
  tableCell: 'cell',
  paragraph: 'x-paragraph',
  blockquote: 'x-blockquote',
  alert: 'x-alert',
  html: 'x-html',
  code: 'x-code',
  definition: 'x-definition',
  footnoteDefinition: 'x-footnote',
}

/**
 * Turns a document's units into an XLIFF document with one file.
 *
 * A unit that XML cannot hold, such as one with a control character, is left
 * out, with a finding. Throws `xliff-unsupported` for a path that it cannot hold.
 */
export function toXliff(document: BitextDocument, options: ToXliffOptions = {}): XliffDocument {
  const found = options.targetLanguage
    ? { language: options.targetLanguage, problems: [] }
    : findTargetLanguage(document)
  const exportable = document.units.map((unit) => findObstacle(unit, document.text))
  const obstacles = exportable.filter((problem) => problem !== undefined)

  const state = readState(readFrontMatter(document).translationType)
  const keys = createUnitKeys(document.units)
  const outline = outlineUnits(document)
  const tokens = tokenizeUnits(document)
  const units = document.units.flatMap((unit, index) => {
    const place = outline[index]
    const texts = tokens[index]
    if (exportable[index] || !place || !texts) return []
    return [toXliffUnit({ unit, id: keys[index] ?? unit.id, place, texts, state })]
  })
  const file = {
    original: expectWritable(options.original ?? document.path ?? ''),
    sourceLanguage: options.sourceLanguage ?? 'en-US',
    targetLanguage: found.language,
    units,
  }
  return {
    files: [file],
    findings: placeProblems(document, [
      ...found.problems.map((problem) => asWarning(problem, 'target-language')),
      ...obstacles.map((problem) => asWarning(problem, 'xml-character')),
    ]),
  }
}

function asWarning(problem: Problem, rule: string): RuleProblem {
  return { rule, severity: 'warning', ...problem }
}

type UnitState = Pick<XliffUnit, 'state' | 'stateQualifier' | 'isApproved'>

function expectWritable(original: string): string {
  if (findIllegalCharacter(original) < 0) return original
  throw new BitextError(
    'xliff-unsupported',
    `Unexpected control character in the path ${JSON.stringify(original)}, expected one that XML can hold`,
  )
}

/** `MT` in the front matter means a machine's suggestion that nobody approved. */
function readState(translationType: string | undefined): UnitState {
  return translationType === 'MT'
    ? { state: 'needs-review-translation', stateQualifier: 'mt-suggestion', isApproved: false }
    : { state: 'translated' }
}

interface UnitParts {
  readonly unit: Unit
  readonly id: string
  readonly place: UnitOutline
  readonly texts: UnitTokens
  readonly state: UnitState
}

function toXliffUnit({ unit, id, place, texts, state }: UnitParts): XliffUnit {
  const source = toSourceInlines(texts.source)
  return {
    id,
    source: source.inlines,
    target: toTargetInlines(texts.target, source),
    ...(unit.target.trim() === '' ? { state: 'needs-translation' } : state),
    digests: { source: digestText(unit.source), target: digestText(unit.target) },
    location: {
      line: place.line,
      headingPath: place.headingPath,
      resourceType: resourceTypes[place.block],
    },
  }
}

function findObstacle(unit: Unit, text: string): Problem | undefined {
  const texts = [
    { text: unit.id, start: text.indexOf(unit.id, unit.start) },
    { text: unit.target, start: unit.targetStart },
    { text: unit.source, start: unit.sourceStart },
  ]
  for (const { text: part, start } of texts) {
    const at = findIllegalCharacter(part)
    if (at < 0) continue
    const code = part.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
    const message = `Unexpected character U+${code}, expected text that XML can hold; the unit is left out`
    return { offset: start + at, unitId: unit.id, message }
  }
  return undefined
}
