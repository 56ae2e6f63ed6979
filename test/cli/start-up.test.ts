import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const source = resolve(import.meta.dirname, '../../src')

test('the command loads nothing but its options before it knows what is asked', () => {
  expect(listPackages('cli/main.ts')).toEqual(['commander'])
})

test.each([
  'cli/build/run-build.ts',
  'cli/export/run-export.ts',
  'cli/check/run-check.ts',
  'cli/run/run-all.ts',
])('%s leaves to other threads what only they need', (file) => {
  const own = ['commander', 'string-width']
  expect(listPackages(file).filter((name) => !own.includes(name))).toEqual([])
})

/** The packages that a file of `src` loads, also by what it imports, but for dynamic imports. */
function listPackages(file: string): string[] {
  const packages = new Set<string>()
  const files = new Set([join(source, file)])
  for (const path of files) {
    for (const name of readImports(path)) {
      if (name.startsWith('.')) files.add(resolve(path, '..', name))
      else if (!name.startsWith('node:')) packages.add(name)
    }
  }
  return [...packages].sort()
}

function readImports(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const imports = text.matchAll(/^(?:import|export) (?!type )[^']*? from '([^']+)'/gm)
  return Array.from(imports, ([, name = '']) => name)
}
