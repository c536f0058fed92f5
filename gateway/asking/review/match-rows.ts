// Rows of the tables that the matching fills, made in the same way by a full run and by a decision.
import type { Selectable } from 'kysely'
import type { Label } from '../../../schema/index.ts'
import { ALONE, type Cluster, FIRST, type Ordered, SURE, type Waiting } from '../../catalogue/index.ts'
import { propertyOf } from '../forms/import/new-element.ts'
import type { MatchClusterTable, ReviewItemTable } from './match-tables.ts'
import { elementOfField } from './matched-forms.ts'

type Rows<T, J extends keyof T> = Omit<Selectable<T>, J> & Record<J, unknown>
export type ClusterRow = Rows<MatchClusterTable, 'reasons'>
export type ItemRow = Rows<ReviewItemTable, 'reasons'>

export const cutField = (field: string): [form: string, code: string] => [
  field.slice(0, field.indexOf('#')),
  field.slice(field.indexOf('#') + 1),
]

/** The department's own code of a form: the part after the connector's id. */
export const keyOf = (form: string): string => form.slice(form.indexOf(':') + 1)

/** `waits` and the reasons of one that is alone follow when its candidates are known: weigh-single.ts. */
export function clusterRow({ name, fields, surest }: Cluster, labelOf: (field: string) => string): ClusterRow {
  const first = fields[0]?.id ?? ''
  const elements = fields.flatMap((f) => elementOfField(f.id) ?? [])
  const known: Record<string, string> = {}
  for (const id of elements) known[id.slice(0, id.indexOf('.'))] ??= id
  const [form = '', code = ''] = cutField(fields.find((f) => !f.id.startsWith('@'))?.id ?? '')
  const alone = fields.length === 1
  return {
    ...{ cluster: name, size: fields.length, first, label: labelOf(first), waits: false, known },
    ...{ probability: alone ? 1 : round(surest), reasons: [alone ? ALONE : FIRST] },
    ...{ element: elements[0] ?? null, property: form ? propertyOf(keyOf(form), code) : '' },
  }
}

/** An element of the catalogue alone is of no form: a person is not asked about two of them. */
const isAboutForm = ({ fields }: Pick<Waiting, 'fields'>): boolean => fields.some((f) => !f.startsWith('@'))

export function itemRow({ item, later }: Ordered<Waiting>, departmentOf: (field: string) => string | null): ItemRow {
  const { clusters, fields, probability, gain, reasons, apart } = item
  const departments = [...new Set(fields.map(departmentOf).filter((d) => d !== null))]
  return {
    ...{ one: clusters[0], two: clusters[1], a: fields[0], b: fields[1], probability, gain, reasons, departments },
    ...{ hidden: !isAboutForm(item), apart, sure: isSure(probability, reasons), later },
  }
}

/** A glance is enough: may be accepted with others like it. */
function isSure(probability: number, reasons: readonly Label[]): boolean {
  const has = (label: Label) => reasons.some((r) => r.zh === label.zh)
  return probability >= SURE.from && has(SURE.all) && SURE.any.some(has)
}

const round = (n: number) => Math.round(n * 10_000) / 10_000
