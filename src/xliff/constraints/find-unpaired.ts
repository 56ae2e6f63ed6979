import { walk, type XliffElement } from './element.ts'

/** A code of 1.2 without its counterpart. */
export interface UnpairedCode {
  readonly element: XliffElement
  /** What the counterpart would have: `rid`, or `id` without it. */
  readonly id: string
}

/** Codes whose counterpart, by `rid` or `id`, is not in the same content. */
export function* findUnpaired(
  content: XliffElement,
  key: string,
  counterpart: string,
): Generator<UnpairedCode> {
  const found = new Set<string>()
  const codes: UnpairedCode[] = []
  for (const element of walk(content)) {
    const id = readPairId(element)
    if (element.key === counterpart) found.add(id)
    if (element.key === key) codes.push({ element, id })
  }
  for (const code of codes) if (!found.has(code.id)) yield code
}

function readPairId({ attributes }: XliffElement): string {
  return attributes.get('rid') ?? attributes.get('id') ?? ''
}
