// A form's own fields are items of that form alone. Each is named after its form and field, in the fields and in the rules.
import { type ElementId, type Form, type FormField, type FormRule, ownId, renameElements } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'

export function withOwnFields<F extends Pick<Form, 'id' | 'fields' | 'rowSets' | 'rules'>>(catalogue: Catalogue, form: F): F {
  const named = new Map<ElementId, ElementId>()
  const own = (field: FormField): FormField => {
    if (!(field.own ?? catalogue.elements.get(field.element)?.own)) return field
    const id = ownId(form.id, field)
    if (!named.has(field.element)) named.set(field.element, id)
    return { ...field, element: id, own: true }
  }
  const fields = form.fields.map(own)
  const rowSets = form.rowSets?.map((set) => ({ ...set, fields: set.fields.map(own) }))
  if (named.size === 0) return form
  return {
    ...form,
    fields: fields.map((f) => withNames(f, named)),
    ...(rowSets && {
      rowSets: rowSets.map((set) => ({ ...withNames(set, named), fields: set.fields.map((f) => withNames(f, named)) })),
    }),
    rules: form.rules.map((rule) => renamed(rule, named)),
  }
}

const EXPRESSIONS = ['askedWhen', 'requiredWhen', 'calculated'] as const

function withNames<F extends { [K in (typeof EXPRESSIONS)[number]]?: string }>(
  field: F,
  named: ReadonlyMap<ElementId, ElementId>,
): F {
  const texts = EXPRESSIONS.flatMap((key) => {
    const text = field[key]
    return text === undefined ? [] : [[key, renameElements(text, (id) => named.get(id) ?? id)]]
  })
  return texts.length > 0 ? { ...field, ...Object.fromEntries(texts) } : field
}

function renamed(rule: FormRule, named: ReadonlyMap<ElementId, ElementId>): FormRule {
  const name = (id: ElementId) => named.get(id) ?? id
  switch (rule.kind) {
    case 'notAfter':
      return { ...rule, earlier: name(rule.earlier), later: name(rule.later) }
    case 'atMost':
      return { ...rule, part: name(rule.part), whole: name(rule.whole) }
    case 'sumEquals':
      return { ...rule, parts: rule.parts.map(name), total: name(rule.total) }
    case 'holds':
      return { ...rule, that: renameElements(rule.that, name), at: name(rule.at) }
    case 'requiredWhen':
      return { ...rule, element: name(rule.element), when: name(rule.when) }
  }
}
