import fc from 'fast-check'

const mark = '\uE000'

const indents = [
  ...['', '', '', '', '', '', ' ', '  ', '   ', '    ', '     ', '      ', '        '],
  ...['\t', '\t\t', ' \t', '  \t', '   \t'],
]

const markers = [
  ...['> ', '>', '>  ', '>\t', '>     ', '- ', '-', '-\t', '-  ', '-     ', '* ', '*', '+ '],
  ...['1. ', '1.', '1)', '1) ', '1.\t', '2. ', '10. ', '1234567890. '],
  ...['[^a]: ', '[^a]:', '[^b]:  ', '[^b]:\t'],
]

const leaves = [
  ...['', '', '', '  ', '\t', 'a', mark, `a ${mark}`, 'a  ', 'a\t', '\\', '\u0000', '\u00A0', '\f'],
  ...['#', '# a #', `# ${mark}`, `## ${mark} ##  `, '#\ta', '# #', '# ## #', '####### a', '#a'],
  ...['---', '***', '- - -', '_ _ _', '* * *', '===', '=', '--', '-', '== ='],
  ...['```', '``` js', '````', '``', '```a`', '~~~', '~~~ a`'],
  ...['<div>', `<p>${mark}</p>`, '<div/>', '<div/', '</div>', '<divx>', '<img src="a">'],
  ...['<b>', `<b x="1" y='a' z>`, '</b>', '</b >', '<a b=c=d>', '<b/>', '<b x=>'],
  ...['<pre>', '</pre>', '<script>x', '</script>', '<!-- a', '-->', '<!-->', '<!-- a -->'],
  ...['<?a', '?>', '<!A', '<!D>', '<![CDATA[', ']]>'],
  ...[`| a | ${mark} |`, '|---|---|', '| --- | :-: |', 'a | b', '--|--', '|', '||', '|a', '-|-'],
  ...[':-', '|-|', '|:-|', 'a \\| b | c', '\\|a', '| a | b | c'],
  ...[
    '[a]: b',
    '[a]: b "c"',
    '[a]: <b>',
    '[a]: <b c> (d)',
    '[a]:',
    '[a]: b "c',
    'c"',
    '"c"',
    "'t'",
  ],
  ...['(x)', '[a\\]: b', '[a]: b c', '[ ]: b', `[${mark}]: ${mark}`, '[a][b]', '[a', 'b]: c'],
  ...['[^c d]: e', '[!NOTE]', '[ ] a', `[x] ${mark}`, '[x]', 'a@b.c', '# a@b.c', 'www.a.b'],
]

const lineEnds = ['\n', '\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n\n\n', '']

const line = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...indents), fc.constantFrom(...markers)), { maxLength: 3 }),
    fc.constantFrom(...indents),
    fc.constantFrom(...leaves),
    fc.constantFrom(...lineEnds),
  )
  .map(([prefixes, indent, leaf, end]) => `${prefixes.flat().join('')}${indent}${leaf}${end}`)

/** Documents of what blocks are made of, in places that nobody would put it. */
export const blockText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '', '', '', '---\n', '\n', '\uFEFF'),
    fc.array(line, { maxLength: 8 }),
  )
  .map(([start, lines]) => start + lines.join(''))
