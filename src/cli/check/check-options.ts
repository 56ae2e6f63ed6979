import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Preset } from '../../check/presets.ts'
import { type ReportFormat, reportFormats } from '../../report/report.ts'
import { addBatchOptions, parseLanguage } from '../options.ts'
import { standardStream } from '../output.ts'
import type { BatchOptions } from '../run-documents.ts'
import { addShardOption, type ShardOptions } from '../shard-option.ts'
import { addWatchOption, type WatchOptions } from '../watch/watch-option.ts'

/** A report, and the file that it goes to; to standard output if there is none. */
export interface FormatRequest {
  readonly format: ReportFormat
  readonly file?: string
}

/** Which rules are on, and what they know. */
export interface RuleOptions {
  readonly preset?: Preset
  readonly rule?: readonly string[]
  readonly targetLanguage?: string
  readonly sourceRoot?: string
  /** `false` for `--no-config`. */
  readonly config?: string | false
}

export interface CheckCommandOptions extends RuleOptions, ShardOptions, BatchOptions, WatchOptions {
  readonly format?: readonly FormatRequest[]
  readonly maxWarnings?: number
  readonly quiet?: boolean
  readonly since?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
  /** `false` for `--no-baseline`. */
  readonly baseline?: string | false
  readonly updateBaseline?: boolean
  readonly stdinFilename?: string
}

export function addCheckOptions(command: Command): Command {
  return addConfigOptions(addWatchOption(addBatchOptions(addShardOption(addFormatOption(command)))))
    .option('--preset <name>', 'recommended or strict, instead of the one in the configuration')
    .option('--rule <id>', 'check this rule only; may be repeated', collect)
    .addOption(
      new Option(
        '--target-language <tag>',
        'language of the targets (default: ms.contentlocale, else the last folder like de-de)',
      ).argParser(parseLanguage),
    )
    .option('--source-root <dir>', 'tree of the source documents: what has changed there is stale')
    .option('--since <rev>', 'only units that changed since a revision of git')
    .option('--fix', 'repair what can be repaired, in place')
    .option('--dry-run', 'with --fix: show the repairs as a diff, write nothing')
    .addOption(createMaxWarningsOption())
    .option('--quiet', 'report errors only')
    .option(
      '--baseline <file>',
      'findings that are known and not reported (default: bitext-baseline.json beside the configuration, if it exists)',
    )
    .option('--no-baseline', 'report known findings too')
    .option('--update-baseline', 'take all present findings into the baseline')
    .option('--stdin-filename <path>', 'name of the document that comes from standard input')
}

/** The option of commands that write reports. */
export function addFormatOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--format <name[=file]>',
      `form of the report: ${reportFormats.join(', ')} (default: text); with a file written there; may be repeated`,
    ).argParser(collectFormats),
  )
}

export function createMaxWarningsOption(): Option {
  const description = 'exit code 1 if there are more warnings'
  return new Option('--max-warnings <n>', description).argParser(parseCount)
}

export function addConfigOptions(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'configuration (default: bitext.config.* here or in a folder above, or `bitext` in package.json)',
    )
    .option('--no-config', 'look for no configuration')
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function collectFormats(
  value: string,
  before: readonly FormatRequest[] = [],
): readonly FormatRequest[] {
  const [format = '', ...rest] = value.split('=')
  if (!isReportFormat(format)) {
    throw new InvalidArgumentError(`Expected one of ${reportFormats.join(', ')}`)
  }
  const file = rest.join('=')
  if (rest.length > 0 && file === '') throw new InvalidArgumentError('Expected a file behind `=`')
  return [...before, rest.length > 0 && file !== standardStream ? { format, file } : { format }]
}

function isReportFormat(name: string): name is ReportFormat {
  return reportFormats.some((format) => format === name)
}

function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number')
  return Number(value)
}
