import { constants } from 'node:os'
import { removeTemporaryFiles } from '../batch/temporary-files.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Makes Ctrl-C and a termination end the process with whole files only: writes
 * that are under way are finished, no others are begun, and temporary files go.
 *
 * The process then dies of the signal, so that a shell and its scripts see why
 * (`$?` is 130 or 143), even if a thread waits for a file that never comes.
 * Returns what lets somebody else decide what a signal does, until they give
 * that back.
 */
export function endOnSignals(beforeEnd: () => void): (listener: () => void) => () => void {
  listen()
  process.once('exit', removeTemporaryFiles)
  return (listener) => {
    // A second signal meanwhile ends the process at once.
    for (const signal of signals) process.off(signal, end).once(signal, listener)
    return () => {
      for (const signal of signals) process.off(signal, listener)
      listen()
    }
  }

  function listen(): void {
    for (const signal of signals) process.once(signal, end)
  }

  function end(signal: (typeof signals)[number]): void {
    beforeEnd()
    removeTemporaryFiles()
    process.kill(process.pid, signal)
    // The first process of a container does not die of its own signals.
    process.exit(128 + constants.signals[signal])
  }
}
