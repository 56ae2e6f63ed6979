import type { Command } from 'commander'
import { BitextError } from '../../errors.ts'
import { standardStream } from '../output.ts'
import type { ShardOptions } from '../shard-option.ts'

export interface WatchOptions {
  readonly watch?: boolean
}

export function addWatchOption(command: Command): Command {
  return command.option('--watch', 'work again on what changes, until Ctrl-C')
}

/** Throws `invalid-usage` for what cannot be watched. */
export function expectWatchable(paths: readonly string[], options: ShardOptions): void {
  if (paths.includes(standardStream)) refuse('-', 'files, folders or globs')
  if (options.shard) refuse('--shard', 'all documents')
}

/** Throws `invalid-usage`: the option says nothing beside `--watch`. */
export function refuse(option: string, expected: string): never {
  const message = `Unexpected \`${option}\` beside \`--watch\`, expected ${expected}`
  throw new BitextError('invalid-usage', message)
}
