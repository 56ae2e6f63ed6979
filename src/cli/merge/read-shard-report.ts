import { Ajv, type ValidateFunction } from 'ajv'
import { readTextFile } from '../../batch/files.ts'
import type { InputFile } from '../../batch/input-files.ts'
import { BitextError } from '../../errors.ts'
import type { JsonReport } from '../../report/read-json.ts'
import { reportSchema } from '../../report/report-schema.ts'

/** The report of a shard, and the file that it comes from. */
export interface ShardReport extends JsonReport {
  /** As messages name it. */
  readonly name: string
}

/** Makes the function that reads the report of a shard; it throws `file-unreadable`, `invalid-encoding` or `invalid-report`. */
export function createShardReader(
  version: string,
): (input: Pick<InputFile, 'path' | 'absolutePath'>) => Promise<ShardReport> {
  const ajv = new Ajv({ strict: false, logger: false })
  const validate = ajv.compile(reportSchema)
  return async ({ path, absolutePath }) => {
    const json = parseJson(await readTextFile(absolutePath))
    expectShard(json, version)
    expectValid(json, validate)
    // The schema describes the type; that there is a shard was seen above.
    return { ...(json as JsonReport), name: path }
  }
}

const expected = 'expected a report of `bitext check --shard I/N --format json=FILE`'

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw createError(`Unexpected content, ${expected}: ${reason}`, cause)
  }
}

/** What can be said better than by a schema, which another version has another one of. */
function expectShard(json: unknown, version: string): void {
  if (!isRecord(json) || json['version'] !== 1 || !isRecord(json['summary'])) {
    throw createError(`Unexpected JSON, ${expected}`)
  }
  const { shard } = json
  if (!isRecord(shard)) throw createError(`Unexpected report of a whole check, ${expected}`)
  const tool = String(shard['tool'])
  if (tool === version) return
  throw createError(`Unexpected report of version ${tool}, expected one of version ${version}`)
}

function expectValid(json: unknown, validate: ValidateFunction): void {
  if (validate(json)) return
  const [error] = validate.errors ?? []
  const place = error?.instancePath ? ` at \`${error.instancePath}\`` : ''
  throw createError(`Unexpected content${place}, ${expected}: ${error?.message ?? 'it is invalid'}`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function createError(message: string, cause?: unknown): BitextError {
  return new BitextError('invalid-report', message, cause === undefined ? {} : { cause })
}
