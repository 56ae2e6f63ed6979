import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Scripts of their own run these: they take long, or need programs that are large to install.
    exclude: [...configDefaults.exclude, 'test/clients/**', 'test/recognizers/**'],
    // The suites over published documents read tens of megabytes in one test.
    testTimeout: 120_000,
    // The default leaves a processor free, which on two of them doubles the time.
    maxWorkers: '100%',
    // No test changes what another one sees, and loading all modules again for each file takes half a minute.
    isolate: false,
  },
})
