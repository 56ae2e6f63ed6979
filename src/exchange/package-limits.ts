import type { XliffContent, XliffUnit } from '../xliff/model.ts'
import { isCode } from '../xliff/original-data.ts'
import { findIllegalCharacter } from '../xliff/xml/xml-text.ts'
import { joinTexts } from './join-texts.ts'
import type { Vocabulary } from './package-reading.ts'

/**
 * Says whether the package `xliff` 6.4.0 reads a source or target as it is written.
 *
 * It cuts a text at its last line feed if only white space follows, and has no
 * `it` and no elements inside of a code. In 2.x it drops texts of white space
 * alone, `cp`, `mrk`, `sm` and `em`.
 */
export function canPackageHold(content: XliffContent | undefined, vocabulary: Vocabulary): boolean {
  return joinTexts(content?.inlines ?? []).every((inline) => {
    if (inline.type === 'text') return canHoldText(inline.text, vocabulary)
    if (inline.type === 'other') return false
    if (!isCode(inline)) return vocabulary === '1.2'
    if (inline.form === 'it' || inline.content) return false
    const { native = '' } = inline
    return vocabulary === '1.2'
      ? !blankLinePattern.test(native)
      : native === '' || canHoldData(native)
  })
}

/** Says whether the package keeps a unit as one: of several segments it keeps the last. */
export function canPackageHoldUnit({ segments: [first, ...more] }: XliffUnit): boolean {
  return first?.type === 'segment' && more.length === 0
}

const blankLinePattern = /\n\s*$/

function canHoldText(text: string, vocabulary: Vocabulary): boolean {
  return !blankLinePattern.test(text) && (vocabulary === '1.2' || canHoldData(text))
}

/** Unlike other texts, `data` are not cut. */
function canHoldData(text: string): boolean {
  return text.trim() !== '' && findIllegalCharacter(text) < 0
}
