/** Groups items by a key, both in the order in which they come. `Map.groupBy` needs Node.js 21. */
export function groupBy<Item>(
  items: Iterable<Item>,
  readKey: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = readKey(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
