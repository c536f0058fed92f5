// Binds every field of one form to an element. In order: what an earlier import bound it to; the catalogue by label, synonym or
// code, or as a part of the figure before it; else a new element. Columns of a row set are bound to elements of what its rows are about.
import type { FormDraft } from '../../../../connectors/index.ts'
import type { CodeList, Element, ElementId, Form, FormField, Label, ObjectClass, RowSet } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { plainUnit, unitConversion, unitInLabel } from '../field-unit.ts'
import { elementByName } from './element-by-name.ts'
import { isOnSpotByLabel } from './label-words.ts'
import { newCodeList, newElement, propertyOf } from './new-element.ts'
import { partOfWhole } from './part-of-whole.ts'
import type { RawField, RawForm, RawRowSet } from './raw-form.ts'
import { isSystemColumn } from './system-column.ts'

export interface BoundForm {
  draft: FormDraft
  added: Element[]
  /** Code lists that the new elements use. */
  codeLists: CodeList[]
  /** Codes of system columns left out. */
  skipped: string[]
  problems: { row: number; message: Label }[]
}

export interface BindOptions {
  id: string
  objectClass: ObjectClass
  source: string
  /** The form as it stands, when it was imported before. */
  before: Form | null
}

export function bindForm(catalogue: Catalogue, form: RawForm, options: BindOptions): BoundForm {
  const { id, objectClass, source, before } = options
  const rowSets = (form.rowSets ?? []).map((r) => emptyRowSet(r, before))
  const bound: BoundForm = {
    draft: {
      id,
      title: { zh: form.title, en: form.title },
      objectClass,
      period: before?.period ?? form.period ?? 'NONE',
      fields: [],
      rules: before?.rules ?? [],
      source,
      ...(rowSets.length > 0 && { rowSets }),
    },
    added: [],
    codeLists: [],
    skipped: [],
    problems: [],
  }
  const head = scopeOf(catalogue, objectClass, bound.draft.fields, before?.fields ?? [])
  const scopes = new Map<string, Scope>()
  for (const [i, { code, fields }] of (form.rowSets ?? []).entries()) {
    const rows = rowSets[i] as RowSet
    const scope = scopeOf(catalogue, rows.of, rows.fields, before?.rowSets?.find((r) => r.code === code)?.fields ?? [])
    for (const field of fields) scopes.set(field, scope)
  }
  const codes = new Set<string>()
  const complain = (field: RawField, zh: string, en: string) => bound.problems.push({ row: field.row, message: { zh, en } })

  for (const field of form.fields) {
    if (isSystemColumn(field)) {
      bound.skipped.push(field.code || field.label)
      continue
    }
    if (!field.code) complain(field, `字段“${field.label}”没有代码，未导入。`, `Field "${field.label}" has no code; left out.`)
    else if (!field.label) complain(field, `字段 ${field.code} 没有名称，未导入。`, `Field ${field.code} has no label; left out.`)
    else if (codes.has(field.code))
      complain(field, `字段代码 ${field.code} 重复，只取第一个。`, `Field code ${field.code} stands twice; the first one counts.`)
    else {
      codes.add(field.code)
      const scope = scopes.get(field.code) ?? head
      const { objectClass, earlier, find, taken, fields } = scope
      const made = catalogue.elements.get(`${objectClass}.${propertyOf(form.key, field.code)}`)
      const part = partOfWhole(catalogue, field.label, scope.whole)
      const candidates = [catalogue.elements.get(earlier.get(field.code)?.element ?? ''), made, part, find(field)]
      // One form does not ask the same thing twice: a second "联系电话" is somebody else's.
      const known = candidates.find((e) => e && !taken.has(e.id) && unitFits(field, e))
      const misfit = candidates.find((e) => e && !taken.has(e.id) && !unitFits(field, e))
      if (misfit && !known)
        complain(
          field,
          `字段“${field.label}”的单位“${unitOf(field)}”不能换算为“${misfit.label.zh}”的“${misfit.domain.unit}”，未与它合并。`,
          `Field "${field.label}" is in "${unitOf(field)}", which cannot be converted to "${misfit.domain.unit}" of "${misfit.label.en}"; kept apart from it.`,
        )
      const element = known ?? newElement(objectClass, form, field)
      if (!known) {
        bound.added.push(element)
        const list = newCodeList(form, field, element)
        if (list) bound.codeLists.push(list)
      }
      taken.add(element.id)
      if (!element.base) scope.whole = { label: field.label, element }
      const bindsTo = fieldOf(field, element, known !== undefined && known !== made, earlier.get(field.code))
      if (bindsTo.convert?.digits !== undefined)
        complain(
          field,
          `字段“${field.label}”按${unitOf(field)}报送，由${element.domain.unit}换算，保留 ${bindsTo.convert.digits} 位小数。`,
          `Field "${field.label}" is sent in ${unitOf(field)}, converted from ${element.domain.unit} and rounded to ${bindsTo.convert.digits} digits.`,
        )
      fields.push(bindsTo)
    }
  }
  return bound
}

