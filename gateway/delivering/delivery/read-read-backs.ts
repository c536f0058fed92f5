// Results of read-backs of acknowledged deliveries, for display. A delivery without a row is shown as not read back.
import type { Selectable } from 'kysely'
import type { Connector, Loss } from '../../../connectors/index.ts'
import { because, type Form, HUB, inWords } from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import type { Database } from '../../platform/index.ts'
import type { ReadBackTable } from '../tables.ts'
import type { DeliveryView } from './read-deliveries.ts'

export interface ReadBackView {
  state: Selectable<ReadBackTable>['state'] | 'UNREADABLE'
  readAt: Date | null
  compared: number
  left: number
  differences: { code: string; label: string; loss: Loss }[]
  reason: string | null
}

type Connectors = { all(): readonly Pick<Connector, 'id' | 'readBack'>[] }

/** By delivery; null: not acknowledged yet, or kept by the hub itself. */
export async function readReadBacks(
  db: Database,
  connectors: Connectors,
  deliveries: readonly DeliveryView[],
  language: 'zh' | 'en' = 'zh',
): Promise<(ReadBackView | null)[]> {
  const asked = deliveries.filter(({ state, connectorId }) => state === 'ACKNOWLEDGED' && connectorId !== HUB)
  const found = new Map<string, Selectable<ReadBackTable>>()
  for (const [county, ones] of Map.groupBy(asked, (d) => d.county)) {
    const ids = ones.map(({ id }) => id)
    const rows = await db
      .selectFrom('read_back')
      .selectAll()
      .where('county', '=', county)
      .where('delivery_id', 'in', ids)
      .execute()
    for (const row of rows) found.set(row.delivery_id, row)
  }
  const labels = await labelsOf(
    db,
    asked.filter(({ id }) => (found.get(id)?.differences.length ?? 0) > 0),
  )
  const inForce = new Map(connectors.all().map((c) => [c.id, c]))
  return deliveries.map((d) => {
    if (!asked.includes(d)) return null
    const row = found.get(d.id)
    const connector = inForce.get(d.connectorId)
    // No read-back will happen: the connector had none, or its version in force has none.
    if (!row || (row.state === 'DUE' && connector && !connector.readBack)) return unreadable(language)
    const label = (code: string) => labels.get(versionOf(d))?.get(code)?.[language] ?? code
    return {
      ...{ state: row.state, readAt: row.read_at, compared: row.compared, left: row.left_out },
      differences: row.differences.map(({ code, loss }) => ({ code, label: label(code), loss })),
      reason: inWords(row.reason, language),
    }
  })
}

const unreadable = (language: 'zh' | 'en'): ReadBackView => ({
  ...{ state: 'UNREADABLE', readAt: null, compared: 0, left: 0, differences: [] },
  reason: inWords(because('NOT_ASKED'), language),
})

const versionOf = ({ formId, formVersion }: Pick<DeliveryView, 'formId' | 'formVersion'>) => `${formVersion}:${formId}`

/** Field names, by form version and code. */
async function labelsOf(db: Database, deliveries: readonly DeliveryView[]) {
  const versions = [...new Map(deliveries.map((d) => [versionOf(d), d])).values()]
  const labels = new Map<string, Map<string, Form['fields'][number]['label']>>()
  for (const { formId, formVersion } of versions) {
    const form = await readForm(db, formId, formVersion)
    labels.set(versionOf({ formId, formVersion }), new Map(form?.fields.map(({ code, label }) => [code, label])))
  }
  return labels
}
