import type { Language } from './language.ts'

/** Chinese signs and kana as the inside of a character class. */
export const signClass = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆'

/** Whether a language is written in Chinese signs or kana, with full-width punctuation. */
export function usesWidePunctuation({ code }: Language): boolean {
  return code === 'ja' || code === 'zh'
}

/** Whether full-width forms of Latin letters are a matter of the language's input methods. */
export function usesWideForms({ code }: Language): boolean {
  return code === 'ja' || code === 'zh' || code === 'ko'
}

/** The full-width form of an ASCII mark; Japanese has a comma of its own. */
export function findWideMark({ code }: Language, mark: string): string | undefined {
  if (mark === ',') return code === 'ja' ? '、' : '，'
  return wideMarks[mark]
}

const wideMarks: Readonly<Record<string, string>> = {
  '.': '。',
  '!': '！',
  '?': '？',
  ';': '；',
  '｡': '。',
  '､': '、',
}
