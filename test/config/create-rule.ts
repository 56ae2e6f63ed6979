import type { ConfigurableRule } from '../../src/config/config.ts'

/** A rule that configurations of tests speak of. */
export function createRule(id: string, parts: Partial<ConfigurableRule> = {}): ConfigurableRule {
  return { id, severity: 'warning', preset: 'recommended', description: `About ${id}`, ...parts }
}

export const sampleRules: readonly ConfigurableRule[] = [
  createRule('tide-table', { severity: 'error' }),
  createRule('number-mismatch', {
    options: {
      minimum: { type: 'integer', minimum: 1, description: 'Smallest number', default: 10 },
      units: { type: 'array', items: { type: 'string' }, description: 'Units', default: [] },
    },
  }),
  createRule('quay-style', { preset: 'strict', severity: 'info' }),
  createRule('placeholder-mismatch', {
    options: {
      patterns: {
        type: 'array',
        items: { type: 'string', format: 're2' },
        description: 'More placeholders',
        default: [],
      },
    },
  }),
  createRule('term-missing', { preset: 'none' }),
  createRule('term-forbidden', { preset: 'none' }),
  createRule('do-not-translate', { preset: 'none' }),
]
