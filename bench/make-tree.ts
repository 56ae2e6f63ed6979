import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { spread } from './spread.ts'
import { listTrees } from './trees.ts'
import { varyDocument } from './vary-document.ts'

/** As many as the German documentation of .NET has. */
export const usualDocuments = 12_759

/** What was written. */
export interface MadeTree {
  readonly paths: readonly string[]
  readonly megabytes: number
  readonly units: number
  /** Units whose texts are those of the document that was copied. */
  readonly sameUnits: number
}

/**
 * Writes so many documents to `folder`, as `<copy>/<product>/<locale>/…`: copies
 * of the published documents beside the checkout, or of our own samples. Each
 * copy has ids of its own and a changed word in each unit; the same each time.
 */
export function makeTree(folder: string, documents = usualDocuments): MadeTree {
  const originals = listOriginals()
  const paths: string[] = []
  let bytes = 0
  let units = 0
  let sameUnits = 0
  for (let made = 0; made < documents; made += originals.length) {
    const copy = made / originals.length + 1
    for (const { path, name } of spread(originals, documents - made)) {
      const varied = varyDocument(readFileSync(path, 'utf8'), copy)
      const output = join(folder, String(copy).padStart(2, '0'), name)
      mkdirSync(dirname(output), { recursive: true })
      writeFileSync(output, varied.text)
      paths.push(output)
      bytes += Buffer.byteLength(varied.text)
      units += varied.units
      sameUnits += varied.sameUnits
    }
  }
  return { paths, megabytes: bytes / 1e6, units, sameUnits }
}

/** How many documents there are to copy. */
export function countOriginals(): number {
  return listOriginals().length
}

/** Says what a tree holds, in a line. */
export function describeTree({ paths, megabytes, units, sameUnits }: MadeTree): string {
  const share = ((100 * sameUnits) / Math.max(1, units)).toFixed(1)
  return `${paths.length} documents, ${megabytes.toFixed(1)} MB, ${units} units (${share} % of them with unchanged texts, as they have no plain word)`
}

interface Original {
  readonly path: string
  /** Such as `nuget/ja-jp/concepts/a.md`. */
  readonly name: string
}

function listOriginals(): Original[] {
  return listTrees().flatMap(({ name, folder }) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .sort()
      .map((path) => ({ path: join(folder, path), name: join(name, path) })),
  )
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { documents: { type: 'string', default: String(usualDocuments) } },
  })
  const [folder] = positionals
  if (folder === undefined) throw new Error('Unexpected end of arguments, expected a folder')
  process.stdout.write(`${describeTree(makeTree(folder, Number(values.documents)))}\n`)
}

if (process.argv[1] === import.meta.filename) main()
