import { HubError, USUAL_ROWS } from '../../../schema/index.ts'
import { listForms, readForm, unitOfField } from '../../asking/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { departmentOf } from './department-of.ts'
import { pageOf } from './page.ts'
import { unitIn } from './unit.ts'

export const form: Resolvers = {
  Query: {
    form(_, { id }, context) {
      return readForm(context.hub.db, id)
    },
    async forms(_, { search, first, after }, context) {
      return pageOf(await listForms(context.hub.db, search ?? ''), { first, after }, (f) => f.id)
    },
  },
  Form: {
    title: (f, _, { language }) => say(f.title, language),
    department: (f, _, context) => departmentOf(context, f.department),
    class: (f) => f.objectClass,
    fields: (f) => f.fields.map((field) => ({ ...field, form: f.id })),
    rowSets: (f) => (f.rowSets ?? []).map((set) => ({ ...set, form: f.id })),
    rules: (f) => f.rules.map((rule) => ({ rule, form: f.id })),
  },
  RowSet: {
    label: (s, _, { language }) => say(s.label, language),
    class: (s) => s.of,
    fromRegister: (s) => s.register !== undefined,
    maxRows: (s) => s.maxRows ?? USUAL_ROWS,
    fields: (s) => s.fields.map((field) => ({ ...field, form: s.form })),
  },
  FormField: {
    label: (f, _, { language }) => say(f.label, language),
    hint: (f, _, { language }) => (f.hint ? say(f.hint, language) : null),
    unit(f, _, { hub, language }) {
      const unit = unitOfField(f) ?? hub.catalogue.current().elements.get(f.element)?.domain.unit
      return unit ? unitIn(unit, language) : null
    },
    onSpot: (f, _, { hub }) => f.onSpot ?? hub.catalogue.current().elements.get(f.element)?.onSpot === true,
    own: (f, _, { hub }) => f.own ?? hub.catalogue.current().elements.get(f.element)?.own === true,
    element(f, _, { hub }) {
      const element = hub.catalogue.current().elements.get(f.element)
      if (!element) throw new HubError('NOT_FOUND', { detail: `element ${f.element}` })
      return element
    },
  },
}
