import { type Command, InvalidArgumentError, Option } from 'commander'
import { canonicalizeLocale } from '../bitext/locale.ts'
import type { RegenerateOptions } from '../bitext/regenerate.ts'

export const pathsArgument =
  'files, folders or globs of dual-language Markdown (default: locales/ in the current folder)'

export interface LanguageOptions {
  readonly root?: string
  readonly sourceLanguage: string
  readonly targetLanguage?: string
}

export interface EditionOptions {
  readonly sourceRoot?: string
  readonly escapedStars: NonNullable<RegenerateOptions['escapedStars']>
  readonly empty: 'source' | 'omit' | 'fail'
}

/** Options of commands that write XLIFF. */
export function addLanguageOptions(command: Command): Command {
  return command
    .option(
      '--root <dir>',
      'folder that `original` in the XLIFF is relative to (default: the current folder)',
    )
    .addOption(
      new Option('--source-language <tag>', 'language of the sources, as BCP 47')
        .default('en-US')
        .argParser(parseLanguage),
    )
    .addOption(
      new Option(
        '--target-language <tag>',
        'language of the targets (default: ms.contentlocale, else the last folder like de-de)',
      ).argParser(parseLanguage),
    )
}

/** Options of commands that regenerate Markdown. */
export function addEditionOptions(command: Command): Command {
  return command
    .option('--source-root <dir>', 'tree of the source documents, matched by path')
    .addOption(
      new Option('--escaped-stars <how>', 'what becomes of \\* where source and target have it')
        .choices(['parse', 'keep', 'drop'])
        .default('parse'),
    )
    .addOption(
      new Option('--empty <how>', 'what stands in the target edition for an empty target')
        .choices(['source', 'omit', 'fail'])
        .default('source'),
    )
}

/** Options of commands that work on many documents. */
export function addBatchOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--jobs <n>', 'threads that work (default: the cores)').argParser(parseJobs),
    )
    .option('--cache', 'work only on documents that have changed since the last call')
    .option(
      '--cache-location <dir>',
      'folder of the cache (default: node_modules/.cache/bitext beside package.json)',
    )
    .option('--no-progress', 'show no progress (shown on a terminal, not in CI)')
}

function parseJobs(value: string): number {
  const jobs = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (jobs === 0) throw new InvalidArgumentError('Expected a whole number from 1')
  return jobs
}

export function parseLanguage(tag: string): string {
  const language = canonicalizeLocale(tag)
  if (language === undefined || /^[a-z]{4,}/i.test(language))
    throw new InvalidArgumentError('Expected a BCP 47 tag such as de-DE')
  return language
}
