import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'

/** Reads the contents of objects of a git repository, one after another, from one git that stays open. */
export interface BlobReader {
  /** The bytes of an object; `undefined` if the repository does not have it. */
  readonly read: (objectId: string) => Promise<Uint8Array | undefined>
  readonly close: () => void
}

export function createBlobReader(folder: string): BlobReader {
  let running: { git: ChildProcessWithoutNullStreams; source: ByteSource } | undefined
  return { read, close: () => running?.git.stdin.end() }

  async function read(objectId: string): Promise<Uint8Array | undefined> {
    running ??= start(folder)
    const { git, source } = running
    git.stdin.write(`${objectId}\n`)
    const header = await source.readLine()
    // `ID blob SIZE`, or `ID missing`.
    const size = Number(/ blob (\d+)$/.exec(header)?.[1] ?? Number.NaN)
    if (Number.isNaN(size)) return undefined
    const bytes = await source.readBytes(size)
    await source.readBytes(1)
    return bytes
  }
}

function start(folder: string) {
  const git = spawn('git', ['--no-optional-locks', 'cat-file', '--batch'], { cwd: folder })
  // A git that ends early closes its output too, and that is noticed.
  git.on('error', () => undefined)
  git.stdin.on('error', () => undefined)
  git.stderr.resume()
  return { git, source: createByteSource(git.stdout) }
}

interface ByteSource {
  /** Without its line feed; what there is at the end of the input. */
  readonly readLine: () => Promise<string>
  readonly readBytes: (count: number) => Promise<Uint8Array>
}

function createByteSource(chunks: AsyncIterable<Buffer>): ByteSource {
  const iterator = chunks[Symbol.asyncIterator]()
  let parts: Buffer[] = []
  let length = 0
  return { readLine, readBytes: take }

  async function readLine(): Promise<string> {
    for (;;) {
      const buffered = join()
      const end = buffered.indexOf(0x0a)
      if (end >= 0) return (await take(end + 1)).subarray(0, end).toString()
      if (!(await pull())) return (await take(length)).toString()
    }
  }

  async function take(count: number): Promise<Buffer> {
    while (length < count && (await pull()));
    const buffered = join()
    const taken = buffered.subarray(0, count)
    parts = [buffered.subarray(count)]
    length = buffered.length - taken.length
    return taken
  }

  async function pull(): Promise<boolean> {
    const { value, done } = await iterator.next()
    if (done) return false
    parts.push(value)
    length += value.length
    return true
  }

  function join(): Buffer {
    const [only] = parts
    if (parts.length === 1 && only) return only
    const whole = Buffer.concat(parts)
    parts = [whole]
    return whole
  }
}
