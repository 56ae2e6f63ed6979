import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findConfig } from '../../src/config/find-config.ts'
import { findJsonFault } from '../../src/config/json-fault.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { sampleRules } from './create-rule.ts'

const loadVocabulary = async () => ({ rules: sampleRules })

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bitext-config-'))
  // The search ends here at the latest.
  write('bitext.config.json', '{"baseline": "top"}')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): string {
  const absolute = join(root, path)
  mkdirSync(dirname(absolute), { recursive: true })
  writeFileSync(absolute, text)
  return absolute
}

test.each([
  { file: 'bitext.config.mjs', text: "export default { baseline: 'own' }" },
  { file: 'bitext.config.json', text: '\uFEFF{ "baseline": "own" }' },
  {
    file: 'bitext.config.ts',
    text: "interface Own { baseline: string }\nexport default { baseline: 'own' } satisfies Own",
  },
  { file: 'package.json', text: '{ "name": "quay", "bitext": { "baseline": "own" } }' },
])('reads $file', async ({ file, text }) => {
  const path = write(`project/${file}`, text)
  const found = await findConfig(join(root, 'project'))
  expect(found).toMatchObject({ path, value: { baseline: 'own' } })
})

test.each([
  { type: 'module', text: "export default { baseline: 'own' }" },
  { type: 'commonjs', text: "module.exports = { baseline: 'own' }" },
])('reads bitext.config.js of type $type', async ({ type, text }) => {
  write('project/package.json', JSON.stringify({ type }))
  write('project/bitext.config.js', text)
  const found = await findConfig(join(root, 'project'))
  expect(found?.value).toEqual({ baseline: 'own' })
})

test('writes nothing beside a configuration in TypeScript', async () => {
  write('project/bitext.config.ts', 'export default {}')
  mkdirSync(join(root, 'project/node_modules'))
  await findConfig(join(root, 'project'))
  expect(readdirSync(join(root, 'project/node_modules'))).toEqual([])
})

test('lets a configuration in TypeScript import others', async () => {
  write('project/shared.ts', "export const baseline: string = 'shared'")
  write(
    'project/bitext.config.ts',
    "import { baseline } from './shared.ts'\nexport default { baseline }",
  )
  expect((await findConfig(join(root, 'project')))?.value).toEqual({ baseline: 'shared' })
})

test('looks in the folders above, the nearest first', async () => {
  const path = write('project/package.json', '{ "bitext": { "baseline": "near" } }')
  write('project/docs/package.json', '{ "name": "no configuration" }')
  mkdirSync(join(root, 'project/docs/de-de'), { recursive: true })
  const found = await findConfig(join(root, 'project/docs/de-de'))
  expect(found).toMatchObject({ path, name: '../../package.json (key `bitext`)' })
})

test('passes manifests that are broken', async () => {
  write('project/package.json', '{ "bitext": ')
  expect((await findConfig(join(root, 'project')))?.value).toEqual({ baseline: 'top' })
})

test('reads the file that is named, whatever there is else', async () => {
  write('project/bitext.config.json', '{}')
  write('project/ci/strict.json', '{ "extends": "strict" }')
  const found = await findConfig(join(root, 'project'), 'ci/strict.json')
  expect(found).toMatchObject({ name: 'ci/strict.json', value: { extends: 'strict' } })
})

test('reads the manifest that is named', async () => {
  write('project/package.json', '{ "bitext": { "extends": "strict" } }')
  const found = await findConfig(root, 'project/package.json')
  expect(found?.value).toEqual({ extends: 'strict' })
})

test.each([
  {
    title: 'a file that is not there',
    file: 'none.json',
    message: 'none.json: Cannot read the configuration: it does not exist',
  },
  {
    title: 'a folder',
    file: '..',
    message: '..: Cannot read the configuration: it is a folder',
  },
  {
    title: 'JSON that is none',
    file: 'a.json',
    text: '{\n  "rules": {\n    "quay": off\n  }\n}',
    message: 'a.json:3:13: Unreadable JSON: Unexpected `o`, expected JSON to go on',
  },
  {
    title: 'JSON that ends early',
    file: 'a.json',
    text: '{\n  "rules": {',
    message: 'a.json:2:13: Unreadable JSON: Unexpected end of the file, expected JSON to go on',
  },
  {
    title: 'another extension',
    file: 'a.yaml',
    text: 'a: b',
    message: 'a.yaml: Unexpected file, expected `.js`, `.mjs`, `.ts` or `.json`',
  },
  {
    title: 'a manifest without the key',
    file: 'package.json',
    text: '{}',
    message: 'package.json: Unexpected manifest without key `bitext`, expected one with it',
  },
  {
    title: 'a module that throws',
    file: 'a.mjs',
    text: "throw new Error('low tide')",
    message: 'a.mjs: Cannot run the configuration: low tide',
  },
  {
    title: 'a module that throws something else',
    file: 'b.mjs',
    text: 'throw Object.create(null)',
    message: 'b.mjs: Cannot run the configuration: an error that cannot be described',
  },
  {
    title: 'a module without a default export',
    file: 'c.mjs',
    text: 'export const rules = {}',
    message: 'c.mjs: Cannot run the configuration: it has no default export',
  },
  {
    title: 'TypeScript without a default export',
    file: 'c.ts',
    text: 'export const rules = {}',
    message: 'c.ts: Cannot run the configuration: it has no default export',
  },
  {
    title: 'TypeScript that is none',
    file: 'd.ts',
    text: 'export default {',
    message: /^d\.ts: Cannot run the configuration: /,
  },
])('refuses $title', async ({ file, text, message }) => {
  if (text !== undefined) write(file, text)
  await expect(findConfig(root, file)).rejects.toMatchObject({
    code: 'invalid-config',
    message: expect.stringMatching(message),
  })
})

test('loads and validates', async () => {
  const path = write('project/bitext.config.json', '{ "extends": "strict" }')
  mkdirSync(join(root, 'project/docs'))
  const cwd = join(root, 'project/docs')
  expect(await loadConfig({ cwd, loadVocabulary })).toEqual({
    path,
    folder: join(root, 'project'),
    config: { extends: 'strict' },
  })
})

test('names the file of what is not valid', async () => {
  write('project/bitext.config.json', '{ "extend": "strict" }')
  mkdirSync(join(root, 'project/docs'))
  const loading = loadConfig({ cwd: join(root, 'project/docs'), loadVocabulary })
  await expect(loading).rejects.toThrow(
    '../bitext.config.json: `extend`: Unexpected key `extend`, did you mean `extends`',
  )
})

test.each([
  { text: '', line: 1, column: 1 },
  { text: '[1, 2,]', line: 1, column: 7 },
  { text: '{"a": "b}', line: 1, column: 10 },
  { text: '{"a": "b\n"}', line: 1, column: 9 },
  { text: '{"a" 1}', line: 1, column: 6 },
  { text: "{'a': 1}", line: 1, column: 2 },
  { text: '{"a": 1} // tide', line: 1, column: 10 },
  { text: '[1.]', line: 1, column: 4 },
  { text: '[-]', line: 1, column: 3 },
  { text: '["\\u12x4"]', line: 1, column: 7 },
  { text: '[tru]', line: 1, column: 5 },
  { text: '[\r\n1,\r\n2 3]', line: 3, column: 3 },
])('finds the fault of $text', ({ text, line, column }) => {
  expect(findJsonFault(text)).toMatchObject({ line, column })
})
