const cyrillicByLatin: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  J: 'Ј',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  S: 'Ѕ',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
}
const greekByLatin: Readonly<Record<string, string>> = {
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  P: 'Ρ',
  T: 'Τ',
  X: 'Χ',
  Y: 'Υ',
  Z: 'Ζ',
  o: 'ο',
  v: 'ν',
  u: 'υ',
  i: 'ι',
}

/** Letters of another script that look like a Latin one, and that Latin letter. */
export const latinByLookAlike: ReadonlyMap<string, string> = new Map(
  [...Object.entries(cyrillicByLatin), ...Object.entries(greekByLatin)].map(([latin, other]) => [
    other,
    latin,
  ]),
)

/** The letter of a script that looks like a Latin one. */
export function findLookAlike(latin: string, script: 'Cyrl' | 'Grek'): string | undefined {
  const letters = script === 'Cyrl' ? cyrillicByLatin : greekByLatin
  return Object.hasOwn(letters, latin) ? letters[latin] : undefined
}
