import { isDeepStrictEqual } from 'node:util'
import type { Finding } from '../finding.ts'
import type { Inline, XliffChild, XliffContent, XliffDocument, XliffUnit } from '../xliff/model.ts'
import { isCode } from '../xliff/original-data.ts'
import { joinTexts } from './join-texts.ts'
import { type Fields, readFields } from './json-value.ts'
import { canPackageHold, canPackageHoldUnit } from './package-limits.ts'
import {
  readPackageContent,
  readPackageData,
  readWithPackage,
  type Vocabulary,
} from './package-reading.ts'

export interface Verification {
  /** Of severity error, rule `verify`: what the package reads differently. */
  readonly findings: readonly Finding[]
  /** Units whose texts were compared. */
  readonly compared: number
  /** Units that the package cannot represent, or not both of their texts. */
  readonly skipped: number
}

/**
 * Reads written XLIFF with the package `xliff`, whose XML parser is not ours,
 * and compares every source and target that it can represent, codes included,
 * with the document that was written.
 */
export async function verifyXliff(xml: string, xliff: XliffDocument): Promise<Verification> {
  const vocabulary = (xliff.version ?? '1.2') === '1.2' ? '1.2' : '2'
  const verifying: Verifying = { vocabulary, findings: [], compared: 0, skipped: 0 }
  try {
    const resources = await readWithPackage(xml, vocabulary)
    const names = xliff.files.map(({ id, original = '' }, index) =>
      vocabulary === '1.2' ? original : (id ?? `f${index + 1}`),
    )
    const counts = countKeys(names)
    for (const [index, file] of xliff.files.entries()) {
      const name = names[index] ?? ''
      const units = isPlainKey(name, counts) ? readChildFields(resources, name) : undefined
      verifyChildren(file.children, units, { ...file, verifying })
    }
  } catch (error) {
    // Whatever the package throws: it has not read the XLIFF.
    const reason = error instanceof Error ? error.message : String(error)
    const message = `Unexpected XLIFF, expected one that the package \`xliff\` can read: ${reason}`
    verifying.findings.push(createFinding({ message }, xliff.files[0]?.original))
  }
  const { findings, compared, skipped } = verifying
  return { findings, compared, skipped }
}

interface Verifying {
  readonly vocabulary: Vocabulary
  readonly findings: Finding[]
  compared: number
  skipped: number
}

interface Place {
  readonly original?: string
  readonly verifying: Verifying
}

/** `units` is what the package has in their place; undefined if it cannot keep them. */
function verifyChildren(
  children: readonly XliffChild[],
  units: Fields | undefined,
  place: Place,
): void {
  const { verifying, original } = place
  const ids = countKeys(children.map((child) => (child.type === 'other' ? '' : (child.id ?? ''))))
  for (const child of children) {
    if (child.type === 'other') continue
    const { id = '' } = child
    const isKept = units && isPlainKey(id, ids)
    if (child.type === 'group') {
      const group = isKept ? readChildFields(units, id) : undefined
      verifyChildren(child.children, group && readChildFields(group, 'groupUnits'), place)
    } else if (isKept && canPackageHoldUnit(child)) {
      verifyUnit(child, readChildFields(units, id), place)
    } else {
      verifying.skipped++
    }
  }
  // Of XML between the units the package may make units of its own.
  if (!units || children.some(({ type }) => type === 'other')) return
  for (const id of units.keys()) {
    if (ids.has(id)) continue
    const message = `Unexpected unit \`${id}\` as the package \`xliff\` reads it, expected none`
    verifying.findings.push(createFinding({ message }, original))
  }
}

function verifyUnit(unit: XliffUnit, read: Fields, { verifying, original }: Place): void {
  const { vocabulary, findings } = verifying
  const [segment] = unit.segments
  const data = vocabulary === '2' ? readPackageData(read) : noData
  let isWhole = true
  for (const name of ['source', 'target'] as const) {
    const content = segment?.[name]
    if (!canPackageHold(content, vocabulary)) {
      isWhole = false
      continue
    }
    const found = read.get(name)
    const actual = found && readPackageContent(found, { vocabulary, data })
    const difference = compare(content, actual)
    if (!difference) continue
    const message = `Unexpected ${name} ${difference.actual} as the package \`xliff\` reads it, expected ${difference.expected}`
    findings.push(createFinding({ message, ...difference }, original, unit))
  }
  if (isWhole) verifying.compared++
  else verifying.skipped++
}

/** What the package's own objects take for their prototype. */
const prototypeKey = '__proto__'
const noData: ReadonlyMap<string, string> = new Map()

/** False for what the package cannot tell from others, or loses. */
function isPlainKey(key: string, counts: ReadonlyMap<string, number>): boolean {
  return key !== '' && key !== prototypeKey && counts.get(key) === 1
}

function countKeys(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function readChildFields(fields: Fields, key: string): Fields {
  const child = fields.get(key)
  return child ? readFields(child) : new Map()
}

function compare(
  content: XliffContent | undefined,
  read: readonly Inline[] | undefined,
): { readonly expected: string; readonly actual: string } | undefined {
  const expected = content && joinTexts(content.inlines.map(dropReference))
  const actual = read && joinTexts(read.map(dropReference))
  if (isDeepStrictEqual(expected, actual)) return undefined
  return { expected: JSON.stringify(expected) ?? 'none', actual: JSON.stringify(actual) ?? 'none' }
}

/** A code that has its Markdown needs no reference to it. */
function dropReference(inline: Inline): Inline {
  if (!isCode(inline)) return inline
  const { dataRef: _, ...code } = inline
  return code
}

function createFinding(
  problem: Pick<Finding, 'message' | 'expected' | 'actual'>,
  file = '',
  unit?: XliffUnit,
): Finding {
  return {
    file,
    line: unit?.location?.line ?? 1,
    column: 1,
    ...(unit ? { unitId: unit.id } : {}),
    rule: 'verify',
    severity: 'error',
    ...problem,
  }
}
