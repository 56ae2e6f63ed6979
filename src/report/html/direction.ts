// Scripts written from right to left (Unicode, property Bidi_Class of their letters).
const rightToLeftScripts = new Set(
  'Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'.split(
    ' ',
  ),
)

/** Value of `dir` for texts in a language; `auto` if nothing is known about it. */
export function findDirection(language: string): 'ltr' | 'rtl' | 'auto' {
  try {
    const { script } = new Intl.Locale(language).maximize()
    if (script === undefined) return 'auto'
    return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'auto'
  }
}