/** Whom some of a form's fields are about: the form's own subject, or the subject of each row. */
interface Scope {
  objectClass: ObjectClass
  fields: FormField[]
  /** What an earlier import bound them to, by code. */
  earlier: ReadonlyMap<string, FormField>
  find: ReturnType<typeof elementByName>
  taken: Set<ElementId>
  /** The last field that asks no part of another; what follows it may. */
  whole: { label: string; element: Element } | null
}

const scopeOf = (catalogue: Catalogue, objectClass: ObjectClass, fields: FormField[], earlier: readonly FormField[]): Scope => ({
  objectClass,
  fields,
  earlier: new Map(earlier.map((f) => [f.code, f])),
  find: elementByName(catalogue, objectClass),
  taken: new Set(),
  whole: null,
})

const fieldOf = (field: RawField, element: Element, standard: boolean, earlier: FormField | undefined): FormField => ({
  code: field.code,
  label: { zh: field.label, en: standard ? element.label.en : field.label },
  element: element.id,
  required: field.required || element.identifier === true,
  ...askedAs(field, element, earlier),
  ...(field.hint && { hint: { zh: field.hint, en: field.hint } }),
})

/** The unit, the way to the department's unit, and whether it is seen at the visit: what was said of an earlier version stands. */
export function askedAs(
  field: Pick<RawField, 'label' | 'unit'>,
  element: Element,
  earlier?: FormField,
): Pick<FormField, 'unit' | 'convert' | 'onSpot' | 'own'> {
  const unit = unitOf(field)
  const { unit: hub } = element.domain
  const convert = unit !== undefined && hub !== undefined ? unitConversion(unit, hub) : null
  const onSpot = earlier?.onSpot ?? (isOnSpotByLabel(field.label) && !element.onSpot && !element.own ? true : undefined)
  return {
    ...(unit !== undefined && hub !== undefined && { unit }),
    ...(convert && { convert }),
    ...(onSpot !== undefined && { onSpot }),
    ...(earlier?.own !== undefined && { own: earlier.own }),
  }
}

const unitOf = ({ unit, label }: Pick<RawField, 'label' | 'unit'>): string | undefined => {
  const said = unit ?? unitInLabel(label) ?? undefined
  return said === undefined ? undefined : plainUnit(said)
}

/** A field in a unit that cannot be converted asks something else. */
export function unitFits(field: Pick<RawField, 'label' | 'unit'>, { domain }: Element): boolean {
  const unit = unitOf(field)
  return unit === undefined || domain.unit === undefined || unitConversion(unit, domain.unit) !== undefined
}

/** Still without its columns. What an officer said of the rows of an earlier version stands. */
export function emptyRowSet({ code, label, of, register }: RawRowSet, before: Form | null): RowSet {
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
