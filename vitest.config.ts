import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql refuses two copies of itself: the module that Node gives to its dependents, not the one that a bundler would choose.
  resolve: { alias: [{ find: /^graphql$/, replacement: join(import.meta.dirname, 'node_modules/graphql/index.js') }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: two files at once keep both busy without starving the servers that the tests talk to.
    maxWorkers: 2,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
})
