import { Tinypool } from 'tinypool'
import type { Done, Stage, WorkerSettings } from './stage.ts'
import { workOn } from './work-on.ts'

type AnyStage = Stage<unknown, unknown, unknown>

// `runInWorkers` starts the thread with them.
const { url, settings } = Tinypool.workerData as WorkerSettings
let opened: ReturnType<AnyStage['open']> | undefined

/** Works on some items in this thread. */
export default async function workOnItems(
  items: readonly unknown[],
): Promise<Done<unknown, unknown>[]> {
  // Not before the first items: what is thrown before there are any ends the whole run.
  opened ??= openStage()
  const { work } = await opened
  const results: Done<unknown, unknown>[] = []
  for (const item of items) results.push(await workOn(item, work))
  return results
}

async function openStage(): ReturnType<AnyStage['open']> {
  const { stage } = (await import(url)) as { readonly stage: AnyStage }
  return stage.open(settings)
}
