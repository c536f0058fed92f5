// Every column with sealed values, and the place (additional authenticated data) they are sealed for. A test compares this list
// with the database, so that key rotation misses no column.
export interface SealedColumn {
  table: string
  column: string
  key: readonly string[]
  place(row: Readonly<Record<string, unknown>>): string
  /** Columns that `place` reads besides the key. */
  also?: readonly string[]
}

const at =
  (place: string): SealedColumn['place'] =>
  () =>
    place

/** A sheet's values belong to the worker who opened it (sheet/sheet-store.ts). */
const sheetPlace =
  (part: 'fetched' | 'draft' | 'rows-fetched' | 'rows-draft'): SealedColumn['place'] =>
  (row) =>
    `sheet.${part}:${row.county}:${row.id}:${row.worker_id}`

const inCounty = ['county', 'id'] as const

export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'subject', column: 'identifier_sealed', key: inCounty, place: at('subject.identifier') },
  { table: 'subject', column: 'label_sealed', key: inCounty, place: at('subject.label') },
  { table: 'sheet', column: 'fetched_sealed', key: inCounty, place: sheetPlace('fetched'), also: ['worker_id'] },
  { table: 'sheet', column: 'draft_sealed', key: inCounty, place: sheetPlace('draft'), also: ['worker_id'] },
  { table: 'sheet', column: 'rows_fetched_sealed', key: inCounty, place: sheetPlace('rows-fetched'), also: ['worker_id'] },
  { table: 'sheet', column: 'rows_draft_sealed', key: inCounty, place: sheetPlace('rows-draft'), also: ['worker_id'] },
  { table: 'submission', column: 'content_sealed', key: inCounty, place: at('submission.content') },
  {
    table: 'fact',
    column: 'value_sealed',
    key: ['county', 'subject_id', 'element_id', 'period', 'submission_id'],
    place: at('fact.value'),
  },
  { table: 'correction', column: 'was_sealed', key: inCounty, place: at('correction.value') },
  { table: 'correction', column: 'proposed_sealed', key: inCounty, place: at('correction.value') },
  { table: 'correction', column: 'reason_sealed', key: inCounty, place: at('correction.reason') },
  { table: 'access_record', column: 'purpose_sealed', key: inCounty, place: at('access.purpose') },
  { table: 'account_link', column: 'account_sealed', key: ['worker_id', 'system_id'], place: at('account.number') },
  { table: 'session', column: 'data_sealed', key: ['id_hash'], place: (r) => `session.${(r.id_hash as Buffer).toString('hex')}` },
  {
    table: 'credential',
    column: 'values_sealed',
    key: ['connector_id', 'owner_kind', 'owner_id', 'origin'],
    place: (r) => `credential:${r.connector_id}:${r.owner_kind}:${r.owner_id}:${r.origin}`,
  },
  {
    table: 'register_entry',
    column: 'body_sealed',
    key: inCounty,
    place: (r) => `register.entry:${r.county}:${r.id}:${r.subject_id}`,
    also: ['subject_id'],
  },
  { table: 'set_aside', column: 'row_sealed', key: ['county', 'connector_id', 'row_key'], place: at('set-aside.row') },
  // With it, everything that the key of a file has sealed: the pieces themselves stay as they are (files/files.ts).
  { table: 'file', column: 'key_sealed', key: inCounty, place: (r) => `file.key:${r.county}:${r.id}` },
  { table: 'attachment', column: 'about_sealed', key: inCounty, place: (r) => `attachment.about:${r.county}:${r.id}` },
  { table: 'connector', column: 'secrets_sealed', key: ['id'], place: (r) => `connector.secrets:${r.id}` },
]
