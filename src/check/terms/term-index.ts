import { matchesLocale } from '../../bitext/match-locale.ts'
import type { Glossary, Term } from './glossary.ts'
import { foldWord, splitWords, type Word } from './split-words.ts'

/** The words of a glossary that are looked for in sources, for one language of targets. */
export interface TermIndex {
  readonly root: TermNode
}

/** A node of a trie of words. */
interface TermNode {
  readonly next: Map<string, TermNode>
  /** What ends here; usually one, several if they differ in case. */
  readonly entries: TermEntry[]
}

/** A term, or a name that is not translated, or both. */
interface TermEntry {
  /** As the glossary spells it. */
  readonly source: string
  /** Its words, if their case counts. */
  readonly words: readonly string[] | undefined
  /** A word such as `Access`, which at the start of a sentence may be the ordinary word. */
  readonly isLikeOrdinary: boolean
  readonly preferred: readonly string[]
  readonly forbidden: readonly string[]
  readonly isName: boolean
}

const indexes = new WeakMap<Glossary, Map<string, TermIndex>>()

/** Indexes a glossary for a language of targets, once. */
export function indexTerms(glossary: Glossary, language: string): TermIndex {
  const known = indexes.get(glossary) ?? new Map<string, TermIndex>()
  indexes.set(glossary, known)
  const index = known.get(language) ?? createIndex(glossary, language)
  known.set(language, index)
  return index
}

function createIndex(glossary: Glossary, language: string): TermIndex {
  const root = createNode()
  const names = new Set(glossary.doNotTranslate.map(normalize))
  const terms = groupTerms(glossary.terms, language)
  for (const source of new Set([...terms.keys(), ...names])) {
    const rows = terms.get(source) ?? []
    const preferred = new Set(rows.flatMap((term) => term.preferred))
    const forbidden = new Set(rows.flatMap((term) => term.forbidden))
    addEntry(root, {
      ...describeSource(source),
      preferred: [...preferred],
      forbidden: [...forbidden].filter((word) => !preferred.has(word)),
      isName: names.has(source),
    })
  }
  return { root }
}

/** Rows by source; those for `pt-BR` go before those for `pt`, and these before those for all. */
function groupTerms(terms: readonly Term[], language: string): Map<string, Term[]> {
  const matches = new Map<string | undefined, boolean>([[undefined, true]])
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    const range = term.language
    const isForLanguage =
      matches.get(range) ?? (range !== undefined && matchesLocale(range, language))
    matches.set(range, isForLanguage)
    if (!isForLanguage) continue
    const source = normalize(term.source)
    const group = groups.get(source)
    const advantage = group?.[0] ? countSubtags(term) - countSubtags(group[0]) : 1
    if (!group || advantage > 0) groups.set(source, [term])
    else if (advantage === 0) group.push(term)
  }
  return groups
}

function countSubtags({ language }: Term): number {
  return language === undefined ? 0 : language.split('-').length
}

function normalize(source: string): string {
  return source.normalize('NFC').trim().replace(/\s+/g, ' ')
}

function describeSource(source: string) {
  const words = splitWords(source).map(({ text }) => text)
  const isCaseSensitive = /\p{Lu}/u.test(source)
  const isLikeOrdinary = words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(source)
  return { source, isLikeOrdinary, words: isCaseSensitive ? words : undefined }
}

function addEntry(root: TermNode, entry: TermEntry): void {
  const words = splitWords(entry.source).map(({ folded }) => folded)
  const last = words.pop()
  if (last === undefined) return
  const node = words.reduce(openNode, root)
  for (const form of listForms(last)) openNode(node, form).entries.push(entry)
}

function openNode(node: TermNode, word: string): TermNode {
  const known = node.next.get(word)
  if (known) return known
  const created = createNode()
  node.next.set(word, created)
  return created
}

function createNode(): TermNode {
  return { next: new Map(), entries: [] }
}

/** A word in lower case, and its plural in English. */
export function listForms(word: string): string[] {
  if (!/^[a-z]{2,}$/.test(word)) return [word]
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`]
  return /(?:s|x|z|ch|sh)$/.test(word) ? [word, `${word}es`] : [word, `${word}s`]
}

/** A term in a text: UTF-16 offsets. */
export interface TermMatch {
  readonly entry: TermEntry
  readonly start: number
  readonly end: number
}

/**
 * Finds the terms of a text, the longest at each place, none inside another.
 *
 * A term with a capital is found as it is written only, any other in every
 * case. Parts of paths, identifiers and words with hyphens are no terms.
 */
export function findTerms(text: string, { root }: TermIndex): TermMatch[] {
  if (root.next.size === 0) return []
  const words = splitWords(text)
  const found: TermMatch[] = []
  for (let index = 0; index < words.length; index++) {
    const match = findLongest(words, index, root)
    const first = words[index]
    const last = words[index + (match?.length ?? 0) - 1]
    if (!match || !first || !last) continue
    index += match.length - 1
    const place = { start: first.start, end: last.end }
    if (!isPart(text, place)) found.push({ entry: match.entry, ...place })
  }
  return found
}

function findLongest(
  words: readonly Word[],
  start: number,
  root: TermNode,
): { readonly entry: TermEntry; readonly length: number } | undefined {
  let node: TermNode | undefined = root
  let longest: { entry: TermEntry; length: number } | undefined
  for (let index = start; index < words.length; index++) {
    node = node.next.get(words[index]?.folded ?? '')
    if (!node) break
    const length = index - start + 1
    const entry = node.entries.find((entry) => isWrittenSo(words, start, entry))
    if (entry) longest = { entry, length }
  }
  return longest
}

function isWrittenSo(words: readonly Word[], start: number, entry: TermEntry): boolean {
  return (entry.words ?? []).every((expected, index, { length }) => {
    const written = words[start + index]?.text.normalize('NFKC') ?? ''
    if (index < length - 1) return written === expected.normalize('NFKC')
    // The plural of `city` has one letter less of it.
    return written.startsWith(expected.normalize('NFKC').slice(0, -1)) && isAlike(written, expected)
  })
}

/** The last letter may be that of a plural, but its case counts. */
function isAlike(written: string, expected: string): boolean {
  const plain = expected.normalize('NFKC')
  return written.startsWith(plain) || foldWord(written) !== foldWord(plain)
}

/** Whether a place is a part of a path, an identifier or a word with hyphens. */
function isPart(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  if (/[/\\_@.\p{Pd}]$/u.test(before)) return true
  // `.NET` is a part of `ASP.NET`.
  const beginsInside = /[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(start))
  return beginsInside || /^(?:[/\\_@+#\p{Pd}]|[.:][\p{L}\p{N}/])/u.test(text.slice(end, end + 3))
}
