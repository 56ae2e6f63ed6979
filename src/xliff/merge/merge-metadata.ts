import { type MetadataItem, spellMetadata } from '../../bitext/metadata.ts'
import { digestText } from '../digest.ts'
import type { XliffUnit } from '../model.ts'
import { type DecideOptions, type Decision, describeProtected } from './decide-target.ts'
import { findStateTooLow } from './find-state-too-low.ts'
import type { Reason } from './reason.ts'
import { joinTargets, readInlineText } from './resolve-target.ts'

const keep: Decision = { type: 'keep', reasons: [] }

/** Decides whether a returned text outside all pairs goes into the Markdown, and how it is spelled. */
export function decideMetadata(
  item: MetadataItem,
  { xliffUnit, text: document }: { readonly xliffUnit: XliffUnit; readonly text: string },
  options: DecideOptions,
): Decision {
  const inlines = joinTargets(xliffUnit)
  if (!inlines) return keep
  const { digests, id } = xliffUnit
  const text = readInlineText(inlines)
  if (text === item.text || (digests && digestText(text) === digests.target)) return keep
  if (xliffUnit.isTranslatable === false) return refuse(describeProtected(id))
  const state = findStateTooLow(xliffUnit, options.require)
  if (state) return { type: 'refuse', reasons: [state] }
  const spelling = text.trim() === '' ? undefined : spellMetadata(item, text, document)
  if (spelling === undefined) return refuse(describeUnwritable(id, text))
  if (!digests || digestText(item.text) === digests.target) {
    return { type: 'take', target: spelling, reasons: [] }
  }
  const message = `The text of \`${id}\` was changed in the Markdown and in the XLIFF, expected one change`
  const conflict = { rule: 'target-conflict', message, expected: text, actual: item.text }
  return options.force
    ? { type: 'take', target: spelling, reasons: [{ ...conflict, severity: 'warning' }] }
    : refuse({ ...conflict, severity: 'error' })
}

function describeUnwritable(id: string, text: string): Reason {
  const isEmpty = text.trim() === ''
  return {
    rule: isEmpty ? 'missing-target' : 'unwritable-target',
    severity: 'error',
    message: isEmpty
      ? `Unexpected empty text of \`${id}\`, expected a translation`
      : `Unwritable text of \`${id}\`, expected one without span markup`,
    actual: text,
  }
}

function refuse(reason: Reason): Decision {
  return { type: 'refuse', reasons: [reason] }
}
