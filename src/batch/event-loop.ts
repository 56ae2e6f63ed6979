import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'

const longestHold = 50

let lastTurn = performance.now()

/**
 * Lets the event loop turn, if it has not for 50 ms.
 *
 * Files are read and written with calls that block, because these cost a tenth
 * of the others. Without a turn between them neither a signal such as Ctrl-C
 * nor a message of another thread would be noticed.
 */
export async function letEventLoopTurn(): Promise<void> {
  if (performance.now() - lastTurn < longestHold) return
  await setImmediate()
  lastTurn = performance.now()
}
