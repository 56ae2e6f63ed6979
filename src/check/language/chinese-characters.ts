/** Which of the two ways to write Chinese a character tells. */
export type ChineseScript = 'Hans' | 'Hant'

let scripts: ReadonlyMap<string, ChineseScript> | undefined

/**
 * The way of writing that has a character, if the other one has not.
 *
 * The platform's decoders know: a character of GB 2312 that Big5 lacks is a
 * simplified one, a common one of Big5 that GB 2312 lacks a traditional one.
 */
export function findChineseScript(character: string): ChineseScript | undefined {
  scripts ??= readScripts()
  return scripts.get(character)
}

/** What `readSignTable` has for the characters of each way of writing. */
export const signCodes = { Hans: 1, Hant: 2 } as const

let table: Uint8Array | undefined

/** The same for all characters at once, by their UTF-16 code unit; 0 for those of both ways or none. */
export function readSignTable(): Uint8Array {
  if (table) return table
  scripts ??= readScripts()
  table = new Uint8Array(0x10000)
  for (const [character, script] of scripts) table[character.charCodeAt(0)] = signCodes[script]
  return table
}

function readScripts(): ReadonlyMap<string, ChineseScript> {
  const simplified = decodeRows('gbk', 0xb0, 0xf7, [[0xa1, 0xfe]])
  const trails = [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ] as const
  const traditional = decodeRows('big5', 0xa4, 0xf9, trails)
  const common = decodeRows('big5', 0xa4, 0xc5, trails)
  const found = new Map<string, ChineseScript>()
  for (const character of simplified) if (!traditional.has(character)) found.set(character, 'Hans')
  for (const character of common) if (!simplified.has(character)) found.set(character, 'Hant')
  return found
}

function decodeRows(
  encoding: string,
  firstRow: number,
  lastRow: number,
  trails: readonly (readonly [number, number])[],
): Set<string> {
  const bytes: number[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    for (const [first, last] of trails) {
      for (let trail = first; trail <= last; trail++) bytes.push(row, trail)
    }
  }
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes))
  return new Set(text.match(/\p{Script=Han}/gu) ?? [])
}
