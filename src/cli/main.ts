#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { endOnSignals } from './end-on-signals.ts'
import { runCli } from './program.ts'
import { addStatusLine } from './status-line.ts'
import type { Terminal } from './terminal.ts'
import { wantsColor } from './wants-color.ts'
import { wantsProgress } from './wants-progress.ts'

const manifest: unknown = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

// A reader such as `head` may close a pipe early: the work is done all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(`bitext: Cannot write to standard output: ${error.message}\n`)
    process.exit(2)
  })
}

const terminal: Terminal = {
  cwd: process.cwd(),
  readStdin: () => buffer(process.stdin),
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  hasColor: wantsColor(process.env, process.stdout.isTTY),
  ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
  isDebugging: (process.env['DEBUG'] ?? '') !== '',
}
const version = readVersion(manifest)
process.exitCode = await runCli(process.argv.slice(2), openTerminal(terminal), version)

function openTerminal(plain: Terminal): Terminal {
  const hasStatus = wantsProgress(process.env, process.stderr.isTTY)
  const place = {
    readColumns: () => process.stderr.columns,
    isOutTerminal: process.stdout.isTTY,
  }
  const shown = hasStatus ? addStatusLine(plain, place) : plain
  return { ...shown, onInterrupt: endOnSignals(() => shown.status?.clear()) }
}

function readVersion(json: unknown): string {
  const hasVersion = typeof json === 'object' && json !== null && 'version' in json
  return hasVersion ? String(json.version) : 'unknown'
}
