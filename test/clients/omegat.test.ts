import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isMissing } from '../requirement.ts'
import type { Change, Edit } from './edits.ts'
import { createOmegatProject, type OmegatProject } from './omegat.ts'
import { corpus, type Edits, openScenario, type Scenario, trees } from './scenario.ts'
import { codeMarks, readTargets } from './xliff-targets.ts'

const isSkipped = [corpus, 'java', 'omegat'].map(isMissing).includes(true)

describe.skipIf(isSkipped).each(trees)('OmegaT and %s', (tree) => {
  let scenario: Scenario
  let project: OmegatProject
  /** Ids of the units with the same text, by that text. */
  let idsByText: ReadonlyMap<string, readonly string[]>
  /** What OmegaT shows, by the same text. */
  let segments: ReadonlyMap<string, string>

  beforeAll(async () => {
    scenario = await openScenario(tree, 'omegat')
    project = await openProject('project', 'all')
    idsByText = await groupTargets(scenario)
    segments = new Map(
      (await project.listSegments()).map((segment) => [readSegment(segment), segment]),
    )
  })
  afterAll(() => scenario.workspace.remove())

  test('shows all texts', () => {
    expect([...segments.keys()].sort()).toEqual([...idsByText.keys()].sort())
  })

  test.each(['default', 'all'] as const)('changes nothing unedited (tags: %s)', async (tags) => {
    const folder = `untouched-${tags}`
    await (await openProject(folder, tags)).translate(new Map())
    await scenario.workspace.copy(`${folder}/target`, `saved-${tags}`)
    await scenario.expectImport(`saved-${tags}`, {})
  })

  test('brings the edits back', async () => {
    const edits = chooseSegmentEdits()
    await project.translate(translateSegments(edits))
    await scenario.workspace.copy('project/target', 'edited')
    await scenario.expectImport('edited', edits)
  })

  async function openProject(folder: string, tags: 'default' | 'all'): Promise<OmegatProject> {
    const { workspace } = scenario
    await workspace.copy('xliff', `${folder}/source`)
    return createOmegatProject({ workspace, folder, language: basename(tree), tags })
  }

  /** OmegaT translates equal texts together, so each edit is of a text that stands only once, but for one. */
  function chooseSegmentEdits(): Edits {
    const groups = [...idsByText.values()]
    const single = new Set(groups.filter(({ length }) => length === 1).flat())
    const equal = new Set([...idsByText].find(isPlainGroup)?.[1])
    const edits = scenario.chooseEdits(({ id }) => single.has(id))
    return Object.fromEntries(
      [...scenario.documents].map(([path, { units }]) => [
        path,
        [
          ...(edits[path] ?? []),
          ...units
            .filter(({ id }) => equal.has(id))
            .map(({ id }): Edit => ({ id, change: { type: 'append', text: ' (=)' } })),
        ],
      ]),
    )
  }

  function translateSegments(edits: Edits): Map<string, string> {
    const changes = new Map(
      Object.values(edits).flatMap((list) => list.map(({ id, change }) => [id, change])),
    )
    const translations = new Map<string, string>()
    for (const [text, [id = '']] of idsByText) {
      const change = changes.get(id)
      const segment = segments.get(text)
      if (change && segment !== undefined) translations.set(segment, changeSegment(segment, change))
    }
    return translations
  }
})

async function groupTargets({ workspace, xliffPaths }: Scenario): Promise<Map<string, string[]>> {
  const idsByText = new Map<string, string[]>()
  for (const path of xliffPaths) {
    for (const [id, target] of readTargets(await workspace.read(path))) {
      // OmegaT keeps the space at both ends to itself, and shows no empty targets.
      const text = target.trim()
      if (text !== '') idsByText.set(text, [...(idsByText.get(text) ?? []), id])
    }
  }
  return idsByText
}

function isPlainGroup([text, ids]: readonly [string, readonly string[]]): boolean {
  return ids.length > 1 && Object.values(codeMarks).every((mark) => !text.includes(mark))
}

/** A segment with a mark for each tag, such as `<f0>`, `</f0>`, `<t1/>`. */
function readSegment(segment: string): string {
  return segment
    .replace(/<[a-z]\d+\/>/g, codeMarks.ph)
    .replace(/<[a-z]\d+>/g, codeMarks.bpt)
    .replace(/<\/[a-z]\d+>/g, codeMarks.ept)
}

function changeSegment(segment: string, change: Change): string {
  if (change.type === 'append') return segment + change.text
  if (change.type !== 'moveCode') return change.text + segment
  const tag = /<[a-z]\d+\/>/.exec(segment)?.[0] ?? ''
  return `${tag}: ${segment.replace(tag, '')}`
}
