import fc from 'fast-check'

const fragments = [
  ...['*', '**', '***', '_', '__', '`', '``', '~', '~~', '~~~', '\\', '\\\\', '\\*', '\\[', '\\@'],
  ...['[', ']', '](', '](<', '>)', ')', '(', '!', '![', '[a](b)', '[a](b_c_d "t")', '[a](b(c)d)'],
  ...[
    '[label]',
    '[label][]',
    '[x][label]',
    '![label]',
    '[^1]',
    '![^1]',
    '[^a b]',
    '![a*b*](c.png)',
  ],
  ...['[!NOTE', '[!INCLUDE [x](y)]', '[!code-cs[x](y)]', '[!INCLUDE ', ' "t"', " 't'", ' (t)'],
  ...['<a', '<b>', '</b>', '<br/>', ' href=b', ' c="d"', '/>', '>', '<', '<a href=b/c>'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!A', '<https://a.b>', '<a@b.c>'],
  ...['<xref:A.B`1>', '&amp;', '&#0;', '&#42;', '&#x41;', '&lt;', '&commat;', '&period;', '&'],
  ...['https://', 'http://a.b', 'https://a.b/c_d*e', 'https://a.b/?x&y', 'https:\\/', 'www.'],
  ...['www.a.b', 'a@b.c', '@b.c', 'a@b', 'mailto:', 'xmpp:', '_@b.c_', '://', ':', '.', '..'],
  ...['。', '「', '」', '！', '\u00A0', '\u3000', '\uFEFF', '\u2028', '🌊', '\uD800', 'e\u0301'],
  ...['\u00AD', '€', '+', '=', '"', "'", '|', '^', '-', '--', '/', ',', ';', '#', '{', '}'],
  ...['潮', 'a', 'tide', '1', 'x y', ' ', ' ', '  ', '\t'],
]

const lineEnds = ['\n', '  \n', '\\\n', '\n ', '\t\n', '\n[', '\n\n', '\r\n', '\r', '\0']

const line = fc.array(fc.constantFrom(...fragments), { maxLength: 12 })

// Of few fragments some are likely to be partners.
const few = fc
  .array(fc.constantFrom(...fragments), { minLength: 2, maxLength: 4 })
  .chain((some) => fc.array(fc.constantFrom(...some), { maxLength: 12 }))

const lines = fc.array(fc.constantFrom(...fragments, ...lineEnds, ...lineEnds, ...lineEnds), {
  maxLength: 12,
})

/** Texts of what inline markup is made of, put together without sense. */
export const nastyInline: fc.Arbitrary<string> = fc
  .oneof({ weight: 2, arbitrary: line }, { weight: 2, arbitrary: few }, lines)
  .map((parts) => parts.join(''))
