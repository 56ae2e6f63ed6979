const digits = '〇一二三四五六七八九'
const aliases: Readonly<Record<string, number>> = { 零: 0, 两: 2, 兩: 2, 双: 2, 雙: 2 }
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const largeUnits: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

const numeralPattern = /[〇零一二三四五六七八九两兩双雙十百千万萬亿億]+/g

/** The values of the numerals in Han characters that a text has, such as 12 for `十二`. */
export function readHanNumbers(text: string): number[] {
  return Array.from(text.matchAll(numeralPattern), ([numeral]) => readHanNumber(numeral))
}

function readHanNumber(numeral: string): number {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of numeral) {
    const small = smallUnits[character]
    const large = largeUnits[character]
    if (small !== undefined) {
      section += (digit ?? 1) * small
      digit = undefined
    } else if (large !== undefined) {
      total += Math.max(1, section + (digit ?? 0)) * large
      section = 0
      digit = undefined
    } else {
      // Digits in a row are a number by place: `二〇二一` is 2021.
      digit = (digit ?? 0) * 10 + (aliases[character] ?? digits.indexOf(character))
    }
  }
  return total + section + (digit ?? 0)
}
