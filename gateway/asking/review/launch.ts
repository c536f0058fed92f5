// Step 6: puts the new version of a form into force, with its elements. Sheets in progress finish on the version that they began
// with. Every new or changed element records who did it and why.
import { HubError } from '../../../schema/index.ts'
import type { CatalogueHolder } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { putInForce } from '../forms/import/put-in-force.ts'
import type { SavedForm } from '../forms/save-form.ts'
import { planLaunch } from './plan-launch.ts'

export async function launch(db: Database, catalogue: CatalogueHolder, actor: string, id: string): Promise<SavedForm> {
  const plan = await planLaunch(db, catalogue.current(), id)
  if (!plan) throw new HubError('NOT_FOUND', { message: `There is no form ${id} under review.` })
  if (plan.obstacles.length > 0)
    throw new HubError('BAD_INPUT', {
      message: plan.obstacles.map((o) => o.en).join(' '),
      sentence: { zh: plan.obstacles.map((o) => o.zh).join(''), en: plan.obstacles.map((o) => o.en).join(' ') },
    })
  const saved = await putInForce(db, catalogue, plan, { by: actor, why: `launched with ${id}` })
  await db
    .updateTable('intake_form')
    .set({ state: 'LAUNCHED', launched_version: saved.version, launched_at: new Date(), launched_by: actor })
    .where('id', '=', id)
    .execute()
  return saved
}
