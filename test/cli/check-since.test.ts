import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace, type Files } from './workspace.ts'

const check = ['check', '.', '--format', 'unix', '--since', 'HEAD']

/** A workspace whose files are committed. */
async function createRepository(files: Files) {
  const workspace = await createWorkspace(files)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Pier', '-c', 'user.email=pier@example.org', ...args], {
      cwd: workspace.folder,
    })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Begin')
  return { ...workspace, git }
}

const old = createDocument(['', 'Open.'], ['Zu', 'Close.'])
const edited = createDocument(['', 'Open.'], ['', 'Close.'])

describe('--since', () => {
  test('nothing has changed, nothing is reported', async () => {
    const { bitext } = await createRepository({ 'a.md': old })
    const { exitCode, stdout, stderr } = await bitext(check)
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toContain('1 document, 2 units')
  })

  test('units that changed are reported, others are not', async () => {
    const { bitext, write } = await createRepository({ 'a.md': old })
    await write('a.md', edited)
    expect((await bitext(check)).stdout).toMatch(/^a\.md:3:.*\n$/)
  })

  test('units that moved have not changed', async () => {
    const { bitext, write } = await createRepository({ 'a.md': old })
    await write('a.md', `# Pier\n\n${old}`)
    expect((await bitext(check)).stdout).toBe('')
  })

  test('one more of the same is new', async () => {
    const { bitext, write } = await createRepository({ 'a.md': createDocument(['', 'Open.']) })
    await write('a.md', createDocument(['', 'Open.'], ['', 'Open.']))
    expect((await bitext(check)).stdout).toMatch(/^a\.md:3:.*\n$/)
  })

  test('other line ends are no change', async () => {
    const { bitext, write } = await createRepository({ 'a.md': old })
    await write('a.md', old.replaceAll('\n', '\r\n'))
    expect((await bitext(check)).stdout).toBe('')
  })

  test('a renamed file is compared with what it was', async () => {
    const { bitext, git, edit } = await createRepository({
      'a b/ä.md': `${old}\n# A pier\n\nAnother line.\n\n${'And one more.\n'.repeat(30)}`,
    })
    git('mv', 'a b/ä.md', 'c.md')
    await edit('c.md', 'Zu', '')
    expect((await bitext(check)).stdout).toMatch(/^c\.md:3:.*\n$/)
  })

  test.each([
    { title: 'that git does not know', add: false },
    { title: 'that git knows', add: true },
  ])('a new file $title is reported whole', async ({ add }) => {
    const { bitext, git, write } = await createRepository({ 'a.md': old })
    await write('b.md', edited)
    if (add) git('add', '.')
    expect((await bitext(check)).stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  test('findings without a unit are those of files that changed', async () => {
    const broken = `---\ntitle: [a\n---\n${old}`
    const { bitext, write } = await createRepository({ 'a.md': broken, 'b.md': broken })
    await write('a.md', `${broken}\nPier\n`)
    expect((await bitext(check)).stdout).toMatch(/^a\.md:.*\[front-matter-syntax\]\n$/)
  })

  test('a revision before, from a folder below', async () => {
    const { bitext, git, write } = await createRepository({ 'docs/a.md': old, 'x.txt': '' })
    await write('docs/a.md', edited)
    git('commit', '--quiet', '--all', '--message', 'Empty it')
    const args = ['check', '.', '--format', 'unix', '--since', 'HEAD~1']
    expect((await bitext(args, { cwd: 'docs' })).stdout).toMatch(/^a\.md:3:.*\n$/)
  })

  test('many files that changed', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index}.md`)
    const { bitext, write } = await createRepository(
      Object.fromEntries(names.map((name) => [name, old])),
    )
    for (const name of names) await write(name, edited)
    expect((await bitext(check)).stdout.trimEnd().split('\n')).toHaveLength(60)
  })

  test.each(['no-such-branch', '-x', '--output=x', '', 'HEAD:a.md'])(
    'a revision `%s`: exit 2',
    async (revision) => {
      const { bitext, list } = await createRepository({ 'a.md': old })
      const before = await list()
      const { exitCode, stderr } = await bitext(['check', '.', `--since=${revision}`])
      expect(exitCode).toBe(2)
      expect(stderr).toContain('revision')
      expect(await list()).toEqual(before)
    },
  )

  test('no repository: exit 2', async () => {
    const { bitext } = await createWorkspace({ 'a.md': old })
    const { exitCode, stderr } = await bitext(check)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^bitext: Cannot ask git: not a git repository/)
  })
})
