import { expect, test } from 'vitest'
import type { Config } from '../../src/config/config.ts'
import { listWordPaths } from '../../src/config/word-paths.ts'

const nothing = { glossaries: [], doNotTranslateFiles: [], doNotTranslate: [] }

test.each([
  { title: 'nothing', config: {}, paths: {} },
  { title: 'a glossary', config: { glossary: 'a.csv' }, paths: { glossaries: ['/project/a.csv'] } },
  {
    title: 'glossaries elsewhere',
    config: { glossary: ['../a.csv', '/b.tbx'] },
    paths: { glossaries: ['/a.csv', '/b.tbx'] },
  },
  {
    title: 'the path of a list',
    config: { doNotTranslate: 'names.txt' },
    paths: { doNotTranslateFiles: ['/project/names.txt'] },
  },
  {
    title: 'names',
    config: { doNotTranslate: ['Tideline'] },
    paths: { doNotTranslate: ['Tideline'] },
  },
  {
    title: 'both',
    config: { doNotTranslate: { files: ['names.txt'], words: ['Tideline'] } },
    paths: { doNotTranslateFiles: ['/project/names.txt'], doNotTranslate: ['Tideline'] },
  },
] satisfies { title: string; config: Config; paths: object }[])('reads $title', (example) => {
  const { config, paths } = example
  expect(listWordPaths({ config, folder: '/project' })).toEqual({ ...nothing, ...paths })
})
