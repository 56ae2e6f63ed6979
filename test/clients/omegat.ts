import { mkdir } from 'node:fs/promises'
import type { Workspace } from '../cli/workspace.ts'
import { run } from './run.ts'
import { decodeXml, encodeXml } from './xml-text.ts'

const omegatJar = '/usr/share/omegat/OmegaT.jar'

// Without `sentence_seg` a segment is a unit.
const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>en-US</source_lang>
    <target_lang>LANGUAGE</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`

// By default codes at the ends of a text are hidden, such as a code span that it starts with.
const filters = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<filters removeTags="false" removeSpacesNonseg="true" preserveSpaces="false" ignoreFileContext="false"/>
`

/** A project in a folder of the workspace, without a screen. */
export interface OmegatProject {
  /** The segments that a translator sees, tags included. */
  readonly listSegments: () => Promise<string[]>
  /** Translates segments and writes all files to `target/`. */
  readonly translate: (translations: ReadonlyMap<string, string>) => Promise<void>
}

interface ProjectOptions {
  readonly workspace: Workspace
  /** Has the files in `source/`. */
  readonly folder: string
  readonly language: string
  /** `all` is what our guide recommends. */
  readonly tags: 'default' | 'all'
}

export async function createOmegatProject({
  workspace,
  folder,
  language,
  tags,
}: ProjectOptions): Promise<OmegatProject> {
  await workspace.write(`${folder}/omegat.project`, project.replace('LANGUAGE', language))
  for (const part of ['omegat', 'target', 'tm', 'glossary', 'dictionary'])
    await mkdir(workspace.path(`${folder}/${part}`), { recursive: true })
  if (tags === 'all') await workspace.write(`${folder}/omegat/filters.xml`, filters)
  return { listSegments, translate }

  async function listSegments(): Promise<string[]> {
    runOmegat([
      '--mode=console-createpseudotranslatetmx',
      '--pseudotranslatetmx=segments.tmx',
      '--pseudotranslatetype=equal',
    ])
    const memory = await workspace.read('segments.tmx')
    const sources = memory.matchAll(/<tu>\s*<tuv[^>]*>\s*<seg>([\s\S]*?)<\/seg>/g)
    return [...sources].map(([, text = '']) => decodeXml(text))
  }

  async function translate(translations: ReadonlyMap<string, string>): Promise<void> {
    const memory = formatMemory(translations, language)
    await workspace.write(`${folder}/omegat/project_save.tmx`, memory)
    runOmegat(['--mode=console-translate'])
  }

  function runOmegat(mode: readonly string[]): void {
    const options = ['-Djava.awt.headless=true', '-jar', omegatJar, workspace.path(folder)]
    const settings = `--config-dir=${workspace.path('omegat-settings')}`
    const output = run('java', [...options, ...mode, settings], { cwd: workspace.folder })
    if (!output.includes('Finished')) throw new Error(`OmegaT did not finish:\n${output}`)
  }
}

function formatMemory(translations: ReadonlyMap<string, string>, language: string): string {
  const units = [...translations].map(
    ([source, target]) =>
      `<tu><tuv lang="en-US"><seg>${encodeXml(source)}</seg></tuv>` +
      `<tuv lang="${language}"><seg>${encodeXml(target)}</seg></tuv></tu>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
<header creationtool="OmegaT" creationtoolversion="3.6" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" segtype="paragraph" srclang="en-US"/>
<body>
${units.join('')}</body>
</tmx>
`
}
