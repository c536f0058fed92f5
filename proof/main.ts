// `npm run proof -- NAME`: proofs that take too long for the tests. Each is proof/NAME.proof.ts, run by vitest with the tests' database.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const names = globSync('*.proof.ts', { cwd: here }).map((file) => file.replace('.proof.ts', ''))
const asked = process.argv[2] ?? ''
if (!existsSync(join(here, `${asked}.proof.ts`))) {
  console.error(`There is no proof "${asked}". There are: ${names.join(', ')}.`)
  process.exit(1)
}
const vitest = join(here, '../node_modules/vitest/vitest.mjs')
const flags = ['run', '--maxWorkers=1', '--config', join(here, 'vitest.config.ts'), `proof/${asked}.proof.ts`]
process.exit(spawnSync(process.execPath, [vitest, ...flags], { stdio: 'inherit', cwd: join(here, '..') }).status ?? 1)
