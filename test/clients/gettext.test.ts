import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isMissing } from '../requirement.ts'
import { run } from './run.ts'
import { corpus, type Edits, openScenario, type Scenario, trees } from './scenario.ts'

const programs = ['xliff2po', 'pomerge', 'msgfmt']
const isSkipped = [corpus, ...programs].map(isMissing).includes(true)

describe.skipIf(isSkipped).each(trees)('PO files of %s', (tree) => {
  let scenario: Scenario

  beforeAll(async () => {
    scenario = await openScenario(tree, 'gettext')
  })
  afterAll(() => scenario.workspace.remove())

  test('change nothing where nothing was edited', async () => {
    await editPo('po', {})
    runGettext('pomerge', ['--progress=none', '-t', 'xliff', 'po', 'merged-po'])
    await scenario.expectImport('merged-po', {})
  })

  test('bring the edits back', async () => {
    // `pomerge` finds units by their source, and of equal ones the first.
    const edits = scenario.chooseEdits(
      (unit, { units }) => units.filter(({ source }) => source === unit.source).length === 1,
    )
    await editPo('edited-po', edits)
    runGettext('pomerge', ['--progress=none', '-t', 'xliff', 'edited-po', 'edited'])
    await scenario.expectImport('edited', edits)
  })

  async function editPo(folder: string, edits: Edits): Promise<void> {
    runGettext('xliff2po', ['--progress=none', 'xliff', folder])
    const paths = [...scenario.documents.keys()]
    const editsByFile = Object.fromEntries(
      paths.map((path) => [`${folder}/${path}.po`, edits[path] ?? []]),
    )
    runGettext(
      '/usr/bin/python3',
      [resolve(import.meta.dirname, 'edit-po.py')],
      JSON.stringify(editsByFile),
    )
    for (const file of Object.keys(editsByFile))
      expect(runGettext('msgfmt', ['--check', '--output-file=/dev/null', file])).toBe('')
  }

  function runGettext(program: string, args: readonly string[], stdin = ''): string {
    return run(program, args, { cwd: scenario.workspace.folder, stdin })
  }
})
