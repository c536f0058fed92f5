// The readings of one request: its purpose, the personal values that it has recorded, and the facts that may therefore be shown
// in full. No other personal value is shown in full.
import DataLoader from 'dataloader'
import type { Element, Fact } from '../../schema/index.ts'
import { keepersOf } from '../filling/index.ts'
import type { Hub } from '../hub.ts'
import type { SubjectRow } from '../platform/index.ts'
import { callerOf, recordAccess, type Viewer } from '../platform/index.ts'

export interface Readings {
  /** Null: personal values are masked. */
  readonly purpose: string | null
  /** Records that these are about to be read live; one row per subject for each turn of the event loop. */
  note(subject: Pick<SubjectRow, 'county' | 'id'>, elements: readonly Element[]): Promise<void>
  /** The same for values that the hub stores itself. `connectors`: their sources, as far as known. */
  noteKept(
    subject: Pick<SubjectRow, 'county' | 'id'>,
    elements: readonly string[],
    connectors?: readonly string[],
    purpose?: string,
  ): Promise<void>
  /** The same for a sheet's values, fetched from these connectors for this person. */
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
  /** True if the connectors are asked now; false if they are only the former source. */
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
