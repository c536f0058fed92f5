import { HubError } from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import {
  attachFile,
  filesOfSheet,
  openSheet,
  readOwnSheet,
  readSubmission,
  saveDraft,
  submitSheet,
  takesFiles,
} from '../../filling/index.ts'
import { countyOf, maskValue } from '../../platform/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { labelOf } from '../masked-label.ts'
import { departmentOf } from './department-of.ts'
import { present } from './present.ts'
import { factsShown, noteOpening, noteRows, valueShown } from './shown-item.ts'
import { unitIn } from './unit.ts'

/** Tasks by id, in order; deleted ones are left out. */
const tasks = async (context: Context, ids: readonly string[]) => present(await context.load.task.loadMany(ids))

export const sheet: Resolvers = {
  Query: {
    async sheet(_, { id }, context) {
      const view = await readOwnSheet(context.hub, context.viewer, id, context.language)
      if (view) await noteOpening(context, view)
      return view
    },
  },
  Mutation: {
    async openSheet(_, { input }, context) {
      const { hub, viewer, language } = context
      const subject = { objectClass: input.subject.class, id: input.subject.id }
      const sheet = await openSheet(hub, viewer, subject, input.period ?? null, language)
      await noteOpening(context, sheet)
      return { sheet }
    },
    async saveDraft(_, { input }, context) {
      const { hub, viewer, language } = context
      const saved = await saveDraft(hub, viewer, input as never, language)
      if (saved.sheet && context.readings.purpose !== null) await noteOpening(context, saved.sheet)
      // A newly added person is shown for the first time.
      else if (saved.sheet && saved.lookedUp.length > 0) await noteRows(context, saved.sheet, saved.lookedUp)
      return saved
    },
    async attachFile(_, { input }, { hub, viewer, language }) {
      return await attachFile(hub, viewer, input.upload, language)
    },
    async submitSheet(_, { input }, { hub, viewer, language, readings }) {
      const { submissionId, problems } = await submitSheet(hub, viewer, input as never, language, async (compared) => {
        for (const [id, elements] of compared)
          await readings.noteKept({ county: countyOf(id) ?? '', id }, elements, [], readings.purpose ?? 'submit sheet')
      })
      return { submission: submissionId ? await readSubmission(hub, submissionId) : null, problems }
    },
  },
  Sheet: {
    requests: (s, _, context) =>
      tasks(
        context,
        s.requests.map((r) => r.task),
      ),
    files: async (s, _, { hub }) => (takesFiles(s) ? [...(await filesOfSheet(hub, s.county, s.id)).ready] : []),
    uploads: async (s, _, { hub }) => (takesFiles(s) ? [...(await filesOfSheet(hub, s.county, s.id)).arriving] : []),
    draftSavedAt: (s) => s.draftSavedAt?.toISOString() ?? null,
    submission: (s, _, { hub }) => (s.submissionId ? readSubmission(hub, s.submissionId) : null),
  },
  SheetColumn: {
    unit: (c, _, { language }) => (c.domain.unit ? unitIn(c.domain.unit, language) : null),
    ownTo: (c, _, { hub }) => (c.ownTo === null ? null : readForm(hub.db, c.ownTo)),
  },
  SheetRowSet: { class: (set) => set.objectClass, neededBy: (set, _, context) => tasks(context, set.neededBy) },
  SheetRow: {
    async subject(row, _, { load }) {
      if (!row.subject) return null
      const found = await load.subject.load(row.subject.id)
      if (!found) throw new HubError('NOT_FOUND', { detail: `subject ${row.subject.id}` })
      return found
    },
    // The worker checks the people in the list; opening it was recorded.
    label: (row) => (row.subject ? labelOf({ ...row.subject, county: row.county, division: null }, true) : row.typed),
  },
  SheetItem: {
    neededBy: (item, _, context) => tasks(context, item.neededBy),
    unit: (item, _, { language }) => (item.domain.unit ? unitIn(item.domain.unit, language) : null),
    ownTo: (item, _, { hub }) => (item.ownTo === null ? null : readForm(hub.db, item.ownTo)),
    readOnly: (item) => item.element.identifier === true,
    calculated: (item) => item.asks.some((a) => a.calculated !== null),
    masked: (item, _, context) => item.value !== null && !valueShown(item, context),
    value: (item, _, context) =>
      item.value === null || valueShown(item, context) ? item.value : maskValue(item.element, item.value),
    fetched(item, _, context) {
      if (item.fetched && factsShown(item, context)) context.readings.clear([item.fetched])
      return item.fetched
    },
    lastTime(item, _, context) {
      if (item.lastTime && factsShown(item, context)) context.readings.clear([item.lastTime])
      return item.lastTime
    },
    lastPeriod(item, _, context) {
      if (item.lastPeriod && factsShown(item, context)) context.readings.clear([item.lastPeriod])
      return item.lastPeriod
    },
    sinceThen(item, _, context) {
      if (item.sinceThen && factsShown(item, context)) context.readings.clear([item.sinceThen])
      return item.sinceThen
    },
    candidates: (item, _, context) => (factsShown(item, context) ? context.readings.clear(item.candidates) : item.candidates),
  },
  SheetSource: {
    department: (s, _, context) => departmentOf(context, s.department),
  },
}
