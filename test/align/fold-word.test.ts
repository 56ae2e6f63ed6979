import { expect, test } from 'vitest'
import { foldWord } from '../../src/align/fold-word.ts'

test.each([
  ['Konfiguration', 'configuración'],
  ['Packet', 'Paket'],
  ['Photo', 'foto'],
  ['System', 'sistema'],
])('%s and %s begin alike', (first, second) => {
  expect(foldWord(first).slice(0, 4)).toBe(foldWord(second).slice(0, 4))
})
