import type { Problem } from '../finding.ts'

/**
 * Makes an `info` of each problem that says the same as one before it.
 *
 * What a document does again and again is one thing to correct: it is reported
 * in full once. `readKey` says what is the same; the message if not given.
 */
export function* demoteRepeats(
  problems: Iterable<Problem>,
  readKey: (problem: Problem) => string = ({ message }) => message,
): Generator<Problem> {
  const seen = new Set<string>()
  for (const problem of problems) {
    const key = readKey(problem)
    const isRepeat = seen.has(key) && problem.severity !== 'info'
    yield isRepeat ? { ...problem, severity: 'info' } : problem
    // A weak sign before it does not make less of a strong one.
    if (problem.severity !== 'info') seen.add(key)
  }
}
