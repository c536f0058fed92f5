// The lower bound for accepting a submission: the same rows of the same size, without checks, sealing or a journal chain: begin,
// one statement per table, commit.
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Acceptance } from '../gateway/filling/submissions/acceptance.ts'
import { newId, type Seal } from '../gateway/platform/index.ts'

type Statement = { text: string; values: unknown[] }

export function bareRows(a: Acceptance, seal: Seal): Statement[] {
  const id = newId(a.county)
  const at = new Date()
  const tasks = a.requests.map((r) => r.taskId)
  const deliveries = a.requests.map(() => newId(a.county))
  const content = seal.sealJson({ values: a.values.map(({ element, value }) => ({ element, value })) }, 'submission.content')
  const body = {
    submission: id,
    receipt: 'YB-20261121-7F3K-92QD-M4WX-C',
    sheet: a.sheetId,
    subject: a.subject.id,
    period: a.period,
    content: randomBytes(32).toString('hex'),
    deliveries: a.requests.map((r, i) => ({ delivery: deliveries[i], task: r.taskId, connector: r.connectorId })),
  }
  return [
    {
      text: `update task set state = 'SUBMITTED', refusal = null, updated_at = now() where county = $1 and id = any($2::text[])`,
      values: [a.county, tasks],
    },
    {
      text: `insert into submission (county, id, worker_id, sheet_id, object_class, subject_id, period, division_code, idempotency_key,
        content_hash, content_sealed, receipt, accepted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      values: [
        ...[a.county, id, a.workerId, a.sheetId, a.subject.objectClass, a.subject.id, a.period, a.division, a.idempotencyKey],
        ...[randomBytes(32), content, body.receipt, at],
      ],
    },
    {
      text: `insert into delivery (county, id, submission_id, department_id, connector_id, task_id, form_id, form_version)
        select $1, d.id, $2, d.connector, d.connector, d.task, d.form, 1
        from unnest($3::text[], $4::text[], $5::text[], $6::text[]) as d(id, connector, task, form)`,
      values: [a.county, id, deliveries, a.requests.map((r) => `x${r.connectorId}`), tasks, a.requests.map((r) => r.formId)],
    },
    {
      text: `insert into work (county, kind, key, queue)
        select $1, 'delivery', d.id, d.connector from unnest($2::text[], $3::text[]) as d(id, connector)`,
      values: [a.county, deliveries, a.requests.map((r) => `x${r.connectorId}`)],
    },
    {
      text: `insert into fact (county, subject_id, element_id, period, submission_id, worker_id, value_sealed, value, as_of)
        select $1, $2, f.element, '', $3, $4, f.sealed, f.plain::jsonb, $5
        from unnest($6::text[], $7::bytea[], $8::text[]) as f(element, sealed, plain)`,
      values: [
        ...[a.county, a.subject.id, id, a.workerId, at],
        a.values.map((v) => v.element),
        a.values.map((v) => (v.personal ? seal.sealJson(v.value, 'fact.value') : null)),
        a.values.map((v) => (v.personal ? null : JSON.stringify(v.value))),
      ],
    },
    { text: 'update sheet set submission_id = $3 where county = $1 and id = $2', values: [a.county, a.sheetId, id] },
    {
      // A separate county, because the real county's chain must stay intact.
      text: 'insert into journal (county, sequence, at, kind, actor, body, hash) values ($1, $2, $3, $4, $5, $6, $7)',
      values: ['000000', ++sequence, at, 'submission.accepted', a.workerId, JSON.stringify(body), randomBytes(32)],
    },
  ]
}

let sequence = 0

export async function writeBare(pool: pg.Pool, statements: Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { text, values } of statements) await client.query(text, values)
    await client.query('commit')
  } finally {
    client.release()
  }
}
