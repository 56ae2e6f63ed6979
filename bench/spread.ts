/** So many of the values, from all parts of the list and in its order; the same ones each time. */
export function spread<Value>(values: readonly Value[], count: number): readonly Value[] {
  if (count >= values.length) return values
  return values.filter(
    (_, index) =>
      Math.floor((index * count) / values.length) !==
      Math.floor(((index + 1) * count) / values.length),
  )
}
