// Languages whose words have apostrophes inside, by CLDR's exemplar punctuation.
const languages = new Set('fr it ca en nl uk ga br oc mt de sq cy gd eu tr'.split(' '))

/** Whether words of a language have apostrophes inside, which U+2019 stands for. */
export function usesApostrophes(code: string): boolean {
  return languages.has(code)
}
