import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Reads all files of a folder and hashes them, with one thread: the least that
// a command has to do which looks at all of them. Called by the benchmark.

const [, , folder = '.'] = process.argv
const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
const paths = entries
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name))
const whole = createHash('sha256')
for (const path of paths.sort()) {
  whole.update(createHash('sha256').update(readFileSync(path)).digest())
}
process.stdout.write(`${paths.length} files, ${whole.digest('hex')}\n`)
