import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql refuses two copies of itself: the module that Node gives to its dependents, not the one that a bundler would choose.
  resolve: { alias: [{ find: /^graphql$/, replacement: join(import.meta.dirname, 'node_modules/graphql/index.js') }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is awaited comes as soon as it can; how soon is no business of a test on a machine that others use too.
    expect: { poll: { interval: 50, timeout: 30_000 } },
    // Many files start whole programs: hubs, departments, a browser, Keycloak. On two cores one file at a time is quicker than two
    // that starve each other, and a bound that is missed then means something.
    maxWorkers: availableParallelism() >= 4 ? 2 : 1,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
})
