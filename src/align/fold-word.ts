/**
 * Spells a word as related words of other languages are spelled: without
 * accents and doubled letters, and with one letter for sounds that languages
 * write in different ways (`Konfiguration`, `configuración`).
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/[cq]/g, 'k')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(.)\1+/gsu, '$1')
}
