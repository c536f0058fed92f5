// Fields for one element become one item, with every department that needs it, its unit, and whether it is observed at the visit.
import { inUnit } from '../../../connectors/index.ts'
import {
  type Conversion,
  type Element,
  type ElementId,
  type Expression,
  type FormField,
  isForWords,
  type Label,
  ownLabel,
  readExpression,
} from '../../../schema/index.ts'
import { unitOfField, withoutUnit } from '../../asking/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { type AskedUnit, askedUnit } from './asked-unit.ts'
import type { BoundRequest } from './merge.ts'

export interface MergedItem {
  element: Element
  neededBy: string[]
  required: boolean
  /** Every department's own label. */
  labels: { zh: string; en: string }[]
  /** Measured or observed at the visit: never prefilled. */
  onSpot: boolean
  /** The unit of the box, if it is not the element's own. */
  unit: AskedUnit | null
  /** The form that this own field belongs to. */
  ownTo: string | null
  /** How departments' systems need it written. */
  sentAs: SentAs[]
  /** What each form says about asking it. Empty: it is always asked. */
  asks: Ask[]
}

/** A field of a form behind an item. An expression that cannot be read is absent: the field is then always asked. */
export interface Ask {
  form: string
  required: boolean
  askedWhen: Expression | null
  requiredWhen: Expression | null
  calculated: Expression | null
  /** It looks at a figure whose box is in another unit: only the hub can evaluate it. */
  byHub?: true
}

export interface SentAs {
  /** Title of the form. */
  form: Label
  convert: Conversion
}

/** An item while fields are still being added. */
export interface Gathered {
  element: Element
  neededBy: string[]
  required: boolean
  fields: FormField[]
  ownTo: string | null
  sentAs: SentAs[]
  asks: Ask[]
}

const NO_FILES: Conversion = { name: 'none' }

export function gather(
  catalogue: Catalogue,
  items: Map<ElementId, Gathered>,
  { task, form, kept = false }: BoundRequest,
  field: FormField,
): void {
  const element = catalogue.elements.get(field.element)
  if (!element) return
  const own = field.own === true
  const called = own ? { ...element, label: ownLabel(field, element) } : element
  const item = items.get(element.id) ?? nothingYet(called, own ? form.id : null)
  if (!item.neededBy.includes(task)) item.neededBy.push(task)
  item.required ||= field.required
  item.fields.push(field)
  item.asks.push({
    form: form.id,
    required: field.required,
    askedWhen: readExpression(field.askedWhen),
    requiredWhen: readExpression(field.requiredWhen),
    calculated: readExpression(field.calculated),
  })
  // A system takes files only where its field says how.
  const convert = field.convert ?? (element.domain.datatype === 'ATTACHMENT' ? NO_FILES : undefined)
  if (convert && !kept) item.sentAs.push({ form: form.title, convert })
  items.set(element.id, item)
}

export const nothingYet = (element: Element, ownTo: string | null): Gathered => ({
  ...{ element, neededBy: [], required: false, fields: [], ownTo, sentAs: [], asks: [] },
})

export const merged = (items: ReadonlyMap<ElementId, Gathered>): MergedItem[] =>
  [...items.values()].map(({ fields, ...item }) => {
    const unit = askedUnit(item.element, fields)
    const onSpot = fields.some((f) => f.onSpot ?? item.element.onSpot === true)
    return { ...item, labels: fields.filter((f) => !isForWords(f)).map((f) => shownLabel(f, item.element)), unit, onSpot }
  })

/** The box shows the unit. A label keeps a unit only if it cannot be converted to the element's. */
function shownLabel(field: FormField, { domain: { unit } }: Element): FormField['label'] {
  const said = unit === undefined ? null : unitOfField(field)
  const known = said !== null && unit !== undefined && (said.split('/')[0] === unit || inUnit(1, said, unit, 9) !== null)
  return known ? { zh: withoutUnit(field.label.zh), en: withoutUnit(field.label.en) } : field.label
}
