import { readFactors } from '../language/multipliers.ts'

// What may begin another way to write a number, make one of two, or change its value:
// placeholders, tags, hexadecimal numbers, bidi marks, digits and signs of other scripts.
const unusualPattern =
  /[{%#]|0x|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[٫٬．，⁄−⁰¹²³⁴-⁹]|(?![0-9])\p{Nd}/iu
const numberPattern = /\d+(?:[.,'_]\d+)*/g
// What may be a separator.
const doubtfulPattern = /[\u00A0\u2007\u2009\u202F’]/
const clockPattern = /^(?::\d\d)?\s?[ap]\.?m/i
const centuryPattern = /^(?:st|nd|rd|th) c/i

/**
 * Whether two texts surely have the same numbers, in the same order and with
 * nothing around them that says more.
 *
 * Each number then means the same in both texts, and none is negative or a
 * share: there is nothing to find. `false` says nothing.
 */
export function hasSameNumbers(source: string, target: string): boolean {
  if (unusualPattern.test(source) || unusualPattern.test(target)) return false
  const numbers = source.match(numberPattern) ?? []
  const others = target.match(numberPattern) ?? []
  if (numbers.length !== others.length || numbers.length > 12) return false
  for (let index = 0; index < numbers.length; index++) {
    if (numbers[index] !== others[index]) return false
  }
  return isUnambiguous(numbers) && isPlain(source, numbers) && isPlain(target, numbers)
}

/** No number can be read as another one: without zeros and separators all readings are the same. */
function isUnambiguous(numbers: readonly string[]): boolean {
  if (numbers.length < 2 || numbers.every(isInteger)) return true
  const spellings = new Map<string, string>()
  for (const number of numbers) {
    const key = number.replace(/[^1-9]/g, '')
    if ((spellings.get(key) ?? number) !== number) return false
    spellings.set(key, number)
  }
  return true
}

function isInteger(number: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(number)
}

function isPlain(text: string, numbers: readonly string[]): boolean {
  let end = 0
  for (const number of numbers) {
    const start = text.indexOf(number, end)
    end = start + number.length
    const before = text[start - 1] ?? ''
    if (before === '-' || before === "'" || doubtfulPattern.test(before)) return false
    const after = text.slice(end, end + 10)
    if (doubtfulPattern.test(after[0] ?? '') || readFactors(text, end).length > 0) return false
    if (clockPattern.test(after) || centuryPattern.test(after)) return false
  }
  return true
}
