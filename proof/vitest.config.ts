// As the tests, but for the proofs.
import { mergeConfig } from 'vitest/config'
import tests from '../vitest.config.ts'

const { include: _, ...test } = tests.test ?? {}
export default mergeConfig({ ...tests, test }, { test: { include: ['proof/*.proof.ts'], testTimeout: 3_600_000 } })
