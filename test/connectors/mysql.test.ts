// Cases specific to departments with MySQL or MariaDB: values are exact, nothing is injected or shortened, and every statement
// ends at its time limit.

import { afterAll, describe, expect, test } from 'vitest'
import { placeParameters } from '../../connectors/sql/place-parameters.ts'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { type MysqlWorld, mysqlManifest, mysqlWorld } from './mysql-world.ts'
import { context, parcel } from './parcel.ts'
import { recorded } from './world.ts'

const world = await mysqlWorld(recorded().log)
afterAll(() => world?.close())

test('names in quotes, backquotes and comments are not parameters; a list becomes as many as it has members', () => {
  const given: Record<string, unknown> = { a: 1, list: ['x', 'y'], none: [] }
  const statement = `select ':a', ":a", \`:a\`, 'it''s :a', 'it\\'s :a' /* :a */, @b := :a -- :a\n, x in (:list), y in (:none) # :a`
  expect(placeParameters(statement, (name) => given[name])).toEqual({
    text: `select ':a', ":a", \`:a\`, 'it''s :a', 'it\\'s :a' /* :a */, @b := ? -- :a\n, x in (?, ?), y in (null) # :a`,
    values: [1, 'x', 'y'],
  })
})

const one = async (office: MysqlWorld, sql: string, values: unknown[] = []) =>
  ((await office.own.query(sql, values))[0] as Record<string, unknown>[])[0] ?? {}

