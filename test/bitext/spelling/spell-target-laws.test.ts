import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import type { BitextDocument, Unit } from '../../../src/bitext/document.ts'
import { outlineUnits } from '../../../src/bitext/outline.ts'
import { parseBitext } from '../../../src/bitext/parse-bitext.ts'
import { readReadable } from '../../../src/bitext/readable-text.ts'
import { regenerate } from '../../../src/bitext/regenerate.ts'
import { readSpellContexts } from '../../../src/bitext/spelling/spell-context.ts'
import { spellTarget } from '../../../src/bitext/spelling/spell-target.ts'
import type { TargetPart } from '../../../src/bitext/spelling/spelling-items.ts'
import { tokenizeUnits } from '../../../src/bitext/tokenize-units.ts'
import { dualDocument, markdownText } from '../../markdown-arbitrary.ts'
import { pair } from '../../pair.ts'

const inlineText = fc
  .array(
    fc.constantFrom(
      'Wort ',
      'Ebbe',
      ' ',
      '`code`',
      '**fett**',
      '*kursiv*',
      '[link](x.md)',
      '![alt](x.png)',
      '\\*',
      '\\_',
      '&lt;',
      '&nbsp;',
      'ß',
      '語',
      '<b>',
      '</b>',
      '  \n',
      '\n',
      '\r\n',
      '2 * 3',
      'a_b',
      '!',
      '[',
      'https://example.com',
      '|',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** What a translator may type, with all that Markdown could take for its own. */
const typedText = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '*',
          '**',
          '_',
          '`',
          '```',
          '~~',
          '~~~',
          '[',
          ']',
          '](x.md)',
          '[x]: y',
          '![',
          '!',
          '<',
          '>',
          '</span>',
          '<span ',
          '<br/>',
          '<!--',
          '<div>',
          '&',
          '&lt;',
          'lt;',
          '\\',
          '|',
          '#',
          '# ',
          '- ',
          '+ ',
          '1. ',
          '1) ',
          '---',
          '===',
          '|---|',
          ':-',
          ' ',
          '  ',
          '    ',
          '\t',
          '\n',
          '\r\n',
          '\r',
          '\n\n',
          '\u00A0',
          '\u2028',
          ':::',
          '@',
          'www.example.com',
          'https://example.com',
          '[!NOTE]',
          '[^1]',
          '😀',
          '語',
          '。',
          'Wort',
          'a',
          '1',
          '.',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const gaps = [
  '# ',
  ' ',
  '\n\n',
  ' ',
  '\n',
  '\n\n- ',
  ' ',
  '\n- ',
  '\n  ',
  '\n\n1. ',
  '\n\n> ',
  '',
  '\n> ',
  '\n\n> [!NOTE]\n> ',
  '\n\n| ',
  ' | ',
  ' |\n|---|---|\n| ',
  ' | ',
  ' |\n\n',
  '\n===\n\n<div>',
  '</div>\n\n[',
  '](x.md) ',
]

// Headings and table cells.
const oneLineGaps = new Set([0, 1, 14, 15, 16, 17, 19])

/** A document with units in every kind of block; several of them share paragraphs, cells and lines. */
function buildDocument(texts: readonly (readonly [string, string])[]): string {
  const pairs = texts.map(([target, source], index) => {
    const line = oneLineGaps.has(index) ? target.replace(/\s*[\r\n]+|\|/g, ' ') : target
    return `${gaps[index]}${pair(line.replace(/^\s*[\r\n]|[\r\n]\s*$/g, ''), source, `3a960-${101 + index}`)}`
  })
  return `${pairs.join('')}\n`
}

const size = { minLength: gaps.length, maxLength: gaps.length }
const blockDocument = fc.array(fc.tuple(inlineText, inlineText), size).map(buildDocument)
const plainDocument = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'Ebbe',
        'Flut und Ebbe',
        'ein `code`',
        '**fett** gesagt',
        'zum [link](x.md)',
        'a\\_b',
        '語',
      ),
      fc.constantFrom('Tide', '**Tide**'),
    ),
    size,
  )
  .map(buildDocument)

const roughPairs = fc
  .array(fc.tuple(markdownText, markdownText), { minLength: 1, maxLength: 4 })
  .map((texts) =>
    texts
      .map(([target, source], index) => pair(target, source, `3a960-${101 + index}`))
      .join('\n\n'),
  )

const arbitraries = [
  { title: 'plain documents', arbitrary: plainDocument, isPlain: true },
  { title: 'documents of all blocks', arbitrary: blockDocument },
  { title: 'dual documents', arbitrary: dualDocument },
  // What stands in their targets may open blocks for the units behind.
  { title: 'rough pairs', arbitrary: roughPairs, isBroken: true },
]

