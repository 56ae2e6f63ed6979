/** The kinds of blocks, named as in mdast; lists are known by their items. */
export type BlockType =
  | 'blockquote'
  | 'listItem'
  | 'footnoteDefinition'
  | 'paragraph'
  | 'heading'
  | 'thematicBreak'
  | 'code'
  | 'html'
  | 'definition'
  | 'table'
  | 'tableRow'
  | 'yaml'

/**
 * A block of a Markdown text.
 *
 * Blocks stand in a flat list in the text's order, a container before what is
 * in it. Offsets are UTF-16 offsets.
 */
export interface Block {
  readonly type: BlockType
  /** Levels of mdast nodes around it, lists and the root counted. */
  readonly depth: number
  /** Its first character that is neither space nor tab. */
  readonly start: number
  /** Behind its last character other than white space; a container's or table's is its `start`. */
  readonly end: number
  /** Of a heading: 1 to 6; else 0. */
  readonly level: number
  /** Of a heading with a text: where it starts; else the `start`. */
  readonly textStart: number
  /** Of a heading with a text: where it ends; else the `start`. */
  readonly textEnd: number
}

/** Deeper than anybody writes: blocks with more levels around them are left out. */
export const maximumDepth = 1000
