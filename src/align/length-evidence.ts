import type { Arena } from './arena.ts'

interface LengthInput {
  /** How many letters each text has. */
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly partners: Int32Array
  readonly arena: Arena
}

const leastSpread = 0.12
/** The part of the texts that is not told apart by a bell curve. */
const outliers = 0.02

/** Learns how long translations are, and returns what the lengths of two texts say about them, in nats. */
export function learnLengths({
  sources,
  targets,
  partners,
  arena,
}: LengthInput): (source: number, target: number) => number {
  const sourceLogs = readLogs(sources, arena)
  const targetLogs = readLogs(targets, arena)
  const ratios = arena.floats(sources.length)
  let count = 0
  for (let index = 0; index < sources.length; index++) {
    const partner = partners[index] ?? -1
    if (partner < 0 || partner >= targets.length || (sources[index] ?? 0) < 10) continue
    ratios[count++] = (targetLogs[partner] ?? 0) - (sourceLogs[index] ?? 0)
  }
  const known = ratios.subarray(0, count)
  const ratio = median(known) ?? 0
  const spread = Math.max(leastSpread, 1.4826 * (median(distances(known, ratio)) ?? 0.3))
  const middle = median(targetLogs) ?? 4
  const width = Math.max(0.6, 1.4826 * (median(distances(targetLogs, middle)) ?? 1))
  /** For each target: how probable it is as a text of any source. */
  const alone = targetLogs.map((log) => bell(log - middle, width))

  return (source, target) => {
    const length = sources[source]
    if (!length || !targets[target]) return 0
    const found = targetLogs[target] ?? 0
    // Short texts vary more.
    const deviation = Math.sqrt(spread * spread + 3 / (length + 4))
    const paired = bell(found - (sourceLogs[source] ?? 0) - ratio, deviation)
    return Math.log(((1 - outliers) * paired + outliers * 0.2) / ((alone[target] ?? 0) + 0.01))
  }
}

function readLogs(letters: Int32Array, arena: Arena): Float64Array {
  const logs = arena.floats(letters.length)
  for (let index = 0; index < letters.length; index++) {
    logs[index] = Math.log((letters[index] ?? 0) + 2)
  }
  return logs
}

function distances(values: Float64Array, middle: number): Float64Array {
  return values.map((value) => Math.abs(value - middle))
}

function bell(difference: number, deviation: number): number {
  const z = difference / deviation
  return Math.exp(-0.5 * z * z) / (deviation * Math.sqrt(2 * Math.PI))
}

function median(values: Float64Array): number | undefined {
  return values.slice().sort()[values.length >> 1]
}
