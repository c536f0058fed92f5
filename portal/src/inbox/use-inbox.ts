// The filtered inbox, live: changes while it is open are applied and marked.
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { InboxChangedDocument, InboxCountsDocument, InboxDocument } from '../generated/graphql.ts'
import { useLive } from '../graphql/live.tsx'
import { usePages } from '../graphql/use-pages.ts'
import { useOnSignedIn } from '../session/on-signed-in.ts'
import { takeIn } from './take-in.ts'
import { filterOf, NO_WISH, rangeOf, type Wish } from './wish.ts'

/** A silent department causes no event. */
const FRESHNESS_MS = 30_000

export function useInbox(wish: Wish) {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const pages = usePages(InboxDocument, { filter: filterOf(wish), order: wish.order }, (d) => d.inbox)
  const base = { ...NO_WISH, departments: wish.departments, text: wish.text, state: wish.state }
  const counted = (quick: 'all' | 'overdue' | 'soon') => filterOf({ ...base, ...rangeOf(quick, new Date()) })
  const [{ data: counts }, countAgain] = useQuery({
    query: InboxCountsDocument,
    variables: { wished: filterOf(wish), all: counted('all'), overdue: counted('overdue'), soon: counted('soon') },
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
        pages.change((tasks) => takeIn(tasks, task, wish, pages.more))
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
