import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Workspace } from '../cli/workspace.ts'
import { run } from './run.ts'

/** Text typed at an end of the translation in a row of the list, from 0. */
export interface Typing {
  readonly row: number
  readonly at: 'start' | 'end'
  /** ASCII: other characters need key maps that change while Poedit reads. */
  readonly text: string
}

const settings = `enable_spellchecking=0
sort_by=file-order
sort_errors_first=0
sort_untrans_first=0
`
const patience = 20_000

/** Opens a file in Poedit on a screen of its own, types (rows in ascending order), saves and quits. */
export async function editInPoedit(
  workspace: Workspace,
  file: string,
  typings: readonly Typing[],
): Promise<void> {
  await workspace.write('home/.config/poedit/config', settings)
  const { screen, display } = await openScreen()
  const home = workspace.path('home')
  const env = { DISPLAY: display, HOME: home, XDG_CONFIG_HOME: `${home}/.config` }
  const poedit = spawn('poedit', [workspace.path(file)], {
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    stdio: 'ignore',
  })
  try {
    const window = await findWindow(`${basename(file)} - Poedit`)
    pressKeys('windowfocus', '--sync', window)
    let row = 0
    for (const typing of typings) {
      for (; row < typing.row; row++) pressKeys('key', 'ctrl+Down')
      await type(window, typing)
    }
    await save()
    pressKeys('key', 'ctrl+q')
    await waitFor('Poedit to quit', () => hasEnded(poedit))
  } finally {
    await end(poedit)
    await end(screen)
  }

  async function findWindow(name: string): Promise<string> {
    let window = ''
    await waitFor(`the window ${name}`, () => {
      window = search(name)
      return window !== ''
    })
    // The window is there before its contents.
    await sleep(1000)
    return window
  }

  function search(name: string): string {
    try {
      return pressKeys('search', '--onlyvisible', '--name', name).trim()
    } catch {
      return ''
    }
  }

  async function type(window: string, { at, text }: Typing): Promise<void> {
    await sleep(200)
    clickTranslation(window)
    pressKeys('key', at === 'start' ? 'ctrl+Home' : 'ctrl+End')
    pressKeys('type', '--delay', '20', text)
    await sleep(200)
  }

  /** The field for the translation stands at the bottom of the window. */
  function clickTranslation(window: string): void {
    const height = Number(
      /HEIGHT=(\d+)/.exec(pressKeys('getwindowgeometry', '--shell', window))?.[1],
    )
    pressKeys('mousemove', '--window', window, '200', `${height - 60}`, 'click', '1')
  }

  async function save(): Promise<void> {
    const { mtimeMs } = await stat(workspace.path(file))
    pressKeys('key', 'ctrl+s')
    await waitFor('the file to be saved', async () => {
      return (await stat(workspace.path(file))).mtimeMs > mtimeMs
    })
    await sleep(300)
  }

  function pressKeys(...args: readonly string[]): string {
    return run('xdotool', args, { cwd: workspace.folder, env })
  }
}

async function openScreen() {
  // Xvfb looks for a free display and writes its number.
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [number] = await once(screen.stdout, 'data')
  return { screen, display: `:${String(number).trim()}` }
}

async function waitFor(what: string, isThere: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`)
    await sleep(100)
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
