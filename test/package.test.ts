import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pair } from './pair.ts'

const root = resolve(import.meta.dirname, '..')
const execute = promisify(execFile)

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly bin: Readonly<Record<string, string>>
}
const manifest: Manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

let folder = ''
/** Paths in the tarball, without `package/`. */
let packed: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), 'bitext-package-'))
  await pack()
  await install()
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the tarball', () => {
  test.each([
    'package.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/cli/main.js',
    'schemas/config.json',
    'schemas/findings.json',
  ])('holds %s', (path) => {
    expect(packed).toContain(path)
  })

  test('holds the guides', () => {
    expect(packed.filter((path) => /^docs\/.+\.md$/.test(path)).length).toBeGreaterThanOrEqual(3)
  })

  test.each(['src/', 'test/', 'locales/', 'bench/', 'node_modules/', 'out/', '.ci/'])(
    'holds nothing of %s',
    (start) => {
      expect(packed.filter((path) => path.startsWith(start))).toEqual([])
    },
  )

  test('holds no TypeScript but declarations', () => {
    expect(packed.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([])
  })

  test('holds all guides that its guides link to', async () => {
    const missing: string[] = []
    for (const path of packed.filter((name) => name.startsWith('docs/'))) {
      const markdown = await readFile(join(installed(), path), 'utf8')
      const prose = markdown.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '')
      for (const [, target = ''] of prose.matchAll(/\]\(([\w-]+\.md)[)#]/g)) {
        if (!packed.includes(`docs/${target}`)) missing.push(`${path}: ${target}`)
      }
    }
    expect(missing).toEqual([])
  })
})

