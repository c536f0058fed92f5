// The review desk, changed: take in, decide, ask, drop, launch. After each decision everything is matched anew, so that what one
// decision settles for other forms is settled at once.
import { HubError } from '../../../schema/index.ts'
import {
  answerQuestion,
  askDepartment,
  confirmDecision,
  decide,
  deliveringConnector,
  dropForm,
  launch,
  listDecisions,
  listIntake,
  readForm,
  readIn,
  readQuestion,
  reviewQueue,
  setClass,
  splitField,
  takeBackForm,
  takeIn,
  undoDecision,
} from '../../asking/index.ts'
import { type Context, demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { demandDecisions, demandFields, intakeOf, reviewed } from './review-scope.ts'

const MOST_AT_ONCE = 100
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

async function outcome(context: Context, ids: readonly string[]) {
  await context.hub.rematch()
  const decisions = await listDecisions(context.hub.db, { ids })
  const { total } = await reviewQueue(context.hub.db, { departments: reviewed(context), offset: 0, limit: 1 })
  return { decisions, waiting: total }
}

export const reviewChanges: Resolvers = {
  Mutation: {
    async importForms(_, { input }, context) {
      demand(context, 'review catalogue', { department: input.department })
      const { hub, viewer, language } = context
      const connector = await deliveringConnector(hub, input.department, input.connector)
      if (input.class && !hub.catalogue.current().classes.has(input.class)) throw new HubError('BAD_INPUT')
      const file = { name: input.fileName, bytes: new Uint8Array(Buffer.from(input.content, 'base64')) }
      const asks = {
        department: input.department,
        connector,
        objectClass: input.class ?? undefined,
        replaces: input.replaces ?? undefined,
        actor: viewer.id,
        read: readIn(hub.bounded, viewer.id),
      }
      const taken = await takeIn(hub.db, hub.catalogue.current(), file, asks)
      if (taken.forms.length > 0) await context.hub.rematch()
      const ids = new Set(taken.forms.map((f) => f.id))
      return {
        forms: (await listIntake(hub.db, { departments: [input.department] })).filter((f) => ids.has(f.id)),
        problems: taken.problems.map((p) => ({
          code: 'IMPORT' as const,
          message: [p.form, p.cell ?? (p.row ? `#${p.row}` : null), say(p.onPage ?? p.message, language)]
            .filter(Boolean)
            .join(' · '),
        })),
      }
    },
    async decideMatches(_, { input }, context) {
      if (input.length < 1 || input.length > MOST_AT_ONCE) throw new HubError('BAD_INPUT')
      await demandFields(
        context,
        input.map(({ a, b }) => [a, b]),
      )
      return outcome(context, await decide(context.hub, context.viewer.id, input))
    },
    async splitField(_, { field, note }, context) {
      await demandFields(context, [[field]])
      return outcome(context, await splitField(context.hub, context.viewer.id, field, note))
    },
    async undoMatches(_, { decisions }, context) {
      if (decisions.length > MOST_AT_ONCE || decisions.some((id) => !UUID.test(id))) throw new HubError('BAD_INPUT')
      await demandDecisions(context, decisions)
      for (const id of decisions) await undoDecision(context.hub.db, context.viewer.id, id)
      return outcome(context, decisions)
    },
    async confirmMatch(_, { decision, department, agrees, note }, context) {
      demand(context, 'confirm match', { department })
      if (!UUID.test(decision)) throw new HubError('NOT_FOUND')
      await confirmDecision(context.hub.db, context.viewer.id, { decision, department, agrees, note })
      return outcome(context, [decision])
    },
    async askDepartment(_, { form, field, question }, context) {
      await intakeOf(context, form)
      const id = await askDepartment(context.hub.db, context.viewer.id, { form, field, question })
      return known(await readQuestion(context.hub.db, id))
    },
    async answerQuestion(_, { question, answer }, context) {
      const found = UUID.test(question) ? await readQuestion(context.hub.db, question) : null
      demand(context, 'review catalogue', { department: known(found).department })
      await answerQuestion(context.hub.db, context.viewer.id, question, answer)
      return known(await readQuestion(context.hub.db, question))
    },
    async dropForm(_, { form, reason }, context) {
      await intakeOf(context, form)
      if (reason === null || reason === undefined) await takeBackForm(context.hub.db, form)
      else await dropForm(context.hub.db, form, reason.trim())
      await context.hub.rematch()
      return intakeOf(context, form)
    },
    async setFormClass(_, { form, class: objectClass }, context) {
      await intakeOf(context, form)
      if (!context.hub.catalogue.current().classes.has(objectClass)) throw new HubError('BAD_INPUT')
      await setClass(context.hub.db, form, objectClass)
      await context.hub.rematch()
      return intakeOf(context, form)
    },
    async launchForm(_, { form }, context) {
      await intakeOf(context, form)
      const { hub, viewer, language } = context
      try {
        const saved = await launch(hub.db, hub.catalogue, viewer.id, form)
        hub.bell.ring('catalogue', form)
        return { form: await readForm(hub.db, saved.id, saved.version), problems: [] }
      } catch (error) {
        if (!(error instanceof HubError) || error.code !== 'BAD_INPUT') throw error
        const message = error.sentence ? error.sentence[language] : error.message
        return { form: null, problems: [{ code: 'NOT_READY' as const, message }] }
      }
    },
  },
}

function known<T>(found: T | null): T {
  if (!found) throw new HubError('NOT_FOUND')
  return found
}
