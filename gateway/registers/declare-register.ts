// A division's word that its register holds everyone from a day on, or that it does not any more. Figures are counted by that word.
import { HubError } from '../../schema/index.ts'
import { may, type Viewer } from '../identity/index.ts'
import { appendJournal } from '../journal/index.ts'
import { countyOfDivision } from '../store/index.ts'
import { demandKept } from './demand-kept.ts'
import type { RegisterDeps } from './register-deps.ts'

export async function declareRegister(
  { db, clock }: RegisterDeps,
  viewer: Viewer,
  { division, class: objectClass, completeSince }: { division: string; class: string; completeSince?: string | null },
): Promise<void> {
  if (!may(viewer, 'keep register', { division })) throw new HubError('FORBIDDEN')
  await demandKept(db, division, objectClass)
  const county = countyOfDivision(division)
  const said = { complete_since: completeSince ?? null, declared_by: viewer.id, declared_at: clock() }
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('register')
      .values({ county, division_code: division, object_class: objectClass, ...said })
      .onConflict((c) => c.columns(['county', 'division_code', 'object_class']).doUpdateSet(said))
      .execute()
    const body = { division, class: objectClass, completeSince: completeSince ?? null }
    await appendJournal(trx, county, clock(), [{ kind: 'register.declared', actor: viewer.id, body }])
  })
}
