// The review desk, read: imported forms, open proposals, decisions, results.
import { HubError, type Label } from '../../../schema/index.ts'
import {
  askedTwice,
  catalogueResult,
  elementMeant,
  type IntakeForm,
  intakeFields,
  listIntake,
  listQuestions,
  pageDecisions,
  pageIntake,
  pagePairs,
  pageQuestions,
  planLaunch,
  reviewQueue,
  unusedFields,
} from '../../asking/index.ts'
import { countOpenSheets, usedSince } from '../../filling/index.ts'
import { cutPage, may } from '../../platform/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { pageSize } from '../limits/page-limit.ts'
import { departmentOf } from './department-of.ts'
import { connection, pageOf } from './page.ts'
import { reviewed } from './review-scope.ts'

const RELATIONS = { same: 'SAME', near: 'NEAR', contained: 'CONTAINED' } as const

export const review: Resolvers = {
  Query: {
    async intakeForms(_, { department, state, search, first, after }, context) {
      const all = reviewed(context)
      const departments = department ? [department].filter((d) => all?.includes(d) ?? true) : all
      const filter = { departments, state, words: wordsOf(context, search) }
      return connection(await pageIntake(context.hub.db, filter, { first: pageSize(first ?? 20), after }))
    },
    async intakeForm(_, { id }, context) {
      const [form] = await listIntake(context.hub.db, { ids: [id] })
      return form && isReviewed(context, form) ? form : null
    },
    async reviewQueue(_, { first: asked, after, sure, search }, context) {
      const first = pageSize(asked ?? 20)
      const filter = { departments: reviewed(context), sure, search, limit: first + 1, after: after ?? undefined }
      const { items, total } = await reviewQueue(context.hub.db, filter)
      return {
        ...connection(
          cutPage(
            items,
            first,
            (i) => i.place,
            (i) => i,
          ),
        ),
        totalCount: total,
      }
    },
    async matchDecisions(_, { first, after }, context) {
      const filter = { departments: reviewed(context) }
      return connection(await pageDecisions(context.hub.db, filter, { first: pageSize(first ?? 20), after }))
    },
    async matchQuestions(_, { first, after }, context) {
      const filter = { departments: reviewed(context) }
      return connection(await pageQuestions(context.hub.db, filter, { first: pageSize(first ?? 20), after }))
    },
    async formPairs(_, { first, after }, context) {
      return connection(await pagePairs(context.hub.db, reviewed(context), { first: pageSize(first ?? 20), after }))
    },
    catalogueResult(_, __, context) {
      return catalogueResult(context.hub.db)
    },
    async askedTwice(_, { department, first, after }, context) {
      const idOf = ({ element, label, forms }: { element: string; label: string; forms: { id: string }[] }) =>
        `${element} ${label} ${forms[0]?.id}`
      return pageOf(await askedTwice(context.hub.db, department ?? null), { first, after }, idOf)
    },
    async unusedFields(_, { first, after }, context) {
      const { db, clock } = context.hub
      const all = await unusedFields({ db, used: (since) => usedSince(db, since) }, clock())
      return pageOf(all, { first, after }, (u) => `${u.form}#${u.field}`)
    },
  },
  IntakeForm: {
    department: (f, _, context) => departmentOf(context, f.department),
    class: (f) => f.objectClass,
    addedAt: (f) => f.addedAt.toISOString(),
    fields: (f, _, { hub }) => intakeFields(hub.db, f),
    fieldCount: (f) => f.fields.length,
    waitingCount: (f) => f.waiting,
    // The plan and questions of another department's form are for that department only.
    plan: async (f, _, context) =>
      isReviewed(context, f) ? planLaunch(context.hub.db, context.hub.catalogue.current(), f.id) : null,
    questions: (f, _, context) => (isReviewed(context, f) ? listQuestions(context.hub.db, { form: f.id }) : []),
  },
  IntakeField: {
    id: (f) => `${f.form}#${f.raw.code}`,
    code: (f) => f.raw.code,
    label: (f) => f.raw.label,
    section: (f) => f.raw.section ?? null,
    unit: (f) => f.raw.unit ?? null,
    hint: (f) => f.raw.hint ?? null,
    options: (f) => f.raw.options?.map((o) => o.label) ?? [],
    reasons: (f, _, { language }) => words(f.reasons, language),
    target: (f) => f.element,
    element: (f, _, { hub }) => hub.catalogue.current().elements.get(f.element) ?? null,
  },
  MatchCandidate: {
    label: (c, _, { hub, language }) => {
      const element = hub.catalogue.current().elements.get(elementMeant(c.field) ?? '')
      return element ? say(element.label, language) : c.label
    },
    element: (c, _, { hub }) => hub.catalogue.current().elements.get(c.element ?? '') ?? null,
    reasons: (c, _, { language }) => words(c.reasons, language),
  },
  ReviewItem: {
    id: (i) => `${i.a.field} ${i.b.field}`,
    reasons: (i, _, { language }) => words(i.reasons, language),
  },
  ReviewSide: {
    label(s, _, { hub, language }) {
      const element = hub.catalogue.current().elements.get(elementMeant(s.field) ?? '')
      return s.raw?.label ?? (element ? say(element.label, language) : s.field)
    },
    form: (s, _, { load }) => (s.form ? load.intakeForm.load(s.form.id) : null),
    details: ({ raw }) =>
      [raw?.code, raw?.section, raw?.unit, raw?.hint, raw?.options?.map((o) => o.label).join('、')].filter(
        (d): d is string => d !== undefined && d !== '',
      ),
    element: (s, _, { hub }) => hub.catalogue.current().elements.get(elementMeant(s.field) ?? '') ?? null,
  },
  FormPair: {
    a: (p, _, context) => intake(context, p.a),
    b: (p, _, context) => intake(context, p.b),
    relation: (p) => RELATIONS[p.relation],
    reasons: (p, _, { language }) => words(p.reasons, language),
  },
  MatchDecision: {
    by: (d, _, { load }) => load.worker.load(d.by),
    at: (d) => d.at.toISOString(),
    undoneAt: (d) => d.undoneAt?.toISOString() ?? null,
    confirmations: (d, _, context) => d.confirmations.map((c) => ({ ...c, department: departmentOf(context, c.department) })),
  },
  MatchQuestion: {
    form: (q, _, context) => intake(context, q.form),
    department: (q, _, context) => departmentOf(context, q.department),
    askedAt: (q) => q.askedAt.toISOString(),
    answeredAt: (q) => q.answeredAt?.toISOString() ?? null,
  },
  LaunchPlan: {
    obstacles: (p, _, { language }) => words(p.obstacles, language),
    fields: (p) => p.impact.fields,
    shared: (p) => p.impact.shared,
    newElements: (p) => p.impact.newElements,
    currentVersion: (p) => p.impact.currentVersion,
    added: (p) => p.impact.added,
    removed: (p) => p.impact.removed,
    openRequests: (p) => p.impact.openRequests,
    openSheets: (p, _, { hub }) => countOpenSheets(hub.db, p.draft.id),
    conversions: (p) =>
      [...p.conversions].flatMap(([field, { convert, isReversible, samples }]) =>
        convert
          ? [
              {
                field,
                name: convert.name,
                reversible: isReversible,
                samples: samples.map((s) => `${s.department} → ${s.hub ?? '?'}`),
              },
            ]
          : [],
      ),
  },
  CatalogueResult: {
    department: (r, _, context) => (r.department === null ? null : departmentOf(context, r.department)),
  },
  AskedTwice: {
    target: (t) => t.element,
    element: (t, _, { hub }) => hub.catalogue.current().elements.get(t.element) ?? null,
    forms: (t, _, context) =>
      t.forms.map(async ({ id, title, department, field }) => {
        const form = await context.load.intakeForm.load(id)
        return {
          form: form && isReviewed(context, form) ? form : null,
          ...{ title, field, department: departmentOf(context, department) },
        }
      }),
  },
  UnusedField: {
    form: async (u, _, { load }) => there(await load.form.load(u.form)),
    label: async (u, _, { load, language }) => {
      const field = (await load.form.load(u.form))?.fields.find((f) => f.code === u.field)
      return field ? say(field.label, language) : u.label
    },
  },
}

const isReviewed = ({ viewer }: Context, { department }: IntakeForm): boolean => may(viewer, 'review catalogue', { department })

const intake = async ({ load }: Context, id: string): Promise<IntakeForm> => there(await load.intakeForm.load(id))

function there<T>(found: T | null): T {
  if (!found) throw new HubError('NOT_FOUND')
  return found
}

/** Words, and the departments whose names contain them. */
function wordsOf({ hub }: Context, search: string | null | undefined) {
  const text = search?.trim().toLowerCase()
  if (!text) return undefined
  const named = [...hub.catalogue.current().departments.values()]
  const departments = named.filter(({ name }) => `${name.zh} ${name.en}`.toLowerCase().includes(text)).map(({ id }) => id)
  return { text, departments }
}

const words = (labels: readonly Label[], language: 'zh' | 'en'): string[] => labels.map((l) => say(l, language))
