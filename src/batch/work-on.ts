import type { Done } from './stage.ts'

/** Works on an item; what is thrown there, a bug of ours, ends this item only. */
export async function workOn<Item, Result>(
  item: Item,
  work: (item: Item) => Promise<Result>,
): Promise<Done<Item, Result>> {
  try {
    return { type: 'done', item, result: await work(item) }
  } catch (error) {
    return {
      type: 'failed',
      item,
      error: error instanceof Error ? error : new Error(String(error)),
    }
  }
}
