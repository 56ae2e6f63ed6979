import { htmlTagNames } from 'html-tag-names'
import type { CodeToken, Token } from '../../bitext/tokens.ts'
import { codes } from '../code-kinds.ts'
import { compareMarks, type Mark, type MarkDifference, reportDifference } from '../compare-marks.ts'
import { features } from '../features.ts'
import { dropFragment, normalizeUrl } from '../normalize-url.ts'
import { placeTokens } from '../placed-tokens.ts'
import { hasSameCodes } from '../same-codes.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const elementNames = new Set(htmlTagNames)

// They have no end tag.
const voidNames = new Set([
  'area',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
])

// These say how words look; Markdown has marks for them.
const wordStyleNames = new Set(['b', 'em', 'i', 'strong', 'u'])

// Where a page points to, and what points to it: nothing that is read.
const comparedAttributes = new Set(['href', 'src', 'id', 'name', 'class', 'target', 'type', 'rel'])

const tagPattern = /^<(\/?)([A-Za-z][\w.:-]*)/
const attributePattern =
  /([A-Za-z][\w:-]{0,40})[ \t\r\n]{0,20}=[ \t\r\n]{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g

/** Reports HTML tags that were lost, invented, changed or crossed in the target. */
export const htmlTagMismatch = createComparisonRule({
  id: 'html-tag-mismatch',
  severity: 'error',
  preset: 'recommended',
  description: 'Source and target have the same HTML tags',
  details: `
Start and end tags are counted by their names; their order is free, but they must nest if they do in
the source. Of the attributes those are compared that no reader sees: \`href\`, \`src\`, \`id\`, \`name\`,
\`class\`, \`target\`, \`type\` and \`rel\`.

A \`<br>\` more or less is a warning, and so are whole pairs of tags that say how words look
(\`<b>\`, \`<em>\`, \`<i>\`, \`<strong>\`, \`<u>\`): a translator may need fewer or more of them.

Not reported: names in angle brackets that HTML does not have, such as \`<station>\`, which are
placeholders; comments; a language in an address; upper and lower case.
`,
  examples: [
    {
      title: 'the same tags',
      target: '<kbd>Strg</kbd> und <a href="keys.md" title="Tasten">mehr</a>',
      source: '<kbd>Ctrl</kbd> and <a href="keys.md" title="Keys">more</a>',
    },
    {
      title: 'a lost end tag',
      target: 'Höhe in m<sup>2',
      source: 'Height in m<sup>2</sup>',
      findings: ['error Unexpected 0 of tag `</sup>` in target, expected 1'],
    },
    {
      title: 'a lost line break',
      target: 'Ebbe Flut',
      source: 'Low tide<br>High tide',
      findings: ['warning Unexpected 0 of tag `<br>` in target, expected 1'],
    },
    {
      title: 'other words in bold',
      target: 'Ebbe <b>und</b> Flut',
      source: 'Low and high tide',
      findings: [
        'warning Unexpected 1 of tag `<b>` in target, expected 0',
        'warning Unexpected 1 of tag `</b>` in target, expected 0',
      ],
    },
    {
      title: 'a translated attribute',
      target: '<a href="pegel.md">Pegel</a>',
      source: '<a href="gauges.md">Gauges</a>',
      findings: [
        'error Unexpected 0 of attribute `href="gauges.md"` in target, expected 1',
        'error Unexpected 1 of attribute `href="pegel.md"` in target, expected 0',
      ],
    },
    {
      title: 'crossed tags',
      target: '<sub><kbd>a</sub></kbd>',
      source: '<sub><kbd>a</kbd></sub>',
      findings: ['error Unexpected `</sub>` in target, expected `</kbd>` before it'],
    },
  ],
  needs: { either: features.angle },
  suspects: ({ source, target }) =>
    ((source.codes | target.codes) & codes.html) !== 0 &&
    !hasSameCodes(source.tokens, target.tokens, readTag),
  concerns: ({ source, target }) => source.includes('<') || target.includes('<'),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  const source = readTags(view.source.tokens)
  const target = readTags(view.target.tokens)
  const tags = compareMarks(source, target)
  if (tags.length > 0) {
    if (view.block === 'code') return
    yield* reportTags(tags)
    return
  }
  for (const difference of compareMarks(readAttributes(source), readAttributes(target))) {
    yield reportDifference('attribute', difference)
  }
  const crossed = findCrossed(target)
  if (crossed && !findCrossed(source)) {
    const message = `Unexpected \`${crossed.value}\` in target, expected \`</${crossed.open}>\` before it`
    yield { message, target: { start: crossed.start, end: crossed.end } }
  }
}

function* reportTags(tags: readonly MarkDifference[]): Generator<UnitProblem> {
  const surplus = new Map(tags.map(({ value, expected, actual }) => [value, actual - expected]))
  for (const difference of tags) {
    const name = difference.value.replace(/^<\/?|>$/g, '')
    const isPair = surplus.get(`<${name}>`) === surplus.get(`</${name}>`)
    const isStyle = name === 'br' || (wordStyleNames.has(name) && isPair)
    yield { ...reportDifference('tag', difference), ...(isStyle ? { severity: 'warning' } : {}) }
  }
}

interface Tag extends Mark {
  readonly name: string
  readonly isEnd: boolean
  readonly text: string
}

function readTag(token: CodeToken): string | undefined {
  return token.type === 'placeholder' && token.kind === 'html' ? token.text : undefined
}

function readTags(tokens: readonly Token[]): Tag[] {
  return placeTokens(tokens).flatMap(({ token, start, end }) => {
    if (token.type !== 'placeholder' || token.kind !== 'html') return []
    const [, slash = '', spelled = ''] = tagPattern.exec(token.text) ?? []
    const name = spelled.toLowerCase()
    if (name === '' || isPlaceholder(token.text, name)) return []
    const isEnd = slash !== ''
    // Browsers take `</br>` for `<br>`.
    const value = isEnd && name !== 'br' ? `</${name}>` : `<${name}>`
    return [{ value, name, isEnd, text: token.text, start, end }]
  })
}

function isPlaceholder(text: string, name: string): boolean {
  return !elementNames.has(name) && !/[\s=]/.test(text.slice(1, -1).trim())
}

function readAttributes(tags: readonly Tag[]): Mark[] {
  return tags.flatMap(({ text, start, end }) =>
    Array.from(text.matchAll(attributePattern), (match) => {
      const name = (match[1] ?? '').toLowerCase()
      const value = match[2] ?? match[3] ?? match[4] ?? ''
      return { name, value: `${name}="${normalizeValue(name, value)}"`, start, end }
    }).filter((attribute) => comparedAttributes.has(attribute.name)),
  )
}

function normalizeValue(name: string, value: string): string {
  const isUrl = name === 'href' || name === 'src'
  return isUrl ? dropFragment(normalizeUrl(value.trim())) : value.trim()
}

/** The first end tag that does not close the last open element, and the name of that one. */
function findCrossed(tags: readonly Tag[]): (Tag & { readonly open: string }) | undefined {
  const open: string[] = []
  const counts = new Map<string, number>()
  for (const tag of tags) {
    if (voidNames.has(tag.name) || tag.text.endsWith('/>')) continue
    const count = counts.get(tag.name) ?? 0
    const last = open.at(-1)
    if (!tag.isEnd) {
      open.push(tag.name)
      counts.set(tag.name, count + 1)
    } else if (last === tag.name) {
      open.pop()
      counts.set(tag.name, count - 1)
    } else if (last !== undefined && count > 0) return { ...tag, open: last }
  }
  return undefined
}
