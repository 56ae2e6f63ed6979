import { expect, test } from 'vitest'
import { endPunctuation } from '../../../src/check/rules/end-punctuation.ts'
import { pair } from '../../pair.ts'
import { checkPair, checkText } from '../check-pair.ts'

const sentence = 'The gauge sends a report.'

test.each([
  ['hi-IN', sentence, 'गेज एक रिपोर्ट भेजता है।'],
  ['ur-PK', sentence, 'گیج رپورٹ بھیجتا ہے۔'],
  ['hy-AM', sentence, 'Չափիչը ուղարկում է հաշվետվություն:'],
  ['th-TH', sentence, 'มาตรวัดส่งรายงาน'],
  ['ar-SA', 'Is the gauge on?', 'هل المقياس قيد التشغيل؟'],
  ['zh-CN', 'Run this:', '运行：'],
  ['ru-RU', 'Run this:', 'Выполните следующую команду.'],
  ['ko-KR', 'Run this:', '다음을 실행합니다.'],
  ['he-IL', sentence, 'המד שולח דוח.\u200F'],
  ['xx', sentence, 'xyz'],
])('%s: %s may be %s', (language, source, target) => {
  expect(checkPair(endPunctuation, target, source, language)).toEqual([])
})

test.each([
  ['an abbreviation', 'boats, buoys, gauges, etc.', 'Boote, Bojen, Pegel und so weiter'],
  ['a name', 'Tideline Inc.', 'Tideline Inc'],
  ['an ellipsis', 'Select **Add gauge…**', 'Wählen Sie **Pegel hinzufügen...**'],
  ['a mark that only the target has', 'The gauge', 'Der Pegel.'],
  ['an exclamation', 'You are done!', 'Sie sind fertig.'],
  [
    'brackets around a sentence',
    '(The gauge sends a report.)',
    '(Der Pegel sendet einen Bericht).',
  ],
  ['an abbreviation and a colon', 'Some tools, such as:', 'Einige Werkzeuge, z. B.:'],
])('leaves alone %s', (_, source, target) => {
  expect(checkPair(endPunctuation, target, source)).toEqual([])
})

test('reports an ASCII full stop for a colon in Chinese', () => {
  expect(checkPair(endPunctuation, '运行以下命令.', 'Run this command:', 'zh-CN')).toEqual([
    'warning Unexpected stop `.` at the end of target, expected colon `:`',
  ])
})

test('reports a doubled full stop of another script', () => {
  expect(checkPair(endPunctuation, '水位计已关闭。。', 'The gauge is off now.', 'zh-CN')).toEqual([
    'warning Unexpected doubled mark `。。` at the end of target, expected one',
  ])
})

test('says less where moved code stands at the end', () => {
  expect(checkPair(endPunctuation, 'Der Pegel sendet `a`', 'The gauge sends `a` today.')).toEqual([
    'info Unexpected no mark at the end of target, expected stop `.`',
  ])
})

test('wants no full stop in a table cell', () => {
  const text = `| a |\n|---|\n| ${pair('Bericht des Pegels am Steg', sentence)} |\n`
  expect(checkText(endPunctuation, text)).toEqual([])
})

test('takes no long time for hostile texts', () => {
  expect(checkPair(endPunctuation, ') '.repeat(250_000), '. '.repeat(250_000))).toEqual([])
}, 5000)
