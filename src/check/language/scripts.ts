import type { Language } from './language.ts'

// ISO 15924 codes that stand for more than one script, or for a variant of one.
const compositeScripts: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Hrkt: ['Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Aran: ['Arab'],
  Latf: ['Latn'],
  Latg: ['Latn'],
}

const unspacedScripts = new Set('Jpan Hans Hant Hani Thai Laoo Khmr Mymr Tibt'.split(' '))

const patterns = new Map<string, RegExp | undefined>()

/** Matches a letter of the script that a language is written in; `undefined` if that is not known. */
export function findScriptPattern({ script }: Language): RegExp | undefined {
  if (!patterns.has(script)) patterns.set(script, createPattern(script))
  return patterns.get(script)
}

/** Whether a language is known to be written in another script than the Latin one. */
export function isNonLatin(language: Language): boolean {
  const pattern = findScriptPattern(language)
  return pattern !== undefined && !pattern.test('a')
}

/** Whether a language puts no spaces between words. */
export function isUnspaced({ script }: Language): boolean {
  return unspacedScripts.has(script)
}

function createPattern(script: string): RegExp | undefined {
  if (script === 'Zzzz') return undefined
  const names = compositeScripts[script] ?? [script]
  try {
    return new RegExp(`[${names.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u')
  } catch {
    return undefined
  }
}
