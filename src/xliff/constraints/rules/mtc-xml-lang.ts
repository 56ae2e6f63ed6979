import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Translation Candidates module, constraints of match. */
export const mtcXmlLang: XliffRule = {
  id: 'mtc-xml-lang',
  severity: 'error',
  description: 'A candidate has no `xml:lang`',
  family: '2',
  elements: { keys: ['mtc:match'], when: 'open', check },
}

function* check(match: XliffElement): Generator<XliffProblem> {
  if (!match.attributes.has('xml:lang')) return
  yield {
    at: match,
    message: 'Unexpected `xml:lang` on `mtc:match`, expected it on `source` or `target`',
  }
}