test.each(arbitraries)(
  'targets of $title that nobody changed keep their bytes',
  ({ arbitrary }) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        for (const context of readSpellContexts(parseBitext(text))) {
          const parts = readReadable(context.tokens.target)
          expect(spellTarget(parts, context)).toEqual({
            type: 'spelled',
            text: context.unit.target,
            changes: [],
          })
        }
      }),
      { numRuns: 60 },
    )
  },
)

test.each(arbitraries)(
  'text typed into $title is text, and the rest stays as it is',
  ({ arbitrary, isBroken, isPlain }) => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), fc.nat(), typedText, (text, index, place, typed) => {
        const document = parseBitext(text)
        fc.pre(document.units.length > 0)
        const at = index % document.units.length
        const context = readSpellContexts(document)[at]
        if (!context) return
        const parts = insertText(readReadable(context.tokens.target), place, typed)
        const spelled = spellTarget(parts, context)
        if (spelled.type === 'refused') return

        const edited = replaceTarget(document, context.unit, spelled.text)
        expect(readOthers(edited, at)).toEqual(readOthers(document, at))
        expect(edited.units[at]?.target).toBe(spelled.text)
        expect(outlineUnits(edited).map(({ block }) => block)).toEqual(
          outlineUnits(document).map(({ block }) => block),
        )
        const isShapeSure =
          !isBroken && document.units.every(isInLine) && edited.units.every(isInLine)
        if (isShapeSure) expect(readShape(edited)).toEqual(readShape(document))
        if (isPlain) expect(listMarkup(edited)).toEqual(listMarkup(document))
        if (context.block !== 'code') {
          const read = readReadable(tokenizeUnits(edited)[at]?.target ?? [])
          if (spelled.changes.length === 0) expect(flatten(read)).toBe(flatten(parts))
          const again = readSpellContexts(edited)[at]
          if (again) expect(spellTarget(read, again)).toEqual({ ...spelled, changes: [] })
        }
      }),
      { numRuns: 60 },
    )
  },
)

/** A target that is blank or ends in a line break lets the next unit begin a line, or takes one away. */
function isInLine({ target }: Unit): boolean {
  return /\S[ \t]*$/.test(target)
}

function insertText(parts: readonly TargetPart[], place: number, typed: string): TargetPart[] {
  const items = parts.flatMap((part): TargetPart[] =>
    part.type === 'code' ? [part] : [...part.text].map((text) => ({ type: 'text', text })),
  )
  return items.toSpliced(place % (items.length + 1), 0, { type: 'text', text: typed })
}

function replaceTarget({ text }: BitextDocument, unit: Unit, target: string): BitextDocument {
  const end = unit.targetStart + unit.target.length
  return parseBitext(text.slice(0, unit.targetStart) + target + text.slice(end))
}

function readOthers({ pieces, units }: BitextDocument, at: number) {
  return pieces.map((piece) => {
    if (piece.type === 'verbatim') return piece.text
    const { id, sourceId, source, target } = piece
    return [id, sourceId, source, units[at] === piece ? '' : target]
  })
}

function readShape(document: BitextDocument): string {
  const markdown = regenerate(document, 'target')
  return describeBlocks(unified().use(remarkParse).use(remarkGfm).parse(markdown))
}

function describeBlocks(node: Nodes): string {
  const isLeaf = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  if (!('children' in node) || isLeaf) return node.type
  return `${node.type}(${node.children.map(describeBlocks).join(' ')})`
}

/** The inline markup of the target edition, but for bare links, which may be typed. */
function listMarkup(document: BitextDocument): string[] {
  const names: string[] = []
  const waiting: Nodes[] = [
    unified().use(remarkParse).use(remarkGfm).parse(regenerate(document, 'target')),
  ]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const isBareLink = node.type === 'link' && node.url !== 'x.md'
    if (node.type !== 'text' && !isBareLink) names.push(node.type)
    if ('children' in node) waiting.push(...node.children)
  }
  return names
}

function flatten(parts: readonly TargetPart[]): string {
  return parts
    .map((part) => (part.type === 'text' ? part.text : readCode(part.token)))
    .join('')
    .replace(/\r\n?/g, '\n')
}

/** GFM finds bare links in what a text stands for, too. */
function readCode(token: { readonly text: string; readonly url?: string }): string {
  const isBare = token.url !== undefined && /^[\w.+-]/.test(token.text)
  return isBare && !token.url?.endsWith(token.text) ? decodeString(token.text) : token.text
}
