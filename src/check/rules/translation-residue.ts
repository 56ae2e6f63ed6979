import { quoteText } from '../characters.ts'
import { demoteRepeats } from '../demote-repeats.ts'
import { features } from '../features.ts'
import { isGluedFromCommonWords } from '../language/common-english.ts'
import { findGluedEnglish, gluedEnglishPattern, mayBeGlued } from '../language/glued-english.ts'
import { isNonLatin } from '../language/scripts.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import type { TextView } from '../text-view.ts'
import { createUnitRule, type Range, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

interface Residue {
  readonly name: string
  /** Bits of `features` of which a text with the pattern has one. */
  readonly needs: number
  readonly pattern: RegExp
  /** What the source has where the pattern is a broken form of it, and no text. */
  readonly origin?: RegExp
}

const inlineElements = 'bpt|ept|ph|it|mrk|bx|ex|pc|sc|ec|sm|em|sub|seg-source|trans-unit'

const anything = features.text | features.blank
const residues: readonly Residue[] = [
  {
    name: 'tag of a translation file',
    needs: features.angle | features.ampersand,
    pattern: new RegExp(
      `(?:<|&lt;|＜)\\s?/?(?:(?:bpt|ept|mrk|seg-source|trans-unit)(?![\\w-])|(?:g|x|${inlineElements})\\s+(?:id|rid|mid|pos|ctype|equiv-text|type|i|x)=)`,
      'i',
    ),
  },
  {
    name: 'tag of a translation tool',
    needs: anything,
    pattern:
      /(?<!\w)_{1,2}(?:tag|ph|placeholder|mask|xliff)_?\d*(?!\w)_{0,2}|(?<![\w])(?:__[a-z]{1,12}_?\d{1,4}__|XX(?:TAG|PH)\w{0,6}XX|TAG_?PH_?\d+)|⟦\/?\w{0,8}⟧|<legacy\w*|<\d{1,4}\s?\/?>|<\/\d{1,4}>|\{\d{1,3}>|<\d{1,3}\}/i,
  },
  {
    name: 'tag of a translation tool',
    needs: features.otherBracket,
    pattern: /\{\d{1,3}\}[^{}]{0,200}\{\/\d{1,3}\}|\{\/\d{1,3}\}/,
  },
  {
    name: 'number of a tag',
    needs: features.hash,
    pattern: /[({]\s*#\s?A\d{1,3}(?!\w)|(?<![\w&])# A\d{1,3}(?!\w)/,
  },
  {
    name: 'markup of a translation service',
    needs: anything,
    pattern:
      /_mst(?:hash|mutation|visible)|class="notranslate"|translate="no"|vertical-align:\s?inherit|data-[ts]tu-id|sxs-lookup|\bmstrans\w*/i,
  },
  {
    name: 'escaped tag',
    needs: features.ampersand,
    pattern:
      /&lt;\s?\/?\s?(?:span|mark|font|div|p|strong|em|b|i|a|br|code|sup|sub)(?:\s[^&<>]{0,200})?\s?\/?&gt;|&lt;\s?\/?\s?span(?!\w)/i,
  },
  {
    name: 'broken placeholder',
    needs: features.percent,
    pattern: /%\s[sdi@](?![\p{L}\p{N}'’])/u,
    origin: /%[sdi@]/,
  },
  {
    name: 'broken placeholder',
    needs: features.percent,
    pattern: /\$\s[({]\s?[A-Za-z_][\w.]*\s?[)}]/,
  },
  {
    name: 'broken placeholder',
    needs: features.otherBracket,
    pattern: /\{ \{ ?[\w.-]{1,60} ?\} ?\}|\{\{ ?[\w.-]{1,60} ?\} \}/,
    origin: /\{\{\s?[\w.-]{1,60}\s?\}\}/,
  },
  {
    name: 'broken placeholder',
    needs: features.otherBracket,
    pattern: /\{\s\d{1,2}\s\}|\{\d{1,2}\s\}|\{\s\d{1,2}\}/,
    origin: /\{\d{1,2}\}/,
  },
  {
    name: 'broken entity',
    needs: features.ampersand,
    pattern: /&\s(?:amp|lt|gt|nbsp|quot|#\d{1,5})\s?;|&(?:amp|lt|gt|nbsp|quot)\s;/i,
  },
]

const concernPattern =
  /[<{%$⟦＜]|&\s?lt|&\s(?:amp|lt|gt|nbsp|quot|#)|# ?A\d|__|_mst|sxs-|-id=|notranslate|mstrans|XX|TAG|inherit|_(?:tag|ph|mask)/i
const latinWordPattern = /[\p{Script=Latin}\p{M}]{5,}/gu
const maximum = 5

const residueRule = createUnitRule({
  id: 'translation-residue',
  severity: 'warning',
  preset: 'recommended',
  description: 'The target has nothing in it that a translation tool left behind',
  details: `Machines and tools hide markup behind tags and numbers while they translate, and do not always find it again.

Reported is what the source does not have:

- tags of XLIFF and of translation tools: \`<bpt id="1">\`, \`<g id="2">\`, \`__Tag1__\`, \`{1}…{/1}\`, \`{1>\`;
- what stands for a tag, such as \`( # A1\`;
- markup that translation services write into pages, and tags that became text: \`&lt;/span&gt;\`;
- placeholders with a space inside: \`% s\`, \`$ (Path)\`, \`{ {\`;
- English words glued together inside a text of another language: \`ofthe\`, \`todeliver\`.

A tool that leaves one tag behind leaves many: the first of its kind in a document is a warning, the others are an \`info\`. Code spans are left alone.`,
  examples: [
    {
      title: 'a tag of XLIFF',
      source: 'Open the **list**.',
      target: 'Öffnen Sie die &lt;bpt id="1"&gt;Liste.',
      findings: ['warning Unexpected tag of a translation file `&lt;bpt` in target, expected none'],
    },
    {
      title: 'a tag of a translation tool',
      source: 'Open the **list**.',
      target: 'Öffnen Sie die {1}Liste{/1}.',
      findings: [
        'warning Unexpected tag of a translation tool `{1}Liste{/1}` in target, expected none',
      ],
    },
    {
      title: 'the number of a tag',
      source: 'Open the list (today).',
      target: 'Öffnen Sie die Liste ( # A1 heute).',
      findings: ['warning Unexpected number of a tag `( # A1` in target, expected none'],
    },
    {
      title: 'markup of a translation service',
      source: 'Open the list.',
      target: '<font style="vertical-align: inherit;">Öffnen Sie die Liste.</font>',
      findings: [
        'warning Unexpected markup of a translation service `vertical-align: inherit` in target, expected none',
      ],
    },
    {
      title: 'an escaped tag',
      source: 'Open the list.',
      target: 'Öffnen Sie die Liste.&lt;/span&gt;',
      findings: ['warning Unexpected escaped tag `&lt;/span&gt;` in target, expected none'],
    },
    {
      title: 'a placeholder with a space inside',
      source: 'Opens %s in $(Path)',
      target: 'Öffnet % s in $ (Path)',
      findings: [
        'warning Unexpected broken placeholder `% s` in target, expected none',
        'info Unexpected broken placeholder `$ (Path)` in target, expected none',
      ],
    },
    {
      title: 'a broken entity',
      source: 'Tides &amp; gauges',
      target: 'Tiden & amp; Pegel',
      findings: ['warning Unexpected broken entity `& amp;` in target, expected none'],
    },
    {
      title: 'English words glued together',
      source: 'Open the list of the harbour.',
      target: 'Öffnen Sie die Liste ofthe Hafens.',
      findings: ['warning Unexpected glued words `ofthe` in target, expected a translation'],
    },
    {
      title: 'English words glued into a word',
      language: 'fr-FR',
      source: 'Open the file to see it.',
      target: 'Ouvrez letodeliverfichier.',
      findings: [
        'warning Unexpected glued words `todeliver` in `letodeliverfichier` in target, expected a translation',
      ],
    },
    {
      title: 'glued words in a Japanese text',
      language: 'ja',
      source: 'Open the list of gauges.',
      target: 'useandopenを開きます。',
      findings: ['warning Unexpected glued words `useandopen` in target, expected a translation'],
    },
    {
      title: 'words that only look glued',
      language: 'fr-FR',
      source: 'A maze of photography therapy',
      target: 'Un labyrinthe de photothérapie et d’autocontrôle, une absinthe',
    },
    {
      title: 'a percentage',
      language: 'fr-FR',
      source: 'It takes 50% of the time.',
      target: 'Cela prend 50 % d’un jour.',
    },
    { title: 'code', source: '`{1}x{/1}`', target: '`{1}x{/1}`' },
    {
      title: 'what the source has too',
      source: 'Write &lt;span&gt; around it.',
      target: 'Schreiben Sie &lt;span&gt; darum.',
    },
  ],
  suspects: ({ target }, { target: language }) =>
    mayHaveTag(target) ||
    (language.code !== 'en' && (isNonLatin(language) || mayBeGlued(target.prose))),
  concerns: ({ target }) => concernPattern.test(target) || /[a-z]{5}/i.test(target),
  check,
})

/** Reports what translation tools and machines leave in a text. */
export const translationResidue: CheckRule = {
  ...residueRule,
  check: (document, context) =>
    demoteRepeats(residueRule.check(document, context), ({ message }) => readKind(message)),
}

const tagFeatures =
  features.angle |
  features.ampersand |
  features.underscore |
  features.otherBracket |
  features.percent |
  features.hash
const wordyTagPattern =
  /xx(?:tag|ph)|tagph\d|translate|vertical-align|data-[ts]tu-id|sxs-lookup|mstrans/i

/** Whether there is a character that a tag begins with, or a word that is one. */
function mayHaveTag({ raw, features: found }: TextView): boolean {
  return (found & tagFeatures) !== 0 || wordyTagPattern.test(raw)
}

/** What stands before the text that was found. */
function readKind(message: string): string {
  return message.split('`')[0] ?? ''
}

function* check(view: UnitView, context: RuleContext): Generator<UnitProblem> {
  if (concernPattern.test(view.unit.target)) yield* checkTags(view)
  const isForeign = isNonLatin(context.target)
  if (context.target.code === 'en') return
  if (isForeign || gluedEnglishPattern.test(view.unit.target)) {
    yield* checkGluedWords(view, isForeign)
  }
}

function* checkTags({ target, source }: UnitView): Generator<UnitProblem> {
  const text = hideCode(target)
  let original: string | undefined
  for (const { name, needs, pattern, origin } of residues) {
    if ((target.features & needs) === 0) continue
    const match = pattern.exec(text)
    if (!match) continue
    original ??= hideCode(source)
    if (pattern.test(original) || (origin && !origin.test(original))) continue
    yield {
      message: `Unexpected ${name} ${quoteText(match[0])} in target, expected none`,
      target: { start: match.index, end: match.index + match[0].length },
    }
  }
}

/** The raw text with a gap of the same length for each code span and destination. */
function hideCode({ tokens }: TextView): string {
  return tokens
    .map((token) => {
      const isText =
        token.type === 'text' ||
        (token.type === 'placeholder' && ['html', 'entity', 'escape'].includes(token.kind))
      return isText ? token.text : '\ufffc'.repeat(token.text.length)
    })
    .join('')
}

function* checkGluedWords({ target, source }: UnitView, isForeign: boolean) {
  const sourceText = source.raw.toLowerCase()
  let count = 0
  for (const match of target.prose.matchAll(latinWordPattern)) {
    const word = match[0].toLowerCase()
    const glued = findGlued(word, isForeign)
    if (!glued || sourceText.includes(word)) continue
    // A capital inside makes a name of it, such as `onTheFly`.
    if (/\p{Ll}\p{Lu}/u.test(match[0].slice(glued.start, glued.end))) continue
    const part = word.slice(glued.start, glued.end)
    const place = part === word ? '' : ` in ${quoteText(match[0])}`
    const start = match.index + glued.start
    const problem: UnitProblem = {
      message: `Unexpected glued words ${quoteText(part)}${place} in target, expected a translation`,
      target: target.findRaw(start, match.index + glued.end),
    }
    yield problem
    count++
    if (count === maximum) return
  }
}

function findGlued(word: string, isForeign: boolean): Range | undefined {
  const glued = findGluedEnglish(word)
  if (glued) return glued
  return isForeign && isGluedFromCommonWords(word) ? { start: 0, end: word.length } : undefined
}
