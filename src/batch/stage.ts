/**
 * Work that is done on one item after the other, in this thread or in others.
 *
 * Settings, items and results go from thread to thread: they are plain data.
 */
export interface Stage<Settings, Item, Result> {
  /** Called once in each thread. */
  readonly open: (settings: Settings) => Promise<OpenStage<Item, Result>>
}

/** A module that exports a stage; only the threads that work load it. */
export interface StageModule<Settings, Item, Result> {
  /** Of the compiled module, for worker threads. */
  readonly url: URL
  /** Loads it into this thread. */
  readonly load: () => Promise<{ readonly stage: Stage<Settings, Item, Result> }>
}

/** A stage in one thread. */
export interface OpenStage<Item, Result> {
  readonly work: (item: Item) => Promise<Result>
  /** Called when there is no more work; a worker thread just ends. */
  readonly close?: () => void
}

/** A stage, and what it works on. */
export interface StageRun<Settings, Item extends Sized, Result> {
  readonly module: StageModule<Settings, Item, Result>
  readonly settings: Settings
  readonly items: readonly Item[]
  /** How many threads may work. */
  readonly jobs: number
  /** Seconds that a small item may take before its thread counts as hanging; 120 if not given. */
  readonly patience?: number
}

/** What each thread is started with. */
export interface WorkerSettings {
  readonly url: string
  readonly settings: unknown
}

/** Something to work on. */
export interface Sized {
  /** How much there is to do, about: bytes to read. */
  readonly size: number
}

/** What became of an item. */
export type Done<Item, Result> =
  | { readonly type: 'done'; readonly item: Item; readonly result: Result }
  | { readonly type: 'failed'; readonly item: Item; readonly error: Error }