describe('the command', () => {
  test('--version is the version of the package', async () => {
    expect(await bitext(['--version'])).toEqual({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    })
  })

  test('--help names the commands', async () => {
    const { exitCode, stdout } = await bitext(['--help'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/run[\s\S]*export[\s\S]*import[\s\S]*build[\s\S]*check[\s\S]*stats/)
  })

  test('starts by the name that the package gives it', async () => {
    const { stdout } = await execute(join(folder, 'node_modules/.bin/bitext'), ['--version'])
    expect(stdout).toBe(`${manifest.version}\n`)
  })

  test.each([
    { title: '0 for a clean document', target: 'Die Glocke', source: 'The bell', exitCode: 0 },
    { title: '1 for an error finding', target: 'Die Glocke', source: 'The `bell`', exitCode: 1 },
  ])('check ends with $title', async ({ target, source, exitCode }) => {
    const cwd = await createFolder({ 'a.md': pair(target, source) })
    expect((await bitext(['check', 'a.md'], { cwd })).exitCode).toBe(exitCode)
  })

  test('check ends with 2 where no file matches, with one sentence and no stack', async () => {
    const { exitCode, stdout, stderr } = await bitext(['check', 'no.md'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^bitext: No file matches `no\.md`/)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('an unknown option ends with 2', async () => {
    expect((await bitext(['check', '--nope'])).exitCode).toBe(2)
  })

  test('run works on the locales/ of the current folder', async () => {
    const cwd = await createFolder({
      'locales/de-de/a.md': pair('Die Glocke', 'The bell'),
      'locales/fr-fr/a.md': pair('La cloche', 'The bell'),
    })
    const { exitCode, stdout } = await bitext(['run'], { cwd })
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^de-DE +1 +1 [\s\S]*^fr-FR +1 +1 [\s\S]*^Total +2 +2 /m)
    expect(await readFile(join(cwd, 'out/target/fr-fr/a.md'), 'utf8')).toBe('La cloche')
  })

  test('export and import take a translation the whole way', async () => {
    const cwd = await createFolder({ 'de-de/a.md': pair('Die Glocke', 'The bell') })
    await bitext(['export', 'de-de'], { cwd })
    const xml = await readFile(join(cwd, 'out/a.md.xlf'), 'utf8')
    await writeFile(join(cwd, 'out/a.md.xlf'), xml.replace('Die Glocke', 'Die Klingel'))
    expect((await bitext(['import', 'out'], { cwd })).exitCode).toBe(0)
    const markdown = await readFile(join(cwd, 'de-de/a.md'), 'utf8')
    expect(markdown).toBe(pair('Die Klingel', 'The bell'))
  })

  test('`-` reads standard input and writes the document alone to standard output', async () => {
    const stdin = `\uFEFF${pair('Die Glocke läutet 🔔', 'The bell rings')}\r\n`
    expect(await bitext(['build', '-'], { stdin })).toEqual({
      exitCode: 0,
      stdout: '\uFEFFDie Glocke läutet 🔔\r\n',
      stderr: '',
    })
  })

  test('`-` takes more than a pipe holds', async () => {
    const stdin = `${pair('Die Glocke läutet', 'The bell rings')}\n\n`.repeat(10_000)
    const { stdout } = await bitext(['build', '-', '--edition', 'dual'], { stdin })
    expect(stdout === stdin).toBe(true)
  })

  test('`-` with empty standard input is an empty document', async () => {
    expect(await bitext(['build', '-'], { stdin: '' })).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    })
  })

  test('a reader that closes the pipe leaves no stack trace', async () => {
    const markdown = `${pair('Die `Glocke` läutet', 'The bell rings')}\n\n`.repeat(20_000)
    const cwd = await createFolder({ 'a.md': markdown })
    const child = start(['build', 'a.md', '--edition', 'dual', '--out', '-'], cwd)
    const stderr = text(child.stderr)
    child.stdout.once('data', () => child.stdout.destroy())
    const exitCode = await waitForExit(child)
    expect(await stderr).toBe('')
    expect([0, 141]).toContain(exitCode)
  })

  test('a reader that closes the pipe does not turn errors into exit code 0', async () => {
    const broken = '<span data-ttu-id="3a960-101">offen\n'.repeat(2_000)
    const cwd = await createFolder({ 'a.md': broken, 'b.md': broken, 'c.md': broken })
    const child = start(['check', '.'], cwd)
    child.stderr.resume()
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await waitForExit(child)).not.toBe(0)
  })

  test('a reader that is gone from the start leaves no stack trace', async () => {
    const cwd = await createFolder({ 'a.md': pair('Die `Glocke`', 'The bell') })
    const child = start(['check', 'a.md', '--format', 'jsonl'], cwd)
    const stderr = text(child.stderr)
    child.stdout.destroy()
    await waitForExit(child)
    expect(await stderr).not.toMatch(/EPIPE|^\s+at /m)
  })

  test('a reader of standard error that is gone does not keep the work from being done', async () => {
    const paths = Array.from({ length: 30 }, (_, index) => `docs/${index}.md`)
    const broken = '<span data-ttu-id="3a960-101">offen\n'.repeat(200)
    const cwd = await createFolder(Object.fromEntries(paths.map((path) => [path, broken])))
    const child = start(['build', 'docs'], cwd)
    child.stderr.destroy()
    child.stdout.resume()
    await waitForExit(child)
    expect(await readdir(join(cwd, 'out'))).toHaveLength(paths.length)
  })
})

