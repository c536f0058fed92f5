import { HubError } from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import { type AnswerView, listAnswers, listIssued, readAnswer } from '../../filling/index.ts'
import { may } from '../../platform/index.ts'
import { type AnswerRows, answerExplanation, answeredForm, answerRows, answerScopes, answerValues } from '../answer-values.ts'
import { type Context, demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { type Connection, connection, pageOf } from './page.ts'

/** A page with its question. */
export type AnswerPage = Connection<AnswerView> & { figures: () => Promise<{ asked: number; answered: number }> }
export type ShownAnswerRows = AnswerRows
export type ShownAnswerRow = AnswerRows['rows'][number]

async function subjectOf({ load }: Context, id: string) {
  const found = await load.subject.load(id)
  if (!found) throw new HubError('NOT_FOUND', { detail: `subject ${id}` })
  return found
}

export const answer: Resolvers = {
  Query: {
    async issuedForms(_, { first, after }, context) {
      const scopes = answerScopes(context).filter(({ department }) => may(context.viewer, 'read answers', { department }))
      return pageOf(await listIssued(context.hub.db, scopes), { first, after }, (i) => `${i.form} ${i.period}`)
    },
    async answers(_, { form: id, period, first, after }, context) {
      const { hub } = context
      const form = await readForm(hub.db, id)
      if (!form) throw new HubError('NOT_FOUND')
      demand(context, 'read answers', { department: form.department })
      const scopes = answerScopes(context)
      const asked = { form: id, period: period ?? '' }
      const page = await listAnswers(hub, scopes, asked, { first: pageSize(first ?? 20), after })
      let figures: ReturnType<AnswerPage['figures']> | undefined
      const count = async () => (await listIssued(hub.db, scopes, asked))[0] ?? { asked: 0, answered: 0 }
      return {
        ...connection(page),
        figures: () => {
          figures ??= count()
          return figures
        },
      }
    },
    async answer(_, { id }, context) {
      const scopes = answerScopes(context).filter(({ department }) => may(context.viewer, 'read answers', { department }))
      return await readAnswer(context.hub, scopes, id)
    },
  },
  IssuedForm: {
    async form(i, _, { hub }) {
      const form = await readForm(hub.db, i.form)
      if (!form) throw new HubError('NOT_FOUND', { detail: `form ${i.form}` })
      return form
    },
    period: (i) => i.period || null,
    issuedAt: (i) => i.issuedAt.toISOString(),
    dueAt: (i) => i.dueAt?.toISOString() ?? null,
  },
  AnswerConnection: {
    asked: async (page) => (await page.figures()).asked,
    answered: async (page) => (await page.figures()).answered,
  },
  Answer: {
    async division(a, _, { load }) {
      const division = await load.division.load(a.division)
      if (!division) throw new HubError('NOT_FOUND', { detail: `division ${a.division}` })
      return division
    },
    subject: (a, _, context) => subjectOf(context, a.submission.subjectId),
    submittedAt: (a) => a.submission.acceptedAt.toISOString(),
    receipt: (a) => a.submission.receipt,
    worker: ({ submission }, _, { load }) => load.worker.load(submission.workerId),
    async values(a, _, context) {
      const form = await answeredForm(context, a)
      return form ? answerValues(context, a, form) : []
    },
    explanation: (a, _, context) => answerExplanation(context, a),
    async rowSets(a, _, context) {
      const form = await answeredForm(context, a)
      return form ? answerRows(context, a, form) : []
    },
  },
  AnswerValue: {
    element: (v, _, { hub }) => hub.catalogue.current().elements.get(v.element) ?? null,
    text: (v) => (v.shown === null ? null : String(v.shown)),
  },
  AnswerRowSet: {
    total: (set) => set.rows.length,
  },
  AnswerRow: {
    subject: (row, _, context) => subjectOf(context, row.subject),
    values: (row) => row.values(),
  },
}
