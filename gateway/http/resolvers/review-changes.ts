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
import { type Database, isUuid } from '../../platform/index.ts'
import { type Context, demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { demandDecisions, demandFields, intakeOf, reviewed } from './review-scope.ts'

const MOST_AT_ONCE = 100

async function outcome(context: Context, ids: readonly string[]) {
  await context.hub.rematch()
  const decisions = await listDecisions(context.hub.db, { ids })
  const { total } = await reviewQueue(context.hub.db, { departments: reviewed(context), limit: 1 })
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
      const { pairs } = input
      if (pairs.length < 1 || pairs.length > MOST_AT_ONCE) throw new HubError('BAD_INPUT')
      await demandFields(
        context,
        pairs.map(({ a, b }) => [a, b]),
      )
      return outcome(context, await decide(context.hub, context.viewer.id, pairs))
    },
    async splitField(_, { input: { field, note } }, context) {
      await demandFields(context, [[field]])
      return outcome(context, await splitField(context.hub, context.viewer.id, field, note))
    },
    async undoMatches(_, { input: { decisions } }, context) {
      if (decisions.length > MOST_AT_ONCE || !decisions.every(isUuid)) throw new HubError('BAD_INPUT')
      await demandDecisions(context, decisions)
      for (const id of decisions) await undoDecision(context.hub.db, context.viewer.id, id)
      return outcome(context, decisions)
    },
    async confirmMatch(_, { input }, context) {
      demand(context, 'confirm match', { department: input.department })
      if (!isUuid(input.decision)) throw new HubError('NOT_FOUND')
      await confirmDecision(context.hub.db, context.viewer.id, input)
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
    dropForm: (_, { input: { form, reason } }, context) => changed(context, form, (db) => dropForm(db, form, reason.trim())),
    takeFormBack: (_, { input: { form } }, context) => changed(context, form, (db) => takeBackForm(db, form)),
    setFormClass: (_, { input: { form, class: objectClass } }, context) =>
      changed(context, form, async (db) => {
        if (!context.hub.catalogue.current().classes.has(objectClass)) throw new HubError('BAD_INPUT')
        await setClass(db, form, objectClass)
      }),
    async launchForm(_, { input: { form } }, context) {
      await intakeOf(context, form)
      const { hub, viewer, language } = context
      try {
        const saved = await launch(hub.db, hub.catalogue, viewer.id, form)
        hub.bell.ring('catalogue', form)
        return { form: await readForm(hub.db, saved.id, saved.version) }
      } catch (error) {
        if (!(error instanceof HubError) || error.code !== 'BAD_INPUT') throw error
        const message = error.sentence ? error.sentence[language] : error.message
        return { form: null, problems: [{ code: 'NOT_READY' as const, message }] }
      }
    },
  },
}

/** What is changed of a form may change what others are like: everything is matched again. */
async function changed(context: Context, form: string, change: (db: Database) => Promise<unknown>) {
  await intakeOf(context, form)
  await change(context.hub.db)
  await context.hub.rematch()
  return { form: await intakeOf(context, form) }
}
