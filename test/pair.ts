/** The published markup of one pair. */
export function pair(target: string, source: string, id = '3a960-101'): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}
