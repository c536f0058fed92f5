import type { Resolvers } from '../generated/resolvers.generated.ts'
import { present } from './present.ts'

export const worker: Resolvers = {
  Query: { me: (_, __, { viewer }) => viewer },
  Me: {
    roles: (viewer) => [...new Set(viewer.assignments.map((a) => a.role))],
    async divisions(viewer, _, { load }) {
      const codes = [...new Set(viewer.assignments.flatMap((a) => (a.division ? [a.division] : [])))]
      return present(await load.division.loadMany(codes))
    },
    department(viewer, _, { hub }) {
      const id = viewer.assignments.find((a) => a.department)?.department
      return (id && hub.catalogue.current().departments.get(id)) || null
    },
  },
}
