import { ERRORS, type ErrorEntry, inWords } from '../../../schema/index.ts'
import { readAside } from '../../asking/index.ts'
import { countReadBacks } from '../../delivering/index.ts'
import { type HealthView, readHealth } from '../../exchange/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

export interface ShownHealth extends Omit<HealthView, 'state'> {
  state: HealthView['state'] | 'OFF'
}

const sentenceOf = (code: string): ErrorEntry => (ERRORS as Record<string, ErrorEntry>)[code] ?? ERRORS.INTERNAL
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export const connectorHealth: Resolvers = {
  Connector: {
    async health(c, _, { hub }) {
      const health = (await readHealth(hub.db, [c.id])).get(c.id) as HealthView
      return { ...health, state: c.state === 'PUBLISHED' ? health.state : 'OFF' }
    },
    async setAside(c, { first }, { hub }) {
      const found = await readAside(hub.db, c.id, Math.min(Math.max(first ?? 20, 1), 100))
      const rows = found.rows.map((r) => ({ ...r, since: r.since.toISOString(), triedAt: r.triedAt.toISOString() }))
      return { ...found, rows }
    },
  },
  ConnectorHealth: {
    readBack: (h, _, { hub }) => countReadBacks(hub.db, hub.connectors, h.connector),
    lastSuccessAt: (h) => iso(h.lastSuccessAt),
    lastFailureAt: (h) => iso(h.lastFailureAt),
    lastFailure: (h, _, { language }) => inWords(h.lastFailure, language),
    errorRate: (h) => (h.calls === 0 ? null : h.failures / h.calls),
    circuitOpenUntil: (h) => iso(h.circuitOpenUntil),
    waitUntil: (h) => iso(h.waitUntil),
    oldestWaitingSince: (h) => iso(h.oldestWaitingSince),
    pulledAt: (h) => iso(h.pulledAt),
    pullWords: (h, _, { language }) => inWords(h.pullWords, language),
    pullFailure: (h, _, { language }) => h.pullFailure && sentenceOf(h.pullFailure)[language],
  },
  ConnectorWay: {
    answeredAt: (w) => iso(w.answeredAt),
    failedAt: (w) => iso(w.failedAt),
  },
  ConnectorInstance: {
    id: (i) => i.instance,
    since: (i) => i.loadedAt.toISOString(),
  },
}
