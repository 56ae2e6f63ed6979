import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The suites over published documents read tens of megabytes in one test.
  test: { include: ['test/**/*.test.ts'], testTimeout: 120_000 },
})
