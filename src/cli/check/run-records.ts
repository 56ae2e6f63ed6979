import type { InputFile } from '../../batch/input-files.ts'
import type { Finding } from '../../finding.ts'
import type { FileRecords } from './file-records.ts'

/** What documents say to the rules that compare them. */
export interface RunRecords {
  readonly add: (input: InputFile, found: FileRecords | undefined) => void
  /** What was added so far, a document each. */
  readonly list: () => readonly FileRecords[]
  /** What the documents say together: the findings of each file, sorted. */
  readonly check: () => Promise<[InputFile, Finding[]][]>
}

/** Records of documents that were checked before are compared too, and nothing is said about these. */
export function createRunRecords(before: readonly FileRecords[] = []): RunRecords {
  const documents = new Map<string, FileRecords>(
    before.map((known) => [known.file, { ...known, reported: [] }] as const),
  )
  const inputs = new Map<string, InputFile>()
  return { add, list: () => [...documents.values()], check }

  function add(input: InputFile, found: FileRecords | undefined): void {
    if (!found) return
    documents.set(input.path, found)
    inputs.set(input.path, input)
  }

  async function check(): Promise<[InputFile, Finding[]][]> {
    if (documents.size === 0) return []
    const { checkFileRecords } = await import('./file-records.ts')
    return [...checkFileRecords([...documents.values()])].flatMap(([file, findings]) => {
      const input = inputs.get(file)
      return input ? [[input, findings] satisfies [InputFile, Finding[]]] : []
    })
  }
}
