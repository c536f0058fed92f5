// The filtered inbox, live: changes while it is open are applied and marked.
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { InboxChangedDocument, InboxCountsDocument, InboxDocument } from '../generated/graphql.ts'
import { useLive } from '../graphql/live.tsx'
import { usePages } from '../graphql/use-pages.ts'
import { useOnSignedIn } from '../session/on-signed-in.ts'
import { type Filter, filterOf, NO_FILTER, rangeOf } from './filter.ts'
import { takeIn } from './take-in.ts'

/** A silent department causes no event. */
const FRESHNESS_MS = 30_000

export function useInbox(filter: Filter) {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const pages = usePages(InboxDocument, { filter: filterOf(filter), order: filter.order }, (d) => d.inbox)
  const base = { ...NO_FILTER, departments: filter.departments, text: filter.text, state: filter.state }
  const counted = (quick: 'all' | 'overdue' | 'soon') => filterOf({ ...base, ...rangeOf(quick, new Date()) })
  const [{ data: counts }, countAgain] = useQuery({
    query: InboxCountsDocument,
    variables: { wished: filterOf(filter), all: counted('all'), overdue: counted('overdue'), soon: counted('soon') },
  })
  useOnSignedIn(() => countAgain())
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && countAgain(), FRESHNESS_MS)
    return () => clearInterval(timer)
  }, [countAgain])
  useLive(
    InboxChangedDocument,
    {},
    {
      onData: ({ inboxChanged: task }) => {
        setFresh((before) => new Set(before).add(task.id))
        pages.change((tasks) => takeIn(tasks, task, filter, pages.more))
        countAgain()
      },
      onConnected: () => {
        pages.reload()
        countAgain()
      },
    },
  )
  return { pages, counts, fresh, reload: pages.reload }
}
