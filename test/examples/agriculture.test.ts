// Agriculture as a process with an exchange database of its own: tables to read, and one for reports.
import mysql from 'mysql2/promise'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { emptyDatabase } from '../support/database.ts'
import { hasMariadb } from '../support/mariadb.ts'
import { department, SECRET } from './support.ts'

interface Hub {
  query(statement: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  end(): Promise<void>
}

function overMysql(address: string): Hub {
  const pool = mysql.createPool({ uri: address.replace('@', `:${SECRET}@`), dateStrings: true })
  pool.pool.on('connection', (connection) => connection.on('error', () => {}))
  return {
    query: async (statement, values = []) => {
      const [rows] = await pool.query(statement, values)
      return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : []
    },
    end: () => pool.end(),
  }
}

function overPostgresql(address: string): Hub {
  const pool = new pg.Pool({ connectionString: address.replace('@', `:${SECRET}@`) })
  pool.on('error', () => {})
  return {
    query: async (statement, values = []) => {
      let n = 0
      return (
        await pool.query(
          statement.replace(/\?/g, () => `$${++n}`),
          values,
        )
      ).rows
    },
    end: () => pool.end(),
  }
}

const kinds = [
  ...(hasMariadb ? [['MariaDB', {}, overMysql] as const] : []),
  // As on a machine without MariaDB.
  ['PostgreSQL', { DEPARTMENT_MARIADB: 'none' }, overPostgresql] as const,
]

describe.each(kinds)('over %s', (product, settings, connect) => {
  let office: Awaited<ReturnType<typeof department>>
  let hub: Hub
  afterAll(() => hub?.end())

  const land = (cbmj: string, hh: unknown) => JSON.stringify({ hh, hzxm: '示例', dz: '示例村1组1号', rks: 3, cbmj })
  const put = (id: string, task: unknown, content: string) =>
    hub.query('insert into zj_bs (tdbh, rwbh, bddm, nr) values (?, ?, ?, ?)', [id, task, 'NHCBD', content])
  const decided = (id: string) =>
    vi.waitFor(
      async () => {
        const [row] = await hub.query('select zt, qsh, yy from zj_bs where tdbh = ?', [id])
        expect(row?.zt).not.toBe('0')
        return row
      },
      { timeout: 20_000 },
    )
  const open = async (n: number) =>
    (await hub.query(`select * from zj_rw where bddm = 'NHCBD' and zt = '0' order by bgxh`))[n] ?? {}

  test('it says which database it found, and tells its tasks and its land', async () => {
    office = await department('agriculture', { ...settings, DEPARTMENT_DATABASE_URL: await emptyDatabase() })
    hub = connect(String(office.ready.address))
    expect(office.ready.product).toMatch(new RegExp(`^(${product}|MySQL) \\d`))
    const [{ n: tasks } = {}] = await hub.query('select count(*) as n from zj_rw')
    expect(Number(tasks)).toBeGreaterThan(100)
    const [task] = await hub.query(
      `select dxbm, cbmj from zj_rw join zj_nh on hh = dxbm where bddm = 'NHCBD' order by bgxh limit 1`,
    )
    expect(String(task?.cbmj)).toMatch(/^\d+\.\d\d$/)
  })

  test('the user of the hub may read, and put reports; nothing else', async () => {
    for (const statement of [
      'delete from zj_rw',
      `update zj_bs set zt = '1'`,
      `insert into zj_bs (tdbh, rwbh, bddm, nr, zt) values ('x', 'x', 'x', 'x', '1')`,
      'create table x (a int)',
    ])
      await expect(hub.query(statement)).rejects.toThrow(/denied/)
  })

  test('a report is booked, its receipt stands beside it, and the task is told as done', async () => {
    const task = await open(0)
    await put('d-1', task.rwbh, land('12.50', task.dxbm))
    expect(await decided('d-1')).toMatchObject({ zt: '1', qsh: 'NY-H-000001' })
    expect(await office.ledger()).toMatchObject([{ deliveryId: 'd-1', content: { cbmj: '12.50' } }])
    await expect(put('d-1', task.rwbh, land('12.50', task.dxbm))).rejects.toThrow(/duplicate/i)
  })

  test('what is wrong is refused in words', async () => {
    const task = await open(1)
    await put('d-2', task.rwbh, land('a lot', task.dxbm))
    expect(await decided('d-2')).toMatchObject({ zt: '2', qsh: null, yy: expect.stringContaining('承包耕地面积') })
    await put('d-3', task.rwbh, 'no object')
    expect(await decided('d-3')).toMatchObject({ zt: '2', yy: '报表内容应为对象' })
  })

  test('what lies there while it is down is booked when it is back; after a restart its books are what they were', async () => {
    const task = await open(2)
    await office.mode('slow', { delayMs: 60_000 })
    await put('d-4', task.rwbh, land('3.00', task.dxbm))
    const before = await office.ledger()
    await hub.end()
    office = await office.restart()
    hub = connect(String(office.ready.address))
    expect(await decided('d-4')).toMatchObject({ zt: '1' })
    expect((await office.ledger()).slice(0, before.length)).toEqual(before)
  })
})
