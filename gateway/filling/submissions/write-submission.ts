// The acceptance: one statement, so one transaction and one round trip. It writes all of it (tasks, submission, one delivery per
// request, facts, corrections, the closed sheet, the journal) or nothing. All CTEs depend on the one row of `submitted`. That row
// exists only if every task was open and neither key nor sheet was used before.
import { sql } from 'kysely'
import { ownBase, splitElementId } from '../../../schema/index.ts'
import { lockOpen, submitTasks } from '../../asking/index.ts'
import { type Database, type JournalEntry, journalAppend, newId, type Seal, work } from '../../platform/index.ts'
import type { Acceptance } from './acceptance.ts'
import { CONTENT, CORRECTION, CORRECTION_REASON, FACT, type SubmissionContent } from './content.ts'

export interface NewSubmission {
  id: string
  receipt: string
  acceptedAt: Date
  content: SubmissionContent
  contentHash: Buffer
}

/** The work that the acceptance makes due, from the CTEs below. */
const WORK = sql`select county, 'delivery', id, connector_id from delivered
      union all select county, 'correction', id, connector_id from raised`

/** False if nothing was written. */
export async function writeSubmission(db: Database, seal: Seal, a: Acceptance, s: NewSubmission): Promise<boolean> {
  const tasks = a.requests.map((r) => r.taskId)
  const deliveries = a.requests.map((r) => ({ ...r, id: newId(a.county, s.acceptedAt.getTime()) }))
  // The breakdown is a column of its own and part of the key.
  const facts = factsOf(a)
  const keys = facts.map((v) => splitElementId(v.element))
  const corrections = a.corrections.map((c) => ({ ...c, id: newId(a.county, s.acceptedAt.getTime()) }))
  const sealed = (value: unknown, place: string) => (value === null ? null : seal.sealJson(value, place))
  const accepted: JournalEntry = {
    kind: 'submission.accepted',
    actor: a.workerId,
    body: {
      submission: s.id,
      receipt: s.receipt,
      sheet: a.sheetId,
      subject: a.subject.id,
      period: a.period,
      content: s.contentHash.toString('hex'),
      ...(a.tally && { tally: a.tally }),
      deliveries: deliveries.map((d) => ({ delivery: d.id, task: d.taskId, connector: d.connectorId })),
    },
  }
  const raised = corrections.map((c) => ({
    kind: 'correction.raised',
    actor: a.workerId,
    body: { correction: c.id, submission: s.id, element: c.element, connector: c.connectorId, due: c.dueOn },
  }))
  const files = (a.files ?? []).map((f) => f.id)
  const { rows } = await sql`
    with open as (
      ${lockOpen(a.county, tasks)}
    ), ${files.length > 0 ? nameFiles(a, files) : sql``} submitted as (
      insert into submission (county, id, worker_id, sheet_id, object_class, subject_id, period, division_code,
        idempotency_key, content_hash, content_sealed, receipt, accepted_at, tally)
      select ${a.county}, ${s.id}, ${a.workerId}, ${a.sheetId}, ${a.subject.objectClass}, ${a.subject.id}, ${a.period}, ${a.division},
        ${a.idempotencyKey}, ${s.contentHash}, ${seal.sealJson(s.content, CONTENT)}, ${s.receipt}, ${s.acceptedAt}::timestamptz,
        ${a.tally ? JSON.stringify(a.tally) : null}::jsonb
      where (select count(*) from open) = ${tasks.length} ${files.length > 0 ? sql`and (select count(*) from named) = ${files.length}` : sql``}
      on conflict do nothing returning county, id
    ), ${files.length > 0 ? keepFiles(a, files) : sql``} taken as (
      ${submitTasks(sql`(select county, unnest(${tasks}::text[]) as task_id from submitted)`)}
    ), delivered as (
      insert into delivery (county, id, submission_id, department_id, connector_id, task_id, form_id, form_version)
      select submitted.county, d.id, submitted.id, d.department, d.connector, d.task, d.form, d.version
      from submitted, unnest(${deliveries.map((d) => d.id)}::text[], ${deliveries.map((d) => d.departmentId)}::text[],
        ${deliveries.map((d) => d.connectorId)}::text[], ${tasks}::text[], ${deliveries.map((d) => d.formId)}::text[],
        ${deliveries.map((d) => d.formVersion)}::int[]) as d(id, department, connector, task, form, version)
      returning county, id, connector_id
    ), known as (
      insert into fact (county, subject_id, element_id, breakdown, period, submission_id, worker_id, value_sealed, value, as_of)
      select submitted.county, f.subject, f.element, f.breakdown, ${a.period}, submitted.id, ${a.workerId}, f.sealed, f.plain::jsonb,
        ${s.acceptedAt}::timestamptz
      from submitted, unnest(${facts.map((v) => v.subject)}::text[], ${keys.map((k) => k.base)}::text[], ${keys.map((k) => k.breakdown)}::text[],
        ${facts.map((v) => (v.personal ? seal.sealJson(v.value, FACT) : null))}::bytea[],
        ${facts.map((v) => (v.personal ? null : JSON.stringify(v.value)))}::text[]) as f(subject, element, breakdown, sealed, plain)
      returning 1
    ), raised as (
      insert into correction (county, id, submission_id, worker_id, subject_id, object_class, element_id, department_id,
        connector_id, was_sealed, proposed_sealed, reason_sealed, due_on, created_at)
      select submitted.county, c.id, submitted.id, ${a.workerId}, c.subject, c.class, c.element, c.department,
        c.connector, c.was, c.proposed, c.reason, c.due, ${s.acceptedAt}::timestamptz
      from submitted, unnest(${corrections.map((c) => c.id)}::text[], ${corrections.map((c) => (c.subject ?? a.subject).id)}::text[],
        ${corrections.map((c) => (c.subject ?? a.subject).objectClass)}::text[], ${corrections.map((c) => c.element)}::text[],
        ${corrections.map((c) => c.departmentId)}::text[], ${corrections.map((c) => c.connectorId)}::text[],
        ${corrections.map((c) => sealed(c.was, CORRECTION))}::bytea[], ${corrections.map((c) => sealed(c.proposed, CORRECTION))}::bytea[],
        ${corrections.map((c) => (c.reason ? seal.seal(c.reason, CORRECTION_REASON) : null))}::bytea[],
        ${corrections.map((c) => c.dueOn)}::date[])
        as c(id, subject, class, element, department, connector, was, proposed, reason, due)
      returning county, id, connector_id
    ), ${work.enqueue(WORK)}, closed as (
      update sheet set submission_id = submitted.id from submitted
      where sheet.county = submitted.county and sheet.id = ${a.sheetId} returning 1
    )
    select ${journalAppend(a.county, s.acceptedAt, [accepted, ...raised])}
    from submitted, (select count(*) from taken) t, (select count(*) from delivered) d, (select count(*) from known) k,
      (select count(*) from raised) r, (select count(*) from closed) c`.execute(db)
  return rows.length === 1
}

