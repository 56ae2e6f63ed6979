import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { findLanguage } from '../../src/check/language/language.ts'
import type { RuleContext } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules.ts'
import { pair } from '../pair.ts'

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: placeholders of documents.
// A piece of most things that a rule looks for, and of what looks alike.
const pieces = [
  ...[
    'Open the list of the harbours. ',
    'the list ',
    'The ',
    'gauge ',
    'Tide ',
    'inthe ',
    'Tothe ',
  ],
  ...[
    'todeliver ',
    'automatothe ',
    'ofthework ',
    'you can not use this when it is there ',
    'is is ',
  ],
  ...[
    'Der Pegel meldet die Werte. ',
    'und die ',
    'ist nicht ',
    'der der ',
    'Werte ',
    'die Stille Stille ',
  ],
  ...[
    'el puerto y abra su lista que está ',
    'le port est dans la ville ',
    'est est ',
    'für ',
    'LÃ©sen ',
  ],
  ...[
    '港口列表',
    '請開啟',
    '请打开',
    '漢漢',
    '水位計水位計',
    'をを',
    'にに',
    'カタカナカタカナ',
    '。',
    '、',
    '，',
    '？',
  ],
  ...[
    'список ',
    'пегель',
    'портСписок',
    'РЎРѓРЎ',
    'שלום ',
    'נמל ',
    'ابدأ ',
    'ยินดี',
    'हिन्दी',
    'ｶﾅ',
    'Ａ１',
    'Ελλάδα',
  ],
  ...['Pоrt ', 'раge ', 'µm ', '縺ｧ縺吶縺', '锟斤拷', '\ufffd', '\ue000', 'Ã¤', 'é\u00a0»', 'â€™'],
  ...[
    '1',
    '2',
    '10',
    '100',
    '1,234',
    '1.234',
    '2.1',
    '2,1',
    '5.0',
    '0x1F',
    ' 3 ',
    '19th century ',
    '3 PM',
    "'19",
  ],
  ...[
    '32K',
    '5 million',
    '3 万',
    '٣',
    '３',
    '²',
    '-5',
    ' -5 ',
    '50%',
    '50 %',
    '# A1',
    '(#A1)',
    '007',
    '1 000',
    '1\u00a0000',
  ],
  ...[
    'five ',
    'fünf ',
    'after ',
    'October ',
    'Oktober ',
    'minutes ',
    'v2.1 ',
    'EF6 ',
    '9:00',
    '31.12.2020',
    '１，２',
  ],
  ...[
    '{0}',
    '{1}',
    '{name}',
    '${name}',
    '{{name}}',
    '%s',
    '%d ',
    '% s',
    '%NAME%',
    '$(Build)',
    '{ 0 }',
    '\\frac{a}',
  ],
  ...['`code`', '`a`', '``a`b``', '`a``b`', '`', '```\n', '~~~', '~~old~~'],
  ...[
    '[link](a.md)',
    '[link](b.md)',
    '[text](https://tide.example/en-us/x)',
    '[x](#top)',
    '[y](#end)',
    '[](a.md)',
  ],
  ...[
    '[link] (a.md)',
    '［link］(a.md)',
    '[link](a.md',
    '](',
    ']',
    '[',
    '![image](a.png)',
    '[!INCLUDE [a](b.md)]',
    '[!NOTE]',
  ],
  ...[
    '<https://tide.example>',
    'https://tide.example/a ',
    'www.tide.example ',
    '<xref:Tide.Gauge>',
    '[x](xref:Tide)',
    '@name ',
  ],
  ...['[x](javascript:a)', '[^1]', '[^2]', '[label]', '\\[', '\\*', '\\*\\*', '\\_', '\\`'],
  ...[
    '**bold**',
    '*italic*',
    '__bold__',
    '_italic_',
    '**',
    '*',
    '_',
    '** bold **',
    '＊＊',
    '<b>x</b>',
    '<em>x</em>',
  ],
  ...[
    '<br>',
    '<br/>',
    '</a>',
    '<a href="x.md">',
    '<a name="x">',
    '<station>',
    '<span>',
    '<script>',
    '<i onclick="x">',
  ],
  ...[
    '&lt;',
    '&amp;lt;',
    '&amp;',
    '& lt;',
    '&quot;',
    '&nbsp;',
    '&#48;',
    '&#x4E2D;',
    '&lt;span&gt;',
    '＆',
    '&#32;',
  ],
  ...['"', '“', '”', '«', '»', '« ', '「', '」', "'", '’', '„', '‹', '《'],
  ...[
    '(',
    ')',
    '（',
    '）',
    '{',
    '}',
    '【',
    '】',
    'a) ',
    ':)',
    ':',
    ' :',
    '\u00a0:',
    ';',
    '!',
    ' ?',
    '?',
    '.',
    '..',
    '...',
    '…',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\r\n',
    '  \n',
    '\\\n',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u202e',
    '\u202c',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u0085',
    '😀',
    '👩\u200d🔧',
    '𝟙',
    '𠮷𠮷',
    '\ud800',
    '\udc00',
    'İi̇',
    'ΣΑΣ σας ΣΑΣ',
    '|',
    '\\|',
  ],
  ...[
    '__tag__',
    'TAGPH1',
    'XXTAG1XX',
    'mstrans',
    'sxs-lookup',
    'data-ttu-id',
    'class="notranslate"',
    '⟦a⟧',
    '{1>',
    '<ph id="1">',
  ],
  ...[
    'vertical-align: inherit',
    'Copyright 2020 ',
    '© 2020 ',
    'All rights reserved. ',
    'Label: Tide Gauge ',
    '$ (a)',
    '{/1}',
  ],
]

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.

