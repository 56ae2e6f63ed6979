import { expect, test } from 'vitest'
import { linkOrder } from '../../../src/check/rules/link-order.ts'
import { checkPair } from '../check-pair.ts'

test.each([
  {
    title: 'the same order',
    target: '[Pegel](a.md), [Hafen](b.md)',
    source: '[Gauge](a.md), [port](b.md)',
  },
  {
    title: 'links that moved with names in their texts',
    target: '[GPS](b.md) vor [NTP](a.md)',
    source: '[NTP](a.md) after [GPS](b.md)',
  },
  {
    title: 'two links to one page',
    target: '[Pegel](a.md), [Hafen](a.md)',
    source: '[Gauge](a.md), [port](a.md)',
  },
  {
    title: 'a changed destination',
    target: '[Pegel](c.md), [Hafen](a.md)',
    source: '[Gauge](a.md), [port](b.md)',
  },
  {
    title: 'a link without text',
    target: '[Pegel](b.md), [](a.md)',
    source: '[Gauge](a.md), [port](b.md)',
  },
  { title: 'links in code', target: '`[x](b.md) [y](a.md)`', source: '`[x](a.md) [y](b.md)`' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(linkOrder, target, source)).toEqual([])
})

test.each(['ja-JP', 'zh-CN', 'tr-TR'])(
  'lets %s build its sentences in another order',
  (language) => {
    const target = '[海](b.md) の [水](a.md)'
    expect(checkPair(linkOrder, target, 'The [level](a.md) of the [port](b.md)', language)).toEqual(
      [],
    )
  },
)

test.each([
  {
    title: 'exchanged destinations',
    language: 'de-DE',
    target: '[Pegel](b.md) im [Hafen](a.md)',
    source: '[Gauge](a.md) in the [port](b.md)',
    messages: [
      'warning Unexpected destination `b.md` of link `Pegel` in target, expected `a.md` as in the source',
    ],
  },
  {
    title: 'exchanged destinations in a list',
    language: 'ja-JP',
    target: '[水](b.md)、[港](a.md)',
    source: '[Level](a.md), [port](b.md)',
    messages: [
      'warning Unexpected destination `b.md` of link `水` in target, expected `a.md` as in the source',
    ],
  },
  {
    title: 'exchanged images',
    language: 'fr-FR',
    target: '![NTP](gps.png) et ![GPS](ntp.png)',
    source: '![NTP](ntp.png) and ![GPS](gps.png)',
    messages: [
      'warning Unexpected destination `gps.png` of link `NTP` in target, expected `ntp.png` as in the source',
    ],
  },
  {
    title: 'exchanged files of includes',
    language: 'zh-CN',
    target: '[!INCLUDE[ntp](gps.md)] 和 [!INCLUDE[gps](ntp.md)]',
    source: '[!INCLUDE[ntp](ntp.md)] and [!INCLUDE[gps](gps.md)]',
    messages: [
      'warning Unexpected destination `gps.md` of link `ntp` in target, expected `ntp.md` as in the source',
    ],
  },
])('reports $title', ({ language, target, source, messages }) => {
  expect(checkPair(linkOrder, target, source, language)).toEqual(messages)
})
