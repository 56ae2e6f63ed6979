const gfmBlockPattern = /\||:-|-:|\[\^/

/** Tells whether a text may have what GFM adds to blocks: tables and footnote definitions. */
export function mayHaveGfmBlocks(markdown: string): boolean {
  return gfmBlockPattern.test(markdown)
}
