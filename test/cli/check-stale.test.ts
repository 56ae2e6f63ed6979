import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createDocument } from './create-document.ts'
import { createWorkspace } from './workspace.ts'

const english = '# Gauges\n\nOpen the gate.\n\nClose the gate.\n'
const hash = createHash('sha1').update(english).digest('hex')
const german = createDocument(['Tor öffnen.', 'Open the gate.'], ['Zu.', 'Close the old gate.'])
const check = ['check', 'de-de', '--source-root', 'en-us', '--format', 'unix']

test('sources that are gone are warnings, and counted', async () => {
  const { bitext } = await createWorkspace({ 'de-de/a.md': german, 'en-us/a.md': english })
  const { exitCode, stdout, stderr } = await bitext(check)
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(
    /^de-de\/a\.md:1:1: info: .* 1 of 2 sources .*\nde-de\/a\.md:3:1: warning: /,
  )
  expect(stderr).toContain('Stale in de-DE: 1 of 2 units (50.0 %)\n')
})

test('a document with the right hash is current', async () => {
  const { bitext } = await createWorkspace({
    'de-de/a.md': `---\nms.openlocfilehash: ${hash}\n---\n${german}`,
    'en-us/a.md': english,
  })
  const { stdout, stderr } = await bitext(check)
  expect(stdout).toBe('')
  expect(stderr).toContain('Stale in de-DE: 0 of 2 units (0.0 %)\n')
})

test('the share goes with the report', async () => {
  const { bitext } = await createWorkspace({ 'de-de/a.md': german, 'en-us/a.md': english })
  const { stdout } = await bitext([...check.slice(0, 4), '--format', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({
    stale: [{ file: 'de-de/a.md', locale: 'de-DE', units: 2, stale: 1 }],
  })
})

test('a missing source document is a note', async () => {
  const { bitext } = await createWorkspace({ 'de-de/a.md': german, 'en-us/b.md': english })
  const { exitCode, stdout } = await bitext(check)
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^de-de\/a\.md:1:1: info: No source document.*\[source-edition\]\n$/)
})

test('a missing folder: exit 2', async () => {
  const { bitext } = await createWorkspace({ 'de-de/a.md': german })
  expect((await bitext(check)).exitCode).toBe(2)
})

test('a source document that cannot be read: exit 2, and the translation is checked', async () => {
  const { bitext } = await createWorkspace({
    'de-de/a.md': createDocument(['', 'Open the gate.']),
    'en-us/a.md': new Uint8Array([0x92]),
  })
  const { exitCode, stdout, stderr } = await bitext(check)
  expect(exitCode).toBe(2)
  expect(stdout).toMatch(/^de-de\/a\.md:1:1: error: .*\[missing-target\]\n$/)
  expect(stderr).toMatch(/Unexpected byte 0x92 .*source document/)
})
