/**
 * What a text may have in it, as bits of a number: one look at each character
 * tells which rules have nothing to do with the text.
 *
 * A bit says that one of the characters is there, never that it means
 * something. A character beyond U+FFFF sets all bits that one could.
 */
export const features = {
  /** Nothing but white space. */
  blank: 1 << 0,
  /** Something else than white space. */
  text: 1 << 1,
  /** A decimal digit of any script. */
  digit: 1 << 2,
  /** `A` to `Z`, `a` to `z`. */
  asciiLetter: 1 << 3,
  lineBreak: 1 << 4,
  /** Two spaces in a row. */
  doubleSpace: 1 << 5,
  /** White space at the beginning or at the end. */
  edgeSpace: 1 << 6,
  backtick: 1 << 7,
  tilde: 1 << 8,
  /** `[` or `]`, of either width. */
  square: 1 << 9,
  /** `(` or `)`, of either width. */
  round: 1 << 10,
  /** `{` or `}`, of either width, and the brackets of Chinese and Japanese texts. */
  otherBracket: 1 << 11,
  star: 1 << 12,
  underscore: 1 << 13,
  /** `<`, of either width. */
  angle: 1 << 14,
  /** `&`, of either width: the text may have entities, and these any character. */
  ampersand: 1 << 15,
  /** `%` or `$`. */
  percent: 1 << 16,
  /** A double quotation mark. */
  quote: 1 << 17,
  /** `:` or `@`. */
  colon: 1 << 18,
  pipe: 1 << 19,
  hash: 1 << 20,
  /** Full-width punctuation. */
  wideMark: 1 << 21,
  /** `,`, `.`, `!`, `?` or `;`. */
  narrowMark: 1 << 22,
  /** A control of the writing direction. */
  bidi: 1 << 23,
  zeroWidth: 1 << 24,
  control: 1 << 25,
  /** A full-width letter or digit. */
  wideLatin: 1 << 26,
  narrowKana: 1 << 27,
  /** What broken encodings leave: a replacement, private or telling character. */
  garbled: 1 << 28,
  /** A character that begins several others in a broken encoding. */
  leadByte: 1 << 29,
  /** A character that follows such a one. */
  tailByte: 1 << 30,
} as const

/** The scripts of a text's characters, as bits of a number; ASCII is not looked at. */
export const scripts = {
  Latin: 1 << 0,
  Cyrillic: 1 << 1,
  Greek: 1 << 2,
  Han: 1 << 3,
  Hiragana: 1 << 4,
  Katakana: 1 << 5,
  Hangul: 1 << 6,
  Arabic: 1 << 7,
  Hebrew: 1 << 8,
  Thai: 1 << 9,
  Devanagari: 1 << 10,
  /** Any other, and none. */
  other: 1 << 11,
} as const

const featurePatterns: readonly (readonly [feature: number, pattern: RegExp])[] = [
  [features.text, /\S/],
  [features.digit, /\p{Nd}/u],
  [features.asciiLetter, /[A-Za-z]/],
  [features.lineBreak, /[\r\n]/],
  [features.backtick, /`/],
  [features.tilde, /~/],
  [features.square, /[[\]［］]/],
  [features.round, /[()（）﹙﹚]/],
  [features.otherBracket, /[{}｛｝【】〔〕〖〗⟦⟧]/],
  [features.star, /[*]/],
  [features.underscore, /_/],
  [features.angle, /[<＜]/],
  [features.ampersand, /[&＆]/],
  [features.percent, /[%$]/],
  [features.quote, /["“”„‟＂〝〞〟«»‹›「」『』《》]/],
  [features.colon, /[:@]/],
  [features.pipe, /\|/],
  [features.hash, /#/],
  [features.wideMark, /[、。，；？！：]/],
  [features.narrowMark, /[,.!?;]/],
  [features.bidi, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  [features.zeroWidth, /[\u180e\u200b-\u200d\u2060-\u2064\ufeff]/],
  [
    features.control,
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]/,
  ],
  [features.wideLatin, /[０-９Ａ-Ｚａ-ｚ]/],
  [features.narrowKana, /[\uff61-\uff9f]/],
  [features.garbled, /[\ufffd\ue000-\uf8ff锟烫屯縺繧繝]/],
  [features.leadByte, /[\u00c2-\u00f4РС]/],
  [features.tailByte, /[\u0080-\u00bf€‚-„†-•–—…‰‹›ƒˆ˜ŒœŠšŽžŸ™‘-”ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕї]/],
]

const scriptPatterns = Object.entries(scripts)
  .filter(([name]) => name !== 'other')
  .map(([name, bit]) => ({ bit, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }))

const allScripts = Object.values(scripts).reduce((all, bit) => all | bit, 0)

// What is known about each UTF-16 code unit; 0 where nobody has asked yet.
const known = 1 << 31
const featuresByCode = new Int32Array(0x10000)
const scriptsByCode = new Int32Array(0x10000)

/** What a text has in it, and the scripts of its characters. */
export interface TextFeatures {
  /** Bits of `features`. */
  readonly features: number
  /** Bits of `scripts`. */
  readonly scripts: number
}

/** Looks at each character of a text once. */
export function readFeatures(text: string): TextFeatures {
  let found = 0
  let foundScripts = 0
  let lastSpace = -2
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 32) {
      if (lastSpace === index - 1) found |= features.doubleSpace
      lastSpace = index
      continue
    }
    found |= featuresByCode[code] || learn(code)
    if (code > 127) foundScripts |= scriptsByCode[code] ?? 0
  }
  if ((found & features.text) === 0) found |= features.blank
  if (isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1))) {
    found |= features.edgeSpace
  }
  return { features: found & ~known, scripts: foundScripts }
}

function learn(code: number): number {
  const character = String.fromCharCode(code)
  let bits = 0
  if (code >= 0xd800 && code <= 0xdfff) {
    bits = features.text | features.digit
    scriptsByCode[code] = allScripts
  } else {
    for (const [feature, pattern] of featurePatterns) if (pattern.test(character)) bits |= feature
    scriptsByCode[code] =
      scriptPatterns.reduce(
        (all, { bit, pattern }) => all | (pattern.test(character) ? bit : 0),
        0,
      ) || scripts.other
  }
  bits |= known
  featuresByCode[code] = bits
  return bits
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code > 127 ? /\s/.test(String.fromCharCode(code)) : code >= 9 && code <= 13)
  )
}
