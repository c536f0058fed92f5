// Trying a connector reads a department's records. It is recorded before the call: per person in the access record, and once in
// the hub's journal, with how many numbers were entered and how many the hub knows.
import { appendJournal, findSubjects, recordAccess } from '../../../platform/index.ts'
import type { RegistryDeps } from '../deps.ts'
import { WHOLE_HUB } from '../life/record-event.ts'

export interface Tried {
  connector: string
  capability: string
  objectClass?: string | undefined
  identifiers: readonly string[]
  /** The elements that are read of each person. */
  elements: readonly string[]
}

/** The purpose in the access record. */
const PURPOSE = 'try connector'

export async function noteTrial(
  deps: Pick<RegistryDeps, 'db' | 'seal' | 'clock'>,
  worker: string,
  { connector, capability, objectClass, identifiers, elements }: Tried,
): Promise<void> {
  const { db, seal, clock } = deps
  const found = objectClass && identifiers.length > 0 ? await findSubjects(db, seal, objectClass, identifiers) : []
  await recordAccess(
    deps,
    worker,
    PURPOSE,
    found.map(({ county, id }) => ({ county, subject: id, elements, connectors: [connector] })),
  )
  const body = { connector, capability, class: objectClass ?? null, named: identifiers.length, known: found.length }
  await db
    .transaction()
    .execute((trx) => appendJournal(trx, WHOLE_HUB, clock(), [{ kind: 'connector.tried', actor: worker, body }]))
}
