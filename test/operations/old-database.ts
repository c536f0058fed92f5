// A database as an older version of the hub left it: only its first migrations, and rows of that time.
import pg from 'pg'
import { migrate } from '../../gateway/platform/index.ts'
import { emptyDatabase, testSeal } from '../support/database.ts'

const OLD = ['0001-core.sql', '0002-session.sql', '0003-session-refresh.sql', '0010-inbox.sql']

export async function query<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Its URL. It holds 500 submissions, each with a delivery; the outcomes of three are unknown. */
export async function oldDatabase(): Promise<string> {
  const url = await emptyDatabase()
  await migrate(url, new Set(OLD))
  const seal = testSeal()
  await query(
    url,
    `insert into division (code, name, level) values ('420525000000', '远安县', 'COUNTY');
     insert into division (code, parent, name, level) values ('420525100000', '420525000000', '鸣凤镇', 'TOWNSHIP');
     insert into department values ('old', '老部门', 'Old');
     insert into connector (id, department_id, state, manifest) values ('old', 'old', 'RETIRED', '')`,
  )
  const sealed = [seal.seal('99010119520307002X', 'subject.identifier'), seal.sealJson({ values: [] }, 'submission.content')]
  await query(
    url,
    `with subject as (insert into subject (county, id, object_class, identifier_hash, identifier_sealed)
       values ('420525', '420525-s', 'resident', '\\x01', $1) returning id)
     insert into submission (county, id, worker_id, sheet_id, object_class, subject_id, division_code, idempotency_key, content_hash,
       content_sealed, receipt, accepted_at)
     select '420525', '420525-' || n, 'w', 'sheet-' || n, 'resident', subject.id, '420525100000', 'key-' || n, '\\x02', $2,
       'R' || n, now() - n * interval '1 minute' from subject, generate_series(1, 500) n`,
    sealed,
  )
  await query(
    url,
    `insert into delivery (county, id, submission_id, department_id, connector_id, task_id, form_id, form_version, state)
     select '420525', '420525-d' || n, '420525-' || n, 'old', 'old', 't' || n, 'old:F', 1,
       case when n <= 3 then 'STUCK' else 'ACKNOWLEDGED' end from generate_series(1, 500) n`,
  )
  return url
}
