import { rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { xliffVersions } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { cannotValidate, listInvalid } from '../xliff/list-invalid.ts'
import { createDocument } from './create-document.ts'
import { sampleFiles } from './sample-files.ts'
import { createWorkspace, type Files } from './workspace.ts'

const from = 'Die Fähre legt ab.'
const to = 'Die Fähre fährt ab.'
const document = createDocument(
  [from, 'The ferry leaves.'],
  ['Kaufen Sie `Karten`.', 'Buy `Karten`.'],
)
const french = createDocument(['Le bac part.', 'The ferry leaves.'])

const files: Files = {
  'docs/de-de/a.md': document,
  'docs/de-de/guide/b.md': document,
  'docs/de-de/guide/c.md': document,
  'docs/fr-fr/a.md': french,
}

const originals = (xml: string) => readXliff(xml).files.map(({ original }) => original)

describe('--bundle', () => {
  test.each([
    {
      by: 'document',
      outputs: ['de-de/a.md.xlf', 'de-de/guide/b.md.xlf', 'de-de/guide/c.md.xlf', 'fr-fr/a.md.xlf'],
    },
    { by: 'folder', outputs: ['de-de.xlf', 'de-de/guide.xlf', 'fr-fr.xlf'] },
    { by: 'locale', outputs: ['de-DE.xlf', 'fr-FR.xlf'] },
  ])('$by makes $outputs', async ({ by, outputs }) => {
    const { bitext, list } = await createWorkspace(files)
    const { exitCode, stderr } = await bitext(['export', 'docs', '--bundle', by])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringMatching(/^Exported 4 documents, 7 units to .*\n$/),
    })
    expect(await list('out')).toEqual(outputs)
  })

  test('folder names the XLIFF of the folder that was given after it', async () => {
    const { bitext, list } = await createWorkspace(files)
    await bitext(['export', 'docs/de-de', '--bundle', 'folder'])
    expect(await list('out')).toEqual(['de-de.xlf', 'guide.xlf'])
  })

  test('has the documents in the order of their paths', async () => {
    const { bitext, read } = await createWorkspace(files)
    await bitext(['export', 'docs', '--bundle', 'locale'])
    expect(originals(await read('out/de-DE.xlf'))).toEqual([
      'docs/de-de/a.md',
      'docs/de-de/guide/b.md',
      'docs/de-de/guide/c.md',
    ])
  })

  test.each(
    xliffVersions.flatMap((version) =>
      ['document', 'folder', 'locale'].map((by) => ({ version, by })),
    ),
  )('$by in $version comes back, changed in one document', async ({ version, by }) => {
    const { bitext, list, read, write, readTree } = await createWorkspace(files)
    await bitext(['export', 'docs', '--bundle', by, '--xliff', version])
    const before = await readTree('docs')
    expect((await bitext(['import', 'out'])).exitCode).toBe(0)
    expect(await readTree('docs')).toEqual(before)

    for (const path of await list('out')) {
      const xml = await read(`out/${path}`)
      const at = xml.indexOf('guide/b.md"')
      const edited = xml.slice(0, at) + xml.slice(at).replace(from, to)
      if (at >= 0) await write(`out/${path}`, edited)
    }
    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'Imported 4 documents: 1 target taken, 6 unchanged, 0 refused\n',
    })
    expect(await read('docs/de-de/guide/b.md')).toBe(document.replace(from, to))
    expect(await read('docs/de-de/guide/c.md')).toBe(document)
  })

  test.each(['2.0', '2.1', '2.2'])(
    'of documents in several languages leaves the second language out in %s',
    async (version) => {
      const { bitext, read } = await createWorkspace({
        'docs/a.md': `---\nms.contentlocale: de-DE\n---\n${document}`,
        'docs/b.md': `---\nms.contentlocale: fr-FR\n---\n${french}`,
        'docs/c.md': `---\nms.contentlocale: de-DE\n---\n${document}`,
      })
      const args = ['export', 'docs', '--bundle', 'folder', '--xliff', version]
      const { exitCode, stderr } = await bitext(args)
      expect(exitCode).toBe(2)
      expect(stderr.match(/^bitext: .*/gm)).toEqual([
        'bitext: docs/b.md: Unexpected languages of `docs/b.md`, expected those of the first file in 2.x',
      ])
      expect(stderr).toMatch(/^Exported 2 documents, 4 units to /m)
      expect(originals(await read('out/docs.xlf'))).toEqual(['docs/a.md', 'docs/c.md'])
    },
  )

  test('of documents in several languages has them all in 1.2', async () => {
    const { bitext, read } = await createWorkspace({
      'docs/a.md': `---\nms.contentlocale: de-DE\n---\n${document}`,
      'docs/b.md': `---\nms.contentlocale: fr-FR\n---\n${french}`,
    })
    const { exitCode } = await bitext(['export', 'docs', '--bundle', 'folder'])
    const { files: inXliff } = readXliff(await read('out/docs.xlf'))
    expect([exitCode, inXliff.map(({ targetLanguage }) => targetLanguage)]).toEqual([
      0,
      ['de-DE', 'fr-FR'],
    ])
  })

  test.each(['docs/de-de/a.md', 'docs/de-de/guide/b.md', 'docs/de-de/guide/c.md'])(
    'leaves out %s, which cannot be read, and has the others',
    async (bad) => {
      const { bitext, read } = await createWorkspace({ ...files, [bad]: Buffer.from([0xff]) })
      const { exitCode, stderr } = await bitext(['export', 'docs', '--bundle', 'locale'])
      expect(exitCode).toBe(2)
      expect(stderr.match(/^bitext: .*/gm)).toEqual([expect.stringContaining(`${bad}:1:1: `)])
      const expected = ['docs/de-de/a.md', 'docs/de-de/guide/b.md', 'docs/de-de/guide/c.md']
      expect(originals(await read('out/de-DE.xlf'))).toEqual(
        expected.filter((path) => path !== bad),
      )
    },
  )

  test('of documents that cannot be read is not written', async () => {
    const { bitext, list } = await createWorkspace({ 'docs/de-de/a.md': Buffer.from([0xff]) })
    const { exitCode } = await bitext(['export', 'docs', '--bundle', 'folder'])
    expect([exitCode, await list('out')]).toEqual([2, []])
  })

  test('goes to standard output where it is one document', async () => {
    const { bitext } = await createWorkspace(files)
    const args = ['export', 'docs/fr-fr', '--bundle', 'locale', '--out', '-']
    expect(originals((await bitext(args)).stdout)).toEqual(['docs/fr-fr/a.md'])
  })
})

