import { Command, CommanderError } from 'commander'
import { BitextError } from '../errors.ts'
import { escapeControls } from '../report/findings.ts'
import { addBuildCommand } from './commands/build.ts'
import { addCheckCommand } from './commands/check.ts'
import { addExplainCommand } from './commands/explain.ts'
import { addExportCommand } from './commands/export.ts'
import { addImportCommand } from './commands/import.ts'
import { addMergeReportsCommand } from './commands/merge-reports.ts'
import { addRulesCommand } from './commands/rules.ts'
import { addRunCommand } from './commands/run.ts'
import { addStatsCommand } from './commands/stats.ts'
import { createOutcome } from './outcome.ts'
import type { Terminal } from './terminal.ts'

/** Runs the command that the arguments name and returns its exit code. */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<number> {
  const outcome = createOutcome(terminal)
  const context = { terminal, outcome, version }
  const program = createProgram(terminal, version)
  addRunCommand(program, context)
  addExportCommand(program, context)
  addImportCommand(program, context)
  addBuildCommand(program, context)
  addCheckCommand(program, context)
  addMergeReportsCommand(program, context)
  addRulesCommand(program, context)
  addExplainCommand(program, context)
  addStatsCommand(program, context)

  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    // Commander has already written its message: help and version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof BitextError)) throw error
    outcome.fail(error)
  } finally {
    terminal.status?.clear()
  }
  return outcome.exitCode()
}

function createProgram(terminal: Terminal, version: string): Command {
  return new Command('bitext')
    .description('Localization toolkit for dual-language Markdown')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.writeOut,
      writeErr: terminal.writeError,
      // A shell may have made arguments of the names of files.
      outputError: (text, write) => write(text.split('\n').map(escapeControls).join('\n')),
    })
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      `
Examples:
  $ bitext run                                 export, check and regenerate locales/ into out/
  $ bitext export docs/de-de --out xliff       XLIFF for translators
  $ bitext import xliff --dry-run              what their work would change
  $ bitext check 'docs/*-*/**/*.md'            findings; exit code 1 if one is an error
  $ bitext build docs/de-de --edition target   plain German Markdown`,
    )
    .showHelpAfterError('(add --help for the options and examples)')
}