const languages = [
  'de-DE',
  'fr-FR',
  'es-ES',
  'he-IL',
  'ja-JP',
  'zh-CN',
  'zh-TW',
  'ko-KR',
  'ru-RU',
  'th-TH',
  'el-GR',
  'en-GB',
]

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 7 })

/** Two texts that are alike in most of their pieces, as those of a unit are. */
const texts = fc
  .tuple(
    text,
    fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.constantFrom(...pieces)), { maxLength: 3 }),
  )
  .map(([source, edits]) => {
    const target = [...source]
    for (const [at, how, piece] of edits) {
      if (how === 0) target.splice(at, 1)
      else if (how === 1) target.push(target[at] ?? piece)
      else if (how === 2) target.splice(at, 0, piece)
      else if (how === 3) target.push(...target.splice(at, 1))
      else if (how === 4) target.splice(at, 0, target[at] ?? piece)
      else target[at % 7] = piece
    }
    return { source: source.join(''), target: target.join('') }
  })

const document = fc
  .array(
    fc.tuple(
      fc.constantFrom('\n\n', '\n\n## ', '\n- ', '\n\n> ', ' ', '\n| a | b |\n|---|---|\n| '),
      texts,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((units) =>
    units
      .map(
        ([before, { source, target }], index) =>
          before + pair(target, source, `3a960-${101 + index}`),
      )
      .join(''),
  )

test.each(languages)('no quick test of a rule hides a finding in %s', (tag) => {
  const language = findLanguage(tag)
  fc.assert(
    fc.property(document, (markdown) => {
      const [gated, open] = [parseBitext(markdown), parseBitext(markdown)]
      for (const rule of rules) {
        const options = Object.fromEntries(
          Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]),
        )
        const context: RuleContext = { target: language, source: findLanguage('en-US'), options }
        const ungated = [...rule.check(open, { ...context, isUngated: true })]
        expect([...rule.check(gated, context)], rule.id).toEqual(ungated)
      }
    }),
    { numRuns: Number(process.env['GATE_RUNS'] ?? 60) },
  )
})