describe('--skeleton embed', () => {
  test.each(xliffVersions)('rebuilds Markdown that is gone in %s', async (version) => {
    const texts = {
      'docs/de-de/crlf.md': `\uFEFF${document.replaceAll('\n', '\r\n')}\r`,
      'docs/de-de/damaged.md': `<span data-ttu-id='x'>\n${document} ]]> &amp; <!-- -->`,
      'docs/de-de/empty.md': '',
      'docs/de-de/sub/a.md': document,
    }
    const { bitext, readTree, remove } = await createWorkspace(texts)
    await bitext(['export', 'docs', '--skeleton', 'embed', '--xliff', version])
    const before = await readTree('docs')
    const { exitCode } = await bitext(['import', 'out', '--root', 'out/gone', '--out', 'new'])
    expect(exitCode).toBe(0)
    expect(await readTree('new/docs')).toEqual(before)
    await remove()
  })

  test('rebuilds in place, with what the translator changed', async () => {
    const { bitext, edit, path, read } = await createWorkspace(files)
    await bitext(['export', 'docs', '--skeleton', 'embed', '--bundle', 'locale'])
    await edit('out/fr-FR.xlf', '<target state="translated">Le bac', '<target>Un bac')
    await rm(path('docs/fr-fr'), { recursive: true })
    const { exitCode, stderr } = await bitext(['import', 'out/fr-FR.xlf'])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'Imported 1 document: 1 target taken, 0 unchanged, 0 refused\n',
    })
    expect(await read('docs/fr-fr/a.md')).toBe(french.replace('Le bac', 'Un bac'))
  })

  test('is no matter where the Markdown is there', async () => {
    const { bitext, edit, read } = await createWorkspace(files)
    await bitext(['export', 'docs/fr-fr', '--skeleton', 'embed'])
    await edit('docs/fr-fr/a.md', 'Le bac', 'Le grand bac')
    await bitext(['import', 'out'])
    expect(await read('docs/fr-fr/a.md')).toBe(french.replace('Le bac', 'Le grand bac'))
  })

  test.each(['1.2', '2.1'])('that was changed is refused in %s', async (version) => {
    const { bitext, list, edit, path } = await createWorkspace(files)
    await bitext(['export', 'docs/fr-fr', '--skeleton', 'embed', '--xliff', version])
    await edit('out/a.md.xlf', 'Le bac part.', 'Le bac part !')
    await rm(path('docs/fr-fr'), { recursive: true })
    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(
      /^bitext: out\/a\.md\.xlf: The skeleton of `docs\/fr-fr\/a\.md` was changed, expected the exported one$/m,
    )
    expect(await list('docs/fr-fr')).toEqual([])
  })

  test('shows with --dry-run what it would make, and makes nothing', async () => {
    const { bitext, list, path } = await createWorkspace(files)
    await bitext(['export', 'docs/fr-fr', '--skeleton', 'embed'])
    await rm(path('docs/fr-fr'), { recursive: true })
    const { exitCode, stdout } = await bitext(['import', 'out', '--dry-run'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('+<span data-ttu-id="3a960-101">Le bac part.')
    expect(await list('docs/fr-fr')).toEqual([])
  })

  test.each(['.npmrc', '.git/hooks/post-checkout', 'package.json', 'a.md/', '../a.md', 'a.md.sh'])(
    'makes no %s',
    async (original) => {
      const { bitext, edit, readTree } = await createWorkspace(files)
      await bitext(['export', 'docs/fr-fr', '--skeleton', 'embed'])
      await edit('out/a.md.xlf', 'original="docs/fr-fr/a.md"', `original="${original}"`)
      const before = await readTree()
      expect((await bitext(['import', 'out'])).exitCode).toBe(2)
      expect(await readTree()).toEqual(before)
    },
  )

  test('is left out, with a finding, where XML cannot hold the text', async () => {
    const { bitext, read } = await createWorkspace({ 'docs/de-de/a.md': `\u0001${document}` })
    const { exitCode, stderr } = await bitext(['export', 'docs', '--skeleton', 'embed'])
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^docs\/de-de\/a\.md:1:1: warning: .*U\+0001.*\[skeleton\]$/m)
    expect(await read('out/de-de/a.md.xlf')).not.toContain('internal-file')
  })

  test('is not there unless it is asked for', async () => {
    const { bitext, read } = await createWorkspace(files)
    await bitext(['export', 'docs/fr-fr'])
    expect(await read('out/a.md.xlf')).not.toContain('internal-file')
  })
})

