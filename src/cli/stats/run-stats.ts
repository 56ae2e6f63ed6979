import { type Column, formatTable } from '../../report/table.ts'
import { addCounts, type Counts, countDocument, noCounts } from '../../stats/count-document.ts'
import type { Context } from '../context.ts'
import { attempt, readDocument, selectDocuments } from '../documents.ts'
import { readLanguage } from '../read-language.ts'
import { selectPart } from '../select-part.ts'
import type { ShardOptions } from '../shard-option.ts'

const columns: readonly Column[] = [
  { title: 'Locale', align: 'left' },
  { title: 'Documents', align: 'right' },
  { title: 'Units', align: 'right' },
  { title: 'Source words', align: 'right' },
  { title: 'Target words', align: 'right' },
  { title: 'Source characters', align: 'right' },
  { title: 'Target characters', align: 'right' },
  { title: 'Same as source', align: 'right' },
]

/** Counts, as the command `stats` is asked to. */
export async function runStats(
  paths: readonly string[],
  options: ShardOptions,
  context: Context,
): Promise<void> {
  const inputs = await selectPart(await selectDocuments(paths, context), options, context)
  const countsByLanguage = new Map<string, Counts>()
  for (const input of inputs) {
    await attempt(input, context, async () => {
      const document = await readDocument(input, context)
      const { language } = readLanguage(document, input, {})
      const known = countsByLanguage.get(language) ?? noCounts
      countsByLanguage.set(language, addCounts(known, countDocument(document)))
    })
  }
  const rows = [...countsByLanguage].sort(([first], [second]) => (first < second ? -1 : 1))
  const total = rows.map(([, counts]) => counts).reduce(addCounts, noCounts)
  const cells = [...rows, ['Total', total] as const].map(([name, counts]) => toCells(name, counts))
  context.terminal.writeOut(formatTable(columns, cells))
}

function toCells(name: string, counts: Counts): string[] {
  const share = counts.units === 0 ? 0 : counts.identicalUnits / counts.units
  return [
    name,
    String(counts.documents),
    String(counts.units),
    String(counts.sourceWords),
    String(counts.targetWords),
    String(counts.sourceCharacters),
    String(counts.targetCharacters),
    `${(100 * share).toFixed(1)} %`,
  ]
}
