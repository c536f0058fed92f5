// `yibiao systems` as an operator uses it: register a department's web system, import its list, remove it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { BIN, runVerb } from '../support/hub-process.ts'
import { makeSigner, seedCounty } from './seeds.ts'

const database = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'yibiao-systems-'))
beforeAll(async () => {
  const { publicKey } = await makeSigner()
  await seedCounty(database.db, publicKey, publicKey)
  await writeFile(join(folder, 'key.json'), JSON.stringify(publicKey))
  await writeFile(join(folder, 'list.csv'), '用户名,账号\nwang,A-1\nnobody,A-2\n')
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function systems(...args: string[]) {
  const env = { HOME: folder, YIBIAO_DATA: folder, DATABASE_URL: database.url }
  const { code, output: out, said: err } = await runVerb(['systems', ...args], env, BIN)
  return { code, out, err }
}

const names = ['--department', 'police', '--name-zh', '新系统', '--name-en', 'New', '--division', '420525000000']
const proof = () => ['--prove', 'https://new.example/prove', '--key', join(folder, 'key.json')]

test('registers a system, lists it, imports the department’s list, and removes it with its links', async () => {
  const added = await systems('add', 'new-web', ...names, '--address', 'https://new.example/sign-in', ...proof())
  expect(added).toMatchObject({ code: 0, out: 'kept  new-web\n' })
  const listed = JSON.parse((await systems('list', '--json')).out) as { id: string; roles: string[] }[]
  expect(listed.find((s) => s.id === 'new-web')).toMatchObject({ protocol: 'OIDC', roles: ['WORKER', 'OFFICER', 'SUPERVISOR'] })
  const imported = await systems('import', 'new-web', join(folder, 'list.csv'))
  expect(imported.code).toBe(0)
  expect(imported.out).toMatch(/^1 linked, 0 unchanged\nproblem {2}第 3 行/)
  expect(imported.out).not.toContain('A-2')
  expect((await systems('remove', 'new-web')).code).toBe(0)
  expect((await database.pool.query('select 1 from account_link')).rowCount).toBe(0)
}, 120_000)

test('what is wrong is said in one sentence', async () => {
  const wrong = await systems('add', 'new-web', ...names, '--address', 'http://new.example/')
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('https://')])
  expect((await systems('remove', 'none')).code).toBe(1)
}, 60_000)
