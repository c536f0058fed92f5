// One event. The body carries ids, never personal values.
export interface JournalEntry {
  /** "submission.accepted", "delivery.acknowledged", "correction.raised", "session.opened", ... */
  kind: string
  /** A worker's id, or "system". */
  actor: string
  body: Record<string, unknown>
}
