import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import type { RuleContext } from '../rule.ts'
import { locateProblem, reportFailure, type UnitProblem } from '../unit-rule.ts'
import { isCompared, type UnitView, viewUnits } from '../unit-view.ts'
import { splitWords } from './split-words.ts'
import { readTargetWords, type TargetWords } from './target-words.ts'
import { findTerms, indexTerms, listForms, type TermIndex, type TermMatch } from './term-index.ts'

/** What a rule says about a term in a unit's source. */
export type TermCheck = (
  match: TermMatch,
  view: UnitView,
  context: RuleContext,
) => Iterable<UnitProblem>

/** Calls a rule for the terms of a document's sources; each counts once a unit. */
export function* checkTerms(
  document: BitextDocument,
  context: RuleContext,
  check: TermCheck,
): Generator<Problem> {
  const { glossary, target } = context
  if (!glossary) return
  const index = indexTerms(glossary, target.tag)
  for (const view of viewUnits(document)) {
    // What is not translated at all is the business of another rule.
    if (!isCompared(view) || view.unit.target === view.unit.source) continue
    try {
      for (const match of findUnitTerms(document, view, index)) {
        for (const problem of check(match, view, context)) yield locateProblem(view.unit, problem)
      }
    } catch (error) {
      context.onFailure?.(error)
      yield reportFailure(view.unit, error)
    }
  }
}

/**
 * Whether the target has the term's words as the source has them, with their
 * capitals: they may be a part of a name that stays, such as `Project` in
 * `Project Harbour`.
 */
export function isKeptName({ start, end }: TermMatch, { source, target }: UnitView): boolean {
  const written = source.prose.slice(start, end)
  return /^\p{Lu}/u.test(written) && target.prose.includes(written)
}

/** The words of a unit's target, once for all terms. */
export function readUnitTarget(view: UnitView): TargetWords {
  const words = targets.get(view) ?? readTargetWords(view.target.prose)
  targets.set(view, words)
  return words
}

const targets = new WeakMap<UnitView, TargetWords>()

/** Where a match stands in the raw source. */
export function findRawPlace({ start, end }: TermMatch, view: UnitView) {
  return view.source.findRaw(start, end)
}

const matches = new WeakMap<TermIndex, WeakMap<UnitView, readonly TermMatch[]>>()

/** The rules of terms look for the same ones. */
function findUnitTerms(
  document: BitextDocument,
  view: UnitView,
  index: TermIndex,
): readonly TermMatch[] {
  const views = matches.get(index) ?? new WeakMap<UnitView, readonly TermMatch[]>()
  matches.set(index, views)
  const known = views.get(view)
  if (known) return known
  const seen = new Set<unknown>()
  const found = findTerms(view.source.prose, index).filter((match) => {
    if (seen.has(match.entry) || isOrdinary(match, document, view)) return false
    seen.add(match.entry)
    return true
  })
  views.set(view, found)
  return found
}

/**
 * Whether a name such as `Access` may be the ordinary word: it begins a
 * sentence, or stands in a heading or beside another capital, and the document
 * has it in lower case too.
 */
function isOrdinary(
  { entry, start, end }: TermMatch,
  document: BitextDocument,
  { block, source: { prose } }: UnitView,
): boolean {
  if (!entry.isLikeOrdinary) return false
  const before = prose.slice(Math.max(0, start - 40), start)
  const hasReason =
    block === 'heading' ||
    /(?:^|[.!?:;…"“”'‘(\p{Pd}])\s*$/u.test(before) ||
    /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]* $/u.test(before) ||
    /^ \p{Lu}/u.test(prose.slice(end, end + 3))
  if (!hasReason) return false
  const words = listOrdinaryWords(document)
  return listForms(entry.source.toLowerCase()).some((form) => words.has(form))
}

const ordinaryWords = new WeakMap<BitextDocument, ReadonlySet<string>>()

/** The words of the sources that are written in lower case. */
function listOrdinaryWords(document: BitextDocument): ReadonlySet<string> {
  const known = ordinaryWords.get(document)
  if (known) return known
  const words = new Set<string>()
  for (const { source } of viewUnits(document)) {
    for (const { text } of splitWords(source.prose)) {
      if (text === text.toLowerCase()) words.add(text)
    }
  }
  ordinaryWords.set(document, words)
  return words
}
