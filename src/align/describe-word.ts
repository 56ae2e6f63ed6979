import { foldWord } from './fold-word.ts'
import type { Mark } from './mark.ts'

/** Describes a word or a number; `undefined` for short words, which tell nothing. */
export function describeWord(text: string): Mark | undefined {
  if (/^[\p{Nd}.,]+$/u.test(text)) {
    return { kind: 'number', key: `number:${text.replace(/[.,]/g, '')}` }
  }
  const key = `word:${text.toLowerCase()}`
  if (/^[A-Za-z].*[A-Z\d]/.test(text)) return { kind: 'name', key }
  if (text.length < 3 && /^[a-z]+$/i.test(text)) return undefined
  const folded = foldWord(dropParticles(text))
  if (folded.length < 5 && folded === text) return { kind: 'word', key }
  return { kind: 'word', key, stem: `stem:${folded.slice(0, 4)}` }
}

/** Words of Hebrew and Arabic begin with their article, conjunction and prepositions. */
function dropParticles(word: string): string {
  if (!/^[\u0590-\u06ff]/.test(word)) return word
  const rest = word.replace(/^(?:[והבלמשכ]{1,2}|[وف]?[بلك]?(?:ال|لل)?)/, '')
  return rest.length >= 3 ? rest : word
}
