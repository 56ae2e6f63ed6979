import type { Problem } from '../finding.ts'
import type { BitextDocument } from './document.ts'
import { loadYaml } from './load-yaml.ts'
import { readPlainYaml } from './plain-yaml.ts'

/** What the front matter says about a document's translation; absent keys are absent. */
export interface FrontMatter {
  readonly title?: string
  readonly description?: string
  /** `ms.contentlocale`, the language of the targets, such as `de-DE`. */
  readonly contentLocale?: string
  /** `ms.translationtype`: `HT` by a human, `MT` by a machine. */
  readonly translationType?: string
  /** `ms.openlocfilehash`, the SHA-1 of the source document as the writer read it. */
  readonly sourceHash?: string
  /** YAML that cannot be read. */
  readonly problems: readonly Problem[]
}

const keys = {
  title: 'title',
  description: 'description',
  contentLocale: 'ms.contentlocale',
  translationType: 'ms.translationtype',
  sourceHash: 'ms.openlocfilehash',
} as const

const openerPattern = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/
const closerPattern = /(?<![^\r\n])---[ \t]*(?:\r\n?|\n|$)/
const cache = new WeakMap<BitextDocument, FrontMatter>()

/** Reads a document's front matter with YAML's own rules; the result is kept with the document. */
export function readFrontMatter(document: BitextDocument): FrontMatter {
  const known = cache.get(document)
  if (known) return known
  const frontMatter = parseFrontMatter(document.text)
  cache.set(document, frontMatter)
  return frontMatter
}

/** Where front matter stands in a text, as UTF-16 offsets. */
export interface FrontMatterPlace {
  /** Where its YAML starts, behind the first `---` line. */
  readonly start: number
  /** Where its YAML ends, before the second `---` line. */
  readonly end: number
  /** Behind the second `---` line. */
  readonly bodyStart: number
}

export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  const start = openerPattern.exec(text)?.[0].length
  if (start === undefined) return undefined
  const closer = closerPattern.exec(text.slice(start))
  if (!closer) return undefined
  const end = start + closer.index
  return { start, end, bodyStart: end + closer[0].length }
}

function parseFrontMatter(text: string): FrontMatter {
  const block = findFrontMatter(text)
  if (!block) return { problems: [] }

  const { values, problems } = readYaml(text.slice(block.start, block.end))
  const found: Record<string, string> = {}
  for (const [name, key] of Object.entries(keys)) {
    const value = values.get(key)
    if (value && !/^(?:~|null)$/i.test(value)) found[name] = value
  }
  return {
    ...found,
    problems: problems.map(({ offset, ...problem }) => ({
      ...problem,
      offset: block.start + offset,
    })),
  }
}

const yamlKeys = Object.values(keys)

interface YamlStrings {
  /** The strings that keys of ours have. */
  readonly values: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** A parser reads what is not plain; of plain YAML it would say the same. */
function readYaml(source: string): YamlStrings {
  const plain = readPlainYaml(source, yamlKeys)
  return plain
    ? { values: new Map(Array.from(plain, ([key, { text }]) => [key, text])), problems: [] }
    : parseYaml(source)
}

/** The same for all YAML, more slowly. */
function parseYaml(source: string): YamlStrings {
  const { parseDocument } = loadYaml()
  // YAML's own lone CR line ends are not read by the parser.
  const yaml = parseDocument(source.replace(/\r(?!\n)/g, '\n'), {
    logLevel: 'silent',
    // Every value is a string, a hash of nothing but digits too.
    schema: 'failsafe',
  })
  const values = new Map<string, string>()
  for (const key of yamlKeys) {
    const value = yaml.has(key) ? yaml.get(key) : undefined
    if (typeof value === 'string') values.set(key, value)
  }
  return {
    values,
    problems: yaml.errors.map((error) => ({
      offset: error.pos[0],
      message: `Unreadable front matter: ${firstLine(error.message)}`,
    })),
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message
}
