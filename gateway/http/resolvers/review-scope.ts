// Whose forms somebody reviews: every department's for an administrator, one's own for an officer.
import { HubError } from '../../../schema/index.ts'
import { may } from '../../identity/index.ts'
import { type IntakeForm, listDecisions, listIntake } from '../../review/index.ts'
import { type Context, demand } from '../context.ts'

/** undefined: all. */
export function reviewed({ viewer }: Context): string[] | undefined {
  if (viewer.assignments.some((a) => a.role === 'ADMIN')) return undefined
  return viewer.assignments.flatMap((a) => (a.role === 'OFFICER' && a.department ? [a.department] : []))
}

/** The form, for whoever may review it; else it is not there. */
export async function intakeOf(context: Context, id: string): Promise<IntakeForm> {
  demand(context, 'review catalogue')
  const [form] = await listIntake(context.hub.db, { id })
  if (!form || !may(context.viewer, 'review catalogue', { department: form.department })) throw new HubError('NOT_FOUND')
  return form
}

/** Whether somebody may decide about a field of the matcher's; elements of the catalogue are everybody's. */
export async function demandFields(context: Context, fields: readonly string[]): Promise<void> {
  demand(context, 'review catalogue')
  const own = reviewed(context)
  if (own === undefined) return
  const forms = new Set(fields.filter((f) => !f.startsWith('@')).map((f) => f.slice(0, f.indexOf('#'))))
  const found = await listIntake(context.hub.db, { departments: own })
  // An officer decides where the own form is concerned; the other department confirms.
  if (![...forms].some((id) => found.some((f) => f.id === id))) throw new HubError('FORBIDDEN')
}

export async function demandDecisions(context: Context, ids: readonly string[]): Promise<void> {
  demand(context, 'review catalogue')
  const own = reviewed(context)
  if (own === undefined) return
  const seen = await listDecisions(context.hub.db, { departments: own, ids })
  if (seen.length < new Set(ids).size) throw new HubError('NOT_FOUND')
}
