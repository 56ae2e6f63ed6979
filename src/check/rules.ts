import type { CheckRule } from './rule.ts'
import { alertMarker } from './rules/alert-marker.ts'
import { apostrophe } from './rules/apostrophe.ts'
import { bidiControl } from './rules/bidi-control.ts'
import { blockBreak } from './rules/block-break.ts'
import { bracketBalance } from './rules/bracket-balance.ts'
import { brokenLinkSyntax } from './rules/broken-link-syntax.ts'
import { cjkFullwidthLatin } from './rules/cjk-fullwidth-latin.ts'
import { cjkHalfwidthKana } from './rules/cjk-halfwidth-kana.ts'
import { cjkLatinSpacing } from './rules/cjk-latin-spacing.ts'
import { cjkPunctuation } from './rules/cjk-punctuation.ts'
import { codeSpanMismatch } from './rules/code-span-mismatch.ts'

import { controlCharacter } from './rules/control-character.ts'
import { doNotTranslate } from './rules/do-not-translate.ts'
import { doubleSpace } from './rules/double-space.ts'
import { edgeWhitespace } from './rules/edge-whitespace.ts'
import { emphasisMismatch } from './rules/emphasis-mismatch.ts'
import { endPunctuation } from './rules/end-punctuation.ts'
import { entityMismatch } from './rules/entity-mismatch.ts'
import { footnoteMismatch } from './rules/footnote-mismatch.ts'
import { foreignSegment } from './rules/foreign-segment.ts'
import { frPunctuationSpacing } from './rules/fr-punctuation-spacing.ts'

import { frontMatterSyntax } from './rules/front-matter-syntax.ts'
import { headingAnchor } from './rules/heading-anchor.ts'
import { htmlTagMismatch } from './rules/html-tag-mismatch.ts'
import { includeMismatch } from './rules/include-mismatch.ts'
import { lengthRatio } from './rules/length-ratio.ts'
import { linkOrder } from './rules/link-order.ts'
import { linkUrlMismatch } from './rules/link-url-mismatch.ts'
import { misaligned } from './rules/misaligned.ts'
import { missingSource } from './rules/missing-source.ts'
import { missingTarget } from './rules/missing-target.ts'
import { mixedScriptWord } from './rules/mixed-script-word.ts'
import { mojibake } from './rules/mojibake.ts'
import { numberFormat } from './rules/number-format.ts'
import { numberMismatch } from './rules/number-mismatch.ts'
import { pairStructure } from './rules/pair-structure.ts'
import { partiallyUntranslated } from './rules/partially-untranslated.ts'
import { placeholderMismatch } from './rules/placeholder-mismatch.ts'

import { quoteBalance } from './rules/quote-balance.ts'
import { quoteStyle } from './rules/quote-style.ts'
import { repeatedText } from './rules/repeated-text.ts'
import { repeatedWord } from './rules/repeated-word.ts'
import { sameAsSource } from './rules/same-as-source.ts'
import { sourceAngleBracket } from './rules/source-angle-bracket.ts'
import { sourceBareAt } from './rules/source-bare-at.ts'
import { sourceBrokenLink } from './rules/source-broken-link.ts'
import { sourceCodeSpanBackslash } from './rules/source-code-span-backslash.ts'
import { sourceHeadingBlankLine } from './rules/source-heading-blank-line.ts'
import { sourceTableCells } from './rules/source-table-cells.ts'
import { sourceUnclosedBracket } from './rules/source-unclosed-bracket.ts'
import { staleSource } from './rules/stale-source.ts'
import { suppression } from './rules/suppression.ts'
import { termForbidden } from './rules/term-forbidden.ts'
import { termMissing } from './rules/term-missing.ts'
import { translationResidue } from './rules/translation-residue.ts'
import { unsafeMarkup } from './rules/unsafe-markup.ts'
import { wrongLanguage } from './rules/wrong-language.ts'

import { xrefMismatch } from './rules/xref-mismatch.ts'
import { zeroWidth } from './rules/zero-width.ts'

/** All rules, in the order in which they are documented. */
export const rules: readonly CheckRule[] = [
  pairStructure,
  missingTarget,
  missingSource,
  codeSpanMismatch,
  linkUrlMismatch,
  xrefMismatch,
  includeMismatch,
  brokenLinkSyntax,
  linkOrder,
  emphasisMismatch,
  htmlTagMismatch,
  placeholderMismatch,
  entityMismatch,
  footnoteMismatch,
  unsafeMarkup,
  alertMarker,
  blockBreak,
  headingAnchor,
  sourceUnclosedBracket,
  sourceBrokenLink,
  sourceAngleBracket,
  sourceCodeSpanBackslash,
  sourceBareAt,
  sourceTableCells,
  sourceHeadingBlankLine,
  sameAsSource,
  partiallyUntranslated,
  wrongLanguage,
  repeatedWord,
  repeatedText,
  translationResidue,
  mixedScriptWord,
  doubleSpace,
  edgeWhitespace,
  bidiControl,
  zeroWidth,
  controlCharacter,
  mojibake,
  cjkPunctuation,
  cjkFullwidthLatin,
  cjkHalfwidthKana,
  frPunctuationSpacing,
  quoteStyle,
  apostrophe,
  numberFormat,
  cjkLatinSpacing,
  numberMismatch,
  endPunctuation,
  bracketBalance,
  quoteBalance,
  lengthRatio,
  misaligned,
  foreignSegment,
  frontMatterSyntax,
  termMissing,
  termForbidden,
  doNotTranslate,
  staleSource,
  suppression,
]
