/** A letter, a mark on a letter or a decimal digit: what words are made of. */
export const wordBit = 1
/** A decimal digit. */
export const digitBit = 2
/** A letter of a script without spaces. */
export const unspacedBit = 4
/** A letter of Hiragana. */
export const hiraganaBit = 8
/** Tells that a text has a script without spaces; below these there are only alphabets with spaces. */
export const eastBit = 16
/** NFKC may write it in another way, alone or with its neighbours. */
export const compatibleBit = 32
/** Half of a code point. */
export const surrogateBit = 64
/** Set for each code unit that was classified. */
const knownBit = 128

const wordPattern = /^[\p{L}\p{M}\p{Nd}]$/u
const digitPattern = /^\p{Nd}$/u
const unspacedPattern =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}ー]$/u
const eastPattern =
  /[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\ud7ff\ud840-\udbff\uf900-\ufaff]/
const hiraganaPattern = /^[\u3041-\u309f]$/
// Marks and Jamo are composed with what stands before them.
const composingPattern = /[\p{M}\u1100-\u11ff]/u

/** The class of each code unit, 0 as long as nobody has asked; to be read before `classify` is called. */
export const classes = new Uint8Array(0x10000)

const folded = new Map<number, number>()

/** Finds the class of a UTF-16 code unit: some of the bits above. */
export function classify(code: number): number {
  const known = classes[code] ?? 0
  if (known !== 0) return known
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  const letter = String.fromCharCode(code)
  let found = knownBit
  if (isSurrogate) found |= surrogateBit | compatibleBit
  else found |= describeLetter(letter) | describeNormal(code, letter)
  if (eastPattern.test(letter)) found |= eastBit
  classes[code] = found
  return found
}

/** Finds the class of a code point beyond the first 65,536: `wordBit`, `digitBit` and `unspacedBit`. */
export function classifyPair(high: number, low: number): number {
  return describeLetter(String.fromCharCode(high, low))
}

/**
 * The code unit that NFKC makes of this one, whatever its neighbours are.
 *
 * `undefined` where it makes several, or where the neighbours matter.
 */
export function foldCode(code: number): number | undefined {
  return folded.get(code)
}

function describeLetter(letter: string): number {
  if (!wordPattern.test(letter)) return unspacedPattern.test(letter) ? unspacedBit : 0
  let found = wordBit
  if (digitPattern.test(letter)) found |= digitBit
  if (unspacedPattern.test(letter)) found |= unspacedBit
  if (hiraganaPattern.test(letter)) found |= hiraganaBit
  return found
}

function describeNormal(code: number, letter: string): number {
  if (composingPattern.test(letter)) return compatibleBit
  const normal = letter.normalize('NFKC')
  if (normal === letter) return 0
  if (normal.length === 1 && !composingPattern.test(normal)) {
    folded.set(code, normal.charCodeAt(0))
  }
  return compatibleBit
}
