// The vault's credential of a worker or a division for a system. A village without one uses the account of its township, and so
// on up.
import type { Database, Seal } from '../../platform/index.ts'
import { openCredential } from './open-credential.ts'

export interface OwnWanted {
  connector: string
  of: 'worker' | 'division'
  /** Worker id, or 12-digit code. */
  id: string
  origin: string
}

export async function ownCredential(
  deps: { db: Database; seal: Seal },
  { connector, of, id, origin }: OwnWanted,
): Promise<Readonly<Record<string, string>> | null> {
  const kind = of === 'worker' ? 'WORKER' : 'DIVISION'
  for (const candidate of of === 'worker' ? [id] : upwards(id)) {
    const { state, values } = await openCredential(deps, { connector, owner: { kind, id: candidate }, origin })
    if (state === 'given') return values
  }
  return null
}

/** GB/T 2260: village 12 digits, township 9, county 6, city 4, province 2. */
function upwards(code: string): string[] {
  return [...new Set([12, 9, 6, 4, 2].map((digits) => code.slice(0, digits).padEnd(12, '0')))]
}
