import { expect, test } from 'vitest'
import { numberMismatch } from '../../../src/check/rules/number-mismatch.ts'
import { checkPair, findInExample } from '../check-pair.ts'

test.each([
  ['de-DE', '12,500 boats', '12.500 Boote'],
  ['de-CH', '12,500 boats', '12’500 Boote'],
  ['fr-FR', '12,500 boats', '12\u202f500 bateaux'],
  ['fr-FR', '12,500 boats', '12 500 bateaux'],
  ['es-ES', '1.5 miles', '1,5 millas'],
  ['es-MX', '1.5 miles', '1.5 millas'],
  ['it-IT', 'two gauges and 3 boats', '2 idrometri e tre barche'],
  ['pt-BR', 'the 2nd gauge', 'o segundo medidor'],
  ['nl-NL', '3 gauges', 'drie peilschalen'],
  ['sv-SE', 'the first 2 boats', 'de 2 första båtarna'],
  ['pl-PL', '2 boats of 5', 'dwie łodzie z pięciu'],
  ['cs-CZ', 'after 4 days', 'po čtyřech dnech'],
  ['hu-HU', '3 boats', 'három hajó'],
  ['tr-TR', 'the tank is 80% full', 'tank %80 dolu'],
  ['ru-RU', '3 gauges', 'три уровнемера'],
  ['ru-RU', '5 million records', '5 млн записей'],
  ['uk-UA', 'May 9, 2021', '09.05.2021'],
  ['ja-JP', '12 boats', '十二隻の船'],
  ['ja-JP', 'March 9', '3 月 9 日'],
  ['ja-JP', 'room 12', '１２号室'],
  ['zh-CN', '100 million boats', '1 亿艘船'],
  ['zh-TW', 'both of the gauges, 2 in all', '共兩個水位計'],
  ['ko-KR', '30,000 boats', '배 3만 척'],
  ['ko-KR', '3 boats', '배 세 척'],
  ['ar-SA', 'room 12', 'الغرفة ١٢'],
  ['ar-EG', '1.5 miles', '١٫٥ ميل'],
  ['fa-IR', 'room 12', 'اتاق ۱۲'],
  ['hi-IN', '1,234,567 boats', '१२,३४,५६७ नावें'],
  ['he-IL', '3 gauges', 'שלושה מדי מים'],
  ['he-IL', 'on October 3', 'ב-3 באוקטובר'],
  ['xx', '1.5 of 12,500', '1,5 12.500'],
])('%s: %s is %s', (language, source, target) => {
  expect(checkPair(numberMismatch, target, source, language)).toEqual([])
})

test.each([
  ['an address', 'host 192.168.0.1', 'Host 192.168.0.1'],
  ['a version with many parts', 'version 4.7.2', 'Version 4.7.2'],
  ['a range', '5-10 boats', '5 bis 10 Boote'],
  ['a hexadecimal number', 'code 0x1F', 'Code 0x1f'],
  ['an amount', '$250.00', '250 $'],
  ['kilobytes', 'up to 32K', 'bis zu 32.768'],
  ['a short year', 'since October ’19', 'seit Oktober 2019'],
  ['an afternoon', '3:30 PM', '15:30 Uhr'],
  ['a time with a point', 'at 10:30', 'um 10.30 Uhr'],
  ['a date', '12/31/2020', '31.12.2020'],
  ['a list without spaces', 'rows 1,2 and 4', 'Zeilen 1, 2 und 4'],
  ['coordinates', 'from (0,0) to (19,0)', 'von (0,0) bis (19,0)'],
  ['a superscript', '10<sup>6</sup> boats', '10<sup>6</sup> Boote'],
  ['a full hour', 'from 9:00', 'ab 9 Uhr'],
  ['a number said once more', 'Tideline 2 is new', 'Tideline 2 ist neu, denn Tideline 2 kann mehr'],
  ['a version whose parts were apart', 'Tideline 3.1. **1**', 'Tideline 3.1.1'],
  ['code', 'set `5`', 'setzen Sie `7`'],
])('leaves alone %s', (_, source, target) => {
  expect(checkPair(numberMismatch, target, source)).toEqual([])
})

test.each([
  ['a digit of a version', 'version 4.7.2', 'Version 4.7.3', '4.7.3', '4.7.2'],
  ['a doubled digit', '15 boats', '155 Boote', '155', '15'],
  ['a hexadecimal digit', 'code 0x1F', 'Code 0x1E', '0x1E', '0x1F'],
  ['a name', 'model TG5', 'Modell TG6', '6', '5'],
  ['a day beside a month', '12 December 2021', '13. Dezember 2021', '13', '12'],
])('reports %s', (_, source, target, actual, expected) => {
  expect(checkPair(numberMismatch, target, source)).toEqual([
    `warning Unexpected number \`${actual}\` in target, expected \`${expected}\``,
  ])
})

test('reports a lost day even if a month of that number is named', () => {
  expect(checkPair(numberMismatch, 'le décembre 2021', '12 December 2021', 'fr-FR')).toEqual([
    'warning Unexpected 0 of number `12` in target, expected 1',
  ])
})

test('reports a version with a comma where a comma is no decimal sign', () => {
  expect(checkPair(numberMismatch, '版本 1,10', 'version 1.10', 'zh-CN')).toEqual([
    'warning Unexpected number `1,10` in target, expected `1.10`',
  ])
})

test('says less where number words are not known', () => {
  expect(checkPair(numberMismatch, 'xyz', '5 boats', 'xx')).toEqual([
    'info Unexpected 0 of number `5` in target, expected 1',
  ])
})

test('marks the number in both texts', () => {
  const [finding] = findInExample(numberMismatch, {
    title: '',
    source: 'Wait **12** hours.',
    target: 'Warten Sie **15** Stunden.',
  })
  expect(finding?.source).toMatchObject({ start: 7, end: 9 })
  expect(finding?.target).toMatchObject({ start: 13, end: 15 })
})

test('takes no long time for hostile texts', () => {
  const source = '1,2.3 '.repeat(40_000)
  const target = `${'9.9,9 '.repeat(40_000)}${'1'.repeat(100_000)}`
  expect(checkPair(numberMismatch, target, source).length).toBeLessThan(30)
}, 5000)
