// Checks that a delivery carries the lists of a form. Rows without a place in the delivery would be lost silently, so such a
// manifest is refused, and so is asking such a form.
import type { Manifest } from '../language/index.ts'
import type { Finding } from './problem.ts'

/** The lists of a form: the department's codes. */
export interface Lists {
  fields: readonly string[]
  rowSets: readonly { code: string; fields: readonly string[] }[]
}

export function rowSetFindings(manifest: Manifest): Finding[] {
  return Object.entries(manifest.forms?.bindings ?? {}).flatMap(([code, { fields, rowSets = {} }]): Finding[] => {
    const lists = Object.entries(rowSets).map(([list, set]) => ({ code: list, fields: Object.keys(set.fields) }))
    const lost = manifest.delivery && uncarriedList(manifest, { fields: Object.keys(fields), rowSets: lists })
    const twice = lists.find((list) => Object.hasOwn(fields, list.code))
    const at = (list: string) => ['forms', 'bindings', code, 'rowSets', list]
    return [
      ...(twice ? [{ path: at(twice.code), code: 'TARGET_TWICE' as const, about: twice.code, atKey: true }] : []),
      ...(lost ? [{ path: at(lost), code: 'ROWS_NOT_SENT' as const, about: lost, atKey: true }] : []),
    ]
  })
}

/** The code of the first list that deliveries of this connector cannot carry; null: they carry all. */
function uncarriedList(manifest: Manifest, { fields, rowSets }: Lists): string | null {
  // A module accepts everything.
  if (manifest.kind === 'module' || !manifest.delivery) return null
  const { operation, values } = manifest.delivery.send
  if (manifest.kind === 'file') return uncarriedInFile(operation, { fields, rowSets })
  // An expression reads what it needs.
  const made = Object.values(values).flatMap(({ from, jsonata }) => (jsonata === undefined ? [from ?? []].flat() : ['fields']))
  const carried = new Set([...made, ...wholePlaces(operation)])
  return rowSets.find(({ code }) => !carried.has('fields') && !carried.has(`fields.${code}`))?.code ?? null
}

/** A table has one line per row, each with the head: so one list, and no repeated name. */
function uncarriedInFile(operation: unknown, { fields, rowSets }: Lists): string | null {
  const { format, columns } = operation as { format: string; columns: Record<string, unknown> }
  if (format === 'json' || format === 'xml') return null
  const [only, second] = rowSets
  if (second) return second.code
  return only?.fields.some((code) => fields.includes(code) || Object.hasOwn(columns, code)) ? only.code : null
}

/** Places for text only, not for a list of rows; the fields as a whole are JSON there. */
const TEXT_ONLY = new Set(['path', 'query', 'headers', 'form'])

/** The names that are alone in a place for any value: `${fields}`, `${fields.LIST}`, `:fields`. */
function wholePlaces(operation: unknown): string[] {
  if (typeof operation === 'string') return /^\$\{([^}]*)\}$/.exec(operation)?.slice(1) ?? []
  if (typeof operation !== 'object' || operation === null) return []
  return Object.entries(operation).flatMap(([key, inner]) => {
    if (key === 'statement') return [...String(inner).matchAll(/(?<![\w:]):([A-Za-z_]\w*)/g)].flatMap((m) => m[1] ?? [])
    const places = wholePlaces(inner)
    return TEXT_ONLY.has(key) ? places.filter((name) => name === 'fields') : places
  })
}
