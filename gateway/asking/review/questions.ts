// Questions to a department about the meaning of a field, and its answers. The answer is shown beside the field for the decision.
import type { Selectable } from 'kysely'
import { HubError } from '../../../schema/index.ts'
import { type Database, isUuid, type Page, type PageQuestion, pageByInstant } from '../../platform/index.ts'
import type { MatchQuestionTable } from '../tables.ts'

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

interface QuestionFilter {
  id?: string
  form?: string
  departments?: readonly string[] | undefined
}

/** Newest first. */
const questions = (db: Database, { id, form, departments }: QuestionFilter) =>
  db
    .selectFrom('match_question')
    .selectAll()
    .$if(id !== undefined, (q) => q.where('id', '=', id as string))
    .$if(form !== undefined, (q) => q.where('form_id', '=', form as string))
    .$if(departments !== undefined, (q) => q.where('department_id', 'in', [...(departments ?? []), '']))
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')

const questionView = (r: Selectable<MatchQuestionTable>): MatchQuestion => ({
  id: r.id,
  form: r.form_id,
  field: r.code,
  department: r.department_id,
  question: r.question,
  askedAt: r.asked_at,
  answer: r.answer,
  answeredAt: r.answered_at,
})

export const listQuestions = async (db: Database, filter: QuestionFilter): Promise<MatchQuestion[]> =>
  (await questions(db, filter).limit(500).execute()).map(questionView)

export async function pageQuestions(db: Database, filter: QuestionFilter, page: PageQuestion): Promise<Page<MatchQuestion>> {
  const { key, beyond, limit, cut } = pageByInstant('asked_at', page, { validId: isUuid })
  return cut(await questions(db, filter).select(key).where(beyond).limit(limit).execute(), questionView)
}
