// The review desk, read: forms that came in, what waits, what was decided, what it came to.

import type { Label } from '../../../schema/index.ts'
import {
  askedTwice,
  catalogueResult,
  elementOfField,
  intakeFields,
  listDecisions,
  listIntake,
  listPairs,
  listQuestions,
  planLaunch,
  reviewQueue,
  unusedFields,
} from '../../asking/index.ts'
import { countOpenSheets, usedSince } from '../../filling/index.ts'
import { may } from '../../platform/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { pageSize } from '../limits/page-limit.ts'
import { departmentOf } from './department-of.ts'
import { reviewed } from './review-scope.ts'

const RELATIONS = { same: 'SAME', near: 'NEAR', contained: 'CONTAINED' } as const

export const review: Resolvers = {
  Query: {
    intakeForms(_, { state }, context) {
      return listIntake(context.hub.db, { departments: reviewed(context), state })
    },
    async intakeForm(_, { id }, context) {
      const [form] = await listIntake(context.hub.db, { id })
      return form && may(context.viewer, 'review catalogue', { department: form.department }) ? form : null
    },
    async reviewQueue(_, { first, offset, sure, search }, context) {
      const page = {
        departments: reviewed(context),
        limit: pageSize(first ?? 20),
        offset: Math.max(0, offset ?? 0),
        sure,
        search,
      }
      const { items, total } = await reviewQueue(context.hub.db, page)
      return { items, totalCount: total }
    },
    matchDecisions(_, { first }, context) {
      return listDecisions(context.hub.db, { departments: reviewed(context), limit: pageSize(first ?? 50) })
    },
    matchQuestions(_, __, context) {
      const departments = reviewed(context)
      return listQuestions(context.hub.db, departments ? { departments } : {})
    },
    async formPairs(_, __, context) {
      const own = reviewed(context)
      const forms = new Map((await listIntake(context.hub.db, {})).map((f) => [f.id, f]))
      return (await listPairs(context.hub.db)).flatMap((pair) => {
        const [a, b] = [forms.get(pair.a), forms.get(pair.b)]
        const mine = [a, b].some((f) => f && (own === undefined || own.includes(f.department)))
        return a && b && mine ? [{ ...pair, a, b }] : []
      })
    },
    catalogueResult(_, __, context) {
      return catalogueResult(context.hub.db)
    },
    askedTwice(_, { department }, context) {
      return askedTwice(context.hub.db, department ?? null)
    },
    unusedFields(_, __, context) {
      const { db, clock } = context.hub
      return unusedFields({ db, used: (since) => usedSince(db, since) }, clock())
    },
  },
  IntakeForm: {
    department: (f, _, context) => departmentOf(context, f.department),
    class: (f) => f.objectClass,
    addedAt: (f) => f.addedAt.toISOString(),
    fields: (f, _, { hub }) => intakeFields(hub.db, f),
    fieldCount: (f) => f.fields.length,
    waitingCount: (f) => f.waiting,
    // Of a form that only stands beside one's own (in a pair) the plan is its department's business.
    plan: async (f, _, context) =>
      may(context.viewer, 'review catalogue', { department: f.department })
        ? planLaunch(context.hub.db, context.hub.catalogue.current(), f.id)
        : null,
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
    elementId: (f) => f.element,
    element: (f, _, { hub }) => hub.catalogue.current().elements.get(f.element) ?? null,
  },
  MatchCandidate: {
    label: (c, _, { hub, language }) => {
      const element = hub.catalogue.current().elements.get(elementOfField(c.field) ?? '')
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
      const element = hub.catalogue.current().elements.get(elementOfField(s.field) ?? '')
      return s.raw?.label ?? (element ? say(element.label, language) : s.field)
    },
    formId: (s) => s.form?.id ?? null,
    formTitle: (s) => s.form?.title ?? null,
    department: (s, _, context) => (s.form ? departmentOf(context, s.form.department) : null),
    details: ({ raw }) =>
      [raw?.code, raw?.section, raw?.unit, raw?.hint, raw?.options?.map((o) => o.label).join('、')].filter(
        (d): d is string => d !== undefined && d !== '',
      ),
    element: (s, _, { hub }) => hub.catalogue.current().elements.get(elementOfField(s.field) ?? '') ?? null,
  },
  FormPair: {
    relation: (p) => RELATIONS[p.relation],
    reasons: (p, _, { language }) => words(p.reasons, language),
  },
  MatchDecision: {
    at: (d) => d.at.toISOString(),
    undoneAt: (d) => d.undoneAt?.toISOString() ?? null,
    confirmations: (d, _, context) => d.confirmations.map((c) => ({ ...c, department: departmentOf(context, c.department) })),
  },
  MatchQuestion: {
    formId: (q) => q.form,
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
      [...p.conversions].map(([field, c]) => ({
        field,
        name: c.convert?.name ?? '',
        reversible: c.isReversible,
        samples: c.samples.map((s) => `${s.department} → ${s.hub ?? '?'}`),
      })),
  },
  CatalogueResult: {
    department: (r, _, context) => (r.department === null ? null : departmentOf(context, r.department)),
  },
  AskedTwice: {
    elementId: (t) => t.element,
    forms: (t, _, context) =>
      t.forms.map((f) => ({ formId: f.id, title: f.title, department: departmentOf(context, f.department), field: f.field })),
  },
  UnusedField: {
    formId: (u) => u.form,
    department: (u, _, context) => departmentOf(context, u.department),
  },
}

const words = (labels: readonly Label[], language: 'zh' | 'en'): string[] => labels.map((l) => say(l, language))
