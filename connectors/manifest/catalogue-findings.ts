// Checks a manifest against the catalogue: existing elements, conversions that fit their datatype, unit and codes.
import type { CodeList, Conversion, Element, ElementId } from '../../schema/index.ts'
import { datatypesOf } from '../convert/index.ts'
import { type Manifest, readBackOf } from '../language/index.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './problem.ts'

export interface Catalogue {
  elements: ReadonlyMap<ElementId, Element>
  codeLists?: ReadonlyMap<string, CodeList>
}

interface Use {
  element: string
  /** The place of the element's name, and that of its conversion. */
  at: PropertyKey[]
  convert: Conversion | undefined
  convertAt: PropertyKey[]
  /** Read into the hub: the conversion must produce the element's datatype. */
  read: boolean
}

export function catalogueFindings(manifest: Manifest, { elements: known, codeLists }: Catalogue): Finding[] {
  const codesOf = (list: string) => new Set(codeLists?.get(list)?.codes.map((c) => c.code))
  return uses(manifest).flatMap((use) => {
    const element = known.get(use.element)
    if (!element)
      return [
        { path: use.at, code: 'UNKNOWN_ELEMENT' as const, about: use.element, meant: nearest(use.element, [...known.keys()]) },
      ]
    return use.convert ? conversionFindings(use.convert, element, codesOf, use) : []
  })
}

function uses(manifest: Manifest): Use[] {
  const { records = [], forms, corrections } = manifest
  const bound = (field: Bound, at: PropertyKey[]): Use => {
    if (typeof field === 'string') return { element: field, at, convert: undefined, convertAt: at, read: false }
    const { element, convert } = field
    return { element, at: [...at, 'element'], convert, convertAt: [...at, 'convert'], read: false }
  }
  return [
    ...records.flatMap(({ map }, i) =>
      map.map((row, j): Use => {
        const at = ['records', i, 'map', j]
        return { element: row.to, at: [...at, 'to'], convert: row.convert, convertAt: [...at, 'convert'], read: true }
      }),
    ),
    ...Object.entries(forms?.bindings ?? {}).flatMap(([code, { fields, rowSets = {}, rules }]) => [
      ...Object.entries(fields).map(([name, field]) => bound(field, ['forms', 'bindings', code, 'fields', name])),
      ...Object.entries(rowSets).flatMap(([list, set]) =>
        Object.entries(set.fields).map(([name, field]) =>
          bound(field, ['forms', 'bindings', code, 'rowSets', list, 'fields', name]),
        ),
      ),
      ...rules.flatMap((rule, i) =>
        named(rule).map((element): Use => {
          const at = ['forms', 'bindings', code, 'rules', i]
          return { element, at, convert: undefined, convertAt: at, read: false }
        }),
      ),
    ]),
    // A read-back returns the value of each field with that code.
    ...Object.entries(readBackOf(manifest)?.fields ?? {}).flatMap(([code, rule]) =>
      Object.values(forms?.bindings ?? {}).flatMap(({ fields }) => {
        const field = fields[code]
        if (field === undefined || typeof rule === 'string' || !rule.convert) return []
        const at = ['delivery', 'readBack', 'fields', code]
        const element = typeof field === 'string' ? field : field.element
        return [{ element, at, convert: rule.convert, convertAt: [...at, 'convert'], read: true }]
      }),
    ),
    ...Object.entries(corrections?.fields ?? {}).map(([name, field]) => bound(field, ['corrections', 'fields', name])),
  ]
}

type Bound = string | { element: string; convert?: Conversion | undefined }
type Rule = NonNullable<Manifest['forms']>['bindings'][string]['rules'][number]

/** The elements in a rule. */
export function named(rule: Rule): string[] {
  switch (rule.kind) {
    case 'notAfter':
      return [rule.earlier, rule.later]
    case 'atMost':
      return [rule.part, rule.whole]
    case 'sumEquals':
      return [...rule.parts, rule.total]
    case 'requiredWhen':
      return [rule.element, rule.when]
  }
}

function conversionFindings(
  convert: Conversion,
  element: Element,
  codesOf: (list: string) => ReadonlySet<string>,
  use: Use,
): Finding[] {
  const { domain } = element
  const gives = datatypesOf(convert)
  const { convertAt: path } = use
  if (use.read && gives && !gives.includes(domain.datatype))
    return [
      {
        path,
        code: 'DATATYPE_MISMATCH',
        message: `${convert.name} cannot give ${domain.datatype}, which ${element.id} holds`,
        about: `${convert.name} → ${domain.datatype}`,
      },
    ]
  const hub = convert.name === 'unit' ? String(convert.hub) : undefined
  if (hub !== undefined && domain.unit !== undefined && hub !== domain.unit)
    return [
      {
        path: [...path, 'hub'],
        code: 'UNIT_MISMATCH',
        about: `${hub} ≠ ${domain.unit}`,
        fix: { zh: `写 hub: ${domain.unit}`, en: `write hub: ${domain.unit}` },
      },
    ]
  if (convert.name === 'standardCodes' && domain.codes !== undefined && convert.list !== domain.codes)
    return [
      {
        path: [...path, 'list'],
        code: 'CODE_LIST_MISMATCH',
        fix: { zh: `写 list: ${domain.codes}`, en: `write list: ${domain.codes}` },
      },
    ]
  const codes = codesOf(domain.codes ?? '')
  if (convert.name !== 'codes' || codes.size === 0) return []
  const written = [...Object.keys(convert.map as object), ...Object.keys((convert.writeOnly as object | undefined) ?? {})]
  return written
    .filter((code) => !codes.has(code))
    .map(
      (code): Finding => ({
        path: [...path, 'map', code],
        code: 'UNKNOWN_CODE',
        about: code,
        meant: nearest(code, [...codes]),
        atKey: true,
      }),
    )
}
