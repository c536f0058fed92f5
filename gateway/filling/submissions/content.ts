// The worker's content as one text: the same content always gives the same hash, whatever the order of the values. The hub's own
// results (deliveries, corrections, due dates) are left out; otherwise a retry on the next day would be other content.
import type { ElementId, ObjectClass, Value } from '../../../schema/index.ts'
import type { Seal } from '../../platform/index.ts'
import { canonicalJson } from '../../platform/index.ts'
import type { Acceptance, SubmittedFile, Unasked } from './acceptance.ts'

export interface SubmissionContent {
  values: { element: ElementId; value: Value | null }[]
  /** Lists, if the forms have any. */
  rowSets?: SubmittedRows[]
  /** The files that values name, each with its SHA-256: the hash of the content covers their bytes. */
  files?: SubmittedFile[]
  explanation?: NonNullable<Acceptance['explanation']>
  /** Follows from the values, so it is not part of the hash. */
  unasked?: Unasked[]
}

export interface SubmittedRows {
  /** As schema/row-set.ts names it. */
  id: string
  objectClass: ObjectClass
  rows: { subject: string; values: SubmissionContent['values'] }[]
}

/** Place names of the seals. Delivery and records open what is sealed here. */
export const CONTENT = 'submission.content'
export const FACT = 'fact.value'
export const CORRECTION = 'correction.value'
export const CORRECTION_REASON = 'correction.reason'

const by =
  <T>(key: (of: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0

const inOrder = (values: Acceptance['values']): SubmissionContent['values'] =>
  values.map(({ element, value }) => ({ element, value })).sort(by((v) => v.element))

export const contentOf = ({ values, rowSets = [], files = [], explanation }: Acceptance): SubmissionContent => ({
  values: inOrder(values),
  ...(explanation && { explanation }),
  ...(files.length > 0 && { files: [...files].sort(by((file) => file.id)) }),
  ...(rowSets.length > 0 && {
    rowSets: rowSets
      .map(({ id, objectClass, rows }) => ({
        ...{ id, objectClass },
        rows: rows.map((row) => ({ subject: row.subject, values: inOrder(row.values) })).sort(by((row) => row.subject)),
      }))
      .sort(by((set) => set.id)),
  }),
})

/** Keyed (HMAC-SHA-256), so that the database alone does not allow guesses of personal values to be tested. */
export const contentHash = (seal: Seal, acceptance: Acceptance, content: SubmissionContent): Buffer =>
  seal.hash(
    canonicalJson({ sheet: acceptance.sheetId, subject: acceptance.subject.id, period: acceptance.period, ...content }),
    CONTENT,
  )
