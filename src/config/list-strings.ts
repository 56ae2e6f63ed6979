/** What a key that takes a string or several says, as a list. */
export function listStrings(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
