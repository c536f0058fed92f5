// Binds every field of one form to an element, and proposes how its values are converted. A chooser picks the element: by name
// (choose-by-name.ts), or from the six matching steps and people's decisions (plan-launch.ts).
import type { FormDraft } from '../../../../connectors/index.ts'
import type { CodeList, Element, ElementId, Form, FormField, ObjectClass, RowSet } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { isOnSpotByLabel } from './label-words.ts'
import { type BoundField, bindLogic, type LogicProblem } from './logic/bind-logic.ts'
import { newCodeList } from './new-element.ts'
import { type ConversionProposal, proposeConversion, unitOf } from './propose-conversion.ts'
import type { RawField, RawForm, RawRowSet } from './raw-form.ts'

export interface BoundForm {
  draft: FormDraft
  added: Element[]
  /** Code lists that the new elements use. */
  codeLists: CodeList[]
  /** The conversion of each field whose values are converted, by code. */
  conversions: Map<string, ConversionProposal>
  /** Conditions and formulas that could not be bound and were left out. */
  unbound: LogicProblem[]
}

export interface BindOptions {
  id: string
  objectClass: ObjectClass
  source: string
  /** The form in force, if any. */
  before: Form | null
  choose: Choose
}

/** A group of fields with one subject: the form's own subject, or the subject of each row. */
export interface Scope {
  objectClass: ObjectClass
  fields: FormField[]
  /** How the form in force binds them, by code. */
  earlier: ReadonlyMap<string, FormField>
  /** Elements already used: one form does not ask the same thing twice. */
  taken: Set<ElementId>
  /** The last field that is not a part of another figure. The fields after it may be parts of it. */
  whole: { label: string; element: Element } | null
}

export interface Chosen {
  element: Element
  /** The catalogue had the element before this form, so the field takes its English name. */
  isKnown: boolean
  /** To be saved with the form. */
  isNew: boolean
}

export type Choose = (field: RawField, scope: Scope) => Chosen

export function bindForm(
  catalogue: Catalogue,
  form: RawForm,
  { id, objectClass, source, before, choose }: BindOptions,
): BoundForm {
  const rowSets = (form.rowSets ?? []).map((r) => emptyRowSet(r, before))
  const draft: FormDraft = {
    id,
    title: { zh: form.title, en: form.title },
    objectClass,
    period: form.period ?? before?.period ?? 'NONE',
    fields: [],
    rules: before?.rules ?? [],
    source,
    ...(rowSets.length > 0 && { rowSets }),
  }
  const bound: BoundForm = { draft, added: [], codeLists: [], conversions: new Map(), unbound: [] }
  const all: BoundField[] = []
  const head = scopeOf(objectClass, draft.fields, before?.fields)
  const scopes = new Map<string, Scope>()
  for (const [i, { code, fields }] of (form.rowSets ?? []).entries()) {
    const rows = rowSets[i] as RowSet
    const scope = scopeOf(rows.of, rows.fields, before?.rowSets?.find((r) => r.code === code)?.fields)
    for (const field of fields) scopes.set(field, scope)
  }
  for (const field of form.fields) {
    const scope = scopes.get(field.code) ?? head
    const chosen = choose(field, scope)
    const { element, isNew } = chosen
    if (isNew && !bound.added.some((e) => e.id === element.id)) {
      bound.added.push(element)
      const list = newCodeList(form, field, element)
      if (list) bound.codeLists.push(list)
    }
    scope.taken.add(element.id)
    if (!element.base) scope.whole = { label: field.label, element }
    const list = bound.codeLists.find((l) => l.id === element.domain.codes) ?? catalogue.codeLists.get(element.domain.codes ?? '')
    const conversion = proposeConversion(field, element, list)
    bound.conversions.set(field.code, conversion)
    const own = fieldOf(field, chosen, conversion, scope.earlier.get(field.code))
    const beside = wordsBeside(field, own)
    scope.fields.push(own, ...beside)
    const rows = rowSets.find((r) => r.fields === scope.fields)
    all.push({ raw: field, field: own, beside, element, list: rows ? { code: rows.code, label: rows.label } : null })
  }
  const lists = (id: string | undefined) => bound.codeLists.find((l) => l.id === id) ?? catalogue.codeLists.get(id ?? '')
  const logic = bindLogic(all, (element) => lists(element.domain.codes))
  draft.rules = [...draft.rules.filter((rule) => rule.kind !== 'holds' || !rule.fromFile), ...logic.rules]
  for (const rows of rowSets) {
    const askedWhen = logic.lists.get(rows.code)
    if (askedWhen !== undefined) rows.askedWhen = askedWhen
  }
  return { ...bound, unbound: logic.problems }
}

/** The department's field that holds the own words; the same item of the sheet answers both. */
const wordsBeside = ({ ownWords }: RawField, { label, element }: FormField): FormField[] =>
  ownWords?.field === undefined
    ? []
    : [
        {
          code: ownWords.field,
          label: { zh: `${label.zh}（其他）`, en: `${label.en} (other)` },
          element,
          required: false,
          convert: { name: 'ownWords' },
        },
      ]

const scopeOf = (objectClass: ObjectClass, fields: FormField[], earlier: readonly FormField[] = []): Scope => ({
  objectClass,
  fields,
  earlier: new Map(earlier.map((f) => [f.code, f])),
  taken: new Set(),
  whole: null,
})

/** Unit, conversion, and whether it is observed at the visit. What an officer set in an earlier version is kept. */
function fieldOf(
  field: RawField,
  { element, isKnown }: Chosen,
  { convert }: ConversionProposal,
  earlier: FormField | undefined,
): FormField {
  const { code, label, hint } = field
  const unit = unitOf(field)
  const onSpot = earlier?.onSpot ?? (isOnSpotByLabel(label) && !element.onSpot && !element.own ? true : undefined)
  return {
    code,
    label: { zh: label, en: isKnown ? element.label.en : label },
    element: element.id,
    required: field.required || element.identifier === true,
    ...(unit !== undefined && element.domain.unit !== undefined && { unit }),
    ...(convert && { convert }),
    ...(onSpot !== undefined && { onSpot }),
    ...(earlier?.own !== undefined && { own: earlier.own }),
    ...(hint && { hint: { zh: hint, en: hint } }),
  }
}

/** A row set without its columns. What an officer set for the rows of an earlier version is kept. */
function emptyRowSet({ code, label, of, register }: RawRowSet, before: Form | null): RowSet {
  const earlier = before?.rowSets?.find((r) => r.code === code)
  const filter = earlier?.of === of ? (earlier.register ?? register) : register
  return {
    code,
    label: { zh: label, en: label },
    of,
    fields: [],
    required: earlier?.required ?? false,
    ...(filter && { register: filter }),
    ...(earlier?.maxRows !== undefined && { maxRows: earlier.maxRows }),
  }
}
