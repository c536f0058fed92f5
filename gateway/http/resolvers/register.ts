// The registers of the viewer's divisions. Labels reveal something about a person. Like other personal values they need a
// purpose, and the reading is recorded.
import { HubError } from '../../../schema/index.ts'
import {
  addToRegister,
  type Counted,
  changeEntry,
  countFromRegister,
  declareRegister,
  labelsOn,
  listEntries,
  listRegisters,
  openRegisters,
  type RegisterEntry,
  type RegisterView,
  withdrawDeclaration,
} from '../../asking/index.ts'
import { declaredFigures, UNCOUNTED } from '../../filling/index.ts'
import { chinaDate, divisionPrefix, may } from '../../platform/index.ts'
import { type Context, demand } from '../context.ts'
import { goneDivision } from '../divisions.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { labelOf } from '../masked-label.ts'
import { pageAt, pageOf, startAfter } from './page.ts'
import { LABELS } from './shown-item.ts'

const MOST_SHOWN = 500
const LABEL_NEEDS_PURPOSE = () =>
  new HubError('PURPOSE_REQUIRED', {
    sentence: {
      zh: '按标签查看会显示谁有这个标签，请先说明用途。',
      en: 'A list by label shows who carries it. Say what you need it for first.',
    },
  })

/** `veiled`: membership in this list reveals a label, so it needs a purpose. */
export type ShownFigure = Counted & { veiled: boolean }

const noteLabels = async ({ readings }: Context, entries: readonly RegisterEntry[]) => {
  await Promise.all(entries.map((e) => readings.noteKept({ county: e.county, id: e.subjectId }, [LABELS])))
}

const today = ({ hub }: Context) => chinaDate(hub.clock())

const mine = async (context: Context) => {
  const prefixes = context.viewer.assignments.flatMap((a) =>
    a.role === 'WORKER' && a.division ? [divisionPrefix(a.division)] : [],
  )
  const all = await listRegisters(context.hub.db, prefixes, today(context))
  return all.filter(({ division }) => may(context.viewer, 'keep register', { division }))
}

/** The current register; null if nobody keeps it. */
async function registerOf(context: Context, of: { division: string; class: string }): Promise<RegisterView | null> {
  const below = await listRegisters(context.hub.db, [divisionPrefix(of.division)], today(context))
  return below.find((r) => r.division === of.division && r.objectClass === of.class) ?? null
}

const populationsOf = ({ hub }: Context, objectClass: string): string[] => [
  ...new Set(
    [...hub.catalogue.current().elements.values()].flatMap(({ counted }) => (counted?.of === objectClass && counted.label) || []),
  ),
]

const labelsOf = (e: RegisterEntry, context: Context): string[] => labelsOn(e, e.until ?? today(context))

export const register: Resolvers = {
  Query: {
    async registers(_, { division, class: objectClass, first, after }, context) {
      const found = (await mine(context)).filter(
        (r) => r.division === (division ?? r.division) && r.objectClass === (objectClass ?? r.objectClass),
      )
      return pageOf(found, { first, after }, (r) => `${r.division} ${r.objectClass}`)
    },
    async registerEntries(_, { division, class: objectClass, search, label, first, after }, context) {
      demand(context, 'keep register', { division })
      const page = { first: pageSize(first ?? 20), offset: startAfter(after) }
      const shown = context.readings.purpose !== null
      // A masked line can be recognised by its position, surname or last sign, so people with a label are not listed without a purpose.
      if (label && !shown) throw LABEL_NEEDS_PURPOSE()
      const { entries, total, labels, told } = await listEntries(context.hub, { division, objectClass, search, label, ...page })
      await noteLabels(context, told)
      return {
        ...pageAt(entries, { start: page.offset, totalCount: total }, (e) => e.id),
        labels: shown ? labels : [],
        populations: populationsOf(context, objectClass),
      }
    },
    declaredFigures: (_, args, { hub, viewer }) => declaredFigures(hub, viewer, args),
    async countedFigure(_, { place, element: id, period }, context) {
      const { hub } = context
      const found = await context.load.subject.load(place)
      // The answer does not reveal another's place.
      if (found?.objectClass !== 'place' || !may(context.viewer, 'keep register', { division: found.identifier }))
        throw new HubError('NOT_FOUND')
      const division = found.identifier
      const element = hub.catalogue.current().elements.get(id)
      if (!element?.counted) throw new HubError('NOT_FOUND')
      const registers = openRegisters(hub, division, today(context))
      const counted = (await countFromRegister(registers, period, new Map([[id, element.counted]]))).get(id)
      if (!counted || typeof counted === 'string') return null
      return { ...counted, veiled: Boolean(element.counted.label ?? element.counted.within) }
    },
  },
  Mutation: {
    addToRegister: (_, { input }, { hub, viewer, language }) =>
      addToRegister(
        { ...hub, catalogue: hub.catalogue.current() },
        viewer,
        { ...input, came: input.came ?? 'LISTED', since: input.since ?? chinaDate(hub.clock()) },
        language,
      ),
    async changeRegisterEntry(_, { input }, context) {
      const entry = await changeEntry(context.hub, context.viewer, { ...input, on: input.on ?? today(context) })
      return { entry, deleted: entry === null }
    },
    async declareRegister(_, { input }, context) {
      await declareRegister(context.hub, context.viewer, input)
      return { register: await registerOf(context, input) }
    },
    async withdrawRegisterDeclaration(_, { input }, context) {
      await withdrawDeclaration(context.hub, context.viewer, input)
      return { register: await registerOf(context, input) }
    },
  },
  Register: {
    class: (r) => r.objectClass,
    completeSince: (r) => r.declared.find((d) => d.label === null)?.since ?? null,
    division: async (r, _, { load }) => (await load.division.load(r.division)) ?? goneDivision(r.division),
  },
  RegisterDeclaration: {
    completeSince: (d) => d.since,
    declaredBy: (d, _, { load }) => load.worker.load(d.by),
    declaredAt: (d) => d.at.toISOString(),
  },
  DeclaredFigure: {
    value: ({ counted }) => (typeof counted === 'string' ? null : counted.value),
    on: ({ counted }) => (typeof counted === 'string' ? null : counted.on),
    unlisted: ({ counted }) => (typeof counted === 'string' ? null : (counted.short?.unlisted ?? null)),
    reportedFor: ({ reported }) => reported?.source.period ?? null,
    issue: ({ counted }, _, { language }) => (typeof counted === 'string' ? UNCOUNTED[counted][language] : null),
  },
  RegisterEntry: {
    async subject(e, _, { load }) {
      const found = await load.subject.load(e.subjectId)
      if (!found) throw new HubError('NOT_FOUND', { detail: `subject ${e.subjectId}` })
      return found
    },
    async label(e, _, context) {
      const found = await context.load.subject.load(e.subjectId)
      if (!found) return ''
      return labelOf({ ...found, name: e.name ?? null }, true)
    },
    async labels(e, _, context) {
      if (context.readings.purpose === null) return []
      const labels = labelsOf(e, context)
      if (labels.length > 0) await noteLabels(context, [e])
      return labels
    },
    // The same for everybody: its presence alone would reveal something.
    masked: (_, __, { readings }) => readings.purpose === null,
  },
  CountedFigure: {
    masked: (c, _, { readings }) => c.veiled && readings.purpose === null,
    async entries({ veiled, entries }, _, context) {
      if (veiled && context.readings.purpose === null) return []
      const shown = entries.slice(0, MOST_SHOWN)
      if (veiled) await noteLabels(context, shown)
      return shown
    },
  },
}
