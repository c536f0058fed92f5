import pg from 'pg'
import { expect, test } from 'vitest'
import { createLog } from '../../gateway/platform/index.ts'
import { freshDatabase } from '../support/database.ts'

function lines(write: (log: ReturnType<typeof createLog>) => void): string {
  const written: string[] = []
  write(createLog('debug', { write: (line) => void written.push(line) }))
  expect(written.length).toBeGreaterThan(0)
  for (const line of written) expect(() => JSON.parse(line)).not.toThrow()
  return written.join('')
}

test('credentials are cut out of what is logged, wherever they are put', () => {
  const secrets = ['token', 'accessToken', 'refreshToken', 'idToken', 'password', 'secret', 'authorization', 'cookie']
  const held = Object.fromEntries(secrets.map((key) => [key, `s3cr3t-${key}`]))
  const text = lines((log) => {
    log.info(held, 'at the top')
    log.info({ request: held }, 'one below')
    log.warn({ request: { headers: { ...held, 'set-cookie': 's3cr3t-set' } } }, 'two below')
    log.child(held).error('in a child')
  })
  expect(text).not.toContain('s3cr3t')
  expect(text.match(/\[cut out\]/g)?.length).toBeGreaterThanOrEqual(secrets.length * 3)
})

test('an id or mobile number of a person is masked in whatever line it turns up', () => {
  const text = lines((log) => {
    log.info({ subject: '990101195203070025' }, 'as a value')
    log.info({ err: new Error('no row for 99010119520307002X, phone 13912345678') }, 'in a message of an error')
    log.info('99010119520307002x was looked for')
  })
  expect(text).not.toMatch(/9901011952|1391234/)
  expect(text.match(/\[masked\]/g)?.length).toBeGreaterThanOrEqual(4)
})

test('ids of the hub, divisions, times and amounts stay readable', () => {
  const told = {
    division: '420525100001',
    at: 1_763_740_000_000,
    delivery: '420525-01kacvr5t7e8w4d0zq3n',
    trace: '4bf92f3577b34da6a3ce929d0e0e4736',
  }
  expect(JSON.parse(lines((log) => log.info(told, 'told')))).toMatchObject(told)
})

test('what PostgreSQL quotes of a row stays out of the log', async () => {
  const database = await freshDatabase(1)
  await database.pool.query(`create table person (name text primary key)`)
  await database.pool.query(`insert into person values ('Wang Xiaoming')`)
  const error = await database.pool.query(`insert into person values ('Wang Xiaoming')`).catch((e: unknown) => e)
  await database.close()
  expect(error).toBeInstanceOf(pg.DatabaseError)
  expect((error as pg.DatabaseError).detail).toContain('Wang Xiaoming')
  const text = lines((log) => log.error({ err: error }, 'a request failed'))
  expect(text).toContain('23505')
  expect(text).toContain('person_pkey')
  expect(text).not.toContain('Wang')
})
