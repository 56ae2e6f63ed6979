import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Files } from './workspace.ts'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')

/** Runs a command in a terminal of 60 columns, and ends it with Ctrl-C once it shows progress, if asked. */
const runner = `
import fcntl, os, pty, select, struct, sys, termios
interrupts = sys.argv[1] == 'interrupt'
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 20, 60, 0, 0))
seen = b''
while True:
    select.select([terminal], [], [], 60)
    try:
        part = os.read(terminal, 65536)
    except OSError:
        break
    if not part:
        break
    seen += part
    if interrupts and b' left' in seen:
        os.write(terminal, b'\\x03')
        interrupts = False
os.waitpid(child, 0)
sys.stdout.buffer.write(seen)
`

async function runInTerminal(
  args: readonly string[],
  { cwd, interrupts = false, env = {} }: { cwd: string; interrupts?: boolean; env?: object },
): Promise<string> {
  const { CI: _, ...inherited } = process.env
  const command = [interrupts ? 'interrupt' : 'watch', process.execPath, main, ...args]
  const { stdout } = await promisify(execFile)('python3', ['-c', runner, ...command], {
    cwd,
    env: { ...inherited, TERM: 'xterm', ...env },
    maxBuffer: 1e9,
  })
  return stdout
}

/** What is left on a terminal's lines, as it would do it. */
function render(text: string): string[] {
  return text.split(/\r?\n/).map((line) =>
    line.split('\r').reduce((shown, part) => {
      const [over = '', ...rest] = part.split('\u001B[K')
      return rest.length > 0 ? over + rest.join('') : over + shown.slice(over.length)
    }, ''),
  )
}

const texts = Array.from({ length: 400 }, (_, index): [string, string] => [
  `Der Pegel steht bei \`${index}\` Metern am Hafen.`,
  `The gauge reads \`${index}\` metres at the harbour.`,
])
const files: Files = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [`docs/de-de/${index}.md`, createDocument(...texts)]),
)

test('a terminal shows progress, and nothing of it stays', async () => {
  const { folder: cwd } = await createWorkspace(files)
  const seen = await runInTerminal(['check', 'docs'], { cwd })
  expect(seen).toMatch(/\d+\/120 documents {2}\d+ units {2}[\d.]+ MB\/s/)
  expect(render(seen)).toEqual(['Checked 120 documents, 48000 units: no findings', ''])
})

test('Ctrl-C leaves nothing behind', async () => {
  const { folder: cwd } = await createWorkspace(files)
  const seen = await runInTerminal(['check', 'docs'], { cwd, interrupts: true })
  expect(seen).toContain(' left')
  expect(render(seen).join('').replace('^C', '')).toBe('')
})

test.each([
  { title: '--no-progress', args: ['--no-progress'], env: {} },
  { title: 'CI', args: [], env: { CI: 'true' } },
])('$title shows none', async ({ args, env }) => {
  const { folder: cwd } = await createWorkspace(files)
  const seen = await runInTerminal(['check', 'docs', ...args], { cwd, env })
  expect(seen).toBe('Checked 120 documents, 48000 units: no findings\r\n')
})
