import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Unit } from '../../src/bitext/document.ts'
import { isMissing } from '../requirement.ts'
import type { Edit } from './edits.ts'
import { editInPoedit, type Typing } from './poedit.ts'
import { corpus, openScenario, type Scenario } from './scenario.ts'
import { decodeXml } from './xml-text.ts'

const isSkipped = [corpus, 'poedit', 'Xvfb', 'xdotool'].map(isMissing).includes(true)

// A window, keys and clicks: a slow machine may lose one, so each test has a second try.
describe
  .skipIf(isSkipped)
  .each(['entity-framework/fr-fr', 'nuget/ja-jp', 'project-operations/he-il'])(
  'Poedit and %s',
  { retry: 1 },
  (tree) => {
    let scenario: Scenario
    let path = ''

    beforeAll(async () => {
      scenario = await openScenario(tree, 'poedit')
      path = [...scenario.documents.keys()].at(-1) ?? ''
    })
    afterAll(() => scenario.workspace.remove())

    test('changes nothing where typing was taken back', async () => {
      await editCopy('untouched', [{ row: 0, at: 'end', text: '/\b' }])
      await scenario.expectImport('untouched', {})
    })

    test('brings the edits back', async () => {
      const { units = [] } = scenario.documents.get(path) ?? {}
      const rows = {
        empty: units.findIndex(({ target }) => target === ''),
        code: units.findIndex(({ target }, row) => row > 2 && /[`*]|\]\(/.test(target)),
      }
      const typings: Typing[] = [
        { row: 0, at: 'end', text: ' (new)' },
        { row: 2, at: 'start', text: '"A" & B: ' },
        // Poedit shows the XML of a text with codes.
        { row: rows.code, at: 'start', text: 'new &lt; &amp; ' },
        { row: rows.empty, at: 'end', text: 'New text' },
      ]
      await editCopy('edited', typings)
      await scenario.expectImport('edited', {
        [path]: typings.map((typing) => toEdit(typing, units)),
      })
    })

    async function editCopy(folder: string, typings: readonly Typing[]): Promise<void> {
      const file = `${folder}/${path}.xlf`
      await scenario.workspace.copy(`xliff/${path}.xlf`, file)
      await editInPoedit(
        scenario.workspace,
        file,
        typings.toSorted((a, b) => a.row - b.row),
      )
      expect(await scenario.workspace.list(folder)).toEqual([`${path}.xlf`])
    }
  },
)

function toEdit({ row, at, text }: Typing, units: readonly Unit[]): Edit {
  const type = at === 'start' ? 'prepend' : 'append'
  return { id: units[row]?.id ?? '', change: { type, text: decodeXml(text) } }
}
