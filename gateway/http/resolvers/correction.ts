import { HubError } from '../../../schema/index.ts'
import { decideCorrection, listCorrections, readCorrection } from '../../corrections/index.ts'
import { demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { countiesOf } from './counties-of.ts'
import { departmentOf } from './department-of.ts'
import { connection } from './page.ts'

export const correction: Resolvers = {
  Query: {
    async corrections(_, { state, first, after }, context) {
      demand(context, 'read catalogue')
      const { hub, viewer } = context
      const departments = viewer.assignments.flatMap((a) => (a.role === 'OFFICER' && a.department ? [a.department] : []))
      const whose = { workerId: viewer.id, departments, counties: countiesOf(viewer) }
      const page = await listCorrections(hub, whose, { state: state ?? null, first: pageSize(first ?? 20), after: after ?? null })
      return connection(page)
    },
  },
  Mutation: {
    async decideCorrection(_, { input }, context) {
      const { hub, viewer } = context
      const found = await readCorrection(hub, input.correction)
      if (!found) throw new HubError('NOT_FOUND')
      demand(context, 'decide correction', { department: found.department })
      return decideCorrection(hub, { correction: input.correction, accept: input.accept, answer: input.answer, actor: viewer.id }) as never
    },
  },
  Correction: {
    element(c, _, { hub }) {
      const element = hub.catalogue.current().elements.get(c.element)
      if (!element) throw new HubError('NOT_FOUND', { detail: `element ${c.element}` })
      return element
    },
    async subject(c, _, { load }) {
      const found = await load.subject.load(c.subjectId)
      if (!found) throw new HubError('NOT_FOUND', { detail: `subject ${c.subjectId}` })
      return found
    },
    department: (c, _, context) => departmentOf(context, c.department),
    createdAt: (c) => c.createdAt.toISOString(),
  },
}
