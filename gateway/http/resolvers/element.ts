import { searchElements } from '../../catalogue/index.ts'
import { elementVersions } from '../../review/index.ts'
import { demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { pageSize } from '../limits/page-limit.ts'
import { departmentOf } from './department-of.ts'
import { offsetPage } from './offset-page.ts'
import { unitIn } from './unit.ts'

export const element: Resolvers = {
  Query: {
    elements(_, { search, first, after }, context) {
      demand(context, 'read catalogue')
      return offsetPage(searchElements(context.hub.catalogue.current(), search ?? ''), pageSize(first ?? 20), after)
    },
  },
  Element: {
    class: (e) => e.objectClass,
    label: (e, _, { language }) => say(e.label, language),
    definition: (e, _, { language }) => (e.definition ? say(e.definition, language) : null),
    authority(e, _, context) {
      const connector = e.authority ? context.hub.connectors.get(e.authority) : undefined
      return connector ? departmentOf(context, connector.department) : null
    },
    freshnessDays: (e) => e.freshnessDays || null,
    versions: async (e, _, { hub }) => (await elementVersions(hub.db, e.id)).map((v) => ({ ...v, at: v.at.toISOString() })),
  },
  Domain: {
    unit: (d, _, { language }) => (d.unit ? unitIn(d.unit, language) : null),
    codes: (d, _, { hub }) => (d.codes ? (hub.catalogue.current().codeLists.get(d.codes)?.codes ?? []) : null),
    standard(d, _, { hub }) {
      if (d.check === 'GB11643') return 'GB 11643-1999'
      if (d.check === 'GB32100') return 'GB 32100-2015'
      return (d.codes && hub.catalogue.current().codeLists.get(d.codes)?.standard) || null
    },
  },
  Code: { label: (c, _, { language }) => say(c.label, language) },
}
