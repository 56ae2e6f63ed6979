import { expect, test } from 'vitest'
import { missingTarget } from '../../../src/check/rules/missing-target.ts'
import { checkPair } from '../check-pair.ts'

const message = 'error Unexpected empty target, expected a translation'

test.each([
  { title: 'accepts a target', target: 'Wort', source: 'Word', messages: [] },
  { title: 'accepts a target of one mark', target: '.', source: '.', messages: [] },
  { title: 'accepts a target without a source', target: 'Wort', source: '', messages: [] },
  { title: 'reports an empty target', target: '', source: 'Word', messages: [message] },
  { title: 'reports a blank target', target: ' \t\r\n\u00A0', source: 'Word', messages: [message] },
  { title: 'reports two empty texts once', target: '', source: '', messages: [message] },
])('$title', ({ target, source, messages }) => {
  expect(checkPair(missingTarget, target, source)).toEqual(messages)
})
