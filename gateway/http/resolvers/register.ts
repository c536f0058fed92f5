// The registers of one's divisions. Labels say something of a person: like other personal values they are shown for a purpose, and
// the reading is written down.
import { HubError } from '../../../schema/index.ts'
import { divisionPrefix, may } from '../../identity/index.ts'
import { chinaDate } from '../../records/index.ts'
import {
  addToRegister,
  changeEntry,
  countFromRegister,
  declareRegister,
  labelsOn,
  listEntries,
  listRegisters,
  type RegisterEntry,
} from '../../registers/index.ts'
import { type Context, demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { labelOf } from '../masked-label.ts'

/** What the access record calls the labels of a register. */
const LABELS = 'register.labels'
const MOST_SHOWN = 500

/** `veiled`: being in this list says what a label says, so that the name is masked until a purpose is said. */
export type ShownEntry = RegisterEntry & { veiled?: boolean }
const veiled = (entries: readonly RegisterEntry[], by: string | null | undefined): ShownEntry[] =>
  entries.map((e) => ({ ...e, veiled: Boolean(by) }))

const today = ({ hub }: Context) => chinaDate(hub.clock())

const mine = async (context: Context) => {
  const prefixes = context.viewer.assignments.flatMap((a) =>
    a.role === 'WORKER' && a.division ? [divisionPrefix(a.division)] : [],
  )
  const all = await listRegisters(context.hub.db, prefixes, today(context))
  return all.filter(({ division }) => may(context.viewer, 'keep register', { division }))
}

const labelsOf = (e: RegisterEntry, context: Context): string[] => labelsOn(e, e.until ?? today(context))

export const register: Resolvers = {
  Query: {
    registers: (_, __, context) => mine(context),
    async registerEntries(_, { division, class: objectClass, search, label, first, offset }, context) {
      demand(context, 'keep register', { division })
      const page = { first: pageSize(first ?? 20), offset: Math.max(0, offset ?? 0) }
      const { entries, total, labels } = await listEntries(context.hub, { division, objectClass, search, label, ...page })
      return { entries: veiled(entries, label), totalCount: total, labels }
    },
    async countedFigure(_, { place, element: id, period }, context) {
      const { hub } = context
      const found = await context.load.subject.load(place)
      if (found?.objectClass !== 'place') throw new HubError('NOT_FOUND')
      const division = found.identifier
      demand(context, 'keep register', { division })
      const element = hub.catalogue.current().elements.get(id)
      if (!element?.counted) throw new HubError('NOT_FOUND')
      const asked = { division, period, today: today(context) }
      const counted = (await countFromRegister(hub.db, hub.seal, asked, new Map([[id, element.counted]]))).get(id)
      if (!counted || typeof counted === 'string') return null
      return { ...counted, entries: veiled(counted.entries, element.counted.label ?? element.counted.within) }
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
    changeRegisterEntry: (_, { input }, context) =>
      changeEntry(context.hub, context.viewer, { ...input, on: input.on ?? today(context) }),
    async declareRegister(_, args, context) {
      await declareRegister(context.hub, context.viewer, args)
      return mine(context)
    },
  },
  Register: {
    class: (r) => r.objectClass,
    async division(r, _, { load }) {
      const found = await load.division.load(r.division)
      if (!found) throw new HubError('NOT_FOUND', { detail: `division ${r.division}` })
      return found
    },
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
      const hidden = e.veiled && context.readings.purpose === null
      if (e.veiled && !hidden) await context.readings.noteKept({ county: e.county, id: e.subjectId }, [LABELS])
      return labelOf({ ...found, name: e.name ?? null }, !hidden)
    },
    async labels(e, _, context) {
      if (context.readings.purpose === null) return []
      const labels = labelsOf(e, context)
      if (labels.length > 0) await context.readings.noteKept({ county: e.county, id: e.subjectId }, [LABELS])
      return labels
    },
    masked: (e, _, context) => context.readings.purpose === null && labelsOf(e, context).length > 0,
  },
  CountedFigure: { entries: (c) => c.entries.slice(0, MOST_SHOWN) },
}
