// Whose forms a viewer reviews: all departments' for an administrator, the own department's for an officer.
import { HubError } from '../../../schema/index.ts'
import { type IntakeForm, listDecisions, listIntake } from '../../asking/index.ts'
import { may } from '../../platform/index.ts'
import type { Context } from '../context.ts'

/** Undefined: all. */
export function reviewed({ viewer }: Context): string[] | undefined {
  if (viewer.assignments.some((a) => a.role === 'ADMIN')) return undefined
  return viewer.assignments.flatMap((a) => (a.role === 'OFFICER' && a.department ? [a.department] : []))
}

/** The form, if the viewer may review it; otherwise NOT_FOUND. */
export async function intakeOf(context: Context, id: string): Promise<IntakeForm> {
  const [form] = await listIntake(context.hub.db, { ids: [id] })
  if (!form || !may(context.viewer, 'review catalogue', { department: form.department })) throw new HubError('NOT_FOUND')
  return form
}

/** An officer decides if the own department's form is involved; the other department confirms. */
export async function demandFields(context: Context, pairs: readonly (readonly string[])[]): Promise<void> {
  const departments = reviewed(context)
  if (departments === undefined) return
  const formOf = (field: string) => field.slice(0, field.indexOf('#'))
  const named = [...new Set(pairs.flat().map(formOf))]
  const own = new Set((await listIntake(context.hub.db, { departments, ids: named })).map((f) => f.id))
  const isOwn = (field: string) => own.has(formOf(field))
  if (!pairs.every((fields) => fields.some(isOwn))) throw new HubError('FORBIDDEN')
}

export async function demandDecisions(context: Context, ids: readonly string[]): Promise<void> {
  const own = reviewed(context)
  if (own === undefined) return
  const seen = await listDecisions(context.hub.db, { departments: own, ids })
  if (seen.length < new Set(ids).size) throw new HubError('NOT_FOUND')
}
