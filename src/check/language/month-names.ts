import type { Language } from './language.ts'

const namesByTag = new Map<string, ReadonlyMap<string, number>>()

/** The numbers of the months that a text names. */
export function readMonths(text: string, language: Language): ReadonlySet<number> {
  const names = findMonthNames(language)
  const words = text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)
  return new Set(
    Array.from(words).flatMap(([word]) => {
      // One letter may have grown to it: Hebrew `באוקטובר`, Arabic `ويناير`.
      const month = names.get(word) ?? names.get(word.slice(1))
      return month === undefined ? [] : [month]
    }),
  )
}

/** Names in small letters, long and short, alone and in dates. */
function findMonthNames({ tag }: Language): ReadonlyMap<string, number> {
  const known = namesByTag.get(tag)
  if (known) return known
  const isKnown = tag !== 'und' && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  const months = new Map(isKnown ? listNames(tag) : [])
  namesByTag.set(tag, months)
  return months
}

function listNames(tag: string): [string, number][] {
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'short', day: 'numeric' },
  ]
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(tag, { ...style, calendar: 'gregory', timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, month): [string, number] => {
      const parts = format.formatToParts(new Date(Date.UTC(2020, month, 1)))
      const name = parts.find(({ type }) => type === 'month')?.value ?? ''
      return [name.toLowerCase().replace(/\.$/, ''), month + 1]
    }).filter(([name]) => /\p{L}/u.test(name) && !/\d/.test(name))
  })
}
