// The journal entry of a delivery: ids only. A department's reason may name a person, so it is left out.
import type { JournalEntry } from '../../platform/index.ts'

export const deliveryEntry = (
  kind: string,
  d: { id: string; submissionId: string; taskId: string; connectorId: string; attempts: number; authority?: string | undefined },
  more: Record<string, unknown> = {},
  actor = 'system',
): JournalEntry => ({
  kind,
  actor,
  body: {
    ...{ delivery: d.id, submission: d.submissionId, task: d.taskId, connector: d.connectorId, attempts: d.attempts },
    ...(d.authority && { authority: d.authority }),
    ...more,
  },
})