/** The files of the sheet that its values name: locked, so that nothing deletes them meanwhile, then kept with the submission. */
const nameFiles = (a: Acceptance, files: readonly string[]) => sql`named as (
      select id from attachment where county = ${a.county} and sheet_id = ${a.sheetId} and id = any(${files}::text[])
        and file_id is not null for update
    ),`
const keepFiles = (a: Acceptance, files: readonly string[]) => sql`filed as (
      update attachment set submission_id = submitted.id, unused_since = null from submitted
      where attachment.county = ${a.county} and attachment.id = any(${files}::text[]) returning 1
    ),`

/** Each value of each subject once: a subject may be in several lists, with the same value (sheet/rows/check-rows.ts). */
function factsOf(a: Acceptance): (Acceptance['values'][number] & { subject: string })[] {
  const facts = new Map<string, Acceptance['values'][number] & { subject: string }>()
  const add = (subject: string, values: Acceptance['values']) => {
    for (const value of values) {
      // A form's own field is not a fact of the subject: the submission keeps it for that department.
      if (ownBase(value.element) !== null) continue
      const key = `${subject}\n${value.element}`
      if (!facts.has(key)) facts.set(key, { ...value, subject })
    }
  }
  add(a.subject.id, a.values)
  for (const { rows } of a.rowSets ?? []) for (const { subject, values } of rows) add(subject, values)
  return [...facts.values()]
}
