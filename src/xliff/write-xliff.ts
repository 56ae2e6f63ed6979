import { BitextError } from '../errors.ts'
import type { Finding } from '../finding.ts'
import { listEvents } from './events.ts'
import type { XliffDocument, XliffVersion } from './model.ts'
import { createXliffWriter } from './writer/create-writer.ts'

export interface WriteXliffOptions {
  /** By default the version of the document, or 1.2. */
  readonly version?: XliffVersion
}

/**
 * Writes an XLIFF document, valid against its version's schema (1.2: the strict
 * one), with LF line ends.
 *
 * Throws `xliff-unsupported` for what the version cannot hold.
 */
export function writeXliff(xliff: XliffDocument, options: WriteXliffOptions = {}): string {
  const write = createXliffWriter(options.version ?? xliff.version ?? '1.2')
  let xml = ''
  for (const event of listEvents(xliff)) xml += write(event)
  return xml
}

/**
 * Writes an XLIFF document in parts, so that its text does not have to fit in
 * memory; throws before the first part if the version cannot hold all of it.
 */
export function* streamXliff(
  xliff: XliffDocument,
  options: WriteXliffOptions = {},
): Generator<string> {
  const version = options.version ?? xliff.version ?? '1.2'
  const [unwritable] = findUnwritable(xliff, version)
  if (unwritable) throw new BitextError('xliff-unsupported', unwritable.message)
  const write = createXliffWriter(version)
  for (const event of listEvents(xliff)) yield write(event)
}

/** What of a document a version cannot hold: a finding for each unit or file concerned. */
export function findUnwritable(xliff: XliffDocument, version: XliffVersion): Finding[] {
  const write = createXliffWriter(version)
  const findings: Finding[] = []
  let file: string | undefined
  for (const event of listEvents(xliff)) {
    if (event.type === 'fileStart') file = event.file.original
    try {
      write(event)
    } catch (error) {
      if (!(error instanceof BitextError)) throw error
      const unit = event.type === 'unit' ? event : undefined
      findings.push({
        ...(file === undefined ? {} : { file }),
        line: unit?.location?.line ?? 1,
        column: 1,
        ...(unit ? { unitId: unit.id } : {}),
        rule: 'xliff-version',
        severity: 'error',
        message: error.message,
      })
    }
  }
  return findings
}
