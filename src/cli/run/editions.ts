import type { Edition } from '../../bitext/document.ts'

/** The editions that `run` writes, in the order of their outputs. */
export const editions: readonly Edition[] = ['dual', 'target', 'source']
