import { expect, test } from 'vitest'
import { wantsColor } from '../../src/cli/wants-color.ts'

test.each([
  { environment: {}, isTerminal: true, wants: true },
  { environment: {}, isTerminal: false, wants: false },
  { environment: { TERM: 'dumb' }, isTerminal: true, wants: false },
  { environment: { NO_COLOR: '1' }, isTerminal: true, wants: false },
  { environment: { NO_COLOR: '' }, isTerminal: true, wants: true },
  { environment: { FORCE_COLOR: '1', NO_COLOR: '1' }, isTerminal: false, wants: true },
  { environment: { FORCE_COLOR: '' }, isTerminal: false, wants: true },
  { environment: { FORCE_COLOR: '0' }, isTerminal: true, wants: false },
])('$environment, terminal $isTerminal: $wants', ({ environment, isTerminal, wants }) => {
  expect(wantsColor(environment, isTerminal)).toBe(wants)
})
