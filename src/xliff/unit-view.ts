import { type ReadablePart, readReadable } from '../bitext/readable-text.ts'
import type { UnitTokens } from '../bitext/tokenize-units.ts'
import type { CodeToken, PairedKind, PlaceholderKind } from '../bitext/tokens.ts'
import { digestText } from './digest.ts'
import type { Digests, Inline, InlineCode, InlineKind } from './model.ts'
import { findIllegalCharacter } from './xml/xml-text.ts'

/** A unit as a translator sees it: texts as a reader sees them, markup as codes. */
export interface UnitView {
  readonly source: TextView
  readonly target: TextView
}

interface TextView {
  readonly parts: readonly ReadablePart[]
  readonly inlines: readonly Inline[]
}

const pairedKinds: Readonly<Record<PairedKind, InlineKind>> = {
  strong: 'bold',
  emphasis: 'italic',
  link: 'link',
  linkReference: 'linkReference',
  image: 'imageText',
  delete: 'strikethrough',
}
const placeholderKinds: Readonly<Record<PlaceholderKind, InlineKind>> = {
  codeSpan: 'codeSpan',
  image: 'image',
  html: 'html',
  xref: 'xref',
  autolink: 'autolink',
  include: 'include',
  footnoteReference: 'footnoteReference',
  escape: 'character',
  entity: 'character',
  break: 'break',
}

/**
 * Shows a unit's texts as a translator sees them.
 *
 * The source's codes are numbered from 1, both halves of a pair with one
 * number. The target's codes that the source has too get the source's ids.
 */
export function viewUnit({ source, target }: UnitTokens): UnitView {
  const sourceParts = readReadable(source)
  const targetParts = readReadable(target)
  const numbered = numberCodes(sourceParts, noIds, 0)
  return {
    source: { parts: sourceParts, inlines: numbered.inlines },
    target: {
      parts: targetParts,
      inlines: numberCodes(targetParts, numbered.idsByCode, numbered.last).inlines,
    },
  }
}

/** What an import compares: a changed escape or line end is no change of the text. */
export function digestUnit({ source, target }: UnitView): Digests {
  return { source: digestParts(source.parts), target: digestParts(target.parts) }
}

export function digestParts(parts: readonly ViewPart[]): string {
  return digestText(foldParts(parts))
}

/** A part of a text whose codes are known by their Markdown. */
export type ViewPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly token: Pick<CodeToken, 'type' | 'text'> }

/** Parts as one text that differs where they differ. */
export function foldParts(parts: readonly ViewPart[]): string {
  let text = ''
  for (const part of parts) {
    text += part.type === 'text' ? part.text : `\0${part.token.type}\0${part.token.text}\0`
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Parts as tools show them that know no codes: Markdown between readable text. */
export function flattenParts(parts: readonly ViewPart[]): string {
  const texts = parts.map((part) => (part.type === 'text' ? part.text : part.token.text))
  return texts.join('').replace(/\r\n?/g, '\n')
}

interface NumberedCodes {
  readonly inlines: readonly Inline[]
  /** Ids by native code, in order of occurrence. */
  readonly idsByCode: ReadonlyMap<string, readonly string[]>
  /** The highest number given. */
  readonly last: number
}

const noIds: ReadonlyMap<string, readonly string[]> = new Map()

function numberCodes(
  parts: readonly ReadablePart[],
  known: ReadonlyMap<string, readonly string[]>,
  lastId: number,
): NumberedCodes {
  if (parts.every(isText)) return { inlines: parts, idsByCode: noIds, last: lastId }
  const idsByCode = new Map<string, string[]>()
  const idsByPair = new Map<number, string>()
  const ends = findEnds(parts)
  let last = lastId

  const takeId = (code: string): string => {
    const taken = idsByCode.get(code)
    const id = known.get(code)?.[taken?.length ?? 0] ?? String(++last)
    if (taken) taken.push(id)
    else idsByCode.set(code, [id])
    return id
  }
  const inlines = parts.map((part): Inline => {
    if (part.type === 'text') return part
    const { token } = part
    if (token.type === 'end') {
      return { type: 'end', id: idsByPair.get(token.pair) ?? '0', native: token.text }
    }
    const id = takeId(
      token.type === 'start' ? `${token.text}\0${ends.get(token.pair)}` : token.text,
    )
    if (token.type === 'start') idsByPair.set(token.pair, id)
    return toCode(token, id)
  })
  return { inlines, idsByCode, last }
}

function isText(part: ReadablePart): part is ReadablePart & { type: 'text' } {
  return part.type === 'text'
}

function findEnds(parts: readonly ReadablePart[]): ReadonlyMap<number, string> {
  const ends = new Map<number, string>()
  for (const part of parts) {
    if (part.type === 'code' && part.token.type === 'end')
      ends.set(part.token.pair, part.token.text)
  }
  return ends
}

function toCode(token: Exclude<CodeToken, { type: 'end' }>, id: string): InlineCode {
  const { type, text: native } = token
  if (type === 'start') return { type, id, native, kind: pairedKinds[token.kind] }
  const equivText = readEquivText(token)
  const kind = placeholderKinds[token.kind]
  return equivText === undefined
    ? { type, id, native, kind }
    : { type, id, native, kind, equivText }
}

/** What a reader sees: an entity may stand for a character that XML cannot hold. */
function readEquivText(token: CodeToken & { type: 'placeholder' }): string | undefined {
  const text = readFace(token)
  return text === undefined || findIllegalCharacter(text) >= 0 ? undefined : text
}

function readFace({ kind, text, value, url }: CodeToken & { type: 'placeholder' }) {
  switch (kind) {
    case 'xref':
      return url?.replace(/^xref:|[?#].*$/gi, '')
    case 'include':
      return /\[([^[\]]*)\]\(/.exec(text)?.[1] ?? url
    case 'footnoteReference':
      return text.replace(/^\[\^|\]$/g, '')
    default:
      return value ?? url
  }
}
