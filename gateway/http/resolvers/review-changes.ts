// Changes at the review desk: import, decide, ask, drop, launch. The consequences of a decision for other forms apply at once.
import { HubError } from '../../../schema/index.ts'
import {
  answerQuestion,
  askDepartment,
  confirmMatches,
  decideMatches,
  dropForms,
  launchForm,
  listDecisions,
  listIntake,
  readForm,
  readIn,
  readQuestion,
  reviewQueue,
  setFormClass,
  splitField,
  takeFormsBack,
  takeInForms,
  undoMatches,
  unpackIn,
} from '../../asking/index.ts'
import { isUuid } from '../../platform/index.ts'
import { type Context, demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { importProblems, marksOf } from './form-file.ts'
import { demandDecisions, demandFields, intakeOf, reviewed } from './review-scope.ts'

const MOST_AT_ONCE = 100

async function outcome(context: Context, ids: readonly string[]) {
  const decisions = await listDecisions(context.hub.db, { ids })
  const { total } = await reviewQueue(context.hub.db, { departments: reviewed(context), limit: 1 })
  return { decisions, waiting: total }
}

export const reviewChanges: Resolvers = {
  Mutation: {
    async importForms(_, { input }, context) {
      demand(context, 'review catalogue', { department: input.department })
      const { hub, viewer, language } = context
      const { fileName: name, content, marks, ...asked } = input
      const from = { name, bytes: new Uint8Array(Buffer.from(content, 'base64')) }
      const [read, unpack] = [readIn(hub.bounded, viewer.id), unpackIn(hub.bounded, viewer.id)]
      const taken = await takeInForms(hub, viewer.id, [{ ...asked, marks: marksOf(marks), from, read, unpack }])
      const ids = new Set(taken.forms.map((f) => f.id))
      return {
        forms: (await listIntake(hub.db, { departments: [input.department] })).filter((f) => ids.has(f.id)),
        problems: importProblems(taken.problems, language, name),
      }
    },
    async decideMatches(_, { input }, context) {
      const { pairs } = input
      if (pairs.length < 1 || pairs.length > MOST_AT_ONCE) throw new HubError('BAD_INPUT')
      await demandFields(
        context,
        pairs.map(({ a, b }) => [a, b]),
      )
      return outcome(context, await decideMatches(context.hub, context.viewer.id, pairs))
    },
    async splitField(_, { input }, context) {
      await demandFields(context, [[input.field]])
      return outcome(context, await splitField(context.hub, context.viewer.id, input))
    },
    async undoMatches(_, { input: { decisions } }, context) {
      if (decisions.length > MOST_AT_ONCE || !decisions.every(isUuid)) throw new HubError('BAD_INPUT')
      await demandDecisions(context, decisions)
      await undoMatches(context.hub, context.viewer.id, decisions)
      return outcome(context, decisions)
    },
    async confirmMatch(_, { input }, context) {
      demand(context, 'confirm match', { department: input.department })
      if (!isUuid(input.decision)) throw new HubError('NOT_FOUND')
      await confirmMatches(context.hub, context.viewer.id, [input])
      return outcome(context, [input.decision])
    },
    async askDepartment(_, { input }, context) {
      await intakeOf(context, input.form)
      const id = await askDepartment(context.hub.db, context.viewer.id, input)
      return { question: await readQuestion(context.hub.db, id) }
    },
    async answerQuestion(_, { input: { question, answer } }, context) {
      const found = isUuid(question) ? await readQuestion(context.hub.db, question) : null
      if (!found) throw new HubError('NOT_FOUND')
      demand(context, 'review catalogue', { department: found.department })
      await answerQuestion(context.hub.db, context.viewer.id, question, answer)
      return { question: await readQuestion(context.hub.db, question) }
    },
    dropForm: (_, { input: { form, reason } }, context) =>
      changed(context, form, () => dropForms(context.hub, [form], reason.trim())),
    takeFormBack: (_, { input: { form } }, context) => changed(context, form, () => takeFormsBack(context.hub, [form])),
    setFormClass: (_, { input: { form, class: objectClass } }, context) =>
      changed(context, form, () => setFormClass(context.hub, [form], objectClass)),
    async launchForm(_, { input: { form } }, context) {
      await intakeOf(context, form)
      const { hub, viewer, language } = context
      try {
        const saved = await launchForm(hub, viewer.id, form)
        return { form: await readForm(hub.db, saved.id, saved.version) }
      } catch (error) {
        if (!(error instanceof HubError) || error.code !== 'BAD_INPUT') throw error
        const message = error.sentence ? error.sentence[language] : error.message
        return { form: null, problems: [{ code: 'NOT_READY' as const, message }] }
      }
    },
  },
}

async function changed(context: Context, form: string, change: () => Promise<unknown>) {
  await intakeOf(context, form)
  await change()
  return { form: await intakeOf(context, form) }
}
