// Checks the results of mappings, as far as their text tells: known targets, each once, none missing, elements of their class,
// readable paths, complete forms.
import { splitElementId } from '../../schema/index.ts'
import { CAPABILITIES, type Manifest, type MappingRow, operationsOf, TASK_TARGETS, type Targets } from '../language/index.ts'
import { parsePath } from '../mapping/index.ts'
import { named } from './catalogue-findings.ts'
import { didYouMean, nearest } from './nearest.ts'
import type { Finding } from './problem.ts'

const ELEMENT = /^([a-z][A-Za-z0-9]*)\.([a-z][A-Za-z0-9]*)$/

export function mappingFindings(manifest: Manifest): Finding[] {
  const { kind, events } = manifest
  return [
    ...operationsOf(manifest).flatMap(({ maps }) =>
      maps.flatMap(({ rows, fills, path }) =>
        'required' in fills ? contractFindings(rows, fills, path) : elementFindings(rows, fills.objectClass, path),
      ),
    ),
    ...(events?.task ? contractFindings(events.task.map, TASK_TARGETS, ['events', 'task', 'map']) : []),
    ...bindingFindings(manifest),
    ...(kind === 'module' || CAPABILITIES.some((capability) => manifest[capability] !== undefined)
      ? []
      : [{ path: [], code: 'NO_CAPABILITY' as const, message: `declare at least one of ${CAPABILITIES.join(', ')}` }]),
    ...pathFindings(manifest, []),
  ]
}

function contractFindings(rows: readonly MappingRow[], targets: Targets, path: PropertyKey[]): Finding[] {
  const known = [...targets.required, ...targets.optional]
  const mapped = rows.map((r) => r.to)
  return [
    ...rows.flatMap(({ to }, i): Finding[] =>
      known.includes(to)
        ? []
        : [
            {
              path: [...path, i, 'to'],
              code: 'UNKNOWN_TARGET',
              message: `no field ${to} here${didYouMean(to, known)}`,
              about: to,
              meant: nearest(to, known),
            },
          ],
    ),
    ...twice(mapped, path),
    ...targets.required
      .filter((t) => !mapped.includes(t))
      .map((t): Finding => ({ path, code: 'TARGET_MISSING', message: `nothing is mapped to ${t}`, about: t, atKey: true })),
  ]
}

function elementFindings(rows: readonly MappingRow[], objectClass: string, path: PropertyKey[]): Finding[] {
  return [
    ...rows.flatMap(({ to }, i) => wrongElement(to, objectClass, [...path, i, 'to'])),
    ...twice(
      rows.map((r) => r.to),
      path,
    ),
  ]
}

function wrongElement(element: string, objectClass: string, path: PropertyKey[]): Finding[] {
  const parts = ELEMENT.exec(splitElementId(element).base)
  if (!parts) return [{ path, code: 'UNKNOWN_TARGET', message: `${element} is not an element: write ${objectClass}.property` }]
  return parts[1] === objectClass
    ? []
    : [{ path, code: 'OTHER_CLASS', message: `${element} is about ${parts[1]}, this is about ${objectClass}` }]
}

const twice = (mapped: readonly string[], path: PropertyKey[]): Finding[] =>
  mapped.flatMap((to, i) =>
    mapped.indexOf(to) === i
      ? []
      : [{ path: [...path, i, 'to'], code: 'TARGET_TWICE', message: `${to} is mapped already`, about: to }],
  )

function bindingFindings({ forms }: Manifest): Finding[] {
  if (!forms) return []
  return Object.entries(forms.bindings).flatMap(([code, binding]) => {
    const path = ['forms', 'bindings', code]
    const fields = Object.entries(binding.fields)
    const classOf = binding.objectClass
    const elements = fields.flatMap(([field, bound]) => {
      const element = typeof bound === 'string' ? bound : bound.element
      return wrongElement(element, classOf ?? element.split('.')[0] ?? '', [...path, 'fields', field])
    })
    for (const [list, { of, fields: row }] of Object.entries(binding.rowSets ?? {}))
      for (const [field, bound] of Object.entries(row)) {
        const at = [...path, 'rowSets', list, 'fields', field]
        elements.push(...wrongElement(typeof bound === 'string' ? bound : bound.element, of, at))
      }
    const unbound = binding.rules.flatMap((rule, i) =>
      named(rule)
        .filter((element) => !fields.some(([, bound]) => (typeof bound === 'string' ? bound : bound.element) === element))
        .map((element): Finding => ({ path: [...path, 'rules', i], code: 'RULE_UNBOUND', about: element })),
    )
    if (forms.list) return [...elements, ...unbound]
    const lacking = (['title', 'objectClass', 'period'] as const).filter((key) => binding[key] === undefined)
    const unlabelled = fields.filter(([, bound]) => typeof bound === 'string' || !bound.label).map(([field]) => field)
    return [
      ...elements,
      ...unbound,
      ...lacking.map(
        (key): Finding => ({
          path,
          code: 'FORM_INCOMPLETE',
          message: `without a list the form must say its ${key}`,
          atKey: true,
        }),
      ),
      ...unlabelled.map(
        (field): Finding => ({
          path: [...path, 'fields', field],
          code: 'FORM_INCOMPLETE',
          message: 'without a list the field must say its label',
        }),
      ),
    ]
  })
}

const OWN_NAMES = new Set(['operation', 'bindings', 'values', 'settings', 'conversions'])
const PATH_KEYS = new Set(['rows', 'identifier', 'acknowledgement', 'echo', 'reason', 'next', 'key', 'pages', 'under'])

function pathFindings(value: unknown, path: PropertyKey[]): Finding[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    // Operations, form bindings and the like use the department's own names as keys.
    if (OWN_NAMES.has(key)) return []
    const isPath =
      typeof inner === 'string' &&
      (PATH_KEYS.has(key) || key === 'from' || key === 'path' || path.at(-1) === 'from' || path.at(-2) === 'readBack')
    if (isPath)
      return parsePath(inner) ? [] : [{ path: here, code: 'BAD_PATH' as const, message: 'write data.list, items[0].name or $' }]
    return pathFindings(inner, here)
  })
}
