import type { Evidence } from './evidence.ts'
import type { TextFeatures } from './text-features.ts'

interface LengthInput {
  readonly sources: readonly TextFeatures[]
  readonly targets: readonly TextFeatures[]
  readonly partners: Int32Array
}

const leastSpread = 0.12
/** The part of the texts that is not told apart by a bell curve. */
const outliers = 0.02

/** Learns how long translations are, and returns what the lengths of two texts say about them, in nats. */
export function learnLengths({ sources, targets, partners }: LengthInput): Evidence {
  const ratios: number[] = []
  for (const [index, source] of sources.entries()) {
    const target = targets[partners[index] ?? -1]
    if (target && source.length >= 10) ratios.push(logLength(target) - logLength(source))
  }
  const ratio = median(ratios) ?? 0
  const spread = Math.max(
    leastSpread,
    1.4826 * (median(ratios.map((r) => Math.abs(r - ratio))) ?? 0.3),
  )
  const lengths = targets.map(logLength)
  const middle = median(lengths) ?? 4
  const width = Math.max(0.6, 1.4826 * (median(lengths.map((l) => Math.abs(l - middle))) ?? 1))

  return (sourceIndex, targetIndex) => {
    const source = sources[sourceIndex]
    const target = targets[targetIndex]
    if (!source?.length || !target?.length) return 0
    const found = logLength(target)
    // Short texts vary more.
    const deviation = Math.sqrt(spread * spread + 3 / (source.length + 4))
    const paired = bell(found - logLength(source) - ratio, deviation)
    const alone = bell(found - middle, width)
    return Math.log(((1 - outliers) * paired + outliers * 0.2) / (alone + 0.01))
  }
}

function logLength({ length }: TextFeatures): number {
  return Math.log(length + 2)
}

function bell(difference: number, deviation: number): number {
  const z = difference / deviation
  return Math.exp(-0.5 * z * z) / (deviation * Math.sqrt(2 * Math.PI))
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((first, second) => first - second)[values.length >> 1]
}
