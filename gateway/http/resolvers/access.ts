import { HubError, type Label } from '../../../schema/index.ts'
import { markRevealed, revealItems } from '../../filling/index.ts'
import {
  chinaDate,
  countyOf,
  countyOfDivision,
  divisionPrefix,
  findSubject,
  listAccess,
  listUnusualReading,
  readPurpose,
} from '../../platform/index.ts'
import { createContext, demand } from '../context.ts'
import { countyAsked } from '../county-asked.ts'
import { divisionAsked } from '../divisions.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { departmentOf } from './department-of.ts'
import { connection } from './page.ts'
import { LABELS } from './shown-item.ts'

const MOST = 100
const MOST_DAYS = 92
const DAY_MS = 86_400_000
const DAYS = { zh: '天数为 1 至 92。', en: 'Days are 1 to 92.' }
const BELOW_A_CITY = {
  zh: '请给出县级或以下区划的 12 位代码。',
  en: 'Give the code, of twelve digits, of a county or of a division below one.',
}

/** What is read about a person besides elements. */
const OTHERS: Readonly<Record<string, Label>> = { [LABELS]: { zh: '台账标签', en: 'Labels of a register' } }

export const access: Resolvers = {
  Query: {
    async accessRecord(_, { subject, first, after }, context) {
      countyAsked(context, 'read access record', countyOf(subject) ?? '')
      return connection(await listAccess(context.hub, subject, { first: pageSize(first ?? 20), after }))
    },
    async accessRecordOf(_, { county, class: objectClass, identifier, first, after }, context) {
      const asked = countyAsked(context, 'read access record', county)
      const { db, seal } = context.hub
      const subject = await findSubject(db, seal, asked, objectClass, identifier)
      if (!subject) return connection({ nodes: [], cursors: [], hasNextPage: false })
      return connection(await listAccess(context.hub, subject, { first: pageSize(first ?? 20), after }))
    },
    async unusualReading(_, { division, days }, context) {
      const { hub } = context
      const prefix = divisionPrefix(divisionAsked(division) ?? '')
      if (prefix.length < 6) throw new HubError('BAD_INPUT', { sentence: BELOW_A_CITY })
      demand(context, 'see unusual reading', { division })
      const back = days ?? 30
      if (back < 1 || back > MOST_DAYS) throw new HubError('BAD_INPUT', { sentence: DAYS })
      const since = chinaDate(new Date(hub.clock().getTime() - (back - 1) * DAY_MS))
      return listUnusualReading(hub.db, { county: countyOfDivision(division), prefix, since })
    },
  },
  Mutation: {
    async reveal(_, { input }, context) {
      const { hub, viewer, language, readings } = context
      const { elements, sheet, subject, rowSet } = input
      if (elements.length < 1 || elements.length > MOST) throw new HubError('BAD_INPUT')
      const purpose = readPurpose(input.purpose)
      if (sheet) {
        const { facts, about } = await revealItems(
          hub,
          viewer,
          sheet,
          elements,
          rowSet ? { rowSet, subject: subject.id } : undefined,
        )
        if (about.id !== subject.id) throw new HubError('NOT_FOUND')
        const shown = [...new Set(facts.map((f) => f.element))]
        await readings.noteKept(
          about,
          shown,
          facts.flatMap((f) => f.source.connector ?? []),
          purpose,
        )
        await markRevealed(hub, { county: about.county, id: sheet }, { [about.id]: elements })
        return { facts: readings.clear(facts) }
      }
      const found = await context.subjects.find(subject.class, subject.id)
      if (!found) throw new HubError('NOT_FOUND')
      // The same query with this purpose: the guard records it and lets it through.
      const stated = createContext(hub, viewer, language, purpose)
      return { facts: readings.clear(await stated.records.facts(found, elements)) }
    },
  },
  UnusualReading: { worker: (r) => ({ id: r.workerId, name: r.workerName }) },
  AskedConnector: {
    department(c, _, context) {
      const department = context.hub.connectors.get(c.id)?.department
      return department ? departmentOf(context, department) : null
    },
  },
  AccessEntry: {
    at: (a) => a.at.toISOString(),
    worker: (a) => ({ id: a.worker, name: a.workerName }),
    connectors: (a) => a.connectors.map((id) => ({ id })),
    labels: (a, _, { hub, language }) =>
      a.elements.map((id) => hub.catalogue.current().elements.get(id)?.label[language] ?? OTHERS[id]?.[language] ?? id),
  },
}
