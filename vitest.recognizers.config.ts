import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/recognizers/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    maxWorkers: '100%',
  },
})
