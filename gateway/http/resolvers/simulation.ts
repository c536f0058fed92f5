import { may } from '../../identity/index.ts'
import { planLaunch } from '../../review/index.ts'
import { simulateForm } from '../../sheet/index.ts'
import { demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'

export const simulation: Resolvers = {
  Query: {
    async simulation(_, { form }, context) {
      demand(context, 'review catalogue')
      const { hub, viewer } = context
      const plan = await planLaunch(hub.db, hub.catalogue.current(), form)
      if (!plan || !may(viewer, 'review catalogue', { department: plan.department })) return null
      return simulateForm(hub, viewer, { ...plan.draft, department: plan.department })
    },
  },
  SimulatedItem: { label: (i, _, { language }) => say(i.label, language) },
}
