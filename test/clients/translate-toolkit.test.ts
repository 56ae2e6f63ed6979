import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isMissing } from '../requirement.ts'
import { run } from './run.ts'
import { corpus, type Edits, openScenario, type Scenario, trees } from './scenario.ts'

const isSkipped = [corpus, 'pocount', 'pofilter'].map(isMissing).includes(true)

describe.skipIf(isSkipped).each(trees)('translate-toolkit and %s', (tree) => {
  let scenario: Scenario

  beforeAll(async () => {
    scenario = await openScenario(tree, 'translateToolkit')
  })
  afterAll(() => scenario.workspace.remove())

  test('loads and saves, and changes nothing', async () => {
    await editCopy('untouched', {})
    await scenario.expectImport('untouched', {})
  })

  test('brings the edits back', async () => {
    const edits = scenario.chooseEdits()
    await editCopy('edited', edits)
    await scenario.expectImport('edited', edits)
  })

  // `pofilter` writes the units, in the namespace of XLIFF 1.2, into a root of XLIFF 1.1.
  test('changes nothing with what `pofilter` finds', async () => {
    runToolkit('pofilter', ['--progress=none', 'xliff', 'filtered'])
    expect(await scenario.workspace.list('filtered')).not.toEqual([])
    await scenario.expectImport('filtered', {})
  })

  test('counts as many units, and as many without a target', () => {
    // A file at a time: `pocount --csv` 3.8.4 fails at the second.
    const counts = scenario.xliffPaths.map((path) =>
      readCounts(runToolkit('pocount', ['--csv', path])),
    )
    const expected = [...scenario.documents].map(([path, { units }]) => ({
      file: `xliff/${path}.xlf`,
      untranslated: units.filter(({ target }) => target.trim() === '').length,
      total: units.length,
    }))
    expect(counts).toEqual(expected.sort((a, b) => (a.file < b.file ? -1 : 1)))
  })

  async function editCopy(folder: string, edits: Edits): Promise<void> {
    const { workspace, documents } = scenario
    await workspace.copy('xliff', folder)
    const editsByFile = Object.fromEntries(
      [...documents.keys()].map((path) => [`${folder}/${path}.xlf`, edits[path] ?? []]),
    )
    runToolkit(
      '/usr/bin/python3',
      [resolve(import.meta.dirname, 'edit-xliff.py')],
      JSON.stringify(editsByFile),
    )
  }

  function runToolkit(program: string, args: readonly string[], stdin = ''): string {
    return run(program, args, { cwd: scenario.workspace.folder, stdin })
  }
})

function readCounts(csv: string) {
  const [names = [], row = []] = csv
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()))
  const read = (name: string) => row[names.indexOf(name)]
  return {
    file: read('Filename'),
    untranslated: Number(read('Untranslated Messages')),
    total: Number(read('Total Message')),
  }
}