describe.runIf(world)('a department’s MariaDB', () => {
  const office = world as MysqlWorld

  const reading = (statement: string, user = 'sneaky') =>
    office.connect(user, mysqlManifest.replace('select id, born, income from person where id in (:identifiers)', statement))

  test('parameters travel apart from the statement, whatever they hold', async () => {
    const hostile = `'); drop table report; -- \\' "`
    expect(await office.connector.send?.(parcel(hostile, { XM: '𠮷林' }), context)).toMatchObject({ kind: 'acknowledged' })
    expect(await office.effects()).toContain(hostile)
    expect(await one(office, 'select body from report where id = ?', [hostile])).toEqual({ body: '{"XM":"𠮷林"}' })
    expect(await office.connector.lookup?.('resident', [`x' or '1'='1`], [], context)).toEqual({
      kind: 'found',
      records: new Map(),
    })
  })

  test('numbers larger than a program counts, decimals and dates arrive as they are kept', async () => {
    const statement = `select 'x' as id, '19440305' as born, cast('12345678901234.5678' as decimal(20, 4)) as income`
    const connector = reading(statement, 'hub')
    const reply = await connector.lookup?.('resident', ['x'], [], context)
    expect(reply?.kind === 'found' && reply.records.get('x')?.values).toMatchObject({
      'resident.monthlyIncome': '12345678901234.5678',
      'resident.birthDate': '1944-03-05',
    })
    await office.own.query(`insert into task (id, number) values ('T-high', 9223372036854775807)`)
    const pages = []
    for await (const page of office.connector.pullTasks?.('9223372036854775806', context) ?? []) pages.push(page)
    expect(pages.at(-1)?.watermark).toBe('9223372036854775807')
    await office.own.query(`delete from task where id = 'T-high'`)
    await connector.close()
  })

  test('a refusal of the department is a refusal, in its own words', async () => {
    expect(await office.connector.send?.(parcel('d-refused', { refuse: '1' }), context)).toEqual({
      kind: 'refused',
      reason: '数据不正确',
    })
  })

  test('text that does not fit, or has no place in the table’s encoding, is refused and never shortened or replaced', async () => {
    expect(await office.connector.send?.(parcel('d-bad', { bad: '1' }), context)).toEqual({
      kind: 'refused',
      reason: because('SQL_ERROR', { error: 'error 1406 (SQLSTATE 22001)' }),
    })
    expect(await office.connector.send?.(parcel('d-strange', { note: '𠮷' }), context)).toMatchObject({ kind: 'refused' })
    expect(await office.connector.send?.(parcel('d-note', { note: '张桂兰' }), context)).toMatchObject({ kind: 'acknowledged' })
    expect(await one(office, `select note from report where id = 'd-note'`)).toEqual({ note: '张桂兰' })
    expect(await office.effects()).not.toContain('d-strange')
  })

  test('a connection that speaks GBK writes what GBK has, and refuses the rest', async () => {
    const connector = office.connect('hub', mysqlManifest.replace('/office"', '/office?charset=gbk"'))
    expect(await connector.send?.(parcel('d-gbk', { note: '张桂兰' }), context)).toMatchObject({ kind: 'acknowledged' })
    expect(await one(office, `select note from report where id = 'd-gbk'`)).toEqual({ note: '张桂兰' })
    expect(await connector.send?.(parcel('d-gbk-2', { XM: '𠮷' }), context)).toEqual({
      kind: 'refused',
      reason: because('CHARACTER_UNFIT', { encoding: 'gbk' }),
    })
    await connector.close()
  })

  test('a statement that takes too long is ended on the server, was rolled back, and is sent again', async () => {
    expect(await office.connector.send?.(parcel('d-slow', { sleep: '1' }), context)).toMatchObject({ kind: 'unsent' })
    expect(await office.effects()).not.toContain('d-slow')
    await expect
      .poll(() =>
        one(office, `select count(*) as n from information_schema.processlist where user = 'hub' and command <> 'Sleep'`),
      )
      .toEqual({ n: 0 })
  })

  test('a caller that goes away ends its statement on the server', async () => {
    const connector = reading('select sleep(600) as id, 1 as born, 1 as income', 'hub')
    const leaving = new AbortController()
    const running = () =>
      one(office, `select count(*) as n from information_schema.processlist where user = 'hub' and info like 'select sleep%'`)
    const asked = connector.lookup?.('resident', ['1'], [], { ...context, signal: leaving.signal })
    await expect.poll(running).toEqual({ n: 1 })
    leaving.abort()
    expect(await asked).toMatchObject({ kind: 'failed' })
    await expect.poll(running).toEqual({ n: 0 })
    await connector.close()
  })

  test.each([
    ['deletes', 'delete from person'],
    ['changes the tables themselves', 'drop table person'],
    ['calls what writes', `call receive('sneaked', '{}')`],
  ])('a read cannot change anything, even where the manifest’s statement %s', async (_what, statement) => {
    const connector = reading(statement)
    expect(await connector.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed', reason: 'refused' })
    expect(await one(office, 'select count(*) as n from person')).toEqual({ n: 1 })
    expect(await office.effects()).not.toContain('sneaked')
    await connector.close()
  })

  test('two statements in one are none', async () => {
    const connector = reading('select 1 as id, 2 as born, 3 as income; delete from person')
    expect(await connector.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed' })
    expect(await one(office, 'select count(*) as n from person')).toEqual({ n: 1 })
    await connector.close()
  })

  test('a rule of the manifest may name the server’s own number of an error', async () => {
    const rule = 'errors: [{ when: { errno: 1146 }, means: rate-limited, retryAfterSeconds: 7 }]'
    const connector = office.connect(
      'sneaky',
      mysqlManifest.replace('call receive(:deliveryId, :fields)', 'insert into nowhere values (:deliveryId)') + rule,
    )
    expect(await connector.send?.(parcel('d-rule'), context)).toMatchObject({ kind: 'unsent', retryAfterSeconds: 7 })
    await connector.close()
  })

  test('a column that is gone is a mismatch at once; a table that is gone may come back and is tried again (issue 10, 14; D11)', async () => {
    for (const [statement, outcome] of [
      ['insert into plain (id, gone) values (:deliveryId, 1)', { kind: 'refused', mismatch: true }],
      ['insert into nowhere values (:deliveryId)', { kind: 'unsent' }],
    ] as const) {
      await office.own.query('create table if not exists plain (n int auto_increment primary key, id varchar(80))')
      const connector = office.connect('sneaky', mysqlManifest.replace('call receive(:deliveryId, :fields)', statement))
      expect(await connector.send?.(parcel('d-shape'), context)).toMatchObject(outcome)
      await connector.close()
    }
    await office.own.query('drop table plain')
  })

  test('a change that is no procedure tells its number', async () => {
    await office.own.query('create table plain (n int auto_increment primary key, id varchar(80))')
    const manifest = mysqlManifest
      .replace('call receive(:deliveryId, :fields)', 'insert into plain (id) values (:deliveryId)')
      .replace('acknowledgement: $[0].number', 'acknowledgement: $[0].insertId')
    const connector = office.connect('sneaky', manifest)
    expect(await connector.send?.(parcel('d-plain'), context)).toEqual({ kind: 'acknowledged', acknowledgement: '1' })
    await connector.close()
  })

  test('a connection that is lost before the commit was not acted on; lost at the commit, nobody knows', async () => {
    await office.connector.check(context)
    office.front.loseReplyTo('d-before')
    expect(await office.connector.send?.(parcel('d-before'), context)).toMatchObject({ kind: 'unknown' })
    expect(await office.connector.find?.('d-before', context)).toBeNull()
    office.front.loseReplyTo('commit')
    expect(await office.connector.send?.(parcel('d-at'), context)).toMatchObject({ kind: 'unknown' })
    expect(await office.connector.find?.('d-at', context)).toMatchObject({ kind: 'acknowledged' })
  })

  test('sessions that are ended under the connector cost their call and nothing else', async () => {
    await office.connector.check(context)
    const ids = (await office.own.query(`select id from information_schema.processlist where user = 'hub'`))[0] as {
      id: number
    }[]
    for (const { id } of ids) await office.own.query(`kill connection ${id}`)
    await expect
      .poll(() => office.connector.lookup?.('resident', ['1'], [], context), { timeout: 5000 })
      .toMatchObject({ kind: 'found' })
  })

  test('an address says whose it is and nothing that could lead elsewhere', () => {
    const at = (database: string, allow: string) => () =>
      createConnector({
        manifest: mysqlManifest.replace('mysql://${settings.user}@${settings.host}/office', database),
        settings: { host: 'h', user: 'u' },
        secrets: { password: 'p' },
        allowOrigins: [allow],
      })
    const refused = expect.objectContaining({ code: 'DESTINATION_REFUSED' })
    expect(at('mysql://u@db.example/x', 'mysql://db.example:3306')).not.toThrow()
    expect(at('mariadb://u@db.example:3307/x', 'mysql://db.example:3307')).not.toThrow()
    expect(at('mysql://u@db.example/x', 'postgresql://db.example:3306')).toThrow(refused)
    expect(at('mysql://u@127.0.0.1/x', 'mysql://127.0.0.1:3306')).toThrow(refused)
    for (const more of ['?socketPath=/tmp/s', '?sslmode=prefer', '?charset=latin1'])
      expect(at(`mysql://u@db.example/x${more}`, 'mysql://db.example:3306'), more).toThrow(refused)
    expect(at('mysql://u:p@db.example/x', 'mysql://db.example:3306')).toThrow(refused)
  })

  test('a statement that brings more than the department may send ends in words, in many rows and in one, and the next is answered', async () => {
    for (const [statement, ends] of [
      [`select p.id, p.born, p.income from person p, seq_1_to_100000`, 'failed'],
      [`select repeat('x', 5000000) as id, null as born, 1 as income`, 'failed'],
      [`select p.id, p.born, p.income from person p, seq_1_to_1000`, 'found'],
    ] as const) {
      const small = mysqlManifest.replace('totalSeconds: 3 }', 'totalSeconds: 3, replyBytes: 100000 }')
      const connector = office.connect(
        'hub',
        small.replace('select id, born, income from person where id in (:identifiers)', statement),
      )
      const reply = await connector.lookup?.('resident', ['1'], [], context)
      expect(reply).toMatchObject({ kind: ends })
      if (reply?.kind === 'failed') expect(reply.detail).toBe(because('REPLY_TOO_LARGE'))
      await connector.check(context)
      await connector.close()
    }
  })

  test('a server that hangs is not waited for, and what had not begun was not sent', async () => {
    await office.connector.check(context)
    office.front.hang()
    expect(await office.connector.send?.(parcel('d-hang'), context)).toMatchObject({ kind: 'unsent' })
    expect(await office.connector.send?.(parcel('d-hang-2'), context)).toMatchObject({ kind: 'unsent' })
  })
})
