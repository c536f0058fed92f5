// The real command line, killed midway and started again on its leftover state.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginVerb } from '../support/hub-process.ts'
import { makeProvince } from './corpus/make-province.ts'

const folder = mkdtempSync(join(tmpdir(), 'yibiao-match-'))
const file = join(folder, 'forms.json')
const state = join(folder, 'state.jsonl')
beforeAll(() => writeFileSync(file, JSON.stringify({ forms: makeProvince(2500, 3).forms })))
afterAll(() => rmSync(folder, { recursive: true }))

const start = (...flags: string[]) => beginVerb(['catalogue', 'match', file, '--json', ...flags], {})
const outputOf = async ({ end }: ReturnType<typeof start>) => (await end).output

test('a run killed in the middle goes on from where it was and comes to the same result', async () => {
  const killed = start('--state', state)
  const written = new Promise<void>((resolve) => {
    const watcher = watch(folder, () => {
      if (!existsSync(state) || statSync(state).size === 0) return
      watcher.close()
      resolve()
    })
  })
  await written
  killed.child.kill('SIGKILL')
  await killed.end
  const lines = readFileSync(state, 'utf8').split('\n').length - 1
  // As if the machine had stopped midway through a line.
  writeFileSync(state, `${readFileSync(state, 'utf8')}["torn", {"form":"f`)
  const [resumed, whole] = await Promise.all([outputOf(start('--state', state)), outputOf(start())])
  expect(lines).toBeGreaterThan(0)
  expect(resumed.length).toBeGreaterThan(100_000)
  expect(resumed === whole).toBe(true)
}, 120_000)
