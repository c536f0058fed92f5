// The control side's view of the department's books in PostgreSQL.
import type pg from 'pg'
import {
  type ArrivalLine,
  type Backstage,
  divisionPattern,
  type Entry,
  endOfDay,
  type IssuedTask,
  type Wish,
} from '../stage/index.ts'
import { FORM } from './forms.ts'

type Kept = Pick<Backstage, 'labels' | 'counters' | 'entries' | 'latest' | 'arrivals' | 'issue' | 'withdraw'>

const ENTRY = `seq::int as seq, delivery_id as "deliveryId", task_no as "taskNo", form, null as "sourceRef", acknowledgement,
  content, received_at as "receivedAt", repeats`

export function pgBackstage(pool: pg.Pool, township: string | undefined): Kept {
  const entries = async (where: string, values: unknown[]) => {
    const { rows } = await pool.query(`select ${ENTRY} from scjg.effect ${where}`, values)
    return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() })) as Entry[]
  }
  return {
    labels: new Map(FORM.fields.map(({ code, label }) => [code, label])),
    async counters() {
      const { rows } = await pool.query(`select
        (select count(*) from scjg.effect)::int as effects, (select coalesce(sum(repeats), 0) from scjg.effect)::int as repeats,
        (select count(*) from scjg.task where zt = '0')::int as "openTasks"`)
      // A refusal is an exception: the database rolls everything back, so refusals cannot be counted.
      return { ...rows[0], refusals: 0 }
    },
    entries: (after, limit) => entries('where seq > $1 order by seq limit $2', [after, limit]),
    latest: (limit) => entries('order by seq desc limit $1', [limit]),
    async arrivals(after, limit) {
      const { rows } = await pool.query(
        `select seq::int as seq, delivery_id as "deliveryId", what, reason, at from scjg.arrival where seq > $1 order by seq limit $2`,
        [after, limit],
      )
      return rows.map((row) => ({ ...row, at: row.at.toISOString() })) as ArrivalLine[]
    },
    issue: (wish) => issue(pool, township, wish),
    async withdraw(taskNo) {
      const { rowCount } = await pool.query(`update scjg.task set zt = '2' where rwbh = $1 and zt = '0'`, [taskNo])
      return rowCount === 1
    },
  }
}

async function issue(pool: pg.Pool, township: string | undefined, wish: Wish): Promise<IssuedTask[]> {
  if (wish.form && wish.form !== FORM.code) return []
  const { rows } = await pool.query(
    `with place as (select coalesce($2, (select substr(min(xzqh), 1, 9) || '%' from scjg.enterprise)) as pattern),
       chosen as (select tyshxydm, xzqh from scjg.enterprise, place where case when $1::text is null then xzqh like pattern else tyshxydm = $1 end
                  order by random() limit 1)
     insert into scjg.task (rwmc, xzqh, tyshxydm, bddm, nd, jzsj)
       select $6 || '年度企业年报信息核查', xzqh, tyshxydm, $3, $6, $4 from chosen, generate_series(1, $5)
     returning rwbh as "taskNo", rwmc as title, xzqh as division, bddm as form, tyshxydm as subject, jzsj as "dueAt"`,
    [
      wish.subject ?? null,
      (wish.division ?? township) ? divisionPattern((wish.division ?? township) as string) : null,
      FORM.code,
      endOfDay(new Date(), wish.dueInDays),
      wish.count,
      String(new Date().getFullYear()),
    ],
  )
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString() }))
}
