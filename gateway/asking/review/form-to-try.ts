// The form that a simulation tries: as it would be launched, or as it is in force if it was never under review.
import type { Form } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { readForm } from '../forms/read-form.ts'
import { planLaunch } from './plan-launch.ts'

export interface FormToTry {
  form: Pick<Form, 'id' | 'title' | 'objectClass' | 'period' | 'fields' | 'rowSets' | 'source' | 'department'>
  /** Fields that wait for a person. */
  waiting: number
  inForce: boolean
}

/** Null: there is no such form. */
export async function formToTry(db: Database, catalogue: Catalogue, id: string): Promise<FormToTry | null> {
  const [plan, inForce] = await Promise.all([planLaunch(db, catalogue, id), readForm(db, id)])
  const form = plan ? { ...plan.draft, department: plan.department } : inForce
  if (!form) return null
  const waits = db.selectFrom('intake_field').where('form_id', '=', id).where('decision', '=', 'REVIEW')
  const { n } = await waits.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
  return { form, waiting: plan ? Number(n) : 0, inForce: inForce !== null }
}
