// The check at the end of every test run can fail: it finds planted data in the log of a process and in a sent reply.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createWorld, readDivisions } from '../../examples/departments/world/index.ts'
import { scanRecorded } from '../support/recorded-output.ts'

const RECORDER = new URL('../support/record-output.mjs', import.meta.url).href
const ROOT = join(import.meta.dirname, '../..')
const folders: string[] = []
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yibiao-recorded-'))
  folders.push(folder)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

const resident = createWorld({ seed: 42, residents: 1200, divisions: readDivisions() }).residents.find((r) => r.name.length >= 3)
const kinds = (leaks: string[]) => [...new Set(leaks.map((l) => l.split(':')[0]))].toSorted()

test.each([
  ['id number', 'no authority knows 11010519491231002X'],
  ['demo number', 'nobody is 9901011950030'],
  ['name', `the department says: ${resident?.name}已迁出`],
  ['telephone', 'call 15400001234'],
  ['token', 'authorization: Bearer abcdefghijklmnopqrstuvwxyz'],
  ['token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'],
  ['password', 'wrong password yibiao-worker'],
])('a line of a log with %s is found', (kind, text) => {
  writeFileSync(join(folder, '1-0.log'), `${JSON.stringify({ level: 30, msg: text })}\n{"level":30,"msg":"ready"}\n`)
  const { leaks, ...counted } = scanRecorded(folder)
  expect(kinds(leaks)).toContain(kind)
  expect(counted).toEqual({ processes: 1, logLines: 2, replies: 0 })
})

test.each([
  ['stack', 'TypeError: x\n    at run (/srv/gateway/http/server.ts:10:5)'],
  ['sql', 'insert into submission (county) values ($1)'],
  ['sql', 'duplicate key value violates unique constraint'],
  ['host', 'connect ECONNREFUSED 127.0.0.1:5432'],
  ['name', resident?.name ?? ''],
])('a reply with %s is found', (kind, said) => {
  writeFileSync(
    join(folder, '1-0.replies'),
    `${JSON.stringify({ status: 500, path: '/graphql', type: 'application/json', said })}\n`,
  )
  expect(kinds(scanRecorded(folder).leaks)).toContain(kind)
})

test('what is nobody’s is not found: times, ids, divisions, masks, sentences', () => {
  const lines = [
    '"time":1763774000000',
    '420525101000',
    '990101********0025',
    '张**',
    '系统内部错误，已记录，请稍后再试。',
    'yibiao-portal',
  ]
  writeFileSync(join(folder, '1-0.log'), lines.join('\n'))
  expect(scanRecorded(folder).leaks).toEqual([])
})

test('a process that a test starts is recorded too: its log as it was written, and what its failing replies and streams said', () => {
  const program = `
    import pino from 'pino'
    import Fastify from 'fastify'
    const log = pino({ hooks: { streamWrite: (line) => line.replaceAll('15400001234', '[masked]') } }, { write() {} })
    log.child({ worker: 'p' }).info('called 15400001234')
    log.info('called 15400005678')
    const app = Fastify()
    app.get('/fails', (_, reply) => reply.code(500).send({ errors: [{ message: 'connect ECONNREFUSED 127.0.0.1:5432' }] }))
    app.get('/answers', () => ({ data: { phone: '15400001111' } }))
    app.get('/partly', () => ({ data: { phone: '15400002222' }, errors: [{ message: 'no 990101195003070025' }] }))
    const address = await app.listen({ port: 0 })
    for (const path of ['/fails', '/answers', '/partly', '/nowhere']) await (await fetch(address + path)).text()
    await app.close()`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_OPTIONS: `--import=${RECORDER}`, YIBIAO_RECORDED: folder },
    encoding: 'utf8',
  })
  expect([run.status, run.stderr]).toEqual([0, ''])
  const { leaks, ...counted } = scanRecorded(folder)
  expect(counted).toEqual({ processes: 1, logLines: 2, replies: 3 })
  expect(kinds(leaks)).toEqual(['demo number', 'host', 'id number', 'telephone'])
  expect(leaks.join()).toContain('15400005678')
  expect(leaks.join()).not.toMatch(/15400001234|15400001111|15400002222/)
})
