import { expect, test } from 'vitest'
import { missingSource } from '../../../src/check/rules/missing-source.ts'
import { checkPair } from '../check-pair.ts'

const message = 'error Unexpected empty source, expected the text that the target translates'

test.each([
  { title: 'accepts a source', target: 'Wort', source: 'Word', messages: [] },
  { title: 'accepts a source without a target', target: '', source: 'Word', messages: [] },
  { title: 'reports an empty source', target: 'Wort', source: '', messages: [message] },
  { title: 'reports a blank source', target: 'Wort', source: ' \n\u00A0', messages: [message] },
  { title: 'leaves two empty texts to `missing-target`', target: ' ', source: '', messages: [] },
])('$title', ({ target, source, messages }) => {
  expect(checkPair(missingSource, target, source)).toEqual(messages)
})
