import { HubError } from '../../../schema/index.ts'
import { formToTry } from '../../asking/index.ts'
import { simulateForm } from '../../filling/index.ts'
import { may } from '../../platform/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { departmentOf } from './department-of.ts'

export const simulation: Resolvers = {
  Query: {
    async simulation(_, { form: id, county }, context) {
      if (county && !/^\d{6}$/.test(county)) throw new HubError('BAD_INPUT')
      const { hub, viewer } = context
      const found = await formToTry(hub.db, hub.catalogue.current(), id)
      if (!found || !may(viewer, 'review catalogue', { department: found.form.department })) return null
      const { form, ...how } = found
      const tried = await simulateForm(hub, viewer, form, county ?? null)
      return tried && { ...tried, ...how }
    },
  },
  Simulation: {
    sheetsAYear: (s) => s.year.sheets,
    sheetsFrom: (s) => s.year.basis,
    hoursSavedAYear: (s) => (s.minutesSaved * s.year.sheets) / 60,
  },
  SimulatedItem: {
    target: (i) => i.element,
    element: (i, _, { hub }) => hub.catalogue.current().elements.get(i.element) ?? null,
    label: (i, _, { language }) => say(i.label, language),
  },
  SimulatedSource: {
    department: (s, _, context) => (s.department === null ? null : departmentOf(context, s.department)),
  },
}
