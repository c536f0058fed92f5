// The credentials of the vault without their values: owner, destination, date, and the last test result.
import type { Database } from '../../platform/index.ts'
import type { Owner } from './owner.ts'

export interface CredentialView {
  connector: string
  owner: Owner
  origin: string
  names: string[]
  givenBy: string
  givenAt: Date
  testedAt: Date | null
  testFailure: string | null
}

export async function listCredentials(
  db: Database,
  which: { connector: string; kinds?: readonly Owner['kind'][] } | { worker: string },
): Promise<CredentialView[]> {
  const rows = await db
    .selectFrom('credential')
    .select(['connector_id', 'owner_kind', 'owner_id', 'origin', 'names', 'given_by', 'given_at', 'tested_at', 'test_failure'])
    .$if('connector' in which, (q) => q.where('connector_id', '=', 'connector' in which ? which.connector : ''))
    .$if('connector' in which && which.kinds !== undefined, (q) =>
      q.where('owner_kind', 'in', 'connector' in which ? [...(which.kinds ?? [])] : []),
    )
    .$if('worker' in which, (q) =>
      q.where('owner_kind', '=', 'WORKER').where('owner_id', '=', 'worker' in which ? which.worker : ''),
    )
    .orderBy('connector_id')
    .orderBy('owner_kind')
    .orderBy('owner_id')
    .limit(1000)
    .execute()
  return rows.map((r) => ({
    connector: r.connector_id,
    owner: r.owner_kind === 'SYSTEM' ? { kind: 'SYSTEM' } : { kind: r.owner_kind, id: r.owner_id },
    origin: r.origin,
    names: r.names,
    givenBy: r.given_by,
    givenAt: r.given_at,
    testedAt: r.tested_at,
    testFailure: r.test_failure,
  }))
}
