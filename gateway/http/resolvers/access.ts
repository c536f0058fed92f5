import { HubError, type Label } from '../../../schema/index.ts'
import { listAccess, readPurpose } from '../../protect/index.ts'
import { findSubject } from '../../records/index.ts'
import { markRevealed, revealItems } from '../../sheet/index.ts'
import { countyOf } from '../../store/index.ts'
import { createContext } from '../context.ts'
import { countyAsked } from '../county-asked.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { connection } from './page.ts'
import { LABELS } from './shown-item.ts'

const MOST = 100

/** What is read of a person and no element. */
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
      // The same question, put for this purpose: the guard writes it down and lets it through.
      const stated = createContext(hub, viewer, language, purpose)
      return { facts: readings.clear(await stated.records.facts(found, elements)) }
    },
  },
  AccessEntry: {
    at: (a) => a.at.toISOString(),
    worker: (a) => a.workerName,
    workerId: (a) => a.worker,
    labels: (a, _, { hub, language }) =>
      a.elements.map((id) => hub.catalogue.current().elements.get(id)?.label[language] ?? OTHERS[id]?.[language] ?? id),
  },
}
