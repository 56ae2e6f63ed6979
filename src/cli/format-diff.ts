import { createTwoFilesPatch } from 'diff'
import { escapeControls } from '../report/findings.ts'

// The time goes with the square of the lines that are added or removed.
const mostEdits = 10_000

/**
 * What would change in a file, as a unified diff, without changes that are too
 * many to read. Hidden characters are escaped, so that it is for readers only.
 */
export function formatDiff(path: string, before: string, after: string): string {
  const name = escapeControls(path)
  const diff = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 1,
    maxEditLength: mostEdits,
  })
  if (diff === undefined)
    return `--- a/${name}\n+++ b/${name}\nMore than ${mostEdits} lines differ\n`
  return diff.split('\n').map(escapeLine).join('\n')
}

/** Tabs, and carriage returns of line ends, are common and harmless. */
function escapeLine(line: string): string {
  const end = line.endsWith('\r') ? '\r' : ''
  const text = end === '' ? line : line.slice(0, -1)
  return text.split('\t').map(escapeControls).join('\t') + end
}
