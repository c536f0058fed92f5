import { HubError } from '../../../schema/index.ts'
import { intakeFields, listIntake, planLaunch, readForm } from '../../asking/index.ts'
import { type SimulatedForm, simulateForm } from '../../filling/index.ts'
import { may } from '../../platform/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { departmentOf } from './department-of.ts'

/** As it would be launched; a form that never was under review as it is in force. */
async function formToTry(
  { hub, viewer }: Context,
  id: string,
): Promise<{ form: SimulatedForm; waiting: number; inForce: boolean } | null> {
  const plan = await planLaunch(hub.db, hub.catalogue.current(), id)
  const inForce = await readForm(hub.db, id)
  const form = plan ? { ...plan.draft, department: plan.department } : inForce
  if (!form || !may(viewer, 'review catalogue', { department: form.department })) return null
  const [intake] = plan ? await listIntake(hub.db, { id }) : []
  const waiting = intake ? (await intakeFields(hub.db, intake)).filter((f) => f.decision === 'REVIEW').length : 0
  return { form, waiting, inForce: inForce !== null }
}

export const simulation: Resolvers = {
  Query: {
    async simulation(_, { form: id, county }, context) {
      if (county && !/^\d{6}$/.test(county)) throw new HubError('BAD_INPUT')
      const found = await formToTry(context, id)
      if (!found) return null
      const tried = await simulateForm(context.hub, context.viewer, found.form, county ?? null)
      return tried && { ...tried, waiting: found.waiting, inForce: found.inForce }
    },
  },
  Simulation: {
    sheetsAYear: (s) => s.year.sheets,
    sheetsFrom: (s) => s.year.basis,
    hoursSavedAYear: (s) => (s.minutesSaved * s.year.sheets) / 60,
  },
  SimulatedItem: { label: (i, _, { language }) => say(i.label, language) },
  SimulatedSource: {
    department: (s, _, context) => (s.department === null ? null : departmentOf(context, s.department)),
  },
}
