import {
  classify,
  classifyPair,
  classes as classTable,
  compatibleBit,
  foldCode,
  surrogateBit,
  wordBit,
} from './letter-classes.ts'

/** `(` */
const bracket = 0x28

/**
 * A text as code units and their classes, in arrays that are used again for
 * the next text: a text is looked at once, and all that is asked of its
 * letters is asked of these.
 */
export class LetterBuffer {
  codes = new Uint16Array(4096)
  classes = new Uint8Array(4096)
  length = 0
  /** How many letters, marks and digits it has, in code points. */
  letters = 0
  /** How many opening brackets it has. */
  brackets = 0
  /** All bits that its classes have. */
  bits = 0
  /** Whether a part that was folded needs to be normalized as a whole. */
  needsNormalizing = false

  clear(): void {
    this.length = 0
    this.letters = 0
    this.brackets = 0
    this.bits = 0
    this.needsNormalizing = false
  }

  /** Appends a text as it is. */
  append(text: string): void {
    this.#reserve(text.length)
    const { codes, classes, length } = this
    let letters = 0
    let brackets = 0
    let bits = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const found = classTable[code] || classify(code)
      codes[length + at] = code
      classes[length + at] = found
      letters += found & wordBit
      if (code === bracket) brackets++
      bits |= found
    }
    this.letters += letters
    this.brackets += brackets
    this.bits |= bits
    this.length += text.length
    if ((bits & surrogateBit) !== 0) this.#joinPairs(length)
  }

  /** Brings all into NFKC, where that does not depend on the neighbours of a letter. */
  fold(): void {
    if ((this.bits & compatibleBit) === 0) return
    const { codes, classes, length } = this
    this.bits = 0
    for (let at = 0; at < length; at++) {
      const known = classes[at] ?? 0
      if ((known & compatibleBit) === 0) {
        this.bits |= known
        continue
      }
      const code = foldCode(codes[at] ?? 0)
      if (code === undefined) {
        this.needsNormalizing = true
        return
      }
      const found = classify(code)
      codes[at] = code
      classes[at] = found
      if (code === bracket) this.brackets++
      this.letters += (found & wordBit) - (known & wordBit)
      this.bits |= found
    }
  }

  /** Both halves of a letter beyond the first 65,536 have its class; it counts once. */
  #joinPairs(start: number): void {
    const { codes, classes, length } = this
    for (let at = start; at + 1 < length; at++) {
      const high = codes[at] ?? 0
      const low = codes[at + 1] ?? 0
      if ((high & 0xfc00) !== 0xd800 || (low & 0xfc00) !== 0xdc00) continue
      const found = classifyPair(high, low)
      classes[at] = (classes[at] ?? 0) | found
      classes[at + 1] = (classes[at + 1] ?? 0) | found
      this.letters += found & wordBit
      at++
    }
  }

  #reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.codes.length) return
    const codes = new Uint16Array(2 * needed)
    const classes = new Uint8Array(2 * needed)
    codes.set(this.codes)
    classes.set(this.classes)
    this.codes = codes
    this.classes = classes
  }
}
