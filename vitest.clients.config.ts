import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/clients/**/*.test.ts'],
    // One worker: OmegaT takes a gigabyte, and Poedit needs its keystrokes in time.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
