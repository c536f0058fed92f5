// Connectors for display: the version in force and the draft.
import type { Selectable } from 'kysely'
import type { Database } from '../../../platform/index.ts'
import type { ConnectorDraftTable, ConnectorEventTable, ConnectorTable, ConnectorVersionTable } from '../../tables.ts'

export type LifeState = 'DRAFT' | 'TESTED' | 'PUBLISHED' | 'PAUSED' | 'RETIRED'

export interface DraftView {
  connector: string
  department: string
  manifest: string
  settings: Record<string, string>
  revision: number
  report: unknown
  tested: boolean
  savedBy: string
  savedAt: Date
}

export interface ConnectorView {
  id: string
  department: string
  state: LifeState
  since: Date
  reason: string
  /** Null if it was never published. */
  version: number | null
  revision: number
  manifest: string | null
  settings: Record<string, string>
  draft: DraftView | null
}

export type VersionView = Selectable<ConnectorVersionTable>
export type EventView = Selectable<ConnectorEventTable>

/** `which`: only these ids; omitted: all. Sorted by id. */
export async function readConnectors(db: Database, which?: readonly string[]): Promise<ConnectorView[]> {
  if (which?.length === 0) return []
  const [rows, drafts] = await Promise.all([
    db
      .selectFrom('connector')
      .selectAll()
      .$if(which !== undefined, (q) => q.where('id', 'in', [...(which ?? [])]))
      .execute(),
    db
      .selectFrom('connector_draft')
      .selectAll()
      .$if(which !== undefined, (q) => q.where('id', 'in', [...(which ?? [])]))
      .execute(),
  ])
  const ids = [...new Set([...rows.map((r) => r.id), ...drafts.map((d) => d.id)])].toSorted()
  return ids.flatMap((id) => {
    const row = rows.find((r) => r.id === id)
    const draft = drafts.find((d) => d.id === id)
    const view = draft ? draftView(draft) : null
    if (row) return [inForceView(row, view)]
    return view ? [draftOnly(id, view)] : []
  })
}

const inForceView = (row: Selectable<ConnectorTable>, draft: DraftView | null): ConnectorView => ({
  ...{ id: row.id, department: row.department_id, state: row.state, since: row.state_since, reason: row.state_reason },
  ...{ version: row.version, revision: row.revision, manifest: row.manifest, settings: row.settings, draft },
})

const draftOnly = (id: string, draft: DraftView): ConnectorView => ({
  ...{ id, department: draft.department, state: draft.tested ? ('TESTED' as const) : ('DRAFT' as const), since: draft.savedAt },
  ...{ reason: '', version: null, revision: 0, manifest: null, settings: {}, draft },
})

const draftView = (draft: Selectable<ConnectorDraftTable>): DraftView => ({
  ...{ connector: draft.id, department: draft.department_id, manifest: draft.manifest, settings: draft.settings },
  ...{ revision: draft.revision, report: draft.report, tested: draft.report_passed === true },
  ...{ savedBy: draft.saved_by, savedAt: draft.saved_at },
})

/** Newest first. */
export const readVersions = (db: Database, connector: string): Promise<VersionView[]> =>
  db.selectFrom('connector_version').selectAll().where('connector_id', '=', connector).orderBy('version', 'desc').execute()

/** Newest first. */
export const readEvents = (db: Database, connector: string, first = 50): Promise<EventView[]> =>
  db
    .selectFrom('connector_event')
    .selectAll()
    .where('connector_id', '=', connector)
    .orderBy('number', 'desc')
    .limit(first)
    .execute()
