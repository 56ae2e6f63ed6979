import { setTimeout } from 'node:timers/promises'
import { BitextError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { isDocumentName } from '../documents.ts'
import { createOutcome } from '../outcome.ts'
import { watchFiles } from './watch-files.ts'
import type { WatchedPaths } from './watched-paths.ts'

/** The changes since the last round: paths of files, absolute; `undefined` for all documents. */
type Changes = ReadonlySet<string> | undefined

export interface Watch {
  /** What is watched; a round may add to it. */
  readonly watched: WatchedPaths
  /** The folder of outputs, absolute. */
  readonly output?: string
  /** Whether a change of this file concerns all documents. */
  readonly concernsAll: (path: string) => boolean
  readonly runRound: (changes: Changes, context: Context) => Promise<void>
}

/** A burst of changes is over when so many milliseconds bring no other. */
const quietTime = 100

/**
 * Works on all documents, then again and again on those that change, until
 * the user interrupts it. What goes wrong in a round ends that round only,
 * but for wrong use in the first.
 */
export async function runWatch(watch: Watch, { terminal, version }: Context): Promise<void> {
  const changed = new Set<string>()
  const bell = createBell()
  let isEnding = false
  const stopListening = terminal.onInterrupt?.(() => {
    isEnding = true
    bell.ring()
  })
  const onChange = (path: string) => {
    if (!isDocumentName(path) && !watch.watched.files.has(path)) return
    changed.add(path)
    bell.ring()
  }
  const watcher = await watchFiles({ watched: watch.watched, output: watch.output, onChange })
  try {
    await runRound(undefined, true)
    while (!isEnding) {
      terminal.writeError('Waiting for changes; Ctrl-C ends\n')
      // A change that came while the burst was waited for has rung, and was in the last round.
      do await bell.wait()
      while (!isEnding && changed.size === 0)
      await waitForQuiet()
      if (!isEnding) await runRound(takeChanges(), false)
    }
  } finally {
    stopListening?.()
    await watcher.close()
  }

  async function runRound(changes: Changes, isFirst: boolean): Promise<void> {
    const outcome = createOutcome(terminal)
    const size = countPaths()
    try {
      await watch.runRound(changes, { terminal, outcome, version })
    } catch (error) {
      if (!(error instanceof BitextError)) throw error
      if (isFirst && error.code === 'invalid-usage') throw error
      outcome.fail(error)
    }
    if (size !== countPaths()) watcher.refresh()
  }

  function countPaths(): number {
    return watch.watched.folders.size + watch.watched.files.size
  }

  async function waitForQuiet(): Promise<void> {
    for (let before = -1; before !== changed.size && !isEnding; ) {
      before = changed.size
      await setTimeout(quietTime)
    }
  }

  function takeChanges(): Changes {
    const changes = new Set(changed)
    changed.clear()
    return [...changes].some(watch.concernsAll) ? undefined : changes
  }
}

/** What rings while nobody waits is heard by the next who does. */
function createBell() {
  let hasRung = false
  let wake: (() => void) | undefined
  return {
    ring: () => {
      hasRung = true
      wake?.()
    },
    wait: async () => {
      if (!hasRung) await new Promise<void>((resolve) => (wake = resolve))
      hasRung = false
    },
  }
}