describe.skipIf(cannotValidate()).each(xliffVersions)('our own documents in %s', (version) => {
  test('are valid as one XLIFF a locale, and come back byte for byte', async () => {
    const { bitext, list, read, readTree } = await createWorkspace(sampleFiles)
    const before = await readTree('locales')
    const args = ['export', '--bundle', 'locale', '--xliff', version, '--skeleton', 'embed']
    expect((await bitext(args)).exitCode).toBe(0)
    const outputs = await list('out')
    const documents = await Promise.all(outputs.map((path) => read(`out/${path}`)))
    expect(listInvalid(version, documents)).toEqual([])
    const gone = ['import', 'out', '--root', 'nowhere', '--out', 'new']
    expect((await bitext(gone)).exitCode).toBe(0)
    expect(await readTree('new/locales')).toEqual(before)
  })
})

describe('what import says', () => {
  test('is why targets were refused, and how often', async () => {
    const { bitext, read, write, edit } = await createWorkspace({
      'de-de/a.md': createDocument(
        ['Eins', 'One'],
        ['Zwei', 'Two'],
        ['Drei `x`', 'Three `x`'],
        ['Vier', 'Four'],
        ['Fünf', 'Five'],
      ),
    })
    await bitext(['export', 'de-de'])
    const xml = await read('out/a.md.xlf')
    await write(
      'out/a.md.xlf',
      xml
        .replace('>Eins<', '>EINS<')
        .replace('>Zwei<', '><')
        .replace(/>Drei .*?<\/target>/, '>DREI</target>')
        .replace('>Vier<', '>VIER<'),
    )
    await edit('de-de/a.md', 'One', 'Won')
    const { exitCode, stderr } = await bitext(['import', 'out'])
    expect(exitCode).toBe(1)
    expect(stderr.split('\n').at(-2)).toBe(
      'Imported 1 document: 1 target taken, 1 unchanged, 3 refused (1 code-lost, 1 missing-target, 1 source-changed)',
    )
  })

  test('--require leaves out what is not that far, without an error', async () => {
    const { bitext, edit, read } = await createWorkspace(files)
    await bitext(['export', 'docs/de-de/a.md'])
    await edit('out/a.md.xlf', from, to)
    const { exitCode, stderr } = await bitext(['import', 'out', '--require', 'reviewed'])
    expect(exitCode).toBe(0)
    expect(stderr).toContain('1 refused (1 state-too-low)')
    expect(await read('docs/de-de/a.md')).toBe(document)
  })
})
