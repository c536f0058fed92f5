import { HubError, partIds } from '../../../schema/index.ts'
import { codeListVersions, elementVersions, searchElements, type Version } from '../../catalogue/index.ts'
import { mostFiles } from '../../filling/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { departmentOf } from './department-of.ts'
import { pageOf } from './page.ts'
import { unitIn } from './unit.ts'

const shown = <Body>({ load }: Context, versions: Version<Body>[]) =>
  Promise.all(versions.map(async (v) => ({ ...v, at: v.at.toISOString(), by: await load.worker.load(v.by) })))

export const element: Resolvers = {
  Query: {
    element(_, { id }, context) {
      const { elements } = context.hub.catalogue.current()
      const fault = elements.faultOf(id)
      // Only text that looks like an id is repeated, with the correct form; any other text may be somebody's name.
      if (fault && !/^[\w.[\]=,-]+$/.test(id)) throw new HubError('NOT_FOUND')
      if (fault) throw new HubError('NOT_FOUND', { message: fault, sentence: { zh: `没有这个数据元：${fault}`, en: fault } })
      return elements.get(id) ?? null
    },
    elements(_, { search, first, after }, context) {
      return pageOf(searchElements(context.hub.catalogue.current(), search ?? ''), { first, after }, (e) => e.id)
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
    onSpot: (e) => e.onSpot === true,
    own: (e) => e.own === true,
    freshnessDays: (e) => e.freshnessDays || null,
    versions: async (e, _, context) => shown(context, await elementVersions(context.hub.db, e.base ?? e.id)),
    base: (e, _, { hub }) => (e.base ? (hub.catalogue.current().elements.get(e.base) ?? null) : null),
    parts(e, _, { hub }) {
      const { elements, codeLists } = hub.catalogue.current()
      return partIds(e, codeLists).flatMap((id) => elements.get(id) ?? [])
    },
  },
  Domain: {
    unit: (d, _, { language }) => (d.unit ? unitIn(d.unit, language) : null),
    maxFiles: (d) => (d.datatype === 'ATTACHMENT' ? mostFiles(d) : null),
    codes: (d, _, { hub }) => (d.codes ? (hub.catalogue.current().codeLists.get(d.codes)?.codes ?? []) : null),
    several: (d) => d.several ?? false,
    ownWords: (d) => d.ownWords ?? false,
    codeVersions: async (d, _, context) => (d.codes ? shown(context, await codeListVersions(context.hub.db, d.codes)) : null),
    standard(d, _, { hub }) {
      if (d.check === 'GB11643') return 'GB 11643-1999'
      if (d.check === 'GB32100') return 'GB 32100-2015'
      return (d.codes && hub.catalogue.current().codeLists.get(d.codes)?.standard) || null
    },
  },
  Code: { label: (c, _, { language }) => say(c.label, language), alone: (c) => c.alone ?? false },
}
