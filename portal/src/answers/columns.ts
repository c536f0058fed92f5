import type { AnswersQuery } from '../generated/graphql.ts'

export type Values = NonNullable<AnswersQuery['answers']>['nodes'][number]['values']

const keyOf = (v: Values[number]): string => `${v.field} ${v.label} ${v.unit}`

/** Columns of all, each once: a field that was called otherwise in an earlier version of the form is one of its own. */
export function columnsOf(all: readonly Values[]): { key: string; label: string; unit: string | null }[] {
  const columns = new Map(all.flat().map((v) => [keyOf(v), v]))
  return [...columns].map(([key, { label, unit }]) => ({ key, label, unit }))
}

export const textIn = (values: Values, key: string): string | null | undefined => values.find((v) => keyOf(v) === key)?.text
