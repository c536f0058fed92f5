// An invented county for a bench: twenty townships of ten villages, twelve departments, and tasks spread over them.
import type pg from 'pg'

export const COUNTY = '990101'
export const TOWNSHIP = `${COUNTY}101000`

export async function divide(client: pg.Client): Promise<void> {
  await client.query(`insert into division values ('${COUNTY}000000', null, 'bench', 'COUNTY')`)
  await client.query(
    `insert into division select '${COUNTY}' || (100 + t) || '000', '${COUNTY}000000', 'township ' || t, 'TOWNSHIP' from generate_series(1, 20) t`,
  )
  await client.query(`insert into division select '${COUNTY}' || (100 + t) || lpad(v::text, 3, '0'), '${COUNTY}' || (100 + t) || '000', 'village ' || v, 'VILLAGE'
    from generate_series(1, 20) t, generate_series(1, 10) v`)
  await client.query(`insert into department select 'd' || d, '部门' || d, 'Department ' || d from generate_series(1, 12) d`)
}

/** Tasks `from` to `to`, spread over villages, departments, states (one in four open) and due dates. */
export async function fill(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(`insert into task (county, id, connector_id, external_id, department_id, title, division_code, state, due_at, source_updated_at)
    select '${COUNTY}', '${COUNTY}-' || lpad(to_hex(n), 9, '0') || '-' || lpad(to_hex(n::bigint * 7919), 16, '0'), 'd' || n % 12 + 1, n::text, 'd' || n % 12 + 1,
      'Task ' || n, '${COUNTY}' || (101 + n % 20) || lpad((1 + n / 20 % 10)::text, 3, '0'),
      case when n % 4 = 0 then 'OPEN' when n % 4 = 1 then 'CLOSED' else 'SUBMITTED' end,
      timestamptz '2026-11-01' + n::bigint * 7919 % 86400 * interval '1 second', now()
    from generate_series(${from + 1}, ${to}) n`)
  await client.query('vacuum analyze task')
}
