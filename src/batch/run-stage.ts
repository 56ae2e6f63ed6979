import type { Done, Sized, StageRun } from './stage.ts'
import { workOn } from './work-on.ts'

// A thread takes a fifth of a second to start; a thread alone does as much as this meanwhile.
const bytesThatPay = 4_000_000

/** Does a stage's work on all items; what became of them comes in their order, whatever thread did it. */
export async function* runStage<Settings, Item extends Sized, Result>(
  run: StageRun<Settings, Item, Result>,
): AsyncGenerator<Done<Item, Result>> {
  const { module, settings, items, jobs } = run
  const size = items.reduce((sum, item) => sum + item.size, 0)
  if (jobs > 1 && items.length > 1 && size >= bytesThatPay) {
    const { runInWorkers } = await import('./run-in-workers.ts')
    yield* runInWorkers(run)
    return
  }
  const { stage } = await module.load()
  const { work, close } = await stage.open(settings)
  try {
    for (const item of items) yield await workOn(item, work)
  } finally {
    close?.()
  }
}
