import { readChunks } from '../batch/files.ts'
import type { InputFile } from '../batch/input-files.ts'
import type { Finding } from '../finding.ts'
import { createXliffChecker } from '../xliff/constraints/create-xliff-checker.ts'
import { createXmlDecoder } from '../xliff/xml/decode-xml.ts'
import type { WorkContext } from './context.ts'
import { standardStream } from './output.ts'

/** What was found in an XLIFF file. */
export interface XliffCheck {
  readonly findings: readonly Finding[]
  readonly units: number
}

/**
 * Checks an XLIFF file while it is read.
 *
 * Throws `file-unreadable`, `invalid-encoding`, `xliff-syntax` or
 * `xliff-unsupported`.
 */
export async function checkXliffFile(
  { path, absolutePath }: InputFile,
  { terminal }: WorkContext,
): Promise<XliffCheck> {
  const decoder = createXmlDecoder()
  const checker = createXliffChecker({ file: path, onEncoding: decoder.expectEncoding })
  const parts =
    absolutePath === standardStream ? [await terminal.readStdin()] : readChunks(absolutePath)
  for await (const bytes of parts) checker.write(decoder.decode(bytes))
  checker.write(decoder.end())
  const findings = checker.end()
  return { findings, units: checker.units() }
}

/** The same for a text. */
export function checkXliffText(text: string, { path }: InputFile): XliffCheck {
  const checker = createXliffChecker({ file: path })
  checker.write(text)
  const findings = checker.end()
  return { findings, units: checker.units() }
}
