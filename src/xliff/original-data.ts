import type { Inline, InlineCode, XliffData, XliffSegment } from './model.ts'

/**
 * Gives codes the Markdown that `originalData` holds for them.
 *
 * Where data and references are just what our writer would make of the codes,
 * they are dropped: they can be made again.
 */
export function resolveDataRefs(
  segments: readonly XliffSegment[],
  originalData: readonly XliffData[],
): { segments: readonly XliffSegment[]; originalData?: readonly XliffData[] } {
  const texts = new Map(originalData.map(({ id, text }) => [id, text]))
  const isUsual = isAsNumbered(listCodes(segments), originalData)
  const resolved = mapCodes(segments, (code) => {
    const { dataRef, ...plain } = code
    const native = dataRef === undefined ? undefined : texts.get(dataRef)
    if (native === undefined) return code
    return isUsual ? { ...plain, native } : { ...code, native }
  })
  return isUsual ? { segments: resolved } : { segments: resolved, originalData }
}

/** True if the data are `d1`, `d2` and so on, each for the next code with another text. */
function isAsNumbered(codes: readonly InlineCode[], originalData: readonly XliffData[]): boolean {
  const isPlain = originalData.every(({ id, attributes }, index) => {
    return id === `d${index + 1}` && !attributes
  })
  if (!isPlain || new Set(originalData.map(({ text }) => text)).size < originalData.length) {
    return false
  }
  let last = 0
  for (const { dataRef } of codes) {
    if (dataRef === undefined) continue
    if (dataRef === `d${last + 1}`) last++
    const number = /^d([1-9]\d*)$/.exec(dataRef)?.[1]
    if (number === undefined || Number(number) > last) return false
  }
  return last === originalData.length
}

/** The data that codes need, each text once, and the data's ids by text. */
export function numberData(
  segments: readonly XliffSegment[],
  known: readonly XliffData[] = [],
): { data: readonly XliffData[]; refs: ReadonlyMap<string, string> } {
  const data: XliffData[] = [...known]
  const ids = new Set(known.map(({ id }) => id))
  const refs = new Map<string, string>()
  let last = 0
  for (const code of listCodes(segments)) {
    if (code.native === undefined || code.dataRef !== undefined || refs.has(code.native)) continue
    let id = `d${++last}`
    while (ids.has(id)) id = `d${++last}`
    refs.set(code.native, id)
    data.push({ id, text: code.native })
  }
  return { data, refs }
}

function listCodes(segments: readonly XliffSegment[]): InlineCode[] {
  return segments.flatMap(({ source, target }) =>
    [...source.inlines, ...(target?.inlines ?? [])].filter(isCode),
  )
}

function mapCodes(
  segments: readonly XliffSegment[],
  change: (code: InlineCode) => InlineCode,
): XliffSegment[] {
  const changeInlines = (inlines: readonly Inline[]) =>
    inlines.map((inline) => (isCode(inline) ? change(inline) : inline))
  return segments.map((segment) => ({
    ...segment,
    source: { ...segment.source, inlines: changeInlines(segment.source.inlines) },
    ...(segment.target
      ? { target: { ...segment.target, inlines: changeInlines(segment.target.inlines) } }
      : {}),
  }))
}

export function isCode(inline: Inline): inline is InlineCode {
  return inline.type === 'placeholder' || inline.type === 'start' || inline.type === 'end'
}
