// Trying a connector reads what a department keeps: before anything is asked it is written down, for each person in the access record,
// and as a whole in the journal of the hub, with how many numbers were named and of how many the hub has heard.
import { appendJournal, findSubjects, recordAccess } from '../../../platform/index.ts'
import type { RegistryDeps } from '../deps.ts'
import { WHOLE_HUB } from '../life/record-event.ts'

export interface Tried {
  connector: string
  capability: string
  objectClass?: string | undefined
  identifiers: readonly string[]
  /** What is read of each. */
  elements: readonly string[]
}

/** What the access record says it was for. */
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
