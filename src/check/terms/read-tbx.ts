import { SaxesParser } from 'saxes'
import { createGlossaryError, glossaryLimits, type WordFile } from './glossary-error.ts'

/** A concept, with its terms in all languages. */
export interface TbxConcept {
  readonly terms: readonly TbxTerm[]
}

export interface TbxTerm {
  readonly text: string
  /** As `xml:lang` spells it. */
  readonly language: string
  /** Whether its status says that it should not be used. */
  readonly isForbidden: boolean
}

// TBX 3 (ISO 30042:2019), and TBX 2 and MARTIF, which are older.
const concepts = ['conceptEntry', 'termEntry']
const languageSections = ['langSec', 'langSet']
const termSections = ['termSec', 'tig', 'ntig']

// The status stands in a `type` (DCA) or in the name of the element (DCT).
const statuses = ['administrativeStatus', 'normativeAuthorization']
const forbiddenPattern = /^(?:deprecated|superseded|obsolete|forbidden|notrecommended)/i

/**
 * Reads the terms of a TBX file: version 3 in style DCA or DCT, version 2, or MARTIF.
 *
 * No entity is expanded and no other file is read. Throws `invalid-glossary`.
 */
export function readTbx({ path, text }: WordFile): TbxConcept[] {
  const found: TbxConcept[] = []
  const parser = new SaxesParser({ xmlns: false, position: true })
  const names: string[] = []
  const languages: string[] = []
  let isTbx = false
  let terms: TbxTerm[] = []
  let term: { text: string; status: string } | undefined
  /** Where text goes that is read now. */
  let reading: 'term' | 'status' | undefined

  parser.on('error', (error) => {
    fail(`Unreadable XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`)
  })
  parser.on('doctype', (doctype) => {
    // Old files name a DTD, which is not read. One inside of the file could declare entities.
    if (doctype.includes('[')) fail('Unexpected declarations in the document type, expected none')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (names.length >= glossaryLimits.depth) {
      fail(`More than ${glossaryLimits.depth} elements inside each other`)
    }
    const local = localName(name)
    if (names.length === 0) isTbx = ['tbx', 'martif'].includes(local)
    if (!isTbx)
      fail(`Unexpected root element \`${name.slice(0, 40)}\`, expected \`tbx\` or \`martif\``)
    names.push(local)
    languages.push(attributes['xml:lang'] ?? attributes['lang'] ?? languages.at(-1) ?? '')
    if (concepts.includes(local)) terms = []
    if (termSections.includes(local)) term = { text: '', status: '' }
    if (local === 'term' && term) reading = 'term'
    const isStatus = statuses.includes(local) || statuses.includes(attributes['type'] ?? '')
    if (isStatus && term) reading = 'status'
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name }) => {
    const local = localName(name)
    names.pop()
    const language = languages.pop() ?? ''
    if (local === 'term' || reading === 'status') reading = undefined
    if (termSections.includes(local)) endTerm(language)
    if (concepts.includes(local)) found.push({ terms })
  })

  if (text.length > glossaryLimits.characters) {
    fail(`Unexpected size, expected at most ${glossaryLimits.characters} characters`)
  }
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return found

  function addText(part: string): void {
    if (!term || !reading) return
    if (reading === 'term') term.text += part
    else term.status += part
    if (term.text.length > glossaryLimits.termLength) {
      fail(`Unexpected length of a term, expected at most ${glossaryLimits.termLength} characters`)
    }
  }

  function endTerm(language: string): void {
    const text = term?.text.replace(/\s+/g, ' ').trim() ?? ''
    const isForbidden = forbiddenPattern.test(term?.status.trim() ?? '')
    term = undefined
    const isPlaced = names.some((name) => languageSections.includes(name))
    if (text !== '' && isPlaced) terms.push({ text, language, isForbidden })
  }

  function fail(fault: string): never {
    throw createGlossaryError(path, fault, { line: parser.line, column: parser.columnIndex + 1 })
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
