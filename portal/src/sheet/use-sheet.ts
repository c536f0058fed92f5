// Fetches a sheet. `round` counts how often the hub's state must replace the page's.
import { useCallback, useEffect, useRef, useState } from 'react'
import { CombinedError, useClient } from 'urql'
import { OpenSheetDocument, type SheetPartFragment } from '../generated/graphql.ts'
import { sheetAddress } from '../inbox/groups.ts'
import { unsent } from '../kept/unsent.ts'
import { drop, readKept } from '../kept/vault.ts'
import { useMe } from '../session/session.tsx'
import type { Kept } from './kept-changes.ts'

interface Opened {
  /** Earlier input on this device that is not at the hub yet. */
  kept: Kept | null
  sheet?: SheetPartFragment
  error?: CombinedError
  round: number
}

export function useSheet(objectClass: string, id: string, period: string | null) {
  const client = useClient()
  const user = useMe().id
  const address = sheetAddress({ class: objectClass, id }, period)
  const [opened, setOpened] = useState<Opened>({ round: 0, kept: null })
  const turn = useRef(0)
  const load = useCallback(
    async (anew: boolean) => {
      turn.current += 1
      const mine = turn.current
      await unsent.takeOver(address)
      const input = { subject: { class: objectClass, id }, period }
      const { data, error } = await client.mutation(OpenSheetDocument, { input }).toPromise()
      const refused = data?.openSheet.problems.map((p) => p.message) ?? []
      const kept = (await readKept(user, address)) as Kept | null
      if (mine !== turn.current) return
      // A failed part of an otherwise complete sheet is reported item by item.
      setOpened((was) => ({
        kept,
        sheet: data?.openSheet.sheet ?? was.sheet,
        error: data?.openSheet.sheet ? undefined : (error ?? new CombinedError({ graphQLErrors: refused })),
        round: was.round + (anew ? 1 : 0),
      }))
    },
    [client, objectClass, id, period, user, address],
  )
  useEffect(() => {
    void load(false)
  }, [load])
  return {
    ...opened,
    address,
    reload: useCallback(() => load(true), [load]),
    discard: useCallback(() => {
      void drop(user, address).then(() => unsent.gone(address))
      setOpened((was) => ({ ...was, kept: null }))
    }, [user, address]),
  }
}
