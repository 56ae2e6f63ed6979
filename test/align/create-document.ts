import type { BitextDocument } from '../../src/bitext/document.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { pair } from '../pair.ts'

/** A source and its target. */
export type Texts = readonly [source: string, target: string]

/** A document in which each pair is a paragraph. */
export function createDocument(texts: readonly Texts[]): BitextDocument {
  const markdown = texts.map(([source, target], index) =>
    pair(target, source, `3a960-${101 + index}`),
  )
  return parseBitext(markdown.join('\n\n'))
}

/** The texts with the targets in another order: `order[i]` is the index of the target at place `i`. */
export function reorder(texts: readonly Texts[], order: readonly number[]): Texts[] {
  return texts.map(([source], index) => [source, texts[order[index] ?? index]?.[1] ?? ''])
}

/** A page about a harbour's server. */
export const german: readonly Texts[] = [
  ['# Run the server', '# Den Server ausführen'],
  ['Start the server with `tide serve`.', 'Starten Sie den Server mit `tide serve`.'],
  ['It listens on port 8080.', 'Er lauscht an Port 8080.'],
  ['Each station has a name.', 'Jede Station hat einen Namen.'],
  [
    'Stations are listed in [stations.yml](stations.yml).',
    'Die Stationen stehen in [stations.yml](stations.yml).',
  ],
  ['What does the gauge in Cuxhaven report?', 'Was meldet der Pegel in Cuxhaven?'],
  ['**Important:** the unit is metre.', '**Wichtig:** Die Einheit ist Meter.'],
  ['A forecast covers 48 hours.', 'Eine Vorhersage umfasst 48 Stunden.'],
  [
    'Set `TIDE_ZONE` to the time zone of the harbour.',
    'Setzen Sie `TIDE_ZONE` auf die Zeitzone des Hafens.',
  ],
  ['Without it, the server takes UTC.', 'Ohne sie nimmt der Server UTC.'],
]

export const japanese: readonly Texts[] = [
  ['Start the server with `tide serve`.', '`tide serve` でサーバーを起動します。'],
  ['It listens on port 8080.', 'ポート 8080 で待機します。'],
  [
    'Stations are listed in [stations.yml](stations.yml).',
    '観測所は [stations.yml](stations.yml) に一覧があります。',
  ],
  ['What does the gauge in Cuxhaven report?', 'Cuxhaven の験潮儀は何を報告しますか？'],
  ['A forecast covers 48 hours.', '予報は 48 時間分です。'],
  [
    'Set `TIDE_ZONE` to the time zone of the harbour.',
    '`TIDE_ZONE` を港のタイムゾーンに設定します。',
  ],
]

export const hebrew: readonly Texts[] = [
  ['Start the server with `tide serve`.', 'הפעל את השרת עם `tide serve`.'],
  ['It listens on port 8080.', 'הוא מאזין ביציאה 8080.'],
  [
    'Stations are listed in [stations.yml](stations.yml).',
    'התחנות רשומות בקובץ [stations.yml](stations.yml).',
  ],
  ['What does the gauge in Haifa report?', 'על מה מדווח מד הגאות בחיפה?'],
  ['A forecast covers 48 hours.', 'תחזית מכסה 48 שעות.'],
]
