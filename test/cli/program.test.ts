import { execFileSync } from 'node:child_process'
import { copyFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Files, openWorkspace } from './workspace.ts'

const commands = ['run', 'export', 'import', 'build', 'check', 'stats']
const document = createDocument(['Die Mühle ruht.', 'The mill rests.'])

test('--version prints the version alone', async () => {
  const { bitext } = await createWorkspace()
  expect(await bitext(['--version'])).toEqual({
    exitCode: 0,
    stdout: '1.2.3-test\n',
    stderr: '',
  })
})

test.each(commands)('--help names the command %s', async (command) => {
  const { bitext } = await createWorkspace()
  const { exitCode, stdout } = await bitext(['--help'])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(new RegExp(`^ +${command} `, 'm'))
})

test.each(commands)('%s --help shows worked examples on stdout', async (command) => {
  const { bitext } = await createWorkspace()
  const { exitCode, stdout, stderr } = await bitext([command, '--help'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(new RegExp(`Examples:\n  \\$ bitext ${command}`))
})

test('`help COMMAND` is the help of the command', async () => {
  const { bitext } = await createWorkspace()
  expect(await bitext(['help', 'check'])).toEqual(await bitext(['check', '--help']))
})

test('no command is wrong use: the help goes to stderr', async () => {
  const { bitext } = await createWorkspace()
  const { exitCode, stdout, stderr } = await bitext([])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain('Usage: bitext')
})

describe('wrong use', () => {
  test.each([
    { title: 'an unknown command', args: ['polish'], names: 'polish' },
    { title: 'an unknown option before the command', args: ['--nope', 'check'], names: '--nope' },
    ...commands.map((command) => ({
      title: `an unknown option of ${command}`,
      args: [command, 'locales', '--nope'],
      names: '--nope',
    })),
    { title: 'an unknown short option', args: ['check', '-x'], names: '-x' },
    { title: 'an unknown format', args: ['check', '--format', 'xml'], names: 'xml' },
    { title: 'an unknown edition', args: ['build', '--edition', 'both'], names: 'both' },
    { title: 'an unknown --empty', args: ['build', '--empty', 'keep'], names: 'keep' },
    { title: 'an unknown --escaped-stars', args: ['run', '--escaped-stars', 'x'], names: 'x' },
    { title: 'an option without its value', args: ['export', '--out'], names: '--out' },
    {
      title: 'a target language that is none',
      args: ['export', '--target-language', 'de_DE'],
      names: 'de_DE',
    },
    {
      title: 'an empty target language',
      args: ['run', '--target-language', ''],
      names: '--target-language',
    },
    {
      title: 'a source language that is none',
      args: ['export', '--source-language', 'english!'],
      names: 'english!',
    },
    { title: 'import without files', args: ['import'], names: 'xliff' },
    { title: 'another PATH beside standard input', args: ['check', '-', 'locales'], names: '`-`' },
    { title: 'standard input for run', args: ['run', '-'], names: '`-`' },
    { title: 'standard input for stats', args: ['stats', '-'], names: '`-`' },
    { title: 'standard output for run', args: ['run', '--out', '-'], names: '`--out -`' },
    {
      title: 'standard output for import',
      args: ['import', 'locales/a.md', '--out', '-'],
      names: '`--out -`',
    },
    {
      title: 'a source root that is not there',
      args: ['build', 'locales', '--source-root', 'no/english'],
      names: 'no/english',
    },
    { title: 'two documents for standard output', args: ['build', '--out', '-'], names: '2' },
    { title: 'two XLIFFs for standard output', args: ['export', '--out', '-'], names: '2' },
    { title: 'a file that is not there', args: ['check', 'no/such.md'], names: 'no/such.md' },
    { title: 'a folder without documents', args: ['build', 'empty'], names: 'empty' },
    { title: 'a glob that nothing matches', args: ['export', 'no/*.md'], names: 'no/*.md' },
    { title: 'a glob in what is a file', args: ['run', 'locales/a.md/*'], names: 'locales/a.md/*' },
    { title: 'an XLIFF that is not there', args: ['import', 'no.xlf'], names: 'no.xlf' },
  ])('$title: one sentence on stderr, exit code 2, nothing written', async ({ args, names }) => {
    const { bitext, readTree } = await createWorkspace({
      'locales/a.md': document,
      'locales/b.md': document,
      'empty/readme.txt': 'Nothing to translate.\n',
    })
    const before = await readTree()
    const { exitCode, stderr } = await bitext(args)
    expect(exitCode).toBe(2)
    const failures = stderr.split('\n').filter((line) => /^(bitext|error): /.test(line))
    expect(failures).toEqual([expect.stringContaining(names)])
    expect(await readTree()).toEqual(before)
  })

  test.each(['run', 'export', 'build', 'check', 'stats'])(
    '%s without PATHS and without locales/ names the folder',
    async (command) => {
      const { bitext, list } = await createWorkspace({ 'docs/a.md': document })
      const { exitCode, stdout, stderr } = await bitext([command])
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).toMatch(/^bitext: .*`locales`.*\n$/)
      expect(await list()).toEqual(['docs/a.md'])
    },
  )

  test('leaves stdout empty', async () => {
    const { bitext } = await createWorkspace({ 'locales/a.md': document })
    const { stdout } = await bitext(['check', '--format', 'yaml'])
    expect(stdout).toBe('')
  })
})

describe('the worked examples of the help', async () => {
  const source = 'The mill rests.\n'
  const files: Files = {
    'a.md': document,
    'locales/de-de/a.md': document,
    'locales/fr-fr/a.md': createDocument(['Le moulin se repose.', 'The mill rests.']),
    'docs/de-de/a.md': document,
    'docs/fr-fr/a.md': createDocument(['Le moulin se repose.', 'The mill rests.']),
    'docs/ja-jp/a.md': createDocument(['水車は休んでいます。', 'The mill rests.']),
    'docs/en-us/a.md': source,
  }
  const examples = await readExamples()

  test('are at least two a command', () => {
    for (const command of commands) {
      const count = examples.filter(({ args }) => args[0] === command).length
      expect(count, command).toBeGreaterThanOrEqual(2)
    }
  })

  test.each(examples)('$line', async ({ args, stdin }) => {
    const { bitext, folder, path } = await createWorkspace(files)
    if (args.includes('--since')) createRepository(folder)
    await bitext(['run'])
    const place = ['docs/de-de/a.md', '--root', 'docs/de-de', '--out', '.']
    await bitext(['export', ...place])
    await bitext(['export', 'docs/de-de/a.md', '--out', 'back'])
    await copyFile(path('back/a.md.xlf'), path('back/de.xlf'))
    await bitext(['export', ...place, '--to', 'xliff-js'])
    const { exitCode, stderr } = await bitext(args, stdin ? { stdin: document } : {})
    expect({ exitCode, failures: stderr.match(/^bitext: .*/gm) }).toEqual({
      exitCode: 0,
      failures: null,
    })
  })
})

/** Makes a repository of a folder, as a clone has it that follows `origin/main`. */
function createRepository(folder: string): void {
  const author = ['-c', 'user.name=Pier', '-c', 'user.email=pier@example.org']
  const git = (...args: string[]) => execFileSync('git', [...author, ...args], { cwd: folder })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Begin')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
}

async function readExamples() {
  const workspace = await openWorkspace()
  const texts = await Promise.all(commands.map((command) => workspace.bitext([command, '--help'])))
  await workspace.remove()
  return texts.flatMap(({ stdout }) =>
    Array.from(stdout.matchAll(/^ {2}\$ bitext (.+?)(?: {2,}.*)?$/gm), ([, line = '']) => ({
      line,
      stdin: line.includes(' < '),
      args: line
        .replace(/ [<>] .*$/, '')
        .split(' ')
        .map((arg) => arg.replace(/^'(.*)'$/, '$1')),
    })),
  )
}

test('arguments are shown without what acts on a terminal', async () => {
  const { bitext } = await createWorkspace({})
  const { exitCode, stderr } = await bitext(['check', '--\u001B[2J\u202Ex'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('--\\u{1B}[2J\\u{202E}x')
  expect(stderr).not.toMatch(/[\u001B\u202E]/)
})
