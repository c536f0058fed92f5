// `yibiao connector` as a person uses it: real processes, real exit codes.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { saveForm } from '../../gateway/asking/index.ts'
import { addScenes } from '../submissions/scene.ts'
import { KEYS, testSeal } from '../support/database.ts'
import { runVerb } from '../support/hub-process.ts'
import { ID, KEY, manifest, startLifeWorld } from './life-world.ts'

const world = await startLifeWorld()
afterAll(() => world.close())
const { folder } = world
const env = {
  DATABASE_URL: world.database.url,
  YIBIAO_DATA: folder,
  YIBIAO_DEMO: 'off',
  YIBIAO_KEYS: KEYS,
  YIBIAO_ALLOW_ORIGINS: world.department.origin,
  THE_KEY: KEY,
}
const file = (name: string) => join(folder, name)
await writeFile(file('wrong.yaml'), manifest().replace('kind: rest', 'kind: rost'))
await writeFile(file('whole.yaml'), manifest())
await writeFile(file('less.yaml'), manifest(''))

const connector = (...args: string[]) => runVerb(['connector', ...args], env)
const publish = (name: string, ...more: string[]) => {
  const settings = ['--set', `origin=${world.department.origin}`, '--secret', 'key=THE_KEY']
  return connector('publish', file(name), ...settings, ...more)
}

test('a manifest is checked without hub and database: file, line, column, code and what to write instead', async () => {
  const wrong = await runVerb(['connector', 'check', file('wrong.yaml')], {})
  expect(wrong.code).toBe(1)
  expect(wrong.output).toMatch(/wrong\.yaml:4:\d+ {2}[A-Z_]+ {2}/)
  const right = await runVerb(['connector', 'check', file('whole.yaml'), '--json'], {})
  expect([right.code, JSON.parse(right.output)]).toMatchObject([0, [{ valid: true, problems: [] }]])
}, 60_000)

test('publishing checks the destination, asks before it breaks something, and says each time what came of it', async () => {
  const elsewhere = await connector(
    'publish',
    file('whole.yaml'),
    '--set',
    'origin=https://elsewhere.example',
    '--secret',
    'key=THE_KEY',
  )
  expect([elsewhere.code, elsewhere.said]).toEqual([1, expect.stringContaining('DESTINATION_REFUSED')])
  const first = await publish('whole.yaml', '--json')
  expect([first.code, first.said]).toEqual([0, ''])
  // Warnings of the check are reported at publishing as well.
  expect(JSON.parse(first.output)).toMatchObject({ id: ID, version: 1, changed: false, warnings: [{ code: 'TIMES_CONTRADICT' }] })
  const { db } = world.hub
  const form = { code: 'XM', element: 'resident.name', label: { zh: '姓名', en: 'Name' }, required: true }
  const draft = { id: `${ID}:T1`, title: { zh: '测试表', en: 'Test form' }, objectClass: 'resident', period: 'NONE' as const }
  await saveForm(db, {
    connector: ID,
    department: 'test-department',
    draft: { ...draft, fields: [form], rules: [], source: 'x' },
  })
  await addScenes(db, testSeal(), [ID], 1)
  const refused = await publish('less.yaml', '--json')
  expect([refused.code, refused.said]).toEqual([2, ''])
  const { hash, impact } = JSON.parse(refused.output) as { hash: string; impact: { code: string }[] }
  expect(impact[0]?.code).toBe('FORM_LOST')
  const done = await publish('less.yaml', '--accept', hash, '--reason', '表已停用')
  expect([done.code, done.output.split('\n')[0]]).toEqual([0, `published  ${ID}  version 2`])
}, 120_000)

test('pause, resume, versions, rollback, list and remove do what they say, and a reason is demanded', async () => {
  expect((await connector('pause', ID)).code).toBe(1)
  expect((await connector('pause', ID, '--reason', 'x')).output.trim()).toBe(`paused  ${ID}`)
  expect((await connector('list')).output).toContain(`${ID}  paused  version 2`)
  expect((await connector('resume', ID, '--reason', 'x')).output.trim()).toBe(`resumed  ${ID}`)
  const versions = JSON.parse((await connector('versions', ID, '--json')).output) as { version: number; reason: string }[]
  expect(versions.map((v) => [v.version, v.reason])).toMatchObject([
    [2, '表已停用'],
    [1, expect.any(String)],
  ])
  expect((await connector('rollback', ID, '1', '--reason', 'x')).output.trim()).toBe(`rolled back  ${ID}  version 1`)
  const shown = await connector('try', ID, 'delivery', '--json')
  expect([shown.code, JSON.parse(shown.output)]).toMatchObject([0, { calls: [{ sent: false, request: { path: '/reports' } }] }])
  expect((await connector('remove', ID, '--reason', 'x')).code).toBe(2)
  expect((await connector('rollback', 'nobody', '1', '--reason', 'x')).code).toBe(1)
}, 180_000)
