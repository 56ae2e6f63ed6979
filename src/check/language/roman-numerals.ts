const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

// Up to 89, of two letters or more: a single one is a name more often than a number.
const numeralPattern =
  /(?<![\p{L}\p{N}_])(?=[IVXL]{2})L?X{0,3}(?:I[XV]|XL|V?I{0,3})(?![\p{L}\p{N}_])/gu

/** The values of the Roman numerals in a text, such as 19 for `XIX`. */
export function readRomanNumerals(text: string): number[] {
  return Array.from(text.matchAll(numeralPattern), ([numeral]) => readNumeral(numeral))
}

function readNumeral(numeral: string): number {
  let total = 0
  let before = 0
  for (const letter of numeral) {
    const value = values[letter] ?? 0
    total += value > before ? value - 2 * before : value
    before = value
  }
  return total
}
