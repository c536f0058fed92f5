import type { AnswersQuery } from '../generated/graphql.ts'

export type Values = NonNullable<AnswersQuery['answers']>['nodes'][number]['values']

const keyOf = (v: Values[number]): string => `${v.field} ${v.label} ${v.unit}`

/** Columns of all answers, each once. A field with another name in an earlier version of the form is a separate column. */
export function columnsOf(all: readonly Values[]): { key: string; label: string; unit: string | null }[] {
  const columns = new Map(all.flat().map((v) => [keyOf(v), v]))
  return [...columns].map(([key, { label, unit }]) => ({ key, label, unit }))
}

export const textIn = (values: Values, key: string): string | null | undefined => values.find((v) => keyOf(v) === key)?.text

export const filesOf = (values: Values, key: string) => values.find((v) => keyOf(v) === key)?.files ?? []
