import type { Token } from '../bitext/tokens.ts'
import type { Arena } from './arena.ts'
import type { IndexedKeys, IndexedTexts } from './indexed-texts.ts'
import { Lexicon } from './lexicon.ts'
import { readMarks } from './read-marks.ts'
import { TextIndexer } from './text-indexer.ts'
import { shapeMarks } from './text-shapes.ts'

interface IndexInput {
  readonly sources: readonly (readonly Token[])[]
  readonly targets: readonly (readonly Token[])[]
  readonly arena: Arena
}

interface Indexed {
  readonly sources: IndexedTexts
  readonly targets: IndexedTexts
  readonly keys: IndexedKeys
}

/** Shared by all documents, because most of their words are known; begins anew when it is full. */
let lexicon = new Lexicon(shapeMarks)

/**
 * Reads the marks of two lists of texts and numbers their keys; the same key has the same number
 * in both. All arrays are the arena's.
 */
export function indexTexts({ sources, targets, arena }: IndexInput): Indexed {
  if (lexicon.isFull) lexicon = new Lexicon(shapeMarks)
  const indexer = new TextIndexer(lexicon, arena)
  return { sources: index(sources), targets: index(targets), keys: indexer.finish() }

  function index(texts: readonly (readonly Token[])[]): IndexedTexts {
    return indexer.index(texts.length, (text) => readMarks(texts[text] ?? [], indexer))
  }
}
