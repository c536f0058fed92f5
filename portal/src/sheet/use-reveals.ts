// Shows masked values in full when the worker asks: those of an item and those of a cell.
import { type RefObject, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RevealDocument, type SheetPartFragment } from '../generated/graphql.ts'
import type { DraftNow } from './draft-now.ts'
import type { Item } from './edits.ts'
import { type Reveals, revealed } from './reveals.ts'
import type { Row, RowSet } from './rows/row-edits.ts'

export function useReveals(now: RefObject<DraftNow>, opened: SheetPartFragment, sheet: SheetPartFragment) {
  const { t } = useTranslation()
  const [reveals, setReveals] = useState<Reveals>({})
  const [rowReveals, setRowReveals] = useState<Readonly<Record<string, Reveals>>>({})
  const ask = useCallback(
    async (about: { subject: { class: string; id: string }; rowSet?: string }, element: string, purpose: string) => {
      const { subject, rowSet } = about
      const input = { subject: { class: subject.class, id: subject.id }, elements: [element], purpose, sheet: opened.id, rowSet }
      const { data, error } = await now.current.client.mutation(RevealDocument, { input }).toPromise()
      const refused = error?.graphQLErrors[0]?.message ?? t('failed.network')
      return { facts: data?.reveal.facts, problem: data ? (data.reveal.problems[0]?.message ?? null) : refused }
    },
    [now, opened.id, t],
  )
  return {
    sheet: useMemo(() => ({ ...sheet, items: sheet.items.map((i) => revealed(i, reveals)) }), [sheet, reveals]),
    rowReveals,
    reveal: useCallback(
      async ({ element }: Item, purpose: string): Promise<string | null> => {
        const { facts, problem } = await ask(opened, element.id, purpose)
        if (facts) setReveals((was) => ({ ...was, [element.id]: facts }))
        return problem
      },
      [ask, opened],
    ),
    revealCell: useCallback(
      async (set: RowSet, row: Row, { element }: Item, purpose: string): Promise<string | null> => {
        if (!row.subject) return null
        const { facts, problem } = await ask({ subject: row.subject, rowSet: set.id }, element.id, purpose)
        if (facts) setRowReveals((was) => ({ ...was, [row.id]: { ...was[row.id], [element.id]: facts } }))
        return problem
      },
      [ask],
    ),
  }
}
