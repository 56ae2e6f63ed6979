/** Markdown of a document in which each pair is a paragraph; ids count from `3a960-101`. */
export function writeExample(pairs: readonly ExamplePair[]): string {
  return pairs.map(writePair).join('\n')
}

/** Both texts of a pair. */
export type ExamplePair = readonly [source: string, target: string]

function writePair([source, target]: ExamplePair, index: number): string {
  const id = `3a960-${101 + index}`
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`
}
