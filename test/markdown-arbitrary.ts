import fc from 'fast-check'
import { pair } from './pair.ts'

const fragments = fc.constantFrom(
  '<span data-ttu-id="3a960-101">',
  '<span class="sxs-lookup">',
  '<span data-stu-id="3a960-101">',
  '<span class="ui">',
  "<SPAN DATA-TTU-ID = '3a960-102' >",
  '<span data-ttu-id="3a960-103&quot;>',
  '</span>',
  '</span >',
  '</span></span>',
  '<span ',
  '`',
  '``',
  '\\',
  '\\*',
  '*',
  '**',
  '_',
  '~~',
  '[',
  '](x.md)',
  '![',
  '[^1]',
  '\n[^1]: note\n',
  '\n[label]: x.md\n',
  '<xref:A.B`1?x=y>',
  '[!INCLUDE[a](b.md)]',
  '&nbsp;',
  '&#x2A;',
  '<br/>',
  '<!-- ',
  ' -->',
  'https://example.com',
  '\n# ',
  '\n- ',
  '\n> [!NOTE]\n> ',
  '\n| a | b |\n|---|---|\n| ',
  '\n```\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '  \n',
  '\u0000',
  '\u0001',
  '\uD800',
  '\uFEFF',
  '\u00A0',
  '\uE000',
  'word',
  'Wörter',
  '文書',
  '---\ntitle: x\nms.contentlocale: de-DE\n---\n',
)

/** Text full of what Markdown and the span markup are made of, well-formed or not. */
export const markdownText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fragments },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''))

const inlineText = fc
  .array(
    fc.constantFrom(
      'word ',
      '`code`',
      '**bold**',
      '[link](x.md)',
      '\\*',
      '&lt;',
      'ß',
      '語',
      '<b>',
      '\n',
      '\r\n',
      '  ',
      '`',
      '*',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** A document of whole pairs with rising ids among other Markdown. */
export const dualDocument: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('\n\n', '\n\n# ', '\n- ', ' ', '\n\n> ', '\r\n\r\n'),
      inlineText,
      inlineText,
    ),
    { maxLength: 8 },
  )
  .map((entries) =>
    entries
      .map(
        ([before, target, source], index) => before + pair(target, source, `3a960-${101 + index}`),
      )
      .join(''),
  )
