// Cases specific to departments with a database: no statement can be injected, and errors reflect what the server did.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { numberParameters } from '../../connectors/mapping/index.ts'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { context, parcel } from './parcel.ts'
import { type SqlWorld, sqlManifest, sqlWorld } from './sql-world.ts'
import { uncheckedManifest } from './unchecked-manifest.ts'
import { recorded } from './world.ts'

let world: SqlWorld
beforeAll(async () => {
  world = await sqlWorld(recorded().log)
})
afterAll(() => world.close())

describe('a department’s database', () => {
  test('parameters travel apart from the statement, whatever they hold', async () => {
    const hostile = `'); drop table report; --`
    expect(await world.connector.send?.(parcel(hostile), context)).toMatchObject({ kind: 'acknowledged' })
    expect(await world.effects()).toContain(hostile)
    expect(await world.connector.lookup?.('resident', [`x' or '1'='1`], [], context)).toEqual({
      kind: 'found',
      records: new Map(),
    })
  })

  test('names in quotes, comments and casts are not parameters', () => {
    expect(numberParameters(`select ':a', ":b", :c::text /* :d */ -- :e\n, $x$ :f $x$, :c, :g`)).toEqual({
      text: `select ':a', ":b", $1::text /* :d */ -- :e\n, $x$ :f $x$, $1, $2`,
      names: ['c', 'g'],
    })
  })

  test('several answers are no value of one column: the part is refused, unless the statement takes an array (issue 12)', async () => {
    const owner = (await world.query('select current_user as name')).rows[0].name as string
    const sending = (needs: string) =>
      world.connect(
        owner,
        sqlManifest.replace(
          'operation: { statement: "select receive(:deliveryId, :fields::jsonb) as number" }',
          `values: { needs: { from: fields.needs } }
    operation: { statement: "select receive(:deliveryId, jsonb_build_object('needs', ${needs})) as number" }`,
        ),
      )
    const answers = { needs: ['care', 'food'] }
    expect(await sending(':needs').send?.(parcel('d-several', answers), context)).toEqual({
      kind: 'refused',
      reason: because('SEVERAL_ANSWERS', { name: 'needs' }),
    })
    expect(await sending(':needs::text[]').send?.(parcel('d-array', answers), context)).toMatchObject({ kind: 'acknowledged' })
    const { rows } = await world.query("select body from report where id = 'd-array'")
    expect(rows).toEqual([{ body: answers }])
  })

  test('a refusal of the department is a refusal, in its own words', async () => {
    const outcome = await world.connector.send?.(parcel('d-refused', { refuse: '1' }), context)
    expect(outcome).toEqual({ kind: 'refused', reason: '数据不正确' })
  })

  test('an error over data is a refusal that quotes none of it', async () => {
    expect(await world.connector.send?.(parcel('d-bad', { bad: '1' }), context)).toEqual({
      kind: 'refused',
      reason: because('SQL_ERROR', { error: 'SQLSTATE 22012' }),
    })
  })

  test('a statement that takes too long was rolled back and is sent again', async () => {
    expect(await world.connector.send?.(parcel('d-slow', { sleep: '1' }), context)).toMatchObject({ kind: 'unsent' })
    expect(await world.effects()).not.toContain('d-slow')
  })

  test('a read cannot change anything, even where the manifest’s statement tries', async () => {
    const sneaky = sqlManifest.replace(
      'select id, born, income from person where id = any(:identifiers::text[])',
      'delete from person returning *',
    )
    const owner = (await world.query('select current_user as name')).rows[0].name as string
    const connector = createConnector({
      manifest: uncheckedManifest(sneaky),
      settings: {
        host: `127.0.0.1:${world.front.port}`,
        database: (await world.query('select current_database() as d')).rows[0].d,
        user: owner,
      },
      secrets: { password: 'x' },
      allowOrigins: [`postgresql://127.0.0.1:${world.front.port}`],
      development: true,
    })
    expect(await connector.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed', reason: 'refused' })
    expect((await world.query('select count(*)::int as n from person')).rows[0].n).toBe(1)
    await connector.close()
  })

  test('backends that are ended under the connector cost their call and nothing else', async () => {
    await world.connector.check(context)
    await world.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    )
    await expect
      .poll(() => world.connector.lookup?.('resident', ['1'], [], context), { timeout: 5000 })
      .toMatchObject({ kind: 'found' })
  })

  test('a statement that brings more than the department may send ends in words, in many rows and in one, and the next is answered', async () => {
    const database = (await world.query('select current_database() as d')).rows[0].d as string
    const asking = (statement: string) =>
      createConnector({
        manifest: uncheckedManifest(
          sqlManifest
            .replace('select id, born, income from person where id = any(:identifiers::text[])', statement)
            .replace('totalSeconds: 3 }', 'totalSeconds: 3, replyBytes: 100000 }'),
        ),
        settings: { host: `127.0.0.1:${world.front.port}`, database, user: `role_${database}` },
        secrets: { password: 'x' },
        allowOrigins: [`postgresql://127.0.0.1:${world.front.port}`],
        development: true,
      })
    for (const [statement, ends] of [
      [`select id, born, income from person, generate_series(1, 100000)`, 'failed'],
      [`select repeat('x', 5000000) as id, null as born, 1 as income`, 'failed'],
      [`select id, born, income from person, generate_series(1, 1000)`, 'found'],
    ] as const) {
      const connector = asking(statement)
      const reply = await connector.lookup?.('resident', ['1'], [], context)
      expect(reply).toMatchObject({ kind: ends })
      if (reply?.kind === 'failed') expect(reply.detail).toBe(because('REPLY_TOO_LARGE'))
      await connector.check(context)
      await connector.close()
    }
  })

  test('a database that hangs is not waited for, and what had not begun was not sent', async () => {
    const other = await sqlWorld(recorded().log)
    await other.connector.check(context)
    other.front.hang()
    expect(await other.connector.send?.(parcel('d-hang'), context)).toMatchObject({ kind: 'unknown' })
    expect(await other.connector.send?.(parcel('d-hang-2'), context)).toMatchObject({ kind: 'unsent' })
    await other.close()
  })
})
