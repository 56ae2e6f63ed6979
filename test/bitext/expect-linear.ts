import { expect } from 'vitest'

interface LinearCase {
  /** Repeated until a text has the wanted length. */
  readonly part: string
  /** Stands before and behind the repetitions. */
  readonly before?: string
  readonly after?: string
  /** Length of the longer text in UTF-16 code units; the shorter one has a quarter of it. */
  readonly length: number
}

// Four times the text: linear work is about 4, quadratic work about 16.
const highestRatio = 10
// Below this the clock and the garbage collector say more than the algorithm.
const negligibleMilliseconds = 40

/** Expects that four times the text costs about four times the CPU time. */
export function expectLinear(run: (text: string) => unknown, linearCase: LinearCase): void {
  const short = measureFastest(run, buildText(linearCase, linearCase.length / 4))
  const long = measureFastest(run, buildText(linearCase, linearCase.length))
  expect(long).toBeLessThan(Math.max(negligibleMilliseconds, highestRatio * short))
}

function buildText({ part, before = '', after = '' }: LinearCase, length: number): string {
  return before + part.repeat(Math.ceil(length / part.length)) + after
}

/** CPU time of the fastest of some runs; a slow run is not repeated. */
function measureFastest(run: (text: string) => unknown, text: string): number {
  let fastest = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 3 && fastest > negligibleMilliseconds / highestRatio; attempt++) {
    const before = process.cpuUsage()
    run(text)
    const { user, system } = process.cpuUsage(before)
    fastest = Math.min(fastest, (user + system) / 1000)
  }
  return fastest
}
