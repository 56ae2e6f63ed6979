import { createHash } from 'node:crypto'
import type * as Sarif from 'sarif'
import type { Edit, Finding, FindingValue, PlacedText, Severity } from '../finding.ts'
import { toJsonText } from './json-text.ts'
import { findEnd, splitAtMark } from './marked-text.ts'
import type { Report, ReportedFailure, ReportedRule, WholeReporter } from './report.ts'

/**
 * SARIF 2.1.0, for code scanning.
 *
 * Columns and offsets count UTF-16 units. Paths are relative to `%SRCROOT%`, the
 * folder that the command ran in, which is not named: same input, same output.
 */
export const sarif: WholeReporter = { type: 'whole', format }

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json'
const root = '%SRCROOT%'

const levels: Readonly<Record<Severity, Sarif.ReportingConfiguration.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

function* format({ version, rules, findings, failures }: Report): Generator<string> {
  const descriptors = listDescriptors(rules, findings)
  const ruleIndexes = new Map(descriptors.map(({ id }, index) => [id, index]))
  const [artifacts, locate] = listArtifacts(findings)
  const fingerprint = createFingerprinter()

  const driver: Sarif.ToolComponent = {
    name: 'bitext',
    fullName: `bitext-md ${version}`,
    version,
    semanticVersion: version,
    language: 'en-US',
    rules: descriptors,
  }
  const parts: Omit<Sarif.Run, 'results'> = {
    tool: { driver },
    invocations: [toInvocation(failures)],
    originalUriBaseIds: {
      [root]: { description: { text: 'The folder that the command ran in.' } },
    },
    artifacts,
    columnKind: 'utf16CodeUnits',
  }
  yield `{"$schema":${toJsonText(schema)},"version":"2.1.0","runs":[\n`
  yield `${toJsonText(parts).slice(0, -1)},"results":[`
  for (const [index, finding] of findings.entries()) {
    const result = {
      ...toResult(finding, locate),
      ruleIndex: ruleIndexes.get(finding.rule) ?? -1,
      partialFingerprints: { 'bitextFinding/v1': fingerprint(finding) },
    }
    yield `${index === 0 ? '' : ','}\n${toJsonText(result)}`
  }
  yield '\n]}\n]}\n'
}

/** The rules that were on, then those that only findings name, such as constraints of XLIFF. */
function listDescriptors(
  rules: readonly ReportedRule[],
  findings: readonly Finding[],
): Sarif.ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id))
  const others = new Map<string, ReportedRule>()
  for (const { rule: id, severity } of findings) {
    if (known.has(id) || others.has(id)) continue
    const name = id.replaceAll('-', ' ')
    others.set(id, { id, severity, description: name.charAt(0).toUpperCase() + name.slice(1) })
  }
  return [...rules, ...others.values()].map(toDescriptor)
}

function toDescriptor(rule: ReportedRule): Sarif.ReportingDescriptor {
  const { id, severity, description, helpText, helpUri } = rule
  const help = helpText === undefined || helpText === '' ? `${description}.` : helpText
  return {
    id,
    shortDescription: { text: `${description}.` },
    fullDescription: { text: `${description}.` },
    help: { text: help, markdown: help },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: levels[severity] },
  }
}

type Locate = (file: string) => Sarif.ArtifactLocation

/** The files that findings are in, each once, and a function that points to them. */
function listArtifacts(findings: readonly Finding[]): [Sarif.Artifact[], Locate] {
  const indexes = new Map<string, number>()
  for (const { file } of findings) {
    if (file !== undefined && !indexes.has(file)) indexes.set(file, indexes.size)
  }
  const artifacts = Array.from(indexes.keys(), (file): Sarif.Artifact => {
    return { location: toArtifactLocation(file), roles: ['analysisTarget'], encoding: 'utf-8' }
  })
  const locate = (file: string) => ({ ...toArtifactLocation(file), index: indexes.get(file) ?? -1 })
  return [artifacts, locate]
}

function toArtifactLocation(file: string): Sarif.ArtifactLocation {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return { uri: `file://${path}` }
  const drive = /^([A-Za-z])%3A\//.exec(path)
  if (drive) return { uri: `file:///${drive[1]}:${path.slice(4)}` }
  return { uri: path, uriBaseId: root }
}

function toInvocation(failures: readonly ReportedFailure[]): Sarif.Invocation {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map(toNotification),
  }
}

function toNotification({ message, file, line, column }: ReportedFailure): Sarif.Notification {
  const start = line === undefined ? {} : { startLine: line, startColumn: column ?? 1 }
  const region = line === undefined ? {} : { region: start }
  const location = file === undefined ? undefined : toArtifactLocation(file)
  return {
    level: 'error',
    message: toMessage(message),
    ...(location
      ? { locations: [{ physicalLocation: { artifactLocation: location, ...region } }] }
      : {}),
  }
}

function toResult(finding: Finding, locate: Locate): Sarif.Result {
  const { file, rule, severity, message, unitId, target, source, fix, line, column } = finding
  const artifactLocation = file === undefined ? undefined : locate(file)
  const place = target ? toRegion(target) : { startLine: line, startColumn: column }
  const texts = { unit: unitId, target: target?.text, source: source?.text }
  return {
    ruleId: rule,
    level: levels[severity],
    message: toMessage(message),
    locations: artifactLocation ? [{ physicalLocation: { artifactLocation, region: place } }] : [],
    ...(artifactLocation && source
      ? { relatedLocations: [toRelatedLocation(artifactLocation, source)] }
      : {}),
    ...(artifactLocation && fix ? { fixes: [toFix(artifactLocation, fix)] } : {}),
    // Values that are not there have no place in JSON.
    properties: { ...texts },
  }
}

function toRelatedLocation(
  artifactLocation: Sarif.ArtifactLocation,
  source: PlacedText,
): Sarif.Location {
  return {
    id: 1,
    message: { text: 'The source' },
    physicalLocation: { artifactLocation, region: toRegion(source) },
  }
}

function toRegion(placed: PlacedText): Sarif.Region {
  return {
    startLine: placed.line,
    startColumn: placed.column,
    ...findEnd(placed),
    snippet: { text: splitAtMark(placed).mark },
  }
}

function toFix(artifactLocation: Sarif.ArtifactLocation, { start, end, text }: Edit): Sarif.Fix {
  const deletedRegion = { charOffset: start, charLength: end - start }
  return {
    description: { text: 'Repair the target' },
    artifactChanges: [
      { artifactLocation, replacements: [{ deletedRegion, insertedContent: { text } }] },
    ],
  }
}

/** A message is plain text, but `[text](destination)` in it would be a link. */
function toMessage(text: string): Sarif.Message {
  return { text: text.includes('](') ? text.replace(/[[\]\\]/g, '\\$&') : text }
}

/**
 * Returns a function that gives a finding a fingerprint. Neither its line nor
 * the id of its unit counts, so that it stays the same when text around it
 * changes; findings that are alike in all else are numbered.
 */
function createFingerprinter(): (finding: Finding) => string {
  const counts = new Map<string, number>()
  return ({ rule, file, source, message, unitId, expected, actual }) => {
    const said = unitId ? message.replaceAll(unitId, '') : message
    const values: readonly (FindingValue | null)[] = [expected ?? null, actual ?? null]
    const key = digest(JSON.stringify([rule, file ?? null, source?.text ?? null, said, ...values]))
    const occurrence = (counts.get(key) ?? 0) + 1
    counts.set(key, occurrence)
    return digest(`${key}:${occurrence}`)
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32)
}
