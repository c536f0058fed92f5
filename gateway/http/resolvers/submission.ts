import { type Form, type FormField, HubError, ownBase, ownId, ownLabel, rowSetId } from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import { readCorrections } from '../../delivering/index.ts'
import { listSubmissions, readSubmission, type SubmissionView, type SubmittedRows } from '../../filling/index.ts'
import { may } from '../../platform/index.ts'
import { filesOf } from '../answer-values.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { pageSize } from '../limits/page-limit.ts'
import { countiesOf } from './counties-of.ts'
import { isPersonalHere, keptValue } from './kept-value.ts'
import { connection } from './page.ts'

export type ShownRows = SubmittedRows & { submission: SubmissionView }
export type ShownRow = SubmittedRows['rows'][number] & { submission: SubmissionView }
export interface ShownValue {
  element: string
  value: unknown
  masked: boolean
  submission: SubmissionView
}

/** The form and field of a form's own item; null for an element that forms share. */
async function ownField({ element, submission }: ShownValue, { hub, load }: Context): Promise<[Form, FormField] | null> {
  if (ownBase(element) === null) return null
  for (const { formId, formVersion } of await load.deliveries.load(submission.id)) {
    const form = await readForm(hub.db, formId, formVersion)
    const fields = form ? [...form.fields, ...(form.rowSets ?? []).flatMap((set) => set.fields)] : []
    const found = fields.find((f) => ownId(formId, f) === element)
    if (form && found) return [form, found]
  }
  return null
}

/** The name on the answered forms; its id if no such form is left. */
async function rowSetLabel({ id, submission }: ShownRows, { hub, load, language }: Context): Promise<string> {
  for (const { formId, formVersion } of await load.deliveries.load(submission.id)) {
    const form = await readForm(hub.db, formId, formVersion)
    const found = form?.rowSets?.find((set) => rowSetId(set) === id)
    if (found) return say(found.label, language)
  }
  return id
}

export const submission: Resolvers = {
  Query: {
    async submission(_, { id }, { hub, viewer }) {
      const found = await readSubmission(hub, id)
      return found && may(viewer, 'read submission', { division: found.division, worker: found.workerId }) ? found : null
    },
    async submissions(_, { first, after }, context) {
      const { hub, viewer } = context
      const whose = { workerId: viewer.id, counties: countiesOf(viewer) }
      const page = await listSubmissions(hub, whose, { first: pageSize(first ?? 20), after: after ?? null })
      // Only of divisions where the viewer still works.
      const kept = page.nodes.map((s) => may(viewer, 'read submission', { division: s.division, worker: s.workerId }))
      return connection({
        ...page,
        nodes: page.nodes.filter((_, i) => kept[i]),
        cursors: page.cursors.filter((_, i) => kept[i]),
      })
    },
  },
  Submission: {
    rowSets: (s) => s.rowSets.map((set) => ({ ...set, submission: s })),
    explanation: (s, _, { viewer }) =>
      may(viewer, 'read submitted values', { division: s.division, worker: s.workerId }) ? (s.explanation?.text ?? null) : null,
    async values(s, _, context) {
      if (!may(context.viewer, 'read submitted values', { division: s.division, worker: s.workerId }))
        return s.values.map(({ element }) => ({ element, value: null, masked: true, submission: s }))
      if (context.readings.purpose !== null) {
        const personal = s.values.filter((v) => v.value !== null && isPersonalHere(context, v.element))
        await context.readings.noteKept(
          { county: s.county, id: s.subjectId },
          personal.map((v) => v.element),
        )
      }
      return s.values.map(({ element, value }) => ({ element, ...keptValue(context, element, value), submission: s }))
    },
    acceptedAt: (s) => s.acceptedAt.toISOString(),
    async subject(s, _, { load }) {
      const found = await load.subject.load(s.subjectId)
      if (!found) throw new HubError('NOT_FOUND', { detail: `subject ${s.subjectId}` })
      return found
    },
    worker: (s, _, { load }) => load.worker.load(s.workerId),
    deliveries: (s, _, { load }) => load.deliveries.load(s.id),
    corrections: async (s, _, { hub }) => (await readCorrections(hub, [s.id])).get(s.id) ?? [],
  },
  SubmittedRowSet: {
    class: (set) => set.objectClass,
    label: (set, _, context) => rowSetLabel(set, context),
    total: (set) => set.rows.length,
    async rows({ rows, submission: s }, _, context) {
      if (!may(context.viewer, 'read submitted values', { division: s.division, worker: s.workerId })) return []
      if (context.readings.purpose !== null)
        await Promise.all(
          rows.map(({ subject, values }) => {
            const personal = values.filter((v) => v.value !== null && isPersonalHere(context, v.element))
            const about = { county: s.county, id: subject }
            return context.readings.noteKept(
              about,
              personal.map((v) => v.element),
            )
          }),
        )
      return rows.map((row) => ({ ...row, submission: s }))
    },
  },
  SubmittedRow: {
    async subject(row, _, { load }) {
      const found = await load.subject.load(row.subject)
      if (!found) throw new HubError('NOT_FOUND', { detail: `subject ${row.subject}` })
      return found
    },
    values: ({ values, submission }, _, context) =>
      values.map(({ element, value }) => ({ element, ...keptValue(context, element, value), submission })),
  },
  SubmittedValue: {
    files: ({ element, value, masked, submission }, _, { hub }) =>
      masked ? [] : filesOf(hub.catalogue.current(), element, submission.files, value),
    async label(v, _, context) {
      const own = await ownField(v, context)
      const element = context.hub.catalogue.current().elements.get(v.element)
      return own ? say(ownLabel(own[1], element), context.language) : element ? say(element.label, context.language) : v.element
    },
    ownTo: async (v, _, context) => (await ownField(v, context))?.[0] ?? null,
    element(v, _, { hub }) {
      const element = hub.catalogue.current().elements.get(v.element)
      if (!element) throw new HubError('NOT_FOUND', { detail: `element ${v.element}` })
      return element
    },
  },
}
