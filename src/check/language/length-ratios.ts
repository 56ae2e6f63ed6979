import type { Language } from './language.ts'

/** How the length of a text goes with that of its English source, in characters that are no white space. */
export interface LengthRatio {
  /** Mean of the logarithm of target by source. */
  readonly mean: number
  /** Its standard deviation for sources of 80 characters. */
  readonly deviation: number
}

// Measured on published documents, on texts of 40 characters or more without code and URLs:
// fr (12,000 pairs), zh (13,800), ja (8,800), de (6,400), es (4,000), pt (3,800), he (2,800).
// The others are estimates, and wide for that reason.
const ratios: Readonly<Record<string, readonly [mean: number, deviation: number]>> = {
  ar: [-0.17, 0.2],
  bg: [0.1, 0.2],
  bn: [0, 0.25],
  ca: [0.12, 0.17],
  cs: [0.03, 0.2],
  da: [0.05, 0.18],
  de: [0.18, 0.16],
  el: [0.17, 0.2],
  es: [0.12, 0.14],
  et: [0.05, 0.2],
  eu: [0.12, 0.2],
  fa: [-0.1, 0.22],
  fi: [0.12, 0.2],
  fr: [0.18, 0.13],
  gl: [0.12, 0.17],
  he: [-0.25, 0.15],
  hi: [0, 0.25],
  hr: [0.04, 0.2],
  hu: [0.1, 0.2],
  id: [0.12, 0.2],
  it: [0.13, 0.16],
  ja: [-0.42, 0.19],
  ko: [-0.55, 0.24],
  lt: [0.06, 0.2],
  lv: [0.06, 0.2],
  ms: [0.12, 0.2],
  nb: [0.03, 0.18],
  nl: [0.14, 0.17],
  nn: [0.03, 0.18],
  pl: [0.12, 0.2],
  pt: [0.08, 0.14],
  ro: [0.12, 0.18],
  ru: [0.13, 0.2],
  sk: [0.04, 0.2],
  sl: [0.03, 0.2],
  sr: [0.04, 0.2],
  sv: [0.04, 0.18],
  th: [0, 0.28],
  tr: [0.08, 0.2],
  uk: [0.1, 0.2],
  ur: [-0.05, 0.25],
  vi: [0, 0.22],
  yue: [-0.95, 0.26],
  zh: [-0.95, 0.26],
}

// Far apart alphabets differ by less than this, three times over.
const neutral = [0, 0.4] as const

/** Looks a language up; one that is not known gets a width that all alphabets fit into. */
export function findLengthRatio({ code }: Language): LengthRatio {
  const [mean, deviation] = ratios[code] ?? neutral
  return { mean, deviation }
}
