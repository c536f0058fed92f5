// Asking the department what a field of its means, and its answer. The answer stands beside the field for whoever decides.
import { HubError } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'

export interface MatchQuestion {
  id: string
  form: string
  field: string
  department: string
  question: string
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
}

export async function askDepartment(
  db: Database,
  actor: string,
  { form, field, question }: { form: string; field: string; question: string },
): Promise<string> {
  const row = await db.selectFrom('intake_form').select('department_id').where('id', '=', form).executeTakeFirst()
  if (!row) throw new HubError('NOT_FOUND')
  const words = question.trim()
  if (words === '') throw new HubError('BAD_INPUT', { sentence: { zh: '请写明问题。', en: 'Write a question.' } })
  const { id } = await db
    .insertInto('match_question')
    .values({ form_id: form, code: field, department_id: row.department_id, question: words, asked_by: actor })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function answerQuestion(db: Database, actor: string, id: string, answer: string): Promise<void> {
  const words = answer.trim()
  if (words === '') throw new HubError('BAD_INPUT', { sentence: { zh: '请写明答复。', en: 'Write an answer.' } })
  await db
    .updateTable('match_question')
    .set({ answer: words, answered_at: new Date(), answered_by: actor })
    .where('id', '=', id)
    .execute()
}

export async function readQuestion(db: Database, id: string): Promise<MatchQuestion | null> {
  return (await listQuestions(db, { id }))[0] ?? null
}

export async function listQuestions(
  db: Database,
  { id, form, departments }: { id?: string; form?: string; departments?: readonly string[] },
): Promise<MatchQuestion[]> {
  const rows = await db
    .selectFrom('match_question')
    .selectAll()
    .$if(id !== undefined, (q) => q.where('id', '=', id as string))
    .$if(form !== undefined, (q) => q.where('form_id', '=', form as string))
    .$if(departments !== undefined, (q) => q.where('department_id', 'in', [...(departments ?? []), '']))
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    form: r.form_id,
    field: r.code,
    department: r.department_id,
    question: r.question,
    askedAt: r.asked_at,
    answer: r.answer,
    answeredAt: r.answered_at,
  }))
}
