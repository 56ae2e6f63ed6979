import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Shard } from '../batch/shard.ts'
import { BitextError } from '../errors.ts'
import { standardStream } from './output.ts'

export interface ShardOptions {
  readonly shard?: Shard
}

export function addShardOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--shard <i/n>',
      'only part i of n: each document is in one part, the parts have about the same size',
    ).argParser(parseShard),
  )
}

// More parts than that no build has, and each file looks for the lightest of them.
const shardPattern = /^(\d{1,4})\/(\d{1,4})$/

/** Reads `i/n`, with i from 1 to n. */
function parseShard(value: string): Shard {
  const [, first, second] = shardPattern.exec(value) ?? []
  const [index, count] = [Number(first), Number(second)]
  if (first === undefined) {
    throw new InvalidArgumentError('Expected the number of a part and of all parts, such as 1/4')
  }
  if (count === 0) throw new InvalidArgumentError('Expected at least one part, such as 1/1')
  if (index === 0 || index > count) {
    throw new InvalidArgumentError(`Expected a part from 1/${count} to ${count}/${count}`)
  }
  return { index, count }
}

/** Throws `invalid-usage` for a part of standard input. */
export function expectShardedFiles(paths: readonly string[], { shard }: ShardOptions): void {
  if (!shard || !paths.includes(standardStream)) return
  const message = 'Unexpected `--shard` beside `-`, expected files, folders or globs'
  throw new BitextError('invalid-usage', message)
}
