import type { PairedKind, PlaceholderKind, Token } from '../bitext/tokens.ts'
import type { Inline, InlineCode } from './model.ts'
import { findIllegalCharacter } from './xml/xml-text.ts'

// XLIFF 1.2 has names for these in `ctype`; the rest are names of our own, with `x-`.
const pairedKinds: Readonly<Record<PairedKind, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  link: 'link',
  linkReference: 'x-link-reference',
  image: 'x-image',
  delete: 'x-delete',
}
const placeholderKinds: Readonly<Record<PlaceholderKind, string>> = {
  codeSpan: 'x-code-span',
  image: 'image',
  html: 'x-html',
  xref: 'x-xref',
  autolink: 'x-autolink',
  include: 'x-include',
  footnoteReference: 'x-footnote-reference',
  escape: 'x-escape',
  entity: 'x-entity',
  break: 'lb',
}

/** A text as inlines, and the ids that its codes got. */
export interface NumberedInlines {
  readonly inlines: readonly Inline[]
  /** Ids by native code, in order of occurrence. */
  readonly idsByCode: ReadonlyMap<string, readonly string[]>
}

/** Numbers a source text's codes from 1; both halves of a pair share a number. */
export function toSourceInlines(tokens: readonly Token[]): NumberedInlines {
  return numberCodes(tokens, new Map(), 0)
}

/** Numbers a target text's codes: those that the source has too get the source's ids. */
export function toTargetInlines(tokens: readonly Token[], source: NumberedInlines): Inline[] {
  const sourceCount = [...source.idsByCode.values()].reduce((count, ids) => count + ids.length, 0)
  return [...numberCodes(tokens, source.idsByCode, sourceCount).inlines]
}

function numberCodes(
  tokens: readonly Token[],
  known: ReadonlyMap<string, readonly string[]>,
  lastId: number,
): NumberedInlines {
  // Most texts have no codes at all.
  if (tokens.every((token) => token.type === 'text'))
    return { inlines: tokens, idsByCode: new Map() }
  const ends = findEnds(tokens)
  const idsByCode = new Map<string, string[]>()
  const idsByPair = new Map<number, string>()
  let last = lastId

  const takeId = (code: string): string => {
    const taken = idsByCode.get(code) ?? []
    const id = known.get(code)?.[taken.length] ?? String(++last)
    taken.push(id)
    idsByCode.set(code, taken)
    return id
  }
  const inlines = tokens.map((token): Inline => {
    if (token.type === 'text') return { type: 'text', text: token.text }
    if (token.type === 'end') {
      return { type: 'end', id: idsByPair.get(token.pair) ?? '0', native: token.text }
    }
    const id = takeId(token.type === 'start' ? token.text + ends.get(token.pair) : token.text)
    if (token.type === 'start') idsByPair.set(token.pair, id)
    return toCode(token, id)
  })
  return { inlines, idsByCode }
}

function findEnds(tokens: readonly Token[]): Map<number, string> {
  return new Map(
    tokens.flatMap((token) => (token.type === 'end' ? [[token.pair, token.text]] : [])),
  )
}

function toCode(token: Exclude<Token, { type: 'text' | 'end' }>, id: string): InlineCode {
  const code = { type: token.type, id, native: token.text }
  if (token.type === 'start') return { ...code, kind: pairedKinds[token.kind] }
  const equivText = token.value ?? token.url
  const kind = placeholderKinds[token.kind]
  // An entity may stand for a character that XML cannot hold.
  return equivText === undefined || findIllegalCharacter(equivText) >= 0
    ? { ...code, kind }
    : { ...code, kind, equivText }
}
