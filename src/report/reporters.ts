import { github } from './github.ts'
import { html } from './html.ts'
import { json, jsonl } from './json.ts'
import { junit } from './junit.ts'
import type { Reporter, ReportFormat } from './report.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'
import { unix } from './unix.ts'

/** Every form of a report of `bitext check`, by its name. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text,
  unix,
  json,
  jsonl,
  sarif,
  junit,
  github,
  html,
}
