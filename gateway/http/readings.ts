// The readings of one request: for what purpose it reads personal values, which it has written down, and which facts may therefore be
// shown in full. Nothing personal is shown in full that is not in here.
import DataLoader from 'dataloader'
import type { Element, Fact } from '../../schema/index.ts'
import { keepersOf } from '../filling/index.ts'
import type { Hub } from '../hub.ts'
import type { SubjectRow } from '../platform/index.ts'
import { callerOf, recordAccess, type Viewer } from '../platform/index.ts'

export interface Readings {
  /** null: personal values are masked. */
  readonly purpose: string | null
  /** Writes down that these are about to be read, live; all of one turn of the event loop in one row a subject. */
  note(subject: Pick<SubjectRow, 'county' | 'id'>, elements: readonly Element[]): Promise<void>
  /** The same for what the hub keeps itself; `connectors`: where it came from, as far as is known. */
  noteKept(
    subject: Pick<SubjectRow, 'county' | 'id'>,
    elements: readonly string[],
    connectors?: readonly string[],
    purpose?: string,
  ): Promise<void>
  /** The same for what was fetched from these connectors for this person: the sheet's. */
  noteFetched(
    subject: Pick<SubjectRow, 'county' | 'id'>,
    elements: readonly string[],
    connectors: readonly string[],
    purpose: string,
  ): Promise<void>
  /** These facts may be shown in full. */
  clear(facts: Fact[]): Fact[]
  isClear(fact: Fact): boolean
}

interface Note {
  subject: Pick<SubjectRow, 'county' | 'id'>
  elements: readonly string[]
  connectors: readonly string[]
  purpose: string
  /** True where the connectors are asked for it, not only where it once came from. */
  asked: boolean
}

export function createReadings(hub: Hub, viewer: Viewer, purpose: string | null): Readings {
  const shown = new WeakSet<Fact>()
  const notes = new DataLoader<Note, boolean>(
    async (batch) => {
      for (const [why, sameReason] of Map.groupBy(batch, (n) => n.purpose)) {
        const bySubject = Map.groupBy(sameReason, (n) => n.subject.id)
        const readings = [...bySubject.values()].map((all) => ({
          county: (all[0] as Note).subject.county,
          subject: (all[0] as Note).subject.id,
          elements: all.flatMap((n) => n.elements),
          connectors: all.flatMap((n) => n.connectors),
          authorities: authorities(all.flatMap((n) => (n.asked ? n.connectors : []))),
        }))
        await recordAccess(hub, viewer.id, why, readings)
      }
      return batch.map(() => true)
    },
    { cache: false },
  )
  const write = async (
    subject: Note['subject'],
    elements: readonly string[],
    connectors: readonly string[],
    why: string,
    asked: boolean,
  ) => {
    if (elements.length > 0) await notes.load({ subject, elements, connectors, purpose: why, asked })
  }
  const authorities = (connectors: readonly string[]) => {
    const caller = callerOf(viewer, purpose ?? 'read')
    const known = [...new Set(connectors)].sort().flatMap((id) => {
      const authority = hub.connectors.get(id)?.authority?.(caller)
      return authority ? [[id, authority] as const] : []
    })
    return known.length > 0 ? Object.fromEntries(known) : undefined
  }
  return {
    purpose,
    noteKept: (subject, elements, connectors = [], why = purpose ?? '') => write(subject, elements, connectors, why, false),
    noteFetched: (subject, elements, connectors, why) => write(subject, elements, connectors, why, true),
    note: (subject, elements) =>
      write(
        subject,
        elements.map((e) => e.id),
        elements.flatMap((e) => keepersOf(hub.connectors, e).map((c) => c.id)),
        purpose ?? '',
        true,
      ),
    clear(facts) {
      for (const fact of facts) shown.add(fact)
      return facts
    },
    isClear: (fact) => shown.has(fact),
  }
}