describe('the library', () => {
  test('exports the documented functions', async () => {
    const names = [
      'parseBitext',
      'regenerate',
      'toXliff',
      'writeXliff',
      'readXliff',
      'merge',
      'mergeUnits',
      'listUnits',
      'listEvents',
      'streamXliff',
      'streamXliffEvents',
      'createDocumentBuilder',
      'createXliffWriter',
      'findUnwritable',
      'checkXliff',
      'createXliffChecker',
      'checkDocument',
    ]
    const code = `
      import * as library from 'bitext-md'
      const names = ${JSON.stringify(names)}
      console.log(JSON.stringify(names.filter((name) => typeof library[name] === 'function')))`
    expect(JSON.parse(await evaluate(code))).toEqual(names)
  })

  test('goes the whole way in the documented steps', async () => {
    const code = `
      import {
        checkDocument, merge, parseBitext, readXliff, regenerate, toXliff, writeXliff,
      } from 'bitext-md'
      const text = ${JSON.stringify(pair('Die Glocke', 'The bell'))}
      const document = parseBitext(text, { path: 'de-de/a.md' })
      const xml = writeXliff(toXliff(document)).replace('Die Glocke', 'Die Klingel')
      const result = merge(document, readXliff(xml))
      console.log(JSON.stringify([
        checkDocument(document), result.taken, regenerate(parseBitext(result.text), 'target'),
      ]))`
    expect(JSON.parse(await evaluate(code))).toEqual([[], 1, 'Die Klingel'])
  })

  test('runs the examples of its page, with the values that the page states', async () => {
    const page = await readFile(join(installed(), 'docs/library.md'), 'utf8')
    const examples = Array.from(page.matchAll(/^```js\n(.*?)^```/gms), ([, code = '']) => code)
    expect(examples.length).toBeGreaterThan(15)
    const assertions = examples.map(assertStatedValues)
    expect(assertions.join('').match(/^assert\./gm)?.length).toBeGreaterThan(25)
    await evaluate(`import assert from 'node:assert/strict'\n${assertions.join('\n')}`)
  })

  test('keeps its command to itself', async () => {
    const code = `await import('bitext-md/dist/cli/program.js').catch((e) => console.log(e.code))`
    expect(await evaluate(code)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n')
  })

  test('publishes the schema of the findings', async () => {
    const code = `
      import schema from 'bitext-md/schemas/findings.json' with { type: 'json' }
      console.log(schema.type)`
    expect(await evaluate(code)).toBe('object\n')
  })

  test('prints nothing and leaves the process alone when it is imported', async () => {
    expect(await evaluate(`await import('bitext-md')`)).toBe('')
  })
})

function installed(): string {
  return join(folder, 'node_modules/bitext-md')
}

/** What `npm pack` makes of the folder, without the network. */
async function pack(): Promise<void> {
  const args = ['pack', '--ignore-scripts', '--offline', '--json', '--pack-destination', folder]
  const { stdout } = await execute('npm', args, { cwd: root })
  const [tarball]: { filename: string; files: { path: string }[] }[] = JSON.parse(stdout)
  packed = tarball?.files.map(({ path }) => path).sort() ?? []
  await mkdir(installed(), { recursive: true })
  const file = join(folder, tarball?.filename ?? 'missing.tgz')
  await execute('tar', ['-xzf', file, '-C', installed(), '--strip-components=1'])
}

/** Puts what npm would install beside the package: its dependencies, and no development ones. */
async function install(): Promise<void> {
  const modules = join(folder, 'node_modules')
  for (const name of Object.keys(manifest.dependencies)) {
    await symlink(join(root, 'node_modules', name), join(modules, name))
  }
  await mkdir(join(modules, '.bin'))
  for (const [name, path] of Object.entries(manifest.bin)) {
    await symlink(join('../bitext-md', path), join(modules, '.bin', name))
  }
}

async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const created = await mkdtemp(join(folder, 'work-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(created, path)), { recursive: true })
    await writeFile(join(created, path), content)
  }
  return created
}

function start(args: readonly string[], cwd: string) {
  return spawn(process.execPath, [join(installed(), 'dist/cli/main.js'), ...args], { cwd })
}

async function bitext(
  args: readonly string[],
  { stdin = '', cwd = folder }: { readonly stdin?: string; readonly cwd?: string } = {},
) {
  const child = start(args, cwd)
  const outputs = Promise.all([readAll(child.stdout), readAll(child.stderr)])
  child.stdin.end(stdin)
  const exitCode = await waitForExit(child)
  const [stdout, stderr] = await outputs
  return { exitCode, stdout, stderr }
}

/** Unlike `text` of `node:stream/consumers` this keeps a byte order mark. */
async function readAll(stream: Readable): Promise<string> {
  return (await buffer(stream)).toString('utf8')
}

function waitForExit(child: ChildProcess): Promise<number | null> {
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => done(code))
  })
}

/** Makes assertions of expressions with their value in a comment behind or below them. */
function assertStatedValues(code: string): string {
  return code
    .replace(/^((?!const |import )\w.*)\n((?:\/\/ .*\n?)+)/gm, (_, expression, comment) => {
      return `assert.deepEqual(${expression}, ${comment.replace(/^\/\/ /gm, '').trim()})\n`
    })
    .replace(/^((?!const |import )\w.*?) +\/\/ (\S.*)$/gm, 'assert.deepEqual($1, $2)')
}

/** Runs a module in a folder that has the package installed; returns what it prints. */
async function evaluate(code: string): Promise<string> {
  const args = ['--no-warnings', '--input-type=module', '--eval', code]
  const { stdout, stderr } = await execute(process.execPath, args, { cwd: folder })
  expect(stderr).toBe('')
  return stdout
}
