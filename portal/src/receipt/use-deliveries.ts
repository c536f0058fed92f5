// The deliveries of a submission as last heard, by query or live; a newer word is never replaced by an older one.
import { useCallback, useMemo, useState } from 'react'
import type { DeliveryPartFragment } from '../generated/graphql.ts'

type Delivery = DeliveryPartFragment

export function useDeliveries(fetched: readonly Delivery[] | undefined) {
  const [heard, setHeard] = useState<ReadonlyMap<string, Delivery>>(new Map())
  const deliveries = useMemo(
    () =>
      (fetched ?? []).map((d) => {
        const live = heard.get(d.id)
        return live && live.updatedAt >= d.updatedAt ? live : d
      }),
    [fetched, heard],
  )
  const take = useCallback(
    (d: Delivery) => setHeard((was) => ((was.get(d.id)?.updatedAt ?? '') > d.updatedAt ? was : new Map(was).set(d.id, d))),
    [],
  )
  return { deliveries, take }
}
