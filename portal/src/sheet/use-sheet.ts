// Fetches a sheet. `round` counts the times that what is shown should give way to what the hub holds.
import { useCallback, useEffect, useRef, useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import { SheetDocument, type SheetPartFragment } from '../generated/graphql.ts'

interface Opened {
  sheet?: SheetPartFragment
  error?: CombinedError
  round: number
}

export function useSheet(objectClass: string, id: string, period: string | null) {
  const client = useClient()
  const [opened, setOpened] = useState<Opened>({ round: 0 })
  const turn = useRef(0)
  const load = useCallback(
    async (anew: boolean) => {
      turn.current += 1
      const mine = turn.current
      const { data, error } = await client.query(SheetDocument, { subject: { class: objectClass, id }, period }).toPromise()
      if (mine !== turn.current) return
      // A failed part of a sheet that is otherwise there is told item by item.
      setOpened((was) => ({
        sheet: data?.sheet ?? was.sheet,
        error: data?.sheet ? undefined : error,
        round: was.round + (anew ? 1 : 0),
      }))
    },
    [client, objectClass, id, period],
  )
  useEffect(() => {
    void load(false)
  }, [load])
  return { ...opened, reload: useCallback(() => load(true), [load]) }
}
