// One form: the department's list entry joined with the manifest's bindings. A string says why it is unusable.
import type { Conversion, FormField, Label, PeriodKind, RowSet, Value } from '../../schema/index.ts'
import type { FormDraft } from '../contract.ts'
import type { FormBinding, FormsSection } from '../language/index.ts'
import { type MappedRow, type Mapper, mapRows, plain, readPath, rowsAt } from '../mapping/index.ts'

const nothing: MappedRow = { values: {}, problems: {} }

type List<O> = NonNullable<FormsSection<O>['list']>

export function declaredForm(connector: string, code: string, binding: FormBinding): FormDraft {
  return {
    id: `${connector}:${code}`,
    title: binding.title ?? { zh: code, en: code },
    objectClass: binding.objectClass ?? '',
    period: binding.period ?? 'NONE',
    fields: boundFields(binding.fields),
    ...boundLists(binding),
    rules: binding.rules,
    source: binding.source ?? 'manifest',
  }
}

const boundFields = (fields: FormBinding['fields']): FormField[] =>
  Object.entries(fields).map(([field, bound]) => {
    const { element, convert, label, required, hint, unit, onSpot, own } =
      typeof bound === 'string' ? ({ element: bound } as Bound) : bound
    return formField({
      code: field,
      label: label ?? { zh: field, en: field },
      element,
      required: required ?? false,
      convert,
      hint,
      ...{ unit, onSpot, own },
    })
  })

/** The manifest defines the lists, whatever the department's own field list says. */
function boundLists({ rowSets = {} }: FormBinding): { rowSets?: RowSet[] } {
  const lists = Object.entries(rowSets).map(([code, { label, of, register, required, maxRows, fields }]) => ({
    ...{ code, label: label ?? { zh: code, en: code }, of, required: required ?? false, fields: boundFields(fields) },
    ...(register && { register: register as NonNullable<RowSet['register']> }),
    ...(maxRows !== undefined && { maxRows }),
  }))
  return lists.length > 0 ? { rowSets: lists } : {}
}

export async function listedForm<O>(
  connector: string,
  { list, bindings }: FormsSection<O>,
  mapper: Mapper,
  row: unknown,
): Promise<FormDraft | string> {
  if (!list) return 'the manifest has no list of forms'
  const [{ values, problems } = nothing] = await mapRows(mapper, [row], list.map)
  const code = values.code
  const [problem] = Object.entries(problems)
  if (problem) return `${code ?? 'a form'}: ${problem.join(': ')}`
  if (code === null || code === undefined || !Object.hasOwn(bindings, String(code)))
    return `${code ?? 'a form'}: the manifest binds no such form`
  const binding = bindings[String(code)] as FormBinding
  const objectClass = binding.objectClass ?? text(values.objectClass)
  const period = binding.period ?? periodKind(values.period)
  if (!objectClass || !period) return `${code}: its object class or its period is not known`
  const fields = await listedFields(list, mapper, row, binding)
  if (typeof fields === 'string') return `${code}: ${fields}`
  return {
    id: `${connector}:${code}`,
    title: binding.title ?? labelOf(values, 'title') ?? { zh: String(code), en: String(code) },
    objectClass,
    period,
    rules: binding.rules,
    source: binding.source ?? text(values.source) ?? 'department',
    fields: fields.bound,
    ...boundLists(binding),
    ...(fields.unbound.length > 0 ? { unbound: fields.unbound } : {}),
  }
}

type Bound = Exclude<FormBinding['fields'][string], string>

async function listedFields<O>(list: List<O>, mapper: Mapper, row: unknown, binding: FormBinding) {
  const rows = rowsAt(row, list.fields.rows)
  if (rows === null || rows.length === 0) return 'it has no list of fields'
  const bound: FormField[] = []
  const unbound: string[] = []
  const mapped = await mapRows(mapper, rows, list.fields.map)
  for (const [place, field] of rows.entries()) {
    const { values, problems } = mapped[place] ?? nothing
    const code = text(values.code)
    const [problem] = Object.entries(problems)
    if (!code || problem) return `field ${code ?? ''}: ${problem?.join(': ') ?? 'without a code'}`
    if (binding.rowSets && Object.hasOwn(binding.rowSets, code)) continue
    const given = Object.hasOwn(binding.fields, code) ? binding.fields[code] : undefined
    const own: Bound | undefined = typeof given === 'string' ? { element: given } : given
    const required = own?.required ?? values.required === true
    if (!own) {
      if (required) return `the required field ${code} is not bound`
      unbound.push(code)
      continue
    }
    bound.push(
      formField({
        code,
        label: own.label ?? labelOf(values, 'label') ?? { zh: code, en: code },
        element: own.element,
        required,
        convert: own.convert ?? convertByType(list, field),
        hint: own.hint ?? labelOf(values, 'hint'),
        ...{ unit: own.unit, onSpot: own.onSpot, own: own.own },
      }),
    )
  }
  const missing = Object.keys(binding.fields).filter((code) => !bound.some((f) => f.code === code))
  return missing.length > 0 ? `the department no longer has the bound fields ${missing.join(', ')}` : { bound, unbound }
}

function convertByType<O>(list: List<O>, field: unknown): Conversion | undefined {
  const rule = list.fields.convertByType
  if (!rule) return undefined
  const type = plain(readPath(field, rule.from))
  return Object.hasOwn(rule.map, type) ? rule.map[type] : undefined
}

type Optional = 'convert' | 'hint' | 'unit' | 'onSpot' | 'own'

function formField({
  convert,
  hint,
  unit,
  onSpot,
  own,
  ...field
}: Omit<FormField, Optional> & { [K in Optional]?: FormField[K] | undefined }): FormField {
  return {
    ...field,
    ...(convert && { convert }),
    ...(hint && { hint }),
    ...(unit && { unit }),
    ...(onSpot !== undefined && { onSpot }),
    ...(own !== undefined && { own }),
  }
}

/** A department with only one language is shown in it. */
function labelOf(values: Record<string, Value | null>, name: string): Label | undefined {
  const zh = text(values[`${name}.zh`])
  return zh ? { zh, en: text(values[`${name}.en`]) ?? zh } : undefined
}

const text = (value: Value | null | undefined) => (value === null || value === undefined ? undefined : String(value))

const periodKind = (value: Value | null | undefined): PeriodKind | undefined =>
  value === 'NONE' || value === 'MONTH' || value === 'QUARTER' || value === 'YEAR' ? value : undefined
