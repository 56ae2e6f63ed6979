import { createReadStream } from 'node:fs'
import { describeCause } from '../batch/files.ts'
import type { InputFile } from '../batch/input-files.ts'
import { BitextError } from '../errors.ts'
import type { Finding } from '../finding.ts'
import { createXliffChecker } from '../xliff/constraints/create-xliff-checker.ts'
import { createXmlDecoder } from '../xliff/xml/decode-xml.ts'
import type { Context } from './context.ts'
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
  { terminal }: Context,
): Promise<XliffCheck> {
  const decoder = createXmlDecoder()
  const checker = createXliffChecker({ file: path, onEncoding: decoder.expectEncoding })
  const parts =
    absolutePath === standardStream ? [await terminal.readStdin()] : readBytes(absolutePath)
  for await (const bytes of parts) checker.write(decoder.decode(bytes))
  checker.write(decoder.end())
  const findings = checker.end()
  return { findings, units: checker.units() }
}

async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 2 ** 18 })
  try {
    for await (const bytes of stream) yield bytes
  } catch (cause) {
    throw toUnreadable(cause)
  }
}

function toUnreadable(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  const message = `Cannot read the file: ${describeCause(cause)}`
  return new BitextError('file-unreadable', message, { cause })
}
