import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql refuses two copies of itself: this selects the module that Node gives to its dependents, not a bundler's choice.
  resolve: { alias: [{ find: /^graphql$/, replacement: join(import.meta.dirname, 'node_modules/graphql/index.js') }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Awaited events come as soon as possible. A test on a shared machine does not judge how soon.
    expect: { poll: { interval: 50, timeout: 30_000 } },
    // Many files start whole programs: hubs, departments, a browser, Keycloak. On two cores one file at a time is faster than two
    // that starve each other, and an exceeded limit then means something.
    maxWorkers: availableParallelism() >= 4 ? 2 : 1,
    // Programs that tests start: as bin/yibiao.mjs.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/yibiao') },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
})
