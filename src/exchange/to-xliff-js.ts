import { BitextError } from '../errors.ts'
import type { Finding } from '../finding.ts'
import { formatDigests } from '../xliff/digest.ts'
import type {
  XliffChild,
  XliffDocument,
  XliffFile,
  XliffGroup,
  XliffNote,
  XliffUnit,
} from '../xliff/model.ts'
import { restypes } from '../xliff/vocabulary.ts'
import { findLoss, listFields, toJsContent } from './js-content.ts'
import type { XliffJs, XliffJsGroup, XliffJsUnit, XliffJsUnits } from './xliff-js.ts'

export interface XliffJsResult {
  readonly model: XliffJs
  /** Units and groups that the model cannot hold and that were left out, and lost order. */
  readonly findings: readonly Finding[]
}

/**
 * Turns an XLIFF document into the JS model of the package `xliff`.
 *
 * It is what the package reads from the document as XLIFF 1.2, whatever the
 * document's version is, without what the package loses by mistake, and
 * without states, locations and all else that the model has no place for.
 *
 * Throws `xliff-unsupported` for files without an `original` that can be a key,
 * for files whose languages differ, and for `g` and `mrk` that do not close.
 */
export function toXliffJs({ files }: XliffDocument): XliffJsResult {
  const [first] = files
  if (!first) throw new BitextError('xliff-unsupported', 'A document without files, expected one')
  const findings: Finding[] = []
  const resources = new Map<string, XliffJsUnits>()
  for (const file of files) {
    const obstacle = findFileObstacle(file, first, resources)
    if (obstacle !== undefined) throw new BitextError('xliff-unsupported', obstacle)
    resources.set(file.original ?? '', listChildren(file.children, { file, findings }))
  }
  const { sourceLanguage, targetLanguage } = first
  return {
    model: {
      resources: Object.fromEntries(resources),
      sourceLanguage,
      ...(targetLanguage ? { targetLanguage } : {}),
    },
    findings,
  }
}

/** What the package's own objects take for their prototype. */
const prototypeKey = '__proto__'
// What JavaScript objects list first, in the order of the numbers.
const indexPattern = /^(?:0|[1-9]\d{0,9})$/

function findFileObstacle(
  { original, sourceLanguage, targetLanguage = '' }: XliffFile,
  first: XliffFile,
  resources: ReadonlyMap<string, unknown>,
): string | undefined {
  if (original === undefined) return 'A file without `original`, expected a path'
  if (original === prototypeKey) return `Unexpected file \`${original}\`, expected a path`
  if (resources.has(original)) return `Unexpected second file \`${original}\`, expected one`
  const isSame =
    sourceLanguage === first.sourceLanguage && targetLanguage === (first.targetLanguage ?? '')
  return isSame
    ? undefined
    : `Unexpected languages of \`${original}\`, expected those of the first file`
}

interface Reporting {
  readonly file: XliffFile
  readonly findings: Finding[]
}

function listChildren(children: readonly XliffChild[], reporting: Reporting): XliffJsUnits {
  const entries = new Map<string, XliffJsUnit | XliffJsGroup>()
  for (const child of children) {
    if (child.type === 'other') continue
    const obstacle = findObstacle(child, entries)
    if (obstacle !== undefined) {
      report(child, `Unexpected ${obstacle}; the ${child.type} is left out`, reporting)
      continue
    }
    const value = child.type === 'group' ? toJsGroup(child, reporting) : toJsUnit(child)
    entries.set(child.id ?? '', value)
  }
  const ids = [...entries.keys()]
  const units: XliffJsUnits = Object.fromEntries(entries)
  const moved = ids.find((id) => indexPattern.test(id))
  if (moved !== undefined && Object.keys(units).some((id, index) => id !== ids[index])) {
    const { file, findings } = reporting
    const message = `Unexpected id \`${moved}\`, expected ids that are no numbers: JavaScript objects list numbers first`
    findings.push({ ...placeAt(file, moved), severity: 'info', message })
  }
  return units
}

function findObstacle(
  child: XliffGroup | XliffUnit,
  entries: ReadonlyMap<string, unknown>,
): string | undefined {
  const { id = '' } = child
  if (id === '') return `${child.type} without an id, expected one`
  if (id === prototypeKey) return `id \`${id}\`, expected one that can be a key`
  if (entries.has(id)) return `second \`${id}\`, expected ids that are unique`
  if (child.type === 'group') return undefined
  const [segment, ...more] = child.segments
  if (segment?.type !== 'segment' || more.length > 0) return 'segments, expected one'
  const loss = findLoss([...segment.source.inlines, ...(segment.target?.inlines ?? [])])
  return loss && `${loss}, expected what the JS model can hold`
}

function report(child: XliffGroup | XliffUnit, message: string, { file, findings }: Reporting) {
  const line = child.type === 'unit' ? child.location?.line : undefined
  findings.push({ ...placeAt(file, child.id ?? '', line), severity: 'warning', message })
}

function placeAt({ original = '' }: XliffFile, unitId: string, line = 1) {
  return { file: original, line, column: 1, unitId, rule: 'xliff-js' }
}

function toJsGroup(group: XliffGroup, reporting: Reporting): XliffJsGroup {
  return {
    groupUnits: listChildren(group.children, reporting),
    ...listAdditional(listFields(group.attributes)),
  }
}

function toJsUnit({ segments: [segment], notes = [], ...unit }: XliffUnit): XliffJsUnit {
  const { source, target } = segment ?? {}
  return {
    source: toJsContent(source?.inlines ?? []),
    ...(target ? { target: toJsContent(target.inlines) } : {}),
    ...toJsNote(notes),
    ...listAdditional(listUnitAttributes(unit)),
  }
}

function toJsNote(notes: readonly XliffNote[]): Pick<XliffJsUnit, 'note'> {
  const [first, ...more] = notes.map(({ text }) => text)
  if (first === undefined) return {}
  return { note: more.length === 0 ? first : [first, ...more] }
}

/** Attributes in the order of our XLIFF. */
function listUnitAttributes(unit: Omit<XliffUnit, 'segments' | 'notes'>): Record<string, string> {
  const { name, isApproved, isTranslatable, space, block, digests, attributes } = unit
  const restype = block && restypes.get(block)
  return {
    ...(name === undefined ? {} : { resname: name }),
    ...(isApproved === undefined ? {} : { approved: isApproved ? 'yes' : 'no' }),
    ...(isTranslatable === undefined ? {} : { translate: isTranslatable ? 'yes' : 'no' }),
    ...(space === undefined ? {} : { 'xml:space': space }),
    ...(restype === undefined ? {} : { restype }),
    ...(digests ? { extradata: formatDigests(digests) } : {}),
    ...listFields(attributes),
  }
}

function listAdditional(
  attributes: Readonly<Record<string, string>>,
): Pick<XliffJsUnit, 'additionalAttributes'> {
  return Object.keys(attributes).length > 0 ? { additionalAttributes: attributes } : {}
}
