import type { Language } from './language.ts'

// Scripts in which U+200C and U+200D choose between forms of a letter: Unicode Standard 23.2.
const joining = new Set(
  'Arab Aran Syrc Mong Nkoo Mand Phag Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt Laoo Thai Java Bali Newa Tirh'.split(
    ' ',
  ),
)

// Scripts without spaces between words, where U+200B says where a line may break.
const breaking = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Java', 'Bali'])

/** Whether zero width joiners and non-joiners belong to a language's spelling. */
export function usesJoiners({ script }: Language): boolean {
  return joining.has(script)
}

/** Whether zero width spaces belong to a language's spelling. */
export function usesZeroWidthSpaces({ script }: Language): boolean {
  return breaking.has(script)
}
