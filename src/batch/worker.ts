import { Tinypool } from 'tinypool'
import type { Done, Stage, WorkerSettings } from './stage.ts'
import { workOn } from './work-on.ts'

type AnyStage = Stage<unknown, unknown, unknown>

// `runInWorkers` starts the thread with them.
const { url, settings } = Tinypool.workerData as WorkerSettings
const { stage } = (await import(url)) as { readonly stage: AnyStage }
const { work } = await stage.open(settings)

/** Works on some items in this thread. */
export default async function workOnItems(
  items: readonly unknown[],
): Promise<Done<unknown, unknown>[]> {
  const results: Done<unknown, unknown>[] = []
  for (const item of items) results.push(await workOn(item, work))
  return results
}
